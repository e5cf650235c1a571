package bench

import (
	"bytes"
	"net/url"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/PuerkitoBio/goquery"
	"github.com/cnnews/news"
	distiller "github.com/markusmobius/go-domdistiller"
	"github.com/markusmobius/go-trafilatura"
)

// A Contender does its work on a page. What it finds is dropped; whether it
// finds anything is no matter of speed.
type Contender struct {
	Name string
	Run  func(*Page)
}

// HTML lists the contenders on HTML pages, the floor first: decoding and
// parsing, which everything that reads a page by its tree has to do. Those that
// others wrote get the page decoded.
var HTML = []Contender{
	{"floor", func(p *Page) {
		if r, err := decode(p.Bytes); err == nil {
			_, _ = goquery.NewDocumentFromReader(r)
		}
	}},
	{"Parse", func(p *Page) { _, _ = news.Parse(p.Bytes) }},
	{"ParseDocument", func(p *Page) { _, _ = news.ParseDocument(p.Doc) }},
}

// Others lists the extractors that others wrote.
var Others = []Contender{
	{"go-readability", func(p *Page) { _, _ = readability.FromReader(bytes.NewReader(p.UTF8), address) }},
	{"go-trafilatura", func(p *Page) {
		_, _ = trafilatura.Extract(bytes.NewReader(p.UTF8), trafilatura.Options{OriginalURL: address})
	}},
	{"go-domdistiller", func(p *Page) {
		_, _ = distiller.ApplyForReader(bytes.NewReader(p.UTF8), &distiller.Options{OriginalURL: address})
	}},
}

// address is where the pages come from, for those who have to know.
var address = &url.URL{Scheme: "https", Host: "www.example.com", Path: "/2024/0506/1.html"}

// Text lists the contenders on pages of text, the floor first: a loop over all
// characters that splits the lines.
var Text = []Contender{
	{"floor", func(p *Page) { Lines += countLines(string(p.UTF8)) }},
	{"Parse", func(p *Page) { _, _ = news.Parse(p.Bytes) }},
}

// Lines counts what the floor of text has found, so that no compiler leaves its
// loop out.
var Lines int

// countLines counts the lines of s that have a character.
func countLines(s string) int {
	lines := 0
	for line := range strings.SplitSeq(s, "\n") {
		chars := 0
		for _, r := range line {
			if r != utf8.RuneError {
				chars++
			}
		}
		if chars > 0 {
			lines++
		}
	}
	return lines
}

// A StringParser is one of the package's parsers of strings with an info line
// of the length that is usual.
type StringParser struct {
	Name string
	Run  func()
}

const infoLine = "2024-05-06 08:08 来源：山城日报 作者：张三 责任编辑：李四"

// Strings lists the parsers of strings.
var Strings = []StringParser{
	{"ParseDate", func() { _, _ = news.ParseDate("2024年05月06日 08:08") }},
	{"FindDate", func() { _, _ = news.FindDate(infoLine) }},
	{"ParseSource", func() { _, _ = news.ParseSource(infoLine) }},
	{"ParseCredits", func() { _, _ = news.ParseCredits(infoLine) }},
	{"ParseDateline", func() {
		_, _, _, _ = news.ParseDateline("山城日报海湾5月6日电（记者 张三）三百艘渔船今天出港。")
	}},
	{"ParseTitle", func() { news.ParseTitle("三百艘渔船今晨出港_海湾新闻_山城网") }},
	{"Clean", func() { news.Clean("　　三百艘渔船今天清晨出港，市民明天就能买到。") }},
}
