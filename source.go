package news

// ParseSource …
func (p *Parser) ParseSource(s string) (Source, error) { return Source{}, ErrAbsent }
