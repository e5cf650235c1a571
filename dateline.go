package news

// ParseDateline …
func (p *Parser) ParseDateline(s string) (d Dateline, credits []Credit, rest string, err error) {
	return Dateline{}, nil, s, ErrAbsent
}
