package news

import (
	"strings"
)

// readText fills a page from plain text: one line a line, and no elements but
// the root.
func readText(s string) *page {
	b := newBuilder(1, 0, strings.Count(s, "\n")+1, len(s))
	b.pg.isText = true
	number := int32(0)
	for s != "" {
		var l string
		if i := strings.IndexByte(s, '\n'); i >= 0 {
			l, s = s[:i], s[i+1:]
		} else {
			l, s = s, ""
		}
		number++
		n := len(b.pg.lines)
		b.chars(l)
		if len(b.pg.lines) > n {
			b.pg.lines[n].number = number
		}
		b.br()
	}
	return b.page()
}
