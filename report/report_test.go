package report

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/cnnews/news"
)

// render gives the report of a page, as HTML and as a document.
func render(t *testing.T, page []byte, o Options) (string, *goquery.Document) {
	t.Helper()
	e, err := news.Explain(page)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := Write(&b, e, o); err != nil {
		t.Fatal(err)
	}
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), doc
}

// aggregator is the text page with every field and with duplicates.
func aggregator(t *testing.T) []byte {
	t.Helper()
	page, err := os.ReadFile("../testdata/aggregator.txt")
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func TestSpans(t *testing.T) {
	_, doc := render(t, aggregator(t), Options{})
	for _, test := range []struct{ selector, want string }{
		{"#at-title-text", "县域冷链物流提速 多地加密产地仓布局补齐“最先一公里”"},
		{"mark.k-cut", "热资讯"},
		{"#at-published", "2024-03-12 09:16:42"},
		{"#at-source", "来源:山城经济导报"},
		{"#at-credits-1", "陆 遥"}, // one name, stretched
		{".l-byline p", "(山城经济导报记者 顾长宁 陆 遥 欧阳雪 韩文博)"},
		{".l-left p", "标签:"},
	} {
		if got := doc.Find("main .page " + test.selector).First().Text(); got != test.want {
			t.Errorf("%s is %q, want %q", test.selector, got, test.want)
		}
	}
}

// TestDuplicates: a link and its repeat have the same mark, each leading to
// the other.
func TestDuplicates(t *testing.T) {
	_, doc := render(t, aggregator(t), Options{})
	repeats := doc.Find(".page .l-duplicate .twin")
	if repeats.Length() != 5 {
		t.Errorf("%d repeats are marked, want 5", repeats.Length())
	}
	repeats.Each(func(_ int, again *goquery.Selection) {
		href, _ := again.Attr("href")
		first := doc.Find(href + " .twin.first")
		back, _ := first.Attr("href")
		if first.Text() != again.Text() || doc.Find(back+" .twin").Text() != again.Text() {
			t.Errorf("%s leads to %q, and that to %s", again.Text(), first.Text(), back)
		}
	})
}

// TestWhole: a report refers to nothing outside it, and each place that it
// leads to is there, once.
func TestWhole(t *testing.T) {
	pages, err := filepath.Glob("../testdata/*.[ht]*")
	if err != nil || len(pages) == 0 {
		t.Fatal(err, "no pages")
	}
	for _, path := range pages {
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := news.Parse(page); errors.Is(err, news.ErrEmpty) {
			continue
		}
		_, doc := render(t, page, Options{Name: path})
		if n := doc.Find("script, img, link, iframe, object, [src], [onclick]").Length(); n > 0 {
			t.Errorf("%s: %d elements that fetch or run something", path, n)
		}
		ids := make(map[string]int)
		doc.Find("[id]").Each(func(_ int, s *goquery.Selection) {
			id, _ := s.Attr("id")
			if ids[id]++; ids[id] > 1 {
				t.Errorf("%s: id %s is there twice", path, id)
			}
		})
		doc.Find("[href]").Each(func(_ int, s *goquery.Selection) {
			href, _ := s.Attr("href")
			if id, ok := strings.CutPrefix(href, "#"); !ok || ids[id] == 0 {
				t.Errorf("%s: %q leads to %s, which is not there", path, s.Text(), href)
			}
		})
	}
}

func TestHostile(t *testing.T) {
	page := "山城<script>alert(1)</script>大桥通车&lt;img src=x onerror=alert(2)&gt;\n2023-06-08 来源:\"><b>山城日报\n大桥全长三公里，双向六车道，今天上午十时正式向社会车辆开放，两岸居民过江只要五分钟。</style><script>alert(3)</script>\n"
	for _, parse := range []func([]byte) (*news.Explanation, error){news.Explain} {
		e, err := parse([]byte(page))
		if err != nil {
			t.Fatal(err)
		}
		e.Article.Evidence = append(e.Article.Evidence, news.Evidence{Field: "source", Where: "<script>", Raw: "</q><script>", Lost: "<script>"})
		var b strings.Builder
		if err := Write(&b, e, Options{Name: "</title><script>", Language: "<script>"}); err != nil {
			t.Fatal(err)
		}
		if s := b.String(); strings.Contains(s, "<script") || strings.Contains(s, "<img") {
			t.Error("the page's markup is in the report")
		}
	}
}

func TestLost(t *testing.T) {
	e, err := news.Explain(aggregator(t))
	if err != nil {
		t.Fatal(err)
	}
	e.Article.Evidence = append(e.Article.Evidence, news.Evidence{Field: "published", Origin: news.OriginText, Where: "line 9", Raw: "2024-03-11", Lost: "further from the headline"})
	var b strings.Builder
	if err := Write(&b, e, Options{}); err != nil {
		t.Fatal(err)
	}
	if s := b.String(); !strings.Contains(s, "further from the headline") || !strings.Contains(s, "</span> 9 <q") {
		t.Error("the candidate that lost is not shown")
	}
}

// TestLostMany: candidates with one reason stand together, and are folded if
// they are many.
func TestLostMany(t *testing.T) {
	e, err := news.Explain(aggregator(t))
	if err != nil {
		t.Fatal(err)
	}
	kept := e.Article.Evidence[:0]
	for _, ev := range e.Article.Evidence {
		if ev.Lost == "" {
			kept = append(kept, ev)
		}
	}
	for k := range 5 {
		why := "further from the headline"
		if k == 2 {
			why = "a date of something else"
		}
		kept = append(kept, news.Evidence{Field: "published", Raw: "2024-03-11", Lost: why})
	}
	e.Article.Evidence = kept
	var b strings.Builder
	if err := Write(&b, e, Options{}); err != nil {
		t.Fatal(err)
	}
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	if n := doc.Find(".values dd.lost").Length(); n != 2 {
		t.Errorf("%d reasons, want 2", n)
	}
	if n := doc.Find(".values dd.lost details .evidence").Length(); n != 4 {
		t.Errorf("%d candidates are folded, want 4", n)
	}
}

// TestLabels: the first of several lines of one kind has its label, and the
// legend has the kinds that are on the page.
func TestLabels(t *testing.T) {
	_, doc := render(t, []byte("山城大桥通车\n2023-06-08 08:08 来源:山城日报\n大桥全长三公里，双向六车道，今天上午十时正式开放。\n通车之后，两岸的居民过江只要五分钟，比以前少用半个小时。\n"), Options{})
	if n := doc.Find(".page .l-text").Length(); n != 2 {
		t.Fatalf("%d paragraphs, want 2", n)
	}
	if n := doc.Find(".page .l-text:not(.same)").Length(); n != 1 {
		t.Errorf("%d of them have a label, want 1", n)
	}
	if got := doc.Find(".legend mark .en").Map(func(_ int, s *goquery.Selection) string { return s.Text() }); !slices.Equal(got, []string{"headline", "date", "source"}) {
		t.Errorf("the legend has %q", got)
	}
}

// TestData: paragraphs that a script has are shown, though in no line.
func TestData(t *testing.T) {
	page, err := os.ReadFile("../testdata/script-state.html")
	if err != nil {
		t.Fatal(err)
	}
	_, doc := render(t, page, Options{})
	if n := doc.Find(".page p.data ~ .line").Length(); n < 5 {
		t.Errorf("%d paragraphs of the script are shown", n)
	}
	if n := doc.Find(`.values a[href="#at-body-0"]`).Length(); n != 1 {
		t.Error("the body leads nowhere")
	}
}

// TestWords: what a report says of the test pages it says in both languages.
func TestWords(t *testing.T) {
	pages, err := filepath.Glob("../testdata/*.[ht]*")
	if err != nil || len(pages) == 0 {
		t.Fatal(err, "no pages")
	}
	known := func(key string) bool {
		return slices.ContainsFunc(words[:], func(w word) bool { return w.key == key })
	}
	for _, path := range pages {
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		e, err := news.Explain(page)
		if err != nil {
			continue
		}
		var keys []string
		for _, ln := range e.Lines {
			if ln.Left != "" {
				keys = append(keys, "left:"+ln.Left)
			}
		}
		a := e.Article
		for _, ev := range a.Evidence {
			keys = append(keys, string(ev.Origin))
			if ev.Lost != "" {
				keys = append(keys, "lost:"+ev.Lost)
			}
		}
		for _, p := range a.Problems {
			keys = append(keys, "problem:"+p.Message)
		}
		for _, c := range a.Credits {
			keys = append(keys, string(c.Role))
		}
		for _, p := range a.Body {
			keys = append(keys, string(p.Kind))
		}
		for _, d := range a.Duplicates {
			keys = append(keys, string(d.Match))
		}
		if a.Source.Kind != "" {
			keys = append(keys, string(a.Source.Kind))
		}
		for _, key := range keys {
			if key != string(news.OriginText) && !known(key) {
				t.Errorf("%s: no words for %q", path, key)
			}
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, test := range []struct {
		language Language
		checked  string
	}{{"", "en"}, {English, "en"}, {Chinese, "zh"}, {"fr", "en"}} {
		_, doc := render(t, aggregator(t), Options{Language: test.language})
		if id, _ := doc.Find("input[name=lang][checked]").Attr("id"); id != test.checked {
			t.Errorf("%q: %s is chosen, want %s", test.language, id, test.checked)
		}
	}
	for i, w := range words {
		if w.english == "" || w.chinese == "" {
			t.Errorf("%s has no words in both languages", w.key)
		}
		for _, o := range words[:i] {
			if o.key == w.key {
				t.Errorf("%s is there twice", w.key)
			}
		}
	}
}
