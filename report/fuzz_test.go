package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"github.com/cnnews/news"
)

// FuzzWrite checks that no page and no name brings elements, addresses or
// handlers of its own into a report.
func FuzzWrite(f *testing.F) {
	f.Add([]byte("山城大桥通车\n2024-05-06 来源：山城日报\n大桥全长三公里，双向六车道，今天正式开放。\n"), "a.html")
	f.Add([]byte("<h1>山城&lt;script&gt;大桥</h1><p>大桥全长三公里，双向六车道，今天正式开放。<p><a href='javascript:alert(1)'>旧桥封闭施工</a>"), "</title><script>")
	f.Add([]byte("<title>&lt;/title&gt;&lt;img src=x onerror=alert(1)&gt;</title><p>\"><svg onload=alert(1)>"), "\xff\"'>")
	f.Fuzz(func(t *testing.T, page []byte, name string) {
		e, err := news.Explain(page)
		if err != nil {
			return
		}
		var b strings.Builder
		if err := Write(&b, e, Options{Name: name}); err != nil {
			t.Fatal(err)
		}
		doc, err := goquery.NewDocumentFromReader(strings.NewReader(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		if utf8.ValidString(name) && !utf8.ValidString(b.String()) {
			t.Error("the report is not UTF-8")
		}
		if n := doc.Find("style").Length(); n != 1 {
			t.Errorf("%d style sheets", n)
		}
		if s := doc.Find("script, img, svg, math, link, iframe, object, embed, base, video, audio, template"); s.Length() > 0 {
			t.Errorf("element %s", s.Nodes[0].Data)
		}
		for _, n := range doc.Find("*").Nodes {
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" || a.Key == "action" || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
					t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
				}
			}
		}
	})
}
