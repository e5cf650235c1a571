package news

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// A builder makes a page from a reader's events: open, text and close of
// elements, and breaks.
type builder struct {
	pg     *page
	text   strings.Builder
	open   []openElem // outermost first
	blank  bool       // a blank is due before the next text
	breaks int        // line breaks since the last text
	indent bool       // an ideographic blank opens the line
	inLine bool
	bold   int // open b, strong and h1 … h6
	link   int // open a
	depth  int // how deep elements are told apart
	deep   int // open elements beyond depth and maxElems
}

// An openElem is an element whose end has not come yet.
type openElem struct {
	elem int32
	is   traits
}

// newBuilder makes a builder that tells elements apart down to a depth, with
// room for as many elements, lines and bytes of text as are expected.
func newBuilder(depth, elems, lines, text int) *builder {
	elems, lines = min(elems, maxElems), min(lines, maxLines)
	pg := &page{
		lines: make([]line, 0, lines),
		runs:  make([]run, 0, lines+lines/2),
		elems: make([]elem, 1, 16+elems),
		attrs: make([]attribute, 0, elems),
	}
	b := &builder{pg: pg, depth: depth, open: make([]openElem, 1, 32)}
	b.text.Grow(text)
	return b
}

// linesOf gives how many lines to expect of so many elements.
func linesOf(elems int) int { return 16 + elems/4 }

// start opens an element.
func (b *builder) start(tag atom.Atom, is traits, attrs []attribute) {
	if tag == atom.Br {
		b.br()
		return
	}
	pg := b.pg
	top := b.open[len(b.open)-1].elem
	hides := false
	for i := range attrs {
		switch attrs[i].key {
		case attrHidden:
			hides = true
		case attrStyle:
			block, none := displayOf(attrs[i].value)
			hides = hides || none
			if block {
				is |= traitBlock
			}
		}
	}
	if is&traitBlock != 0 {
		b.endLine()
	}
	if len(b.open) >= b.depth || len(pg.elems) >= maxElems {
		if is&traitVoid == 0 {
			b.deep++
		}
		return
	}
	e := elem{tag: tag, parent: top, lineLo: int32(len(pg.lines)), attrLo: int32(len(pg.attrs))}
	if b.inLine {
		e.lineLo--
	}
	e.block = is&traitBlock != 0
	e.hides = hides
	e.hidden = hides || pg.elems[top].hidden
	i := int32(len(pg.elems))
	switch {
	case tag == atom.Img:
		pg.images = append(pg.images, picture{i, int32(len(pg.lines))})
	case tag == atom.A:
		b.link++
	case is&traitBold != 0:
		b.bold++
	}
	if len(pg.elems) == cap(pg.elems) {
		pg.elems = slices.Grow(pg.elems, len(pg.elems))
	}
	for i := range attrs {
		if attrs[i].key > attrHidden {
			pg.attrs = append(pg.attrs, attrs[i])
		}
	}
	e.attrHi = int32(len(pg.attrs))
	pg.elems = append(pg.elems, e)
	b.open = append(b.open, openElem{i, is})
	if is&traitVoid != 0 {
		b.finish()
	}
}

// finish closes the element opened last.
func (b *builder) finish() {
	if b.deep > 0 {
		b.deep--
		b.endLine()
		return
	}
	last := b.open[len(b.open)-1]
	b.open = b.open[:len(b.open)-1]
	if last.is&traitBlock != 0 {
		b.endLine()
	}
	e := &b.pg.elems[last.elem]
	e.end = int32(len(b.pg.elems))
	e.lineHi = int32(len(b.pg.lines))
	switch {
	case e.tag == atom.A:
		b.link--
	case last.is&traitBold != 0:
		b.bold--
	}
}

// br ends the line within its element.
func (b *builder) br() {
	b.endLine()
	b.breaks++
}

// chars adds the text of one node to the line.
func (b *builder) chars(s string) {
	i, newline := 0, false
	for i < len(s) && (s[i] == ' ' || s[i] >= '\t' && s[i] <= '\r') {
		newline = newline || s[i] == '\n' || s[i] == '\r'
		i++
	}
	b.blank = b.blank || i > 0
	if i == len(s) {
		return // as most of the source's indents do
	}
	s = unescapeTwice(s[i:])
	start, ready := b.text.Len(), false
	for i = 0; i < len(s); {
		if end := plainEnd(s, i); end > i {
			b.begin(&ready, &newline, s[i:])
			b.text.WriteString(s[i:end])
			i = end
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch i += n; {
		case isBlank(r):
			if r == 0x3000 && !b.inLine {
				b.indent = true
			}
			b.blank = true
			newline = r == '\n' || r == '\r' || newline && r < utf8.RuneSelf
		case isUnseen(r):
		default:
			b.begin(&ready, &newline, s[i-n:])
			b.text.WriteRune(unradical(r))
		}
	}
	if n := int32(b.text.Len() - start); b.inLine && n > 0 {
		l := &b.pg.lines[len(b.pg.lines)-1]
		if b.bold > 0 {
			l.bold += n
		}
		if b.link > 0 {
			l.linked += n
		}
	}
}

// plainEnd gives the end of the characters from s[i:] on that stay as they are
// and are seen: those of ASCII, ideographs and the marks that are written with
// them. It may end before the last of them.
func plainEnd(s string, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case c > ' ' && c < 0x7f:
			i++
			continue
		case c < 0xe3 || c > 0xef || i+2 >= len(s) || s[i+1]&0xc0 != 0x80 || s[i+2]&0xc0 != 0x80:
			return i
		case c >= 0xe4 && c <= 0xe9: // U+4000 to U+9FFF
		case c == 0xe3 && s[i+1] == 0x80 && s[i+2] > 0x80: // U+3001 to U+303F
		case c == 0xef && s[i+1] == 0xbc: // U+FF00 to U+FF3F
		default:
			return i
		}
		i += 3
	}
	return i
}

// begin makes ready for the visible character that s begins with: opens a line
// and a run where none is open, and writes the blank that is due. A break in
// the source between two ideographs of one text node is no blank.
func (b *builder) begin(ready, newline *bool, s string) {
	pg := b.pg
	top := b.open[len(b.open)-1].elem
	if !b.inLine {
		block := top
		for block > 0 && !pg.elems[block].block {
			block = pg.elems[block].parent
		}
		pg.lines = append(pg.lines, line{
			start: int32(b.text.Len()), runLo: int32(len(pg.runs)), elem: block,
			gap: b.breaks > 1, indent: b.indent, hidden: pg.elems[top].hidden,
		})
		b.inLine, b.blank, b.breaks = true, false, 0
	}
	if b.blank {
		if !*newline || !*ready || !isWide(lastRune(b.text.String())) || !isWide(firstRune(s)) {
			b.text.WriteByte(' ')
		}
		b.blank = false
	}
	*newline = false
	if !*ready {
		*ready = true
		if n := len(pg.runs); n == 0 || pg.runs[n-1].elem != top || pg.runs[n-1].start < pg.lines[len(pg.lines)-1].start {
			pg.runs = append(pg.runs, run{int32(b.text.Len()), top})
		}
	}
}

// isWide reports whether r is set without a blank at either side.
func isWide(r rune) bool { return isHan(r) || r >= 0x3001 && r <= 0x303f || r >= 0xff01 && r <= 0xff60 }

// endLine ends the open line, but for the last that may be.
func (b *builder) endLine() {
	if b.inLine && len(b.pg.lines) == maxLines {
		b.blank = true
		return
	}
	b.closeLine()
}

// closeLine closes the open line.
func (b *builder) closeLine() {
	if b.inLine {
		pg := b.pg
		l := &pg.lines[len(pg.lines)-1]
		l.end, l.runHi = int32(b.text.Len()), int32(len(pg.runs))
		b.inLine = false
	}
	b.blank, b.indent = false, false
}

// page closes all that is open and gives the page.
func (b *builder) page() *page {
	b.closeLine()
	b.deep = 0
	for len(b.open) > 1 {
		b.finish()
	}
	pg := b.pg
	pg.elems[0].end, pg.elems[0].lineHi = int32(len(pg.elems)), int32(len(pg.lines))
	pg.text = b.text.String()
	return pg
}

// displayOf reports whether a style attribute makes a block of its element, and
// whether it hides it. Visibility is what scripts set to show a page at once.
func displayOf(style string) (block, none bool) {
	for {
		i := strings.IndexByte(style, ':')
		if i < 0 {
			return block, none
		}
		name := strings.TrimSpace(style[:i])
		var value string
		value, style, _ = strings.Cut(style[i+1:], ";")
		if strings.EqualFold(name, "display") {
			value = strings.TrimSpace(value)
			block = block || beginsFold(value, "block")
			none = none || beginsFold(value, "none")
		}
	}
}

// beginsFold reports whether s begins with a word, in letters of any case.
func beginsFold(s, word string) bool {
	return len(s) >= len(word) && strings.EqualFold(s[:len(word)], word)
}
