package news

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// A tokenReader fills a page from HTML tokens, without the tree. It follows
// the HTML standard's rules for elements that close one another as far as
// they decide where a line is broken and what stands inside what; it does not
// move misnested elements about. Unlike the tree's parser it knows no limit of
// depth.
type tokenReader struct {
	b      *builder
	z      *htmlTokenizer
	open   []openTag // outermost first
	p, a   int       // how many of them are <p> and <a>
	quirks bool      // there is no doctype: a table does not end a paragraph
	room   []attribute
}

// An openTag is a start tag whose element is open.
type openTag struct {
	tag atom.Atom
	is  traits
}

// maxScan is how far up the open elements an end tag looks for its start.
const maxScan = 256

// readTokens fills a page from HTML. What is nested deeper than depth belongs
// to the element there.
func readTokens(text string, depth int) *page {
	elems := strings.Count(text, "<") / 2
	r := tokenReader{b: newBuilder(depth, elems, linesOf(elems), len(text)/4), z: newHTMLTokenizer(text), quirks: true, room: make([]attribute, 0, 16)}
	for {
		switch r.z.next() {
		case htmlEnd:
			return r.b.page()
		case htmlText:
			r.b.chars(r.z.text())
		case htmlComment:
			r.b.comment(r.z.text())
		case htmlDoctype:
			r.quirks = false
		case htmlStart, htmlVoid:
			r.start(r.z.tag)
		case htmlClose:
			r.end(r.z.tag)
		}
	}
}

// start takes a start tag.
func (r *tokenReader) start(tag atom.Atom) {
	switch tag {
	case atom.Title:
		if r.z.next() == htmlText {
			r.b.title(r.z.text())
		}
		return
	case atom.Meta, atom.Link:
		r.b.head(tag, r.attrs())
		return
	case atom.Script:
		attrs := r.attrs()
		if r.z.next() == htmlText {
			r.b.script(attrs, r.z.text())
		}
		return
	}
	is := r.z.is
	if is&traitSkipped != 0 {
		r.skip(tag)
		return
	}
	r.imply(tag, is)
	if is&traitTransparent != 0 || tag == atom.Form && r.inTable() {
		return
	}
	r.b.start(tag, is, r.attrs())
	if is&traitVoid == 0 {
		r.push(openTag{tag, is})
	}
}

// attrs gives the attributes of a start tag, until it is asked again.
func (r *tokenReader) attrs() []attribute {
	r.room = r.room[:0]
	for i := range r.z.attr {
		a := &r.z.attr[i]
		if key := attrKeyOf(a.key); key != attrNone {
			r.room = append(r.room, attribute{key, unescapeAttr(a.value)})
		}
	}
	return r.room
}

// skip passes over an element whose content is no text of the page. Raw text
// comes as one token; of others the end tag is looked for.
func (r *tokenReader) skip(tag atom.Atom) {
	depth := 1
	for depth > 0 {
		switch r.z.next() {
		case htmlEnd:
			return
		case htmlStart:
			if r.z.tag == tag {
				depth++
			}
		case htmlClose:
			switch end := r.z.tag; {
			case end == tag:
				depth--
			case end == atom.Body || end == atom.Html:
				return
			}
		}
	}
}

// imply closes the elements that a start tag ends.
func (r *tokenReader) imply(tag atom.Atom, is traits) {
	switch tag {
	case atom.Li:
		r.closeTo(atom.Li, traitList|traitMenu)
	case atom.Dd, atom.Dt:
		r.closeTo(atom.Dd, traitTerms)
		r.closeTo(atom.Dt, traitTerms)
	case atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot:
		r.closeTo(atom.Tr, traitTable)
	case atom.Td, atom.Th:
		r.closeTo(atom.Td, traitRow|traitTable)
		r.closeTo(atom.Th, traitRow|traitTable)
	case atom.A:
		if r.a > 0 {
			r.closeTo(atom.A, traitCell|traitTable)
		}
	case atom.Option, atom.Optgroup:
		r.closeTo(atom.Option, 0)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if n := len(r.open); n > 0 && r.open[n-1].is&traitHeading != 0 {
			r.pop(n - 1)
		}
	}
	if r.p > 0 && is&traitEndsP != 0 && !(r.quirks && tag == atom.Table) {
		r.closeTo(atom.P, traitButton|traitCell|traitTable|traitCaption)
	}
}

// inTable reports whether the innermost open element is a table or its row,
// where no form can be.
func (r *tokenReader) inTable() bool {
	n := len(r.open)
	return n > 0 && r.open[n-1].is&(traitTable|traitRow) != 0
}

// end takes an end tag.
func (r *tokenReader) end(tag atom.Atom) {
	if n := len(r.open); n > 0 && r.open[n-1].tag == tag {
		r.pop(n - 1)
		return
	}
	switch tag {
	case atom.Br:
		r.b.br()
	case atom.Html, atom.Body, atom.Head: // what follows a stray end still belongs to the page
	case atom.P:
		if r.p == 0 {
			r.b.endLine()
			return
		}
		r.closeTo(tag, traitCell|traitTable|traitCaption)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		r.closeHeading()
	case atom.Table:
		r.closeTo(tag, 0)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		r.closeTo(atom.Tr, traitTable)
	case atom.Td, atom.Th, atom.Tr:
		r.closeTo(tag, traitTable)
	case atom.Li:
		r.closeTo(tag, traitList|traitCell|traitTable)
	default:
		barriers := traitCell | traitTable | traitCaption
		if traitsOf(tag)&traitBlock == 0 {
			// A block that is open inside stays open, as it would in the tree:
			// there the inline element's end is moved before the block.
			barriers = traitBlock
		}
		r.closeTo(tag, barriers)
	}
}

// closeTo closes the innermost open tag and all inside it, unless one of the
// barriers is nearer.
func (r *tokenReader) closeTo(tag atom.Atom, barriers traits) {
	for i := len(r.open) - 1; i >= max(0, len(r.open)-maxScan); i-- {
		if r.open[i].tag == tag {
			r.pop(i)
			return
		}
		if r.open[i].is&barriers != 0 {
			return
		}
	}
}

// closeHeading closes the innermost heading: </h2> closes an <h1>.
func (r *tokenReader) closeHeading() {
	for i := len(r.open) - 1; i >= max(0, len(r.open)-maxScan); i-- {
		if r.open[i].is&traitHeading != 0 {
			r.pop(i)
			return
		}
		if r.open[i].tag == atom.Td || r.open[i].tag == atom.Table {
			return
		}
	}
}

// push notes an element as open.
func (r *tokenReader) push(t openTag) {
	r.open = append(r.open, t)
	r.count(t.tag, 1)
}

// pop closes the open elements from the i-th on.
func (r *tokenReader) pop(i int) {
	for n := len(r.open) - 1; n >= i; n-- {
		r.count(r.open[n].tag, -1)
		r.b.finish()
	}
	r.open = r.open[:i]
}

// count notes that n more of the elements that a start tag most often looks for
// are open.
func (r *tokenReader) count(tag atom.Atom, n int) {
	switch tag {
	case atom.P:
		r.p += n
	case atom.A:
		r.a += n
	}
}
