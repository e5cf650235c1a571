package news

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
)

// TestConcurrent gives one Parser, one set of pages and one document to many
// goroutines. Each must get what one alone gets, and the race detector must
// see nothing written that they share.
func TestConcurrent(t *testing.T) {
	const goroutines = 64
	_, pages := testPages(t)
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(pageTop + "<ul>" + linkRow + linkRow + linkRow))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []*Parser{
		{},
		{
			URL: "http://www.example.cn/2024/05/06/1.html", Reference: now, Location: time.UTC, ContentType: "text/html; charset=gbk", Trace: true,
			Select: Selectors{Title: goquery.Single("h1"), Body: goquery.Single("p, .content"), Noise: goquery.Single(".none, script")},
		},
	} {
		jobs := []func() (*Article, error){func() (*Article, error) { return p.ParseDocument(doc) }}
		for _, page := range pages {
			jobs = append(jobs, func() (*Article, error) { return p.Parse(page) })
		}
		run := func(k int) string {
			a, err := jobs[k]()
			return asJSON(a) + fmt.Sprint(err)
		}
		var want []string
		for k := range jobs {
			want = append(want, run(k))
		}
		line := readStrings(p)
		var wg sync.WaitGroup
		for g := range goroutines {
			wg.Go(func() {
				for k := range jobs {
					if k > 0 && k%8 != g%8 { // each page in eight of them
						continue
					}
					if got := run(k); got != want[k] {
						t.Errorf("page %d:\n%s, alone\n%s", k, got, want[k])
					}
				}
				if got := readStrings(p); got != line {
					t.Errorf("strings:\n%s, alone\n%s", got, line)
				}
			})
		}
		wg.Wait()
	}
}

// readStrings reads strings by all parsers.
func readStrings(p *Parser) string {
	s := "（海湾网记者 张三）新华社山城5月6日电 2024-05-06 08:08 来源：山城日报"
	d, err := p.FindDate(s)
	whole, wholeErr := p.ParseDate("5月6日 08:08")
	src, srcErr := p.ParseSource(s)
	credits, creditsErr := p.ParseCredits(s)
	line, byline, rest, lineErr := p.ParseDateline(s)
	links := p.ParseLinks("相关阅读\n海湾开渔三百艘渔船出港\n山城开通过江缆车\n海湾开渔三百艘渔船出港\n")
	return fmt.Sprint(d, err, whole, wholeErr, src, srcErr, credits, creditsErr, line, byline, rest, lineErr, p.ParseTitle("海湾开渔_山城日报"), links, FindDuplicates(links), UniqueLinks(links), Clean(s))
}
