package news

import "github.com/PuerkitoBio/goquery"

// ParseDocument stands in until the real one is merged.
func (p *Parser) ParseDocument(doc *goquery.Document) (*Article, error) {
	return p.article(readTree(doc.Nodes[0], &p.Select, 0))
}
