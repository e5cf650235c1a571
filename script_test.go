package news

import (
	"slices"
	"testing"
)

func TestEachString(t *testing.T) {
	tests := []struct {
		name, js string
		want     []string
	}{
		{"an object", `{"a": "b", 'c':'d',e : 5,"f":[1, "g"],h:-1}`, []string{"a=b", "c=d", "e=5"}},
		{"a member", `window.a.b = "c"; "d.e": "f"; g.="h"`, []string{"b=c", "e=f"}},
		{"a call", `a = decode("b"); c = new Date("d"); e = f.g(("h")); i(j = "k")`, []string{"a=b", "e=h", "j=k"}},
		{"a dollar counts as a digit", `a = $b`, []string{"a=$b"}},
		{"escapes", `a = "b\"c=\"d"; e = 'f`, []string{`a=b\"c=\"d`, "e=f"}},
		{"comments", "a // 'b'\n: // 'c'\n 'd'\ne: f // g: 'h'", []string{"a=d"}},
		{"an address is no comment", `src=http://a.cn/?b=1`, []string{"b=1"}},
		{"a division", `a / b = "c"; d = /"e=/`, []string{"b=c"}},
		{"a word of two", `a b = "c"; = "d"; e = = "f"`, []string{"b=c"}},
		{"the end", `a = `, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			eachString(tt.js, func(key, raw string) bool {
				got = append(got, key+"="+raw)
				return true
			})
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
