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
		checkTable(t, name, words)
	}
}

// checkTable checks that a table has no word twice, which its order shows.
func checkTable(t *testing.T, name string, words []string) {
	t.Helper()
	for i, w := range words[1:] {
		if w <= words[i] {
			t.Errorf("%s: %q is not after %q", name, w, words[i])
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

func TestWordIndex(t *testing.T) {
	w := wordsOf("标签", "标", "关键词", "标题词")
	for _, tt := range []struct {
		name       string
		r          rune
		begin, end []string
	}{
		{"in the table's order", '标', []string{"标签", "标", "标题词"}, []string{"标"}},
		{"at the end", '词', nil, []string{"关键词", "标题词"}},
		{"neither", '山', nil, nil},
		{"another with the same bits", '标' + 1024, []string{"标签", "标", "标题词"}, []string{"标"}},
		{"none", 0, nil, nil},
	} {
		if got := w.heads.of(tt.r); !slices.Equal(got, tt.begin) {
			t.Errorf("%s: words that begin with %q: %q, want %q", tt.name, tt.r, got, tt.begin)
		}
		if got := w.ends.of(tt.r); !slices.Equal(got, tt.end) {
			t.Errorf("%s: words that end with %q: %q, want %q", tt.name, tt.r, got, tt.end)
		}
	}
	if empty := wordsOf(); empty.heads.of('标') != nil || longest("标签", empty) != 0 {
		t.Error("an empty table has words")
	}
}
