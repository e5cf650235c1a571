package news

import (
	"bytes"
	"strings"
)

// Parse is a stand-in until the page parser lands.
func (p *Parser) Parse(page []byte) (*Article, error) {
	switch {
	case len(page) > DefaultMaxBytes:
		return nil, &ParseError{Op: "page", Err: ErrTooLarge}
	case bytes.IndexByte(page, 0) >= 0:
		return nil, &ParseError{Op: "page", Err: ErrBinary}
	case len(bytes.TrimSpace(page)) == 0:
		return nil, &ParseError{Op: "page", Err: ErrEmpty}
	}
	between := func(open, end string) string {
		_, s, _ := strings.Cut(string(page), open)
		s, _, _ = strings.Cut(s, end)
		return Clean(s)
	}
	h := between("<h1>", "</h1>")
	return &Article{URL: p.URL, Title: Title{Text: h, Raw: h}, Body: []Paragraph{{KindText, between("<p>", "</p>")}}}, nil
}
