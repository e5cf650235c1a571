package news

// What one page can make the parser keep is bounded, so that a page built to
// cost much costs no more than its length does. No page of news comes near;
// of one that does the rest is left out as each limit says.
const (
	maxBytes   = 1 << 29  // of a page, whatever Parser.MaxBytes allows: positions are 32 bits
	maxElems   = 1 << 19  // elements; later ones belong to the element around them
	maxLines   = 1 << 17  // lines; later breaks are blanks
	maxAttrs   = 64       // attributes of an element
	maxMeta    = 16 << 10 // bytes of the document's title or of a meta tag
	maxAddress = 2 << 10  // bytes of the page's own address, if the page gives it
	maxPeople  = 256      // credits of an article
	maxTags    = 128      // tags of an article
)

// The limits that a Parser has if nothing else is set. No page of news comes
// near them either.
const (
	DefaultMaxBytes = 32 << 20
	DefaultMaxDepth = 512
	DefaultMaxLinks = 1 << 14
)

// limit gives a limit that may be set: standard for 0, and for a negative one
// most, which no other exceeds.
func limit(set, standard, most int) int {
	switch {
	case set == 0:
		return standard
	case set < 0:
		return most
	}
	return min(set, most)
}

// depth is how deep elements are told apart.
func (p *Parser) depth() int { return limit(p.MaxDepth, DefaultMaxDepth, maxElems) }

// capped gives the first n of a list, or all.
func capped[T any](list []T, n int) []T { return list[:min(len(list), n)] }
