package news

import "testing"

func TestHoldsKey(t *testing.T) {
	for _, tt := range []struct {
		name, s, key string
		want         bool
	}{
		{"at the head", "山城地铁开通", "山城", true},
		{"at the end", "昨天开通山城地铁", "地铁", true},
		{"the whole", "地铁", "地铁", true},
		{"its last byte before the first ideograph ends", "地山城", "山城", true},
		{"again and again the last byte", "山山山山城", "山城", true},
		{"longer than the text", "山", "山城", false},
		{"not there", "山城地铁开通", "城山", false},
		{"ascii", "山城metro开通", "metro", true},
		{"ascii first", "山城5号线", "5号线", true},
		{"one letter", "abc", "c", true},
		{"nothing", "山城", "", true},
		{"in nothing", "", "山城", false},
		{"two bytes a letter", "привет", "вет", true},
		{"beyond the basic plane", "字𠮷野", "𠮷野", true},
	} {
		if got := holdsKey(tt.s, tt.key); got != tt.want {
			t.Errorf("%s: holdsKey(%q, %q) = %v", tt.name, tt.s, tt.key, got)
		}
	}
}
