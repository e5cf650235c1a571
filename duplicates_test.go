package news

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// titles makes a block of links that have nothing but titles.
func titles(list ...string) LinkBlock {
	var block LinkBlock
	for _, title := range list {
		block.Links = append(block.Links, Link{Title: title})
	}
	return block
}

// on gives links their dates.
func on(date string, block LinkBlock) LinkBlock {
	for i := range block.Links {
		block.Links[i].Date = date
	}
	return block
}

var duplicateTests = []struct {
	name   string
	blocks []LinkBlock
	want   string // block.link=block.link match, …
}{
	{"nothing", nil, ""},
	{"a block without links", []LinkBlock{{Heading: "相关阅读"}}, ""},
	{"different titles", []LinkBlock{titles("山城开通首条过江缆车", "海湾新港年内完工"), titles("古镇灯会周末开幕")}, ""},
	{"links without titles", []LinkBlock{{Links: []Link{{URL: "/a"}, {URL: "/a"}}}}, ""},

	{"same block twice", []LinkBlock{titles("山城开通首条过江缆车", "海湾新港年内完工"), titles("山城开通首条过江缆车", "海湾新港年内完工", "古镇灯会周末开幕")},
		"1.0=0.0 exact, 1.1=0.1 exact"},
	{"within a block", []LinkBlock{titles("海湾新港年内完工", "古镇灯会周末开幕", "海湾新港年内完工")}, "0.2=0.0 exact"},
	{"three copies have one original", []LinkBlock{titles("海湾新港年内完工"), titles("海湾新港年内完工"), titles("海湾新港年内完工")},
		"1.0=0.0 exact, 2.0=0.0 exact"},
	{"only shown", []LinkBlock{{Links: []Link{{Raw: "海湾新港年内完工"}, {Title: "海湾新港年内完工"}}}}, "0.1=0.0 exact"},
	{"mere punctuation", []LinkBlock{titles("？？？", "！！！", "？？？")}, "0.2=0.0 exact"},
	{"exact in other blocks than normalized", []LinkBlock{titles("古镇 灯会周末开幕"), titles("古镇灯会周末开幕"), titles("古镇灯会周末开幕")},
		"1.0=0.0 normalized, 2.0=0.0 normalized"},

	{"decorated copy", []LinkBlock{{Links: []Link{
		{Title: "海湾新港年内完工", Raw: "海湾新港年内完工_每日热闻"}, {Title: "海湾新港年内完工", Raw: "海湾新港年内完工"}}}}, "0.1=0.0 normalized"},
	{"blanks, width and punctuation", []LinkBlock{titles("“三夏”收割过半　ＡＩ助农，增产5％"), titles("\"三夏\" 收割过半 ai助农增产5%")}, "1.0=0.0 normalized"},
	{"lost decimal point", []LinkBlock{titles("山城外贸额环比降0.88%"), titles("山城外贸额环比降0 88%")}, "1.0=0.0 normalized"},
	{"grouped digits", []LinkBlock{titles("山城外贸额31,765亿元"), titles("山城外贸额31765亿元")}, "1.0=0.0 normalized"},
	{"another number", []LinkBlock{titles("山城外贸额增长10.5亿元"), titles("山城外贸额增长105亿元")}, ""},
	{"another score", []LinkBlock{titles("山城队3:2海湾队"), titles("山城队32海湾队")}, ""},

	{"clipped, and the second copy whole", []LinkBlock{
		{Links: []Link{{Title: "山城发布新方案 推动过江缆", Alt: "山城发布新方案推动过江缆车年内开通"}, {Title: "海湾新港年内完工"}}},
		titles("山城发布新方案 推动过江缆车年内开通")}, "1.0=0.0 clipped"},
	{"clipped with an ellipsis", []LinkBlock{titles("山城发布新方…"), titles("山城发布新方案 推动过江缆车年内开通")}, "1.0=0.0 clipped"},
	{"clipped with dots, after the whole", []LinkBlock{titles("山城发布新方案 推动过江缆车年内开通"), titles("山城发布新方案 推...")}, "1.0=0.0 clipped"},
	{"clipped at the block's width", []LinkBlock{titles("山城发布新方案推动", "海湾新港完工", "古镇灯会开幕"), titles("山城发布新方案推动过江缆车年内开通")}, "1.0=0.0 clipped"},
	{"shorter than the block's width", []LinkBlock{titles("山城过江缆车年内开通", "海湾新港今年年底完工通航", "古镇灯会开幕"), titles("山城过江缆车年内开通 票价五元")}, ""},
	{"long without a mark", []LinkBlock{titles("山城发布新方案推动过江缆"), titles("山城发布新方案推动过江缆车年内开通")}, "1.0=0.0 clipped"},
	{"too short for a clip", []LinkBlock{titles("山城…"), titles("山城发布新方案推动过江缆车年内开通")}, ""},
	{"one beginning of several titles", []LinkBlock{titles("山城发布新方案推动过江…"), titles("山城发布新方案推动过江缆车开通", "山城发布新方案推动过江隧道完工")}, ""},
	{"a beginning of several that the second copy proves", []LinkBlock{
		{Links: []Link{{Title: "山城发布新方案推动过江…", Alt: "山城发布新方案推动过江隧道完工"}}},
		titles("山城发布新方案推动过江缆车开通", "山城发布新方案推动过江隧道完工")}, "1.1=0.0 clipped"},
	{"clipped alike, and different", []LinkBlock{{Links: []Link{
		{Title: "山城发布新方案推动…", Alt: "山城发布新方案推动缆车开通"}, {Title: "山城发布新方案推动…", Alt: "山城发布新方案推动隧道完工"}}}}, ""},
	{"a beginning of the other day", []LinkBlock{on("2031-06-08", titles("山城发布新方案推动过江…")), on("2031-06-07", titles("山城发布新方案推动过江缆车开通"))}, ""},
	{"an unmarked beginning with another URL", []LinkBlock{{Links: []Link{
		{Title: "山城发布新方案推动过江缆车", URL: "/1.html"}, {Title: "山城发布新方案推动过江缆车开通", URL: "/2.html"}}}}, ""},
	{"clipped, whole and clipped again", []LinkBlock{titles("山城发布新方案推…", "山城发布新方案推动过江缆车开通", "山城发布新方案推动过江缆…")},
		"0.1=0.0 clipped, 0.2=0.0 clipped"},

	{"same URL and a beginning", []LinkBlock{{Links: []Link{
		{Title: "过江缆车", URL: "/1.html"}, {Title: "过江缆车年内开通", URL: "/1.html#top"}}}}, "0.1=0.0 clipped"},
	{"same URL and a part", []LinkBlock{{Links: []Link{
		{Title: "山城过江缆车年内开通 3元起", URL: "/1.html"}, {Title: "过江缆车年内开通", URL: "/1.html"}}}}, "0.1=0.0 similar"},
	{"same URL and nothing in common", []LinkBlock{{Links: []Link{
		{Title: "过江缆车年内开通", URL: "/1.html"}, {Title: "海湾新港年内完工", URL: "/1.html"}}}}, ""},
	{"labels with their URLs", []LinkBlock{{Links: []Link{
		{Title: "视频", URL: "/1.html"}, {Title: "视频", URL: "/2.html"}, {Title: "视频", URL: "/1.html"}}}}, "0.2=0.0 exact"},
	{"labels without", []LinkBlock{titles("视频", "视频")}, "0.1=0.0 exact"},

	{"a word more", []LinkBlock{titles("海湾新港建设提速年底将完工通航"), titles("海湾新港建设提速年底将正式完工通航")}, "1.0=0.0 similar"},
	{"a rubric before", []LinkBlock{titles("视频丨海湾新港建设提速年底将完工通航"), titles("海湾新港建设提速年底将完工通航")}, "1.0=0.0 similar"},
	{"another word of like sense", []LinkBlock{titles("山城就过江缆车票价出台新政策举措"), titles("山城就过江缆车票价出台新政策措施")}, "1.0=0.0 similar"},
	{"a particle for another", []LinkBlock{titles("海湾新港于年底完工并通航首批货轮"), titles("海湾新港在年底完工并通航首批货轮")}, "1.0=0.0 similar"},
	{"another place", []LinkBlock{titles("山城召开过江缆车票价问题听证会"), titles("海湾召开过江缆车票价问题听证会")}, ""},
	{"another number in words", []LinkBlock{titles("山城公布过江缆车第二批合作单位名单"), titles("山城公布过江缆车第三批合作单位名单")}, ""},
	{"another year", []LinkBlock{titles("2031年山城过江缆车客流统计公布"), titles("2032年山城过江缆车客流统计公布")}, ""},
	{"a negation", []LinkBlock{titles("山城过江缆车票价年内调整方案公布"), titles("山城过江缆车票价年内不调整方案公布")}, ""},
	{"a lower rank", []LinkBlock{titles("山城市长出席过江缆车的开通仪式"), titles("山城副市长出席过江缆车的开通仪式")}, ""},
	{"similar but short", []LinkBlock{titles("海湾新港将完工"), titles("海湾新港将已完工")}, ""},
	{"similar on another day", []LinkBlock{on("2031-06-08", titles("海湾新港建设提速年底将完工通航")), on("2031-07-08", titles("海湾新港建设提速年底将正式完工通航"))}, ""},
}

// format gives duplicates as the table has them.
func format(list []Duplicate) string {
	var s []string
	for _, d := range list {
		s = append(s, fmt.Sprintf("%d.%d=%d.%d %s", d.Block, d.Link, d.OfBlock, d.OfLink, d.Match))
	}
	return strings.Join(s, ", ")
}

func TestFindDuplicates(t *testing.T) {
	for _, tt := range duplicateTests {
		if got := format(FindDuplicates(tt.blocks)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestUniqueLinks(t *testing.T) {
	for _, tt := range []struct {
		name   string
		blocks []LinkBlock
		want   []string
	}{
		{"nothing", nil, nil},
		{"the page's order", []LinkBlock{titles("海湾新港完工", "古镇灯会开幕"), titles("古镇灯会开幕", "山城缆车开通")},
			[]string{"海湾新港完工", "古镇灯会开幕", "山城缆车开通"}},
		{"the whole in the clipped one's place", []LinkBlock{titles("山城发布新方…", "海湾新港完工"), titles("山城发布新方案推动缆车开通")},
			[]string{"山城发布新方案推动缆车开通", "海湾新港完工"}},
		{"the longest of all", []LinkBlock{titles("山城发布新方…", "山城发布新方案推动…", "山城发布新方案推动缆车开通", "山城发布新方案…")},
			[]string{"山城发布新方案推动缆车开通"}},
	} {
		var got []string
		for _, link := range UniqueLinks(tt.blocks) {
			got = append(got, link.Title)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// links reads the blocks of a fuzz input: a link a line, its fields separated
// by tabs, blocks by empty lines.
func links(s string) []LinkBlock {
	var blocks []LinkBlock
	for part := range strings.SplitSeq(s, "\n\n") {
		var block LinkBlock
		for line := range strings.SplitSeq(part, "\n") {
			f := append(strings.Split(line, "\t"), "", "", "", "")
			block.Links = append(block.Links, Link{Title: f[0], Raw: f[1], Alt: f[2], URL: f[3], Date: f[4]})
		}
		blocks = append(blocks, block)
	}
	return blocks
}

func FuzzFindDuplicates(f *testing.F) {
	for _, tt := range duplicateTests {
		var s strings.Builder
		for _, block := range tt.blocks {
			for _, l := range block.Links {
				fmt.Fprintf(&s, "%s\t%s\t%s\t%s\t%s\n", l.Title, l.Raw, l.Alt, l.URL, l.Date)
			}
			s.WriteByte('\n')
		}
		f.Add(s.String())
	}
	f.Fuzz(func(t *testing.T, s string) {
		blocks := links(s)
		list := FindDuplicates(blocks)
		if again := FindDuplicates(blocks); !slices.Equal(list, again) {
			t.Errorf("%q: %v, then %v", s, list, again)
		}
		repeats := map[[2]int]bool{}
		last := [2]int{-1, 0}
		for _, d := range list {
			at, of := [2]int{d.Block, d.Link}, [2]int{d.OfBlock, d.OfLink}
			if slices.Compare(last[:], at[:]) >= 0 || slices.Compare(of[:], at[:]) >= 0 || repeats[of] {
				t.Errorf("%q: %+v is out of order, or of a duplicate", s, d)
			}
			a, b := &blocks[d.Block].Links[d.Link], &blocks[d.OfBlock].Links[d.OfLink]
			if (d.Match == MatchExact) != (a.shown() == b.shown()) {
				t.Errorf("%q: %+v is said of %q and %q", s, d, a.shown(), b.shown())
			}
			last, repeats[at] = at, true
		}
		seen := map[Link]bool{}
		n := 0
		for i, block := range blocks {
			for j, link := range block.Links {
				if n++; seen[link] && !repeats[[2]int{i, j}] && link.headline() != "" {
					t.Errorf("%q: link %d.%d is no duplicate", s, i, j)
				}
				seen[link] = true
			}
		}
		if unique := UniqueLinks(blocks); len(unique) != n-len(list) {
			t.Errorf("%q: %d unique links of %d with %d duplicates", s, len(unique), n, len(list))
		}
	})
}

// growth has blocks that could make the finder compare every pair of links.
var growth = []struct {
	name  string
	title func(i int) Link
}{
	{"identical", func(i int) Link { return Link{Title: "山城开通首条过江缆车"} }},
	{"different", func(i int) Link { return Link{Title: fmt.Sprintf("%x号缆车", i*7919)} }},
	{"one beginning", func(i int) Link {
		return Link{Title: fmt.Sprintf("山城开通首条过江缆车并公布票价%c%c", 0x4e00+i%997, 0x4e00+i)}
	}},
	{"one end", func(i int) Link {
		return Link{Title: fmt.Sprintf("%c%c山城开通首条过江缆车并公布票价", 0x4e00+i%997, 0x4e00+i)}
	}},
	{"one middle", func(i int) Link {
		return Link{Title: fmt.Sprintf("%c山城开通首条过江缆车公布票价%c", 0x4e00+i%997, 0x4e00+i)}
	}},
	{"one clipped with many wholes", func(i int) Link {
		return Link{Title: "山城开通首条过江缆车并公布"[:39-3*(i%2)] + strings.Repeat(string(rune(0x4e00+i)), i%2*5)}
	}},
	{"one URL", func(i int) Link { return Link{Title: fmt.Sprintf("山城%d号缆车", i), URL: "/"} }},
	{"each the next one's beginning, of other days", func(i int) Link {
		return Link{Title: string(rune(0x4e00+i/100)) + strings.Repeat("缆", i%100), Date: fmt.Sprint(i)}
	}},
}

// However many links there are, each is compared with a few others only.
func TestFindDuplicatesGrowth(t *testing.T) {
	const each = 3*windowSize + 1 // in three orders, and by URL
	for _, tt := range growth {
		for _, n := range []int{100, 1000, 10000} {
			var block LinkBlock
			for i := range n {
				block.Links = append(block.Links, tt.title(i))
			}
			f := collect([]LinkBlock{block})
			f.joinURLs()
			f.joinTitles()
			if f.tried > n*each {
				t.Errorf("%s: %d comparisons for %d links, want at most %d a link", tt.name, f.tried, n, each)
			}
		}
	}
}

func BenchmarkFindDuplicates(b *testing.B) {
	for _, n := range []int{10, 100, 1000, 10000} {
		var blocks [2]LinkBlock
		for i := range n / 2 {
			link := Link{Title: fmt.Sprintf("%c%c山城开通第%d条过江缆车 票价%d.5元", 0x4e00+i*31%20000, 0x5000+i*17%20000, i, i)}
			blocks[0].Links = append(blocks[0].Links, link)
			link.Title = strings.ReplaceAll(link.Title, " ", "")
			blocks[1].Links = append(blocks[1].Links, link)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if list := FindDuplicates(blocks[:]); len(list) != n/2 {
					b.Fatal(len(list))
				}
			}
		})
	}
}

func TestWidthOf(t *testing.T) {
	for s, want := range map[string]breadth{
		"": {}, "a1": {2, 2}, "é": {1, 1}, "山城": {2, 4}, "䀀鿿": {2, 4}, "“山”": {3, 6}, "한글ㄱ": {3, 6}, "𠮷a": {2, 3}, "山a": {2, 3},
	} {
		if got := widthOf(s); got != want {
			t.Errorf("widthOf(%q) = %v", s, got)
		}
	}
}

func TestTitleKey(t *testing.T) {
	for title, want := range map[string]string{
		"": "", "，。！": "", "山城 ＡＩ　海湾": "山城ai海湾", "3：2 32": "3:2.32", "1,000元": "1000元", "0 88%": "0.88%", "䀀一鿿": "䀀一鿿", "⽇本": "日本", "a\xe5": "a",
	} {
		if got := string(appendTitleKey(nil, title)); got != want {
			t.Errorf("appendTitleKey(%q) = %q", title, got)
		}
	}
}
