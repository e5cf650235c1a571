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
	tags   []atom.Atom       // the open elements, outermost first
	open   map[atom.Atom]int // how many of each are open
	quirks bool              // there is no doctype: a table does not end a paragraph
}

// maxScan is how far up the open elements an end tag looks for its start.
const maxScan = 256

// readTokens fills a page from HTML. What is nested deeper than depth belongs
// to the element there.
func readTokens(text string, depth int) *page {
	r := tokenReader{b: newBuilder(depth, strings.Count(text, "<")/2, len(text)/4), z: newHTMLTokenizer(text), open: map[atom.Atom]int{}, quirks: true}
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
		r.b.head(tag, r.z.attr)
		return
	case atom.Script:
		attr := r.z.keep()
		if r.z.next() == htmlText {
			r.b.script(attr, r.z.text())
		}
		return
	}
	if isSkipped(tag) {
		r.skip(tag)
		return
	}
	r.imply(tag)
	if isTransparent(tag) || tag == atom.Form && r.inTable() {
		return
	}
	r.b.start(tag, r.z.keep())
	if !isVoid(tag) {
		r.tags = append(r.tags, tag)
		r.open[tag]++
	}
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
func (r *tokenReader) imply(tag atom.Atom) {
	switch tag {
	case atom.Li:
		r.closeTo(atom.Li, atom.Ul, atom.Ol, atom.Menu)
	case atom.Dd, atom.Dt:
		r.closeTo(atom.Dd, atom.Dl)
		r.closeTo(atom.Dt, atom.Dl)
	case atom.Tr:
		r.closeTo(atom.Tr, atom.Table)
	case atom.Td, atom.Th:
		r.closeTo(atom.Td, atom.Tr, atom.Table)
		r.closeTo(atom.Th, atom.Tr, atom.Table)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		r.closeTo(atom.Tr, atom.Table)
	case atom.A:
		r.closeTo(atom.A, atom.Td, atom.Th, atom.Table)
	case atom.Option, atom.Optgroup:
		r.closeTo(atom.Option)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if n := len(r.tags); n > 0 && isHeadingTag(r.tags[n-1]) {
			r.pop(n - 1)
		}
	}
	if closesP(tag) && !(r.quirks && tag == atom.Table) {
		r.closeTo(atom.P, atom.Button, atom.Td, atom.Th, atom.Table, atom.Caption)
	}
}

// inTable reports whether the innermost open element is a table or its row,
// where no form can be.
func (r *tokenReader) inTable() bool {
	n := len(r.tags)
	return n > 0 && (r.tags[n-1] == atom.Table || r.tags[n-1] == atom.Tr)
}

// closesP reports whether a start tag ends an open paragraph.
func closesP(tag atom.Atom) bool {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Center, atom.Details, atom.Dialog, atom.Dir, atom.Div,
		atom.Dl, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5,
		atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Li, atom.Listing, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre,
		atom.Section, atom.Summary, atom.Table, atom.Ul, atom.Dd, atom.Dt, atom.Plaintext, atom.Xmp:
		return true
	}
	return false
}

// closeTo closes the innermost open tag and all inside it, unless one of the
// barriers is nearer.
func (r *tokenReader) closeTo(tag atom.Atom, barriers ...atom.Atom) {
	if r.open[tag] == 0 {
		return
	}
	for i := len(r.tags) - 1; i >= max(0, len(r.tags)-maxScan); i-- {
		if r.tags[i] == tag {
			r.pop(i)
			return
		}
		for _, b := range barriers {
			if r.tags[i] == b {
				return
			}
		}
	}
}

// end takes an end tag.
func (r *tokenReader) end(tag atom.Atom) {
	switch tag {
	case atom.Br:
		r.b.br()
		return
	case atom.Html, atom.Body, atom.Head:
		return // what follows a stray end still belongs to the page
	case atom.P:
		if r.open[tag] == 0 {
			r.b.endLine()
			return
		}
	}
	switch {
	case isHeadingTag(tag): // </h2> closes an <h1>
		for i := len(r.tags) - 1; i >= max(0, len(r.tags)-maxScan); i-- {
			if isHeadingTag(r.tags[i]) {
				r.pop(i)
				return
			}
			if r.tags[i] == atom.Td || r.tags[i] == atom.Table {
				return
			}
		}
	case tag == atom.Table:
		r.closeTo(tag)
	case tag == atom.Tbody, tag == atom.Thead, tag == atom.Tfoot:
		r.closeTo(atom.Tr, atom.Table)
	case tag == atom.Td, tag == atom.Th, tag == atom.Tr:
		r.closeTo(tag, atom.Table)
	case tag == atom.Li:
		r.closeTo(tag, atom.Ul, atom.Ol, atom.Td, atom.Th, atom.Table)
	case isBlock(tag):
		r.closeTo(tag, atom.Td, atom.Th, atom.Table, atom.Caption)
	default:
		r.closeInline(tag)
	}
}

// closeInline closes an inline element. A block that is open inside it stays
// open, as it would in the tree: there the inline element's end is moved
// before the block.
func (r *tokenReader) closeInline(tag atom.Atom) {
	if r.open[tag] == 0 {
		return
	}
	for i := len(r.tags) - 1; i >= max(0, len(r.tags)-maxScan); i-- {
		if r.tags[i] == tag {
			r.pop(i)
			return
		}
		if isBlock(r.tags[i]) {
			return
		}
	}
}

// pop closes the open elements from the i-th on.
func (r *tokenReader) pop(i int) {
	for n := len(r.tags) - 1; n >= i; n-- {
		r.open[r.tags[n]]--
		r.b.finish()
	}
	r.tags = r.tags[:i]
}
