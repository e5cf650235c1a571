package news

import (
	"errors"
	"flag"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

var big = flag.Bool("big", false, "run the tests of limits and of damaged pages in full: many minutes")

const (
	prose    = "三百艘渔船今天清晨出港，第一批渔获预计傍晚回到码头，市民明天就能在菜场买到。"
	pageHead = "<!DOCTYPE html><html><head><meta charset=utf-8><title>海湾开渔_山城日报</title></head><body>"
	pageBody = "<h1>海湾开渔</h1><p>2024-05-06 08:08 来源：山城日报 记者：张三</p><p>" + prose + "</p><p>" + prose + "</p>"
	pageTop  = pageHead + pageBody
	linkRow  = "<li><a href=/20240506/1.html>海湾大桥通过验收</a>"
)

// repeated gives a shape that is a piece again and again behind a head.
func repeated(head, piece string) func(n int) string {
	return func(n int) string { return head + strings.Repeat(piece, n) }
}

// numbered gives a shape whose pieces differ: each has a name of its own.
func numbered(head, format, tail string) func(n int) string {
	return func(n int) string {
		var b strings.Builder
		b.WriteString(head)
		for i := range n {
			fmt.Fprintf(&b, format, "张"+string(rune(0x4e00+i%3000))+string(rune(0x4e00+i/3000)))
		}
		return b.String() + tail
	}
}

// shapes are pages that take most work for their length: of each there is one
// of any size.
var shapes = []struct {
	name string
	page func(n int) string
}{
	{"nested divs", repeated(pageHead, "<div><div>")},
	{"nested divs with prose", repeated(pageHead+strings.Repeat("<div>", DefaultMaxDepth), "<div>"+prose)},
	{"nested and closed", func(n int) string {
		return pageHead + strings.Repeat("<div>山", n) + pageBody + strings.Repeat("</div>", n)
	}},
	{"nested inline", repeated(pageTop+"<p>", "<span>山<b>城")},
	{"nested lists", repeated(pageTop, "<ul><li>山")},
	{"nested tables", repeated(pageTop, "<table><tr><td>山")},
	{"nested definitions", repeated(pageTop, "<dl><dt>山<dd>城")},
	{"misnested", repeated(pageTop, "<b><div></b>山</div><a><p>城<i></a>")},
	{"end tags", repeated(pageTop, "</div></p></span></h1></table></li>")},
	{"deep and flat", func(n int) string {
		return pageHead + strings.Repeat("<div>", DefaultMaxDepth-20) + pageBody + strings.Repeat("<p><a href=/20240506/1.html>海湾大桥</a>", n)
	}},
	{"paragraphs", repeated(pageTop, "<p>山")},
	{"prose", repeated(pageTop, "<p>"+prose)},
	{"breaks", repeated(pageTop+"<div>", "山<br>")},
	{"one paragraph", repeated(pageTop+"<p>", prose)},
	{"cells", repeated(pageTop+"<table><tr>", "<td>山")},
	{"rows", repeated(pageTop+"<table>", "<tr><td>山<td>城")},
	{"one cell", repeated(pageHead+"<div>"+pageBody+"<table><tr><td>", "<p>山城")},
	{"one cell of prose", repeated(pageHead+"<div>"+pageBody+"<table><tr><td>", "<p>"+prose)},
	{"links", repeated(pageTop, "<a href=/20240506/1.html>海湾大桥通过验收</a> ")},
	{"list of links", repeated(pageTop+"<ul>", linkRow)},
	{"blocks of links", numbered(pageTop, "<h3>相关阅读</h3><ul><li><a href=/20240506/1.html>海湾大桥通过%s验收</a>"+linkRow+"</ul><p>"+prose, "")},
	{"hidden blocks", repeated(pageTop, "<div style=display:none><ul>"+linkRow+linkRow+"</ul></div>")},
	{"link of many lines", repeated(pageTop+"<ul>"+linkRow+"<li><a href=/20240506/2.html>", "<p>海湾大桥通过验收")},
	{"link of many runs", repeated(pageTop+"<p><a href=/20240506/1.html>", "<b>山</b><i>城</i>")},
	{"long address", func(n int) string {
		return "<link rel=canonical href=http://www.example.cn/" + strings.Repeat("abcdefgh/", n) + ">" + pageTop + strings.Repeat(linkRow, n)
	}},
	{"headings", repeated(pageHead, "<h1>海湾开渔")},
	{"headings closed wrong", repeated(pageTop, "<h2>山城</h3>")},
	{"long title", func(n int) string {
		return "<title>" + strings.Repeat("海湾", n) + "</title>" + strings.Repeat("<p>山城新闻网站", n) + strings.Repeat("<p>海湾 &gt; 山城", n) + pageBody
	}},
	{"title of tails", func(n int) string { return "<title>" + strings.Repeat("海湾_", n) + "</title>" + pageBody }},
	{"long headline", func(n int) string { return pageHead + "<h1>" + strings.Repeat("海湾", n) + "</h1>" + pageBody }},
	{"metas", repeated(pageTop, "<meta name=pubdate content=2024><meta name=keywords content=海湾><link rel=next href=2.html>")},
	{"keywords", func(n int) string {
		return numbered("<meta name=keywords content='", "%s,", "'>")(n) + pageTop + strings.Repeat("<p>"+prose, n/8)
	}},
	{"description", func(n int) string {
		return "<meta name=description content=" + strings.Repeat("海湾", n) + ">" + pageTop + strings.Repeat("<p>"+prose, n/8)
	}},
	{"tags", numbered(pageTop+"<p>标签：", "<a>%s</a> ", "")},
	{"info lines", repeated(pageHead+"<h1>海湾开渔</h1>", "<p>2024-05-06 08:08 来源：山城日报 记者：张三")},
	{"one info line", repeated(pageHead+"<h1>海湾开渔</h1><p>", "2024-05-06 08:08 来源：山城日报 记者：张三 ")},
	{"editors", numbered(pageTop, "<p>责任编辑：%s", "")},
	{"one line of editors", numbered(pageTop+"<p>责任编辑：", "%s ", "")},
	{"authors of JSON-LD", numbered(pageTop+`<script type=application/ld+json>{"@type":"NewsArticle","author":[`, `{"name":"%s"},`, `{}]}</script>`)},
	{"brackets", repeated(pageTop+"<p>", "（【")},
	{"trail", repeated(pageHead+"<div>", "<a href=/>首页</a> &gt; ")},
	{"pictures", repeated(pageTop, "<img src=/a.jpg>")},
	{"pictures and captions", repeated(pageTop, "<p><img src=/a.jpg></p><p>渔船出港。张三摄</p>")},
	{"next pages", repeated(pageTop, "<a href=2.html>下一页</a>")},
	{"class", func(n int) string {
		return pageHead + "<div class=" + strings.Repeat("a", n*8) + ">" + pageBody + strings.Repeat("<p>标签：<a>海湾</a><p>编辑：张三", n/8)
	}},
	{"classes", func(n int) string {
		return pageHead + "<div class='" + strings.Repeat("article ", n) + "'>" + prose
	}},
	{"attributes", func(n int) string { return numbered(pageHead+"<div", " %s=b", ">")(n) + strings.Repeat("<p>05-06", n) }},
	{"style", func(n int) string { return pageTop + "<div style='" + strings.Repeat("a:b;", n) + "'>" + prose }},
	{"scripts", repeated(pageTop, `<script>var publishtime="2024-05-06 08:08:08"</script>`)},
	{"script of strings", repeated(pageTop+"<script>", `var content="山城`)},
	{"script with the text", func(n int) string {
		return pageHead + `<script>var content="` + strings.Repeat("<p>"+prose+"<\\/p>", n) + `"</script>`
	}},
	{"nested JSON", repeated(pageTop+"<script type=application/ld+json>", `{"a":[`)},
	{"JSON-LD", repeated(pageTop, `<script type=application/ld+json>{"@type":"NewsArticle","headline":"海湾"}</script>`)},
	{"comments", repeated(pageTop, "<!--publishtime 2024-05-06-->")},
	{"open comments", repeated(pageTop, "<!-")},
	{"left angles", repeated(pageTop+"<p>", "<")},
	{"ampersands", repeated(pageTop+"<p>", "&amp;amp;&")},
	{"unseen", repeated(pageTop+"<p>山", "\u200b")},
	{"skipped elements", repeated(pageTop, "<noscript><svg><select><option>山")},
	{"lines of text", repeated("海湾开渔\n", prose+"\n")},
	{"short lines of text", repeated("海湾开渔\n"+prose+"\n", "山城\n")},
	{"related lines of text", repeated("海湾开渔\n"+prose+"\n", "相关阅读\n海湾大桥通过验收\n")},
	{"one line of text", repeated("海湾开渔\n", "海湾 ")},
	{"GBK", repeated("<html><p>", "\xc9\xbd\xb3\xc7\xc8\xd5\xb1\xa8")},
	{"broken Big5", repeated("<html><p>", "\xa4\xa4\xa4\xe5\xff")},
}

// cost measures a run: its time, and the bytes that it allocates.
func cost(run func()) (time.Duration, uint64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := cpuTime()
	run()
	d := cpuTime() - start
	runtime.ReadMemStats(&after)
	return d, after.TotalAlloc - before.TotalAlloc
}

// checkLinear fails if a run of eight times the size costs much more than
// eight times as much. What is quadratic costs 64 times; half of that is
// allowed, since lines that stand deeper climb further, up to DefaultMaxDepth, and
// other work on the machine must not fail the test. The least of several times
// is the run's own: others have collected garbage too.
func checkLinear(t *testing.T, run func(n int)) {
	t.Helper()
	const small, by = 400, 8
	least, leastBy := time.Duration(1<<62), time.Duration(1<<62)
	for range 12 {
		d, b := cost(func() { run(small) })
		dd, bb := cost(func() { run(small * by) })
		if bb > 2*by*b+1<<20 {
			t.Fatalf("%d bytes allocated, and %d for %d times the size", b, bb, by)
		}
		least, leastBy = min(least, d), min(leastBy, dd)
		if leastBy <= 4*by*least+5*time.Millisecond {
			return
		}
	}
	t.Errorf("%v, and %v for %d times the size", least, leastBy, by)
}

func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("long pages")
	}
	for _, shape := range shapes {
		t.Run(shape.name, func(t *testing.T) {
			checkLinear(t, func(n int) {
				if _, err := Parse([]byte(shape.page(n))); err != nil {
					t.Fatal(err)
				}
			})
			checkLinear(t, func(n int) {
				if root, err := html.Parse(strings.NewReader(shape.page(n))); err == nil {
					readTree(root, &Selectors{}, DefaultMaxDepth)
				}
			})
		})
	}
}

// pieces are what strings are made of that keep parsers busy longest.
var pieces = []string{
	"2024-05-06 ", "2024年", "08:08 ", "5月6日", "3小时前", "来源：", "来源：山城日报 ", "记者 张三 ", "记者", "张三、", "（", "）", "（记者张三）", "【", "山城日报", "新华社", "山城",
	"新华社山城5月6日电 ", "电 ", "_", "-", "|", " ", "　", "。", "：", "/", "&", "&amp;", "&amp;amp;", "\u200b", "1", "１", "来", "\n", "\n——", "\xff", "…", "海湾大桥通过验收\n", "相关阅读\n", "·",
}

// stringParsers are the package's parsers of strings.
var stringParsers = []struct {
	name  string
	parse func(s string)
}{
	{"Clean", func(s string) { Clean(s) }},
	{"ParseDate", func(s string) { ParseDate(s) }},
	{"FindDate", func(s string) { FindDate(s) }},
	{"ParseSource", func(s string) { ParseSource(s) }},
	{"ParseCredits", func(s string) { ParseCredits(s) }},
	{"ParseDateline", func(s string) { ParseDateline(s) }},
	{"ParseTitle", func(s string) { ParseTitle(s) }},
	{"ParseLinks", func(s string) { ParseLinks(s) }},
}

func TestStringsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("long strings")
	}
	for _, p := range stringParsers {
		t.Run(p.name, func(t *testing.T) {
			for _, piece := range pieces {
				checkLinear(t, func(n int) { p.parse(strings.Repeat(piece, n)) })
				checkLinear(t, func(n int) { p.parse("海湾开渔" + strings.Repeat(piece, n) + prose) })
				if t.Failed() {
					t.Fatalf("%q, again and again", piece)
				}
			}
		})
	}
}

// TestHuge reads pages of many megabytes that consist of one thing.
func TestHuge(t *testing.T) {
	n := 100_000
	if *big {
		n = 1_000_000
	}
	for _, tt := range []struct{ name, page string }{
		{"nested", pageTop + strings.Repeat("<div>", n) + prose},
		{"nested and closed", pageHead + strings.Repeat("<div>", n) + pageBody + strings.Repeat("</div>", n)},
		{"nested inline", pageTop + strings.Repeat("<b><a href=1.html>", n) + prose},
		{"nested lists", pageTop + strings.Repeat("<ul><li>", n) + prose},
		{"unclosed tag", pageTop + "<div " + strings.Repeat("a='", 3*n)},
		{"unclosed paragraphs", pageTop + strings.Repeat("<p>", n) + prose},
		{"attribute", pageTop + "<p title='" + strings.Repeat("山", 4*n) + "'>" + prose},
		{"class", pageTop + "<p class='" + strings.Repeat("a b ", 3*n) + "'>" + prose},
		{"address", pageTop + "<p><a href=/" + strings.Repeat("a/", 5*n) + ">" + prose},
		{"tables", pageTop + strings.Repeat("<table></table>", n) + prose},
		{"nested tables", pageTop + strings.Repeat("<table><tr><td>", n) + prose},
		{"one word", pageTop + "<p>" + strings.Repeat("山", 4*n)},
	} {
		for _, p := range []*Parser{{}, {Select: Selectors{Noise: goquery.Single(".none")}}} {
			start := cpuTime()
			a, err := p.Parse([]byte(tt.page))
			if err != nil || a.Title.Text != "海湾开渔" {
				t.Errorf("%s: %v, title %q", tt.name, err, a.Title.Text)
			}
			d := cpuTime() - start
			if t.Logf("%s: %d bytes take %v", tt.name, len(tt.page), d); d > time.Minute {
				t.Error("too long")
			}
		}
	}
}

func TestMaxBytes(t *testing.T) {
	page := []byte(pageTop)
	for _, tt := range []struct {
		max  int
		fits bool
	}{
		{0, true}, {-1, true}, {len(page), true}, {len(page) - 1, false}, {1, false},
	} {
		_, err := (&Parser{MaxBytes: tt.max}).Parse(page)
		if tt.fits != (err == nil) || err != nil && !errors.Is(err, ErrTooLarge) {
			t.Errorf("%d bytes with MaxBytes %d: %v", len(page), tt.max, err)
		}
		if pe, ok := errors.AsType[*ParseError](err); !tt.fits && (!ok || pe.Offset != tt.max) {
			t.Errorf("MaxBytes %d: %#v", tt.max, err)
		}
	}
}

// TestCut checks what becomes of a page beyond the limits: its text stays.
func TestCut(t *testing.T) {
	parse := func(page string) *Article {
		t.Helper()
		a, err := Parse([]byte(page))
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	deep := parse(pageHead + strings.Repeat("<div>", 2*DefaultMaxDepth) + pageBody + strings.Repeat("</div>", 2*DefaultMaxDepth))
	if deep.Title.Text != "海湾开渔" || len(deep.Body) != 2 || deep.Source.Name != "山城日报" {
		t.Errorf("deep: %+v", deep)
	}
	if pg := readTokens(strings.Repeat("<i></i>", maxElems+9)+pageBody, DefaultMaxDepth); len(pg.elems) != maxElems || !strings.Contains(pg.text, prose) {
		t.Errorf("%d elements", len(pg.elems))
	}
	if pg := readTokens(strings.Repeat("山<br>", maxLines+9)+pageBody, DefaultMaxDepth); len(pg.lines) != maxLines || !strings.HasSuffix(pg.text, prose+" "+prose) {
		t.Errorf("%d lines", len(pg.lines))
	}
	if pg := readText(strings.Repeat("山\n", maxLines+9) + prose); len(pg.lines) != maxLines || !strings.HasSuffix(pg.text, "山 "+prose) {
		t.Errorf("%d lines of text", len(pg.lines))
	}
	long := strings.Repeat("海湾", maxMeta)
	if a := parse("<title>" + long + "</title><meta name=description content=" + long + "><p>" + prose); len(a.Title.Text) > maxHeadline || len(a.Summary) > maxMeta {
		t.Errorf("title of %d bytes, summary of %d", len(a.Title.Text), len(a.Summary))
	}
	if a := parse("<link rel=canonical href=http://a.example.cn/" + strings.Repeat("a", maxAddress) + ">" + pageTop); a.URL != "" {
		t.Errorf("address of %d bytes", len(a.URL))
	}
	if a := parse(numbered(pageTop, "<p>"+prose+"（记者%s）", "")(2 * maxPeople)); len(a.Credits) != maxPeople {
		t.Errorf("%d credits", len(a.Credits))
	}
	if a := parse(numbered(pageTop+"<p>标签：", "<a>%s</a> ", "")(2 * maxTags)); len(a.Tags) > maxTags {
		t.Errorf("%d tags", len(a.Tags))
	}
	if a := parse(numbered(pageTop+"<ul>", "<li><a href=/20240506/%[1]s.html>海湾大桥通过%[1]s验收</a>", "")(2 * DefaultMaxLinks)); len(a.Related) != 1 || len(a.Related[0].Links) != DefaultMaxLinks {
		t.Errorf("%d blocks", len(a.Related))
	}
}

// TestLimitsSet checks that the limits of depth and links are those that are set.
func TestLimitsSet(t *testing.T) {
	deep := pageHead + strings.Repeat("<div>", 40) + pageBody
	linked := numbered(pageTop+"<ul>", "<li><a href=/20240506/%[1]s.html>海湾大桥通过%[1]s验收</a>", "")(2 * DefaultMaxLinks)
	for _, tt := range []struct{ set, depth, links int }{
		{0, 44, DefaultMaxLinks}, {20, 20, 20}, {DefaultMaxLinks + 9, 44, DefaultMaxLinks + 9}, {-1, 44, 2 * DefaultMaxLinks},
	} {
		p := &Parser{MaxDepth: tt.set, MaxLinks: tt.set}
		pg := p.readHTML(deep)
		depth := 0
		for e := pg.lines[len(pg.lines)-1].elem; e > 0; e = pg.elems[e].parent {
			depth++
		}
		if want := min(tt.depth, 41); depth > want || !strings.Contains(pg.text, prose) {
			t.Errorf("MaxDepth %d: depth %d, want at most %d", tt.set, depth, want)
		}
		a, err := p.Parse([]byte(linked))
		if err != nil || len(a.Related) != 1 || len(a.Related[0].Links) != tt.links {
			t.Errorf("MaxLinks %d: %d blocks, %v", tt.set, len(a.Related), err)
		}
		if a, err := p.Parse([]byte(deep)); err != nil || a.Title.Text != "海湾开渔" || len(a.Body) != 2 {
			t.Errorf("MaxDepth %d: %+v, %v", tt.set, a, err)
		}
	}
}

// TestDeepDocument reads a tree that was not parsed, and so may have any depth.
func TestDeepDocument(t *testing.T) {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(pageTop))
	if err != nil {
		t.Fatal(err)
	}
	root := doc.Find("body").Nodes[0]
	for range 300_000 {
		div := *root
		div.Data, div.DataAtom = "div", 0
		div.Parent, div.PrevSibling, div.NextSibling = nil, nil, nil
		for c := root.FirstChild; c != nil; c = c.NextSibling {
			c.Parent = &div
		}
		root.FirstChild, root.LastChild = nil, nil
		root.AppendChild(&div)
	}
	a, err := ParseDocument(doc)
	if err != nil || a.Title.Text != "海湾开渔" {
		t.Errorf("%v, title %q", err, a.Title.Text)
	}
}
