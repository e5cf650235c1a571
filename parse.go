package news

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// Parse reads a page of unknown kind.
func (p *Parser) Parse(page []byte) (*Article, error) {
	text, _, err := p.decode(page)
	if err != nil {
		return nil, err
	}
	if isHTML(text) {
		root, err := html.Parse(strings.NewReader(text))
		if err != nil {
			return nil, err
		}
		return p.article(readTree(root, &p.Select, len(text)))
	}
	return p.article(readText(text))
}

func (p *Parser) article(pg *page) (*Article, error) {
	x := extraction{Parser: p, layout: newLayout(pg), ld: pg.readLinkedData(), a: &Article{URL: p.URL}}
	x.findBlocks()
	x.markBlocks()
	x.findBody()
	x.findHeadline()
	x.readBody()
	x.readChannel()
	x.readTags()
	x.readRelated()
	return x.a, nil
}

func itoa(i int) string { return strconv.Itoa(i) }

func containsFold(s, raw string) bool { return strings.Contains(s, raw) }

func isHTML(s string) bool { return strings.Contains(s[:min(len(s), 4096)], "<") }
