package news

import "testing"

func TestTagLabel(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"a colon", "标签：渔业 海湾", "标签"},
		{"nothing behind", "标签", "标签"},
		{"blanks before the colon", "关键词 : 渔业", "关键词"},
		{"the longest", "文章关键词：渔业", "文章关键词"},
		{"traditional", "標籤：漁業", "標籤"},
		{"in brackets", "【关键词】渔业；海湾", "【关键词】"},
		{"in brackets, spaced", "[ 关键词 ]", ""},
		{"a blank before the closing one", "[标签 ] 渔业", "[标签 ]"},
		{"a bracket that does not close", "【关键词：渔业", ""},
		{"a closing one alone", "关键词】渔业", ""},
		{"a sentence", "标签化的报道引起争议", ""},
		{"nothing", "", ""},
	} {
		if got := tagLabel(tt.in); got != tt.want {
			t.Errorf("%s: tagLabel(%q) = %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}
