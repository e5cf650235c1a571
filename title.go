package news

// ParseTitle …
func (p *Parser) ParseTitle(s string) Title { return Title{Text: Clean(s), Raw: s} }
