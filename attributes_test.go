package news

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestAttributes checks that both readers keep what is asked for, the first of
// a name, and nothing else.
func TestAttributes(t *testing.T) {
	const source = `<div class=a CLASS=b target=c id="d&amp;e" style="color:red" data-ts=1 hidden>x</div>` +
		`<p>y</p><a href="?a=1&copy=2&amp;b=3" onfocus="z()" title>z</a>`
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	for name, pg := range map[string]*page{"tokens": readTokens(source, 9), "tree": readTree(root, &Selectors{}, 9)} {
		for _, tt := range []struct {
			e    int32
			key  attrKey
			want string
		}{
			{1, attrClass, "a"}, {1, attrID, "d&e"}, {1, attrDataTs, "1"}, {1, attrHref, ""}, {2, attrClass, ""},
			{3, attrHref, "?a=1&copy=2&b=3"}, {3, attrTitle, ""}, {3, attrOnclick, ""},
		} {
			if got := pg.attr(tt.e, tt.key); got != tt.want {
				t.Errorf("%s: attribute %d of element %d is %q, want %q", name, tt.key, tt.e, got, tt.want)
			}
		}
		if len(pg.attrs) != 5 || !pg.elems[1].hides {
			t.Errorf("%s: %d attributes are kept; hidden %v", name, len(pg.attrs), pg.elems[1].hides)
		}
	}
}
