package news

// ParseCredits …
func (p *Parser) ParseCredits(s string) ([]Credit, error) { return nil, ErrAbsent }
