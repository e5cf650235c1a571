package news

import (
	"slices"
	"strings"
	"testing"
)

var decimalTests = []struct {
	name   string
	in     string
	copies []string
	want   string // the input, if empty
}{
	{"percentage", "环比降0 88%", nil, "环比降0.88%"},
	{"amounts in a row", "全年营收491 07亿元，净利润为9 05亿元，同比增长37 5%；", nil, "全年营收491.07亿元，净利润为9.05亿元，同比增长37.5%；"},
	{"list", "分别增长129 3%、412 86%", nil, "分别增长129.3%、412.86%"},
	{"points of a percentage", "回落1 2个百分点", nil, "回落1.2个百分点"},
	{"full width sign", "涨幅（3 5％）", nil, "涨幅（3.5％）"},
	{"after a colon", "涨幅:3 5%", nil, "涨幅:3.5%"},
	{"minus", "同比-3 5%", nil, "同比-3.5%"},
	{"traditional", "營收12 5億港元", nil, "營收12.5億港元"},
	{"four digits", "报6 8976元", nil, "报6.8976元"},
	{"zero with three digits", "每吨0 125万元", nil, "每吨0.125万元"},
	{"after a year", "2031年12 5亿元", nil, "2031年12.5亿元"},
	{"zero at the head", "0 5%的涨幅", nil, "0.5%的涨幅"},
	{"leading zero after a blank", "营收 491 07亿元", nil, "营收 491.07亿元"},

	{"no unit", "同比增长89 5", nil, ""},
	{"clipped, with a copy", "同比增长89 5", []string{"同比增长89.5%"}, "同比增长89.5"},
	{"uncertain, with a copy", "山城 10 5亿元项目", []string{"无关", "山城10.5亿元项目开工"}, "山城 10.5亿元项目"},
	{"uncertain, with another number in the copy", "山城 10 5亿元项目", []string{"山城10.50亿元项目"}, ""},
	{"version in the copy", "更新到89 5版", []string{"89.5.1版"}, ""},
	{"a list's number", "3 5亿元项目开工", nil, ""},
	{"year", "2031 12亿元", nil, ""},
	{"ordinal", "第3 5万吨码头", nil, ""},
	{"rank", "进入前10 5亿元奖励", nil, ""},
	{"three numbers", "1 2 3万元", nil, ""},
	{"thousands", "重12 000吨", nil, ""},
	{"time", "8 10:30%", nil, ""},
	{"name", "G3 5公里处", nil, ""},
	{"hyphen", "A-3 5公里处", nil, ""},
	{"fraction", "共1/3 5吨", nil, ""},
	{"another word", "跨年12 31元旦", nil, ""},
	{"two blanks", "增长3  5%", nil, ""},
	{"has its point", "增长3.5%", nil, ""},
	{"people", "抽调3 5人", nil, ""},
	{"nothing", "", nil, ""},
	{"ends in digits", "12", nil, ""},
	{"ends in a blank", "12 ", nil, ""},
}

// decimalsOf gives, sorted, the decimals of some texts.
func decimalsOf(texts ...string) []string {
	var list []string
	for _, s := range texts {
		list = appendDecimals(list, s)
	}
	slices.Sort(list)
	return list
}

func TestRepairDecimals(t *testing.T) {
	for _, tt := range decimalTests {
		want := tt.want
		if want == "" {
			want = tt.in
		}
		got, ok := repairDecimals(tt.in, decimalsOf(tt.copies...))
		if got != want || ok != (want != tt.in) {
			t.Errorf("%s: repairDecimals(%q, %q) = %q, %v, want %q", tt.name, tt.in, tt.copies, got, ok, want)
		}
	}
}

func FuzzRepairDecimals(f *testing.F) {
	for _, tt := range decimalTests {
		f.Add(tt.in, strings.Join(tt.copies, ""))
	}
	f.Fuzz(func(t *testing.T, s, other string) {
		known := decimalsOf(other)
		got, ok := repairDecimals(s, known)
		if ok != (got != s) || len(got) != len(s) {
			t.Fatalf("repairDecimals(%q, %q) = %q, %v", s, other, got, ok)
		}
		for i := range len(s) {
			if got[i] != s[i] && (s[i] != ' ' || got[i] != '.') {
				t.Fatalf("repairDecimals(%q, %q) = %q", s, other, got)
			}
		}
		if again, ok := repairDecimals(got, known); ok {
			t.Errorf("repairDecimals(%q, %q) = %q, then %q", s, other, got, again)
		}
	})
}

// What has nothing to repair costs nothing.
func TestRepairDecimalsAllocs(t *testing.T) {
	s := "山城市去年外贸额同比增长3.5%，共有 12 家企业获奖"
	if n := testing.AllocsPerRun(100, func() { repairDecimals(s, nil) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
