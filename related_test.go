package news

import (
	"cmp"
	"fmt"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// relatedPage sets blocks behind an article.
func relatedPage(blocks string) string {
	return `<html><head><title>山城开通三条夜间公交线_山城在线</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/news/">新闻</a><a href="/life/">生活</a></div>
<div class="article"><h1>山城开通三条夜间公交线</h1>
<p>山城日报消息，从下周一起，山城将开通三条夜间公交线路，方便下夜班的市民回家，末班车延至凌晨一点。</p>
<p>市交通局介绍，三条线路连接火车站、大学城和工业园，全程票价两元，沿途设站四十二个，首月免费试乘。</p>
<p>“以后不用再打车了。”在工业园上班的居民说，希望线路能再多一些，班次再密一些。</p></div>` +
		blocks + `</body></html>`
}

var relatedTests = []struct {
	name string
	html string
	want []LinkBlock
}{
	{
		"list below its heading",
		`<h3>相关阅读</h3><ul>
<li><a href="/2024/0501/a1001.html">海湾大桥通过验收 本月底通车</a></li>
<li><a href="/2024/0501/a1002.html">老城区新增停车位两千个</a></li>
<li><a href="/2024/0501/a1003.html">早市搬迁一年间：摊主们的新日子</a></li></ul>`,
		[]LinkBlock{{Heading: "相关阅读", Links: []Link{
			{Title: "海湾大桥通过验收 本月底通车", URL: "/2024/0501/a1001.html"},
			{Title: "老城区新增停车位两千个", URL: "/2024/0501/a1002.html"},
			{Title: "早市搬迁一年间：摊主们的新日子", URL: "/2024/0501/a1003.html"},
		}}},
	},
	{
		"an item's channel, outlet and comments are no titles",
		`<div><h2>为您推荐</h2>
<div><div><h3><a href="/a/202405010001.html">山区小学来了新的音乐老师</a></h3><p><a href="/edu/">教育</a><a href="/o/77/">海湾新闻网</a><a href="/c/202405010001">1131跟贴</a></p></div></div>
<div><div><h3><a href="/a/202405010002.html">退休工人把阳台变成植物园</a></h3><p><a href="/life/">生活</a><a href="/o/12/">山城日报</a><a href="/c/202405010002">86跟贴</a></p></div></div>
<div><div><h3><a href="/a/202405010003.html">渡口停航后摆渡人去了哪里</a></h3><p><a href="/city/">城事</a><a href="/o/31/">江城晚报</a><a href="/c/202405010003">9跟贴</a></p></div></div></div>`,
		[]LinkBlock{{Heading: "为您推荐", Links: []Link{
			{Title: "山区小学来了新的音乐老师", URL: "/a/202405010001.html"},
			{Title: "退休工人把阳台变成植物园", URL: "/a/202405010002.html"},
			{Title: "渡口停航后摆渡人去了哪里", URL: "/a/202405010003.html"},
		}}},
	},
	{
		"ranks, counts and dates are cut off",
		`<dl><dt>点击排行</dt>
<dd><a href="/a/9001001.html"><em>1</em>菜市场里的免费书屋<span>18</span></a></dd>
<dd><a href="/a/9001002.html"><em>2</em>古桥修缮发现百年石碑<span>7</span></a></dd>
<dd><a href="/a/9001003.html"><em>3</em>夜校报名三分钟满员<span>2024-05-02</span></a></dd></dl>`,
		[]LinkBlock{{Heading: "点击排行", Links: []Link{
			{Title: "菜市场里的免费书屋", Raw: "1菜市场里的免费书屋18", URL: "/a/9001001.html"},
			{Title: "古桥修缮发现百年石碑", Raw: "2古桥修缮发现百年石碑7", URL: "/a/9001002.html"},
			{Title: "夜校报名三分钟满员", Raw: "3夜校报名三分钟满员2024-05-02", URL: "/a/9001003.html", Date: "2024-05-02"},
		}}},
	},
	{
		"a clipped title has its whole in alt; picture, title and summary are one item",
		`<h3>热门文章</h3>
<div><a href="/a/8001001.html"><img src="1.jpg" alt="百年茶馆重新开张 老茶客带着孙子来听评书"></a><a href="/a/8001001.html">百年茶馆重新开张 老茶客带…</a><p>停业三年的茶馆昨天开门，门口排起长队，掌柜说一切还是老样子。</p><span>2024-05-03</span></div>
<div><a href="/a/8001002.html"><img src="2.jpg" alt="江边步道全线贯通"></a><a href="/a/8001002.html">江边步道全线贯通</a><p>步道全长十二公里，串起五座公园和两处码头，沿途设有驿站。</p><span>2024-05-02</span></div>`,
		[]LinkBlock{{Heading: "热门文章", Links: []Link{
			{Title: "百年茶馆重新开张 老茶客带…", Alt: "百年茶馆重新开张 老茶客带着孙子来听评书", URL: "/a/8001001.html", Date: "2024-05-03",
				Summary: "停业三年的茶馆昨天开门，门口排起长队，掌柜说一切还是老样子。"},
			{Title: "江边步道全线贯通", URL: "/a/8001002.html", Date: "2024-05-02", Summary: "步道全长十二公里，串起五座公园和两处码头，沿途设有驿站。"},
		}}},
	},
	{
		"the articles before and after, of which one is not there",
		`<p>上一篇：<a href="/a/7001001.html">港口吞吐量创五年新高</a></p><p>下一篇：没有了</p>`,
		[]LinkBlock{{Heading: "上一篇", Links: []Link{{Title: "港口吞吐量创五年新高", URL: "/a/7001001.html"}}}},
	},
	{
		"tabs: the hidden panel is part of the page's links",
		`<h3>新闻排行</h3><div><div><ul><li><a href="/a/6001001.html">三代人的修表铺子</a></li><li><a href="/a/6001002.html">雨季来临前的最后检修</a></li></ul></div>
<div style="display:none"><ul><li><a href="/a/6001003.html">图书馆夜间开放首周观察</a></li><li><a href="/a/6001004.html">城中村里的足球队</a></li></ul></div></div>`,
		[]LinkBlock{
			{Heading: "新闻排行", Links: []Link{{Title: "三代人的修表铺子", URL: "/a/6001001.html"}, {Title: "雨季来临前的最后检修", URL: "/a/6001002.html"}}},
			{Links: []Link{{Title: "图书馆夜间开放首周观察", URL: "/a/6001003.html"}, {Title: "城中村里的足球队", URL: "/a/6001004.html"}}},
		},
	},
	{
		"footers, menus, partners and licences are none",
		`<div>友情链接：<a href="http://www.example.com/">山城市人民政府门户网站</a><a href="http://www.example.org/">海湾新闻网官方主页</a></div>
<div><a href="/about.html">关于我们</a><a href="/ad.html">广告服务</a><a href="/join.html">人才招聘</a></div>
<div><a href="http://beian.example.cn/">京ICP备00000000号-1</a><a href="/xk.html">互联网新闻信息服务许可证00000000000</a><a href="/jb.html">违法和不良信息举报中心</a></div>`,
		nil,
	},
	{
		"words linked in a sentence are none",
		`<p>关于公交的更多消息，可看<a href="/tag/1">夜间公交线路图</a>，也可看<a href="/tag/2">末班车时刻表</a>，或者拨打电话询问，工作人员会给出答复。</p>`,
		nil,
	},
	{
		"tags and users are none",
		`<div>标签：<a href="/tag/bus">夜间公交线路</a><a href="/tag/city">山城城市交通</a></div>
<ul><li><a href="/user/10001">山城骑行爱好者</a>早该开了</li><li><a href="/user/10002">夜班护士小陈呀</a>支持</li></ul>`,
		nil,
	},
}

func TestRelatedWords(t *testing.T) {
	for name, words := range map[string][]string{
		"headWords": headWords.list, "relatedWords": relatedWords.list, "otherWords": otherWords.list, "siteWords": siteWords.list, "controlWords": controlWords.list,
		"strongWords": strongWords.list, "controlHeads": controlHeads.list, "neighbours": neighbours.list, "noTitle": noTitle.list, "moreWords": moreWords.list,
	} {
		checkTable(t, name, words)
		for _, w := range words {
			if foldString(w) != w {
				t.Errorf("%s: %q is not folded", name, w)
			}
		}
	}
}

func TestRelated(t *testing.T) {
	for _, tt := range relatedTests {
		a, err := new(Parser).Parse([]byte(relatedPage(tt.html)))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		for _, b := range a.Related {
			for i := range b.Links {
				if b.Links[i].Raw == b.Links[i].Title {
					b.Links[i].Raw = ""
				}
			}
		}
		if !reflect.DeepEqual(a.Related, tt.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", tt.name, a.Related, tt.want)
		}
	}
}

var parseLinksTests = []struct {
	name string
	in   string
	want []LinkBlock
}{
	{"nothing", "", nil},
	{"prose alone", "昨天夜里下了一场大雨，城东的低洼处积水，排水队连夜出动，到清晨道路已经恢复通行，没有人员受伤。\n气象台说，未来三天仍有阵雨，请市民出行时留意。\n", nil},
	{
		"title, channel, copy, date; printed again it is a new block",
		"相关阅读\n\n海湾大桥月底通车 沿线居民盼了\n城事\n海湾大桥月底通车沿线居民盼了十年\n2024-05-01\n" +
			"今日播报:早市搬迁满一年\n城事\n早市搬迁满一年\n2024-05-01\n" +
			"海湾大桥月底通车 沿线居民盼了十年|热资讯\n城事\n海湾大桥月底通车沿线居民盼了十年\n2024-05-01\n" +
			"今日播报:早市搬迁满一年\n城事\n早市搬迁满一年\n2024-05-01\n",
		[]LinkBlock{
			{Heading: "相关阅读", Links: []Link{
				{Title: "海湾大桥月底通车 沿线居民盼了", Alt: "海湾大桥月底通车沿线居民盼了十年", Channel: "城事", Date: "2024-05-01"},
				{Title: "今日播报:早市搬迁满一年", Alt: "早市搬迁满一年", Channel: "城事", Date: "2024-05-01"},
			}},
			{Links: []Link{
				{Title: "海湾大桥月底通车 沿线居民盼了十年|热资讯", Alt: "海湾大桥月底通车沿线居民盼了十年", Channel: "城事", Date: "2024-05-01"},
				{Title: "今日播报:早市搬迁满一年", Alt: "早市搬迁满一年", Channel: "城事", Date: "2024-05-01"},
			}},
		},
	},
	{
		"title and date",
		"古桥修缮发现百年石碑\n2024-05-02\n夜校报名三分钟满员\n2024-05-01\n",
		[]LinkBlock{{Links: []Link{{Title: "古桥修缮发现百年石碑", Date: "2024-05-02"}, {Title: "夜校报名三分钟满员", Date: "2024-05-01"}}}},
	},
	{
		"a date in the title's line, behind or before",
		"相关新闻\n·古桥修缮发现百年石碑 (2024-05-02 10:20:30)\n·夜校报名三分钟满员 (2024-05-01 09:00:00)\n",
		[]LinkBlock{{Heading: "相关新闻", Links: []Link{
			{Title: "古桥修缮发现百年石碑", Raw: "·古桥修缮发现百年石碑 (2024-05-02 10:20:30)", Date: "2024-05-02"},
			{Title: "夜校报名三分钟满员", Raw: "·夜校报名三分钟满员 (2024-05-01 09:00:00)", Date: "2024-05-01"},
		}}},
	},
	{
		"titles alone need a heading; ranks are cut",
		"热门点击排行榜\n1菜市场里的免费书屋\n2城中村里的足球队\n3三代人的修表铺子\n",
		[]LinkBlock{{Heading: "热门点击排行榜", Links: []Link{
			{Title: "菜市场里的免费书屋", Raw: "1菜市场里的免费书屋"}, {Title: "城中村里的足球队", Raw: "2城中村里的足球队"}, {Title: "三代人的修表铺子", Raw: "3三代人的修表铺子"},
		}}},
	},
	{"titles alone without one", "菜市场里的免费书屋\n城中村里的足球队\n三代人的修表铺子\n", nil},
	{
		"outlet and counter behind each title",
		"菜市场里的免费书屋\n海湾新闻网\n58评论\n5天前\n城中村里的足球队\n山城日报\n2评论\n6小时前\n",
		[]LinkBlock{{Links: []Link{{Title: "菜市场里的免费书屋", Channel: "海湾新闻网"}, {Title: "城中村里的足球队", Channel: "山城日报"}}}},
	},
	{
		"both neighbours",
		"上一篇：港口吞吐量创五年新高\n下一篇：渡口停航后摆渡人去了哪里\n",
		[]LinkBlock{{Heading: "上一篇", Links: []Link{
			{Title: "港口吞吐量创五年新高", Raw: "上一篇：港口吞吐量创五年新高"}, {Title: "渡口停航后摆渡人去了哪里", Raw: "下一篇：渡口停航后摆渡人去了哪里"},
		}}},
	},
	{
		"neighbours",
		"上一篇：港口吞吐量创五年新高\n下一篇：没有了\n",
		[]LinkBlock{{Heading: "上一篇", Links: []Link{{Title: "港口吞吐量创五年新高", Raw: "上一篇：港口吞吐量创五年新高"}}}},
	},
}

func TestParseLinks(t *testing.T) {
	for _, tt := range parseLinksTests {
		got := ParseLinks(tt.in)
		for b := range got {
			for i := range got[b].Links {
				if l := &got[b].Links[i]; l.Raw == l.Title || i < len(tt.want) && b < len(tt.want) && i < len(tt.want[b].Links) && tt.want[b].Links[i].Raw == "" {
					l.Title, l.Raw = l.Raw, "" // how decorations are cut, other tests say
				}
			}
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", tt.name, got, tt.want)
		}
	}
}

func TestIsEmptyHref(t *testing.T) {
	for _, tt := range []struct {
		href string
		want bool
	}{
		{"", true}, {"1.html", false}, {"/a:b", false}, {"?a=b:c", false}, {"//www.name.example/", false},
		{"http://www.name.example/", false}, {"HTTPS://www.name.example/", false}, {"hörspiel:1.html", false}, {"2024:1.html", false},
		{"javascript:alert(1)", true}, {"JavaScript:alert(1)", true}, {" java\tscript\n:alert(1)", true}, {"\x01javascript:", true},
		{"mailto:a@name.example", true}, {"data:image/png;base64,AA", true}, {"vbscript:a", true}, {"x-app+1.2:a", true},
	} {
		if got := isEmptyHref(tt.href); got != tt.want {
			t.Errorf("isEmptyHref(%q) = %v", tt.href, got)
		}
	}
}

func TestAddressOf(t *testing.T) {
	for _, tt := range []struct {
		href   string
		want   address
		domain string
	}{
		{"", addressUnknown, ""}, {"javascript:;", addressUnknown, ""},
		{"http://www.shancheng.example", addressHome, "shancheng.example"}, {"//www.shancheng.example", addressHome, "shancheng.example"},
		{"https://www.shancheng.com.cn:80/", addressHome, "shancheng.com.cn"}, {"/", addressHome, ""}, {"/#top", addressHome, ""},
		{"http://shancheng/?id=1", addressArticle, "shancheng"}, {"/go?to=http://www.shancheng.example/", addressChannel, ""},
		{"/finance/", addressChannel, ""}, {"/2024/index.html", addressArticle, ""}, {"/a1/index.html", addressChannel, ""},
		{"/a1.html", addressArticle, ""}, {"/20240506/", addressKeyed, ""}, {"/a/1234567", addressKeyed, ""}, {"/a#1234567", addressChannel, ""},
		{"/hai-wan-xin-gang-nian-nei-wan-gong", addressArticle, ""}, {"/新港年底完工通航", addressArticle, ""}, {"/新港", addressChannel, ""},
		{"/user/123456", addressPerson, ""}, {"/a?uid=1", addressPerson, ""}, {"/tag", addressWord, ""}, {"/s?a=1&wd=b", addressWord, ""}, {"/users.html", addressChannel, ""},
		{"/adclick/1", addressAd, ""}, {"/click?a=1", addressAd, ""}, {"/redirect?a=1", addressAd, ""}, {"/redirect/1", addressChannel, ""},
	} {
		if got := addressOf(tt.href); got != tt.want {
			t.Errorf("addressOf(%q) = %v", tt.href, got)
		}
		if got := domainOf(tt.href); got != tt.domain {
			t.Errorf("domainOf(%q) = %q", tt.href, got)
		}
	}
	for href, want := range map[string]bool{"/a.pdf": true, "/a.DOCX": true, "a.7z": true, ".et": true, "/a.pdf?b": false, "/pdf": false, "docx": false, "/a.html": false, "": false} {
		if isFile(href) != want {
			t.Errorf("isFile(%q) = %v", href, !want)
		}
	}
}

func TestWidth(t *testing.T) {
	for s, want := range map[string]int32{"": 0, "a": 0, "ab": 1, "山城": 2, "山a城b": 3, "é": 1, "𠮷": 1} {
		if got := width(s); got != want {
			t.Errorf("width(%q) = %d", s, got)
		}
	}
}

func FuzzParseLinks(f *testing.F) {
	for _, tt := range parseLinksTests {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text := readText(s).text
		for _, b := range ParseLinks(s) {
			if len(b.Links) == 0 {
				t.Errorf("block %q has no links", b.Heading)
			}
			for _, l := range b.Links {
				if l.Title == "" {
					t.Errorf("link without title: %+v", l)
				}
				for _, v := range [...]string{b.Heading, l.Raw, cmp.Or(l.AltRaw, l.Alt), l.Channel, cmp.Or(l.SummaryRaw, l.Summary)} {
					if !strings.Contains(text, v) || !utf8.ValidString(v) {
						t.Errorf("%q does not stand in the text", v)
					}
				}
				if _, err := time.Parse(time.DateOnly, l.Date); l.Date != "" && err != nil {
					t.Errorf("date %q", l.Date)
				}
			}
		}
	})
}

// TestRelatedLinear checks that long and deep pages take no more than their
// length.
func TestRelatedLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("long pages")
	}
	const n = 20_000
	var list, text strings.Builder
	list.WriteString("<ul>")
	text.WriteString("相关阅读\n")
	for i := range n {
		fmt.Fprintf(&list, `<li><a href="/a/%d.html">海湾大桥通过验收第%d次</a> <a href="/c/">评论%d</a></li>`, 1000000+i, i, i)
		fmt.Fprintf(&text, "海湾大桥通过验收第%d次\n城事\n2024-05-01\n", i)
	}
	list.WriteString("</ul>")
	deep := strings.Repeat("<div><a href='/a/1000001.html'>海湾大桥通过验收</a>", n)
	for name, page := range map[string]string{
		"list":   list.String(),
		"inline": "<p>" + strings.ReplaceAll(strings.ReplaceAll(list.String(), "<li>", ""), "</li>", "") + "</p>",
		"hidden": strings.ReplaceAll(list.String(), "<li>", "<li style='display:none'>"),
		"deep":   deep,
		"text":   text.String(),
	} {
		start := time.Now()
		if _, err := new(Parser).Parse([]byte(page)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%s: %d bytes take %v", name, len(page), d)
		} else {
			t.Logf("%s: %d bytes take %v", name, len(page), d)
		}
	}
}

func BenchmarkParseLinks(b *testing.B) {
	var s strings.Builder
	s.WriteString("相关阅读\n")
	for i := range 20 {
		fmt.Fprintf(&s, "海湾大桥通过第%d次验收 月底通车\n城事\n2024-05-%02d\n", i, i+1)
	}
	b.ReportAllocs()
	b.SetBytes(int64(s.Len()))
	for b.Loop() {
		ParseLinks(s.String())
	}
}

// TestIsWhole holds the addresses that are not resolved to what resolving
// them gives.
func TestIsWhole(t *testing.T) {
	base, err := url.Parse("https://www.shancheng.example/a/b/1.html")
	if err != nil {
		t.Fatal(err)
	}
	whole := 0
	for _, href := range []string{
		"http://www.shancheng.example/2024/0506/1.html", "https://haiwan.example", "https://haiwan.example/", "http://haiwan.example/a?id=1&b=2",
		"http://haiwan.example/a&b=c/d", "http://haiwan.example/a?b?c", "HTTP://haiwan.example/", "http://haiwan.example/a/../b", "http://haiwan.example/./b",
		"http://haiwan.example/a..b", "http://haiwan.example/.b", "http://haiwan.example/a?", "http://haiwan.example?a=b", "http:///a", "http:/a", "http:a",
		"https//haiwan.example", "http://haiwan.example/山城", "http://haiwan.example/%E5%B1%B1", "http://haiwan.example/%zz", "http://haiwan.example/a#b",
		"http://haiwan.example:80/a", "http://a@haiwan.example/", "http://haiwan.example/a b", "httpss://a", "http://.", "http://", "http:///", "https://a//b",
	} {
		if !isWhole(href) {
			continue
		}
		whole++
		if u, err := base.Parse(href); err != nil || u.String() != href {
			t.Errorf("isWhole(%q), but it resolves to %v, %v", href, u, err)
		}
	}
	if whole < 5 {
		t.Errorf("only %d addresses are whole", whole)
	}
}

// TestResolve holds addresses that are made whole without net/url to what it
// makes of them.
func TestResolve(t *testing.T) {
	for _, from := range []string{"https://www.shancheng.example/a/b/1.html", "http://haiwan.example:8080/?a#b", "http://u:p@haiwan.example/a", "HTTP://WWW.Haiwan.example"} {
		base, err := url.Parse(from)
		if err != nil {
			t.Fatal(err)
		}
		for _, href := range []string{
			"/", "/2024/0506/1.html", "/a?id=1&b=2", "/a/../b", "/./b", "/a#b", "/a b", "/山城", "/%E5%B1%B1", "/a:b", "/a?", "/a//b", "///a", "//", "//haiwan.example",
			"//haiwan.example/1.html", "//haiwan.example:80/", "//haiwan.example/山城", "//WWW.Haiwan.example/A", "1.html", "../1.html", "?a=b", "https://haiwan.example/a",
		} {
			want := href
			if u, err := base.Parse(href); err == nil {
				want = u.String()
			}
			if got := resolve(base, href); got != want {
				t.Errorf("resolve(%q, %q) = %q, want %q", from, href, got, want)
			}
		}
	}
}
