package news

import (
	"slices"
	"testing"
)

func TestWordTables(t *testing.T) {
	for name, words := range map[string][]string{
		"boilerHeads": boilerHeads.list, "furniture": furniture.list, "endHeads": endHeads.list, "captionHeads": captionHeads.list,
		"originalHeads": originalHeads.list, "relatedHeadings": relatedHeadings.list, "tagLabels": tagLabels.list, "noChannels": noChannels.list,
	} {
		if !slices.IsSorted(words) {
			t.Errorf("%s is not sorted", name)
		}
	}
}

var longestTests = []struct {
	name, in, want string
}{
	{"the longer of two", "关闭窗口 打印", "关闭窗口"},
	{"the shorter where the longer does not fit", "关闭本窗", "关闭"},
	{"traditional", "點擊量 3", "點擊量"},
	{"full width", "ＡＰＰ下载", "ＡＰＰ"},
	{"no word", "山城日报", ""},
	{"nothing", "", ""},
}

func TestLongest(t *testing.T) {
	for _, tt := range longestTests {
		if n := longest(tt.in, furniture); tt.in[:n] != tt.want {
			t.Errorf("%s: longest(%q) = %q, want %q", tt.name, tt.in, tt.in[:n], tt.want)
		}
	}
}
