package news

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

const explainedPage = `<!DOCTYPE html>
<meta charset="utf-8">
<title>山城大桥通车|热资讯_海湾新闻网</title>
<div class="nav"><a href="/">首页</a> <a href="/gn/">国内</a> <a href="/gj/">国际</a></div>
<h1>山城大桥通车|热资讯</h1>
<div class="info">2023-06-08 08:08:21&nbsp; 来源:山城日报</div>
<div class="content">
<p>新华社山城6月8日电（记者张三）记者从指挥部获悉，大桥全长三公里，双向六车道，今天上午十时正式向社会车辆开放，两岸居民过江只要五分钟。</p>
<p>扫一扫，关注海湾新闻网公众号</p>
<p>指挥部负责人说，引桥的绿化将在入秋以前完成，届时行人可以从江边的步道直接走上桥面，自行车道也会同时开放。</p>
<p>(山城日报记者 李 四 欧阳小五)</p>
</div>
<h3>相关阅读</h3>
<ul>
<li><a href="/2023/0607/101.html">旧桥封闭施工 市民可改乘轮渡过江</a> <em>2023-06-07</em></li>
<li><a href="/2023/0606/102.html">轮渡加开夜航 末班船推迟一个小时</a> <em>2023-06-06</em></li>
<li><a href="/2023/0605/103.html">过江公交新增三条线路 票价不变</a> <em>2023-06-05</em></li>
</ul>
<div class="footer">版权所有 海湾新闻网</div>`

// explained lists lines of explainedPage by their beginnings.
var explained = []struct {
	line, field string
	spans       []string // field=text
	left        bool
}{
	{line: "首页", left: true},
	{line: "山城大桥通车", field: "title", spans: []string{"title.text=山城大桥通车", "title.decorations[0]=热资讯"}},
	{line: "2023-06-08 08:08:21", spans: []string{"published=2023-06-08 08:08:21", "source=来源:山城日报"}},
	{line: "新华社山城", field: "body[0]", spans: []string{"dateline=新华社山城6月8日电（记者张三）", "credits[0]=张三"}},
	{line: "扫一扫", left: true},
	{line: "指挥部负责人", field: "body[1]"},
	{line: "(山城日报记者", field: "body[2]", spans: []string{"credits[1]=李 四", "credits[2]=欧阳小五"}},
	{line: "相关阅读", field: "related[0].heading", spans: []string{"related[0].heading=相关阅读"}},
	{line: "旧桥封闭", field: "related[0].links[0]", spans: []string{"related[0].links[0]=旧桥封闭施工 市民可改乘轮渡过江"}},
	{line: "过江公交", field: "related[0].links[2]", spans: []string{"related[0].links[2]=过江公交新增三条线路 票价不变"}},
	{line: "版权所有", left: true},
}

func TestExplain(t *testing.T) {
	e, err := Explain([]byte(explainedPage))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range explained {
		var got *Line
		for i := range e.Lines {
			if strings.HasPrefix(e.Lines[i].Text, test.line) {
				got = &e.Lines[i]
			}
		}
		if got == nil {
			t.Errorf("no line begins with %q", test.line)
			continue
		}
		var spans []string
		for _, s := range got.Spans {
			spans = append(spans, s.Field+"="+got.Text[s.Start:s.End])
		}
		if got.Field != test.field || strings.Join(spans, "\n") != strings.Join(test.spans, "\n") || (got.Left != "") != test.left {
			t.Errorf("%q: got field %q, spans %q, left %q; want %q, %q, left out %v", test.line, got.Field, spans, got.Left, test.field, test.spans, test.left)
		}
	}
}

// explainedPages lists lines of pages that stand apart from what they belong
// to, or are not as the article has them.
var explainedPages = []struct{ page, line, field string }{
	{"hidden-blocks.html", "最赞", "related[2].heading"},                         // tabs above all blocks
	{"aggregator.txt", "青屿港前两月吞吐量同比增长7 4%", "related[0].links[2]"},             // an alt whose point was lost
	{"aggregator.txt", "近日,远桥股份发布2023年年度报告。2023年,公司实现营业收入26 43亿元", "related["}, // a summary, too
}

func TestExplainPages(t *testing.T) {
	for _, test := range explainedPages {
		page, err := os.ReadFile(filepath.Join("testdata", test.page))
		if err != nil {
			t.Fatal(err)
		}
		e, err := Explain(page)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(e.Lines, func(ln Line) bool { return strings.HasPrefix(ln.Text, test.line) })
		if i < 0 {
			t.Errorf("%s: no line begins with %q", test.page, test.line)
		} else if got := e.Lines[i]; !strings.HasPrefix(got.Field, test.field) {
			t.Errorf("%s: %q: got field %q, left out as %q; want %s", test.page, test.line, got.Field, got.Left, test.field)
		}
	}
}

func TestExplainErrors(t *testing.T) {
	if _, err := Explain(nil); !errors.Is(err, ErrEmpty) {
		t.Errorf("got %v, want %v", err, ErrEmpty)
	}
	p := Parser{MaxBytes: 3}
	if _, err := p.Explain([]byte("山城大桥")); !errors.Is(err, ErrTooLarge) {
		t.Errorf("got %v, want %v", err, ErrTooLarge)
	}
	if p.Trace {
		t.Error("the parser is only read")
	}
}

var matches = []struct {
	name, s, value, want, rest string
}{
	{"whole", "来源:山城日报", "山城日报", "山城日报", ""},
	{"stretched in the line", "记者 李 四 摄", "李四", "李 四", ""},
	{"blank in the value", "来源:山城日报", "来源: 山城日报", "来源:山城日报", ""},
	{"second of two beginnings", "山山城", "山城", "山城", ""},
	{"goes on in the next line", "来源:山城", "山城日报", "山城", "日报"},
	{"absent", "来源:山城晚报", "山城日报", "", "山城日报"},
	{"empty value", "山城", "", "", ""},
	{"empty line", "", "山城", "", "山城"},
}

func TestMatch(t *testing.T) {
	for _, test := range matches {
		start, end, rest := match(test.s, test.value)
		if got := test.s[start:end]; got != test.want || rest != test.rest {
			t.Errorf("%s: got %q and %q left, want %q and %q", test.name, got, rest, test.want, test.rest)
		}
	}
}

var nestings = []struct {
	name        string
	spans, want []Span
}{
	{"apart, out of order", []Span{{4, 6, "b"}, {0, 3, "a"}}, []Span{{0, 3, "a"}, {4, 6, "b"}}},
	{"inside", []Span{{2, 4, "b"}, {0, 6, "a"}}, []Span{{0, 6, "a"}, {2, 4, "b"}}},
	{"overlapping", []Span{{0, 4, "a"}, {2, 6, "b"}}, []Span{{0, 4, "a"}}},
	{"twice", []Span{{0, 4, "a"}, {0, 4, "a"}}, []Span{{0, 4, "a"}}},
	{"none", nil, nil},
}

func TestNest(t *testing.T) {
	for _, test := range nestings {
		got := nest(test.spans)
		same := len(got) == len(test.want)
		for i := 0; same && i < len(got); i++ {
			same = got[i] == test.want[i]
		}
		if !same {
			t.Errorf("%s: got %v, want %v", test.name, got, test.want)
		}
	}
}

// TestExplainAgrees: tracing shows the article and does not change it.
func TestExplainAgrees(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.[ht]*")
	if err != nil || len(pages) == 0 {
		t.Fatal(err, "no pages")
	}
	for _, path := range pages {
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		a, err := Parse(page)
		if err != nil {
			continue
		}
		e, err := Explain(page)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if e.Article.Title.Text != a.Title.Text || len(e.Article.Body) != len(a.Body) || !e.Article.Published.Time.Equal(a.Published.Time) {
			t.Errorf("%s: the article differs with trace", path)
		}
		checkLines(t, e)
	}
}

// checkLines holds an explanation to its contract.
func checkLines(t *testing.T, e *Explanation) {
	t.Helper()
	for i, ln := range e.Lines {
		if ln.Text == "" {
			t.Fatalf("line %d is empty", i)
		}
		if (ln.Left == "") == (ln.Field == "" && len(ln.Spans) == 0) {
			t.Fatalf("line %d %q: field %q, %d spans, left %q", i, ln.Text, ln.Field, len(ln.Spans), ln.Left)
		}
		for k, s := range ln.Spans {
			if s.Field == "" || s.Start < 0 || s.Start >= s.End || s.End > len(ln.Text) || !utf8.ValidString(ln.Text[s.Start:s.End]) {
				t.Fatalf("line %d %q: bad span %v", i, ln.Text, s)
			}
			for _, o := range ln.Spans[:k] {
				if apart, inside := o.End <= s.Start, o.Start <= s.Start && s.End <= o.End; !apart && !inside {
					t.Fatalf("line %d %q: spans %v and %v overlap", i, ln.Text, o, s)
				}
			}
		}
	}
}

func FuzzExplain(f *testing.F) {
	f.Add([]byte(explainedPage))
	f.Add([]byte("山城大桥通车\n2023-06-08 来源:山城日报\n大桥全长三公里，双向六车道，今天正式开放。\n(记者 李 四)\n相关阅读\n旧桥封闭\n"))
	f.Add([]byte("<table><tr><td>甲<td>乙</table><a>丙</a>"))
	f.Fuzz(func(t *testing.T, page []byte) {
		if e, err := Explain(page); err == nil {
			checkLines(t, e)
		}
	})
}

// TestExplainLinear: neither links nor names that begin alike make it slow.
func TestExplainLinear(t *testing.T) {
	for _, page := range []string{
		"<h1>山城大桥通车</h1>" + strings.Repeat(`<ul><li><a href="/1.html"><img alt="旧桥封闭施工 市民改乘轮渡"></a><li><a href="/2.html"><img alt="轮渡加开夜航 末班船推迟"></a></ul><p>段。`, 4000),
		"<title>" + strings.Repeat("山", 50000) + "桥</title><h1>" + strings.Repeat("山", 50000) + "</h1>",
	} {
		start := time.Now()
		if _, err := Explain([]byte(page)); err != nil {
			t.Error(err)
		}
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("%.20q…: %v for %d bytes", page, d, len(page))
		}
	}
}
