package news

import (
	"strconv"
	"strings"
)

// Parse reads a page of unknown kind.
func (p *Parser) Parse(page []byte) (*Article, error) {
	text, _, err := p.decode(page)
	if err != nil {
		return nil, err
	}
	if isHTML(text) {
		return p.article(readTokens(text))
	}
	return p.article(readText(text))
}

func (p *Parser) article(pg *page) (*Article, error) {
	x := extraction{Parser: p, layout: newLayout(pg), ld: pg.readLinkedData(), a: &Article{URL: p.URL}}
	x.run()
	return x.a, nil
}

func itoa(i int) string { return strconv.Itoa(i) }

func containsFold(s, raw string) bool { return strings.Contains(s, raw) }

func isHTML(s string) bool { return strings.Contains(s[:min(len(s), 4096)], "<") }

func (x *extraction) run() {
	x.findBlocks()
	x.markBlocks()
	x.findBody()
	x.findHeadline()
	x.readBody()
	x.readDates()
	x.readChannel()
	x.readTags()
	x.readRelated()
}
