package bench

import (
	"fmt"
	"strings"
	"time"

	"github.com/cnnews/news"
)

// A Shape makes pages of any size that consist of one thing.
type Shape struct {
	Name string
	Page func(size int) []byte
}

const (
	sentence = "三百艘渔船今天清晨出港，第一批渔获预计傍晚回到码头，市民明天就能在菜场买到。"
	head     = "<!DOCTYPE html><html><head><meta charset=utf-8><title>海湾开渔_山城日报</title></head><body><h1>海湾开渔</h1>" +
		"<p>2024-05-06 08:08 来源：山城日报</p><p>" + sentence + "</p>"
)

// Shapes lists the shapes that cost parsers most that are not careful.
var Shapes = []Shape{
	repeated("nested divs", "", "<div>"),
	repeated("siblings", "", "<p>山</p>"),
	repeated("one paragraph", "<p>", sentence),
	repeated("links", "", "<a href=/20240506/1.html>海湾大桥通过验收</a> "),
	repeated("one link in many items", "<ul>", "<li><a href=/20240506/1.html>海湾大桥通过验收</a></li>"),
	repeated("dates", "", "<p>2024-05-06 08:08</p>"),
	repeated("dates in one line", "<p>", "2024-05-06 08:08 "),
	repeated("one attribute", "<p title='", "山"),
	repeated("unclosed tags", "", "<p><b><i>山<td>城<li>"),
	repeated("text lines", "", sentence+"\n"),
}

// repeated makes a shape of a piece again and again.
func repeated(name, open, piece string) Shape {
	return Shape{name, func(size int) []byte {
		page := head + open + strings.Repeat(piece, max(1, (size-len(head)-len(open))/len(piece)))
		if strings.HasSuffix(open, "'") {
			page += "'>"
		}
		if name == "text lines" {
			page = strings.Repeat(piece, max(1, size/len(piece)))
		}
		return []byte(page)
	}}
}

// Growth gives the time for a byte of a shape at a size, the least of several
// rounds.
func (s Shape) Growth(size, rounds int) (time.Duration, error) {
	page := s.Page(size)
	repeat := max(1, 200_000/size)
	best := time.Duration(1 << 62)
	for range rounds {
		start := time.Now()
		for range repeat {
			if _, err := news.Parse(page); err != nil {
				return 0, fmt.Errorf("%s of %d bytes: %w", s.Name, size, err)
			}
		}
		best = min(best, time.Since(start)/time.Duration(repeat))
	}
	return best, nil
}
