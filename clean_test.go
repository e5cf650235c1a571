package news

import (
	"testing"
	"unicode/utf8"
)

var cleanTests = []struct{ name, in, want string }{
	{"ideographic indent", "　　山 城\t日报 ", "山 城 日报"},
	{"unseen marks", "\ufeff山\u200b城\u00ad", "山城"},
	{"escaped twice", "&nbsp;&ldquo;好&rdquo;", "“好”"},
	{"escaped three times", "&amp;amp;ldquo;好", "“好"},
	{"a lone ampersand stays", "A&B；AT&T;", "A&B；AT&T;"},
	{"radical", "⼀⽇", "一日"},
	{"nothing to do", "山城日报 2031", "山城日报 2031"},
	{"only blanks", " 　\n", ""},
}

func TestClean(t *testing.T) {
	for _, tt := range cleanTests {
		if got := Clean(tt.in); got != tt.want {
			t.Errorf("%s: Clean(%q) = %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, tt := range cleanTests {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if !utf8.ValidString(got) {
			t.Errorf("Clean(%q) = %q, not UTF-8", s, got)
		}
		if again := Clean(got); again != got {
			t.Errorf("Clean(Clean(%q)) = %q, want %q", s, again, got)
		}
	})
}

func TestFoldTables(t *testing.T) {
	if n, m := len(traditional), len(simplified); n != m || n%3 != 0 {
		t.Fatalf("tables of %d and %d bytes", n, m)
	}
	var last rune
	for _, r := range traditional {
		if r <= last {
			t.Errorf("%c is not after %c", r, last)
		}
		last = r
		if simplify(r) == r {
			t.Errorf("%c folds to itself", r)
		}
	}
	for r := rune(0); r < utf8.MaxRune; r++ {
		if once := fold(r); fold(once) != once {
			t.Errorf("fold(%U) = %U, which folds to %U", r, once, fold(once))
		}
	}
}
