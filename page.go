package news

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// A page is a document as the rest of the package sees it: the lines of its
// text in reading order, each with the elements that it stands in. The HTML
// and the text reader fill it through a builder; what comes after does not
// know which one did.
type page struct {
	text   string // all lines, cleaned, one after another
	lines  []line
	runs   []run
	elems  []elem      // in document order; elems[0] is the root
	attrs  []attribute // of one element after another
	images []picture

	asSpaced []string // of each line: what spaced gives, once it was asked

	isText   bool               // read from plain text
	cut      bool               // a selector has left something out
	marked   [partCount][]int32 // elements that selectors name
	title    string
	metas    []metaTag
	scripts  []scriptText
	comments []string // HTML comments that may hold a date
	links    []headLink
}

// A line is what stands between two breaks: a paragraph, a list item, a cell.
type line struct {
	start, end   int32 // its bytes in page.text
	runLo, runHi int32 // its runs in page.runs
	elem         int32 // the innermost block element around it
	linked       int32 // how many of its bytes are in links
	bold         int32 // how many of its bytes are in bold or strong type
	number       int32 // in a text page, its number counted from 1
	gap          bool  // an empty line or a double break stands before it
	indent       bool  // it began with an ideographic blank, as paragraphs do
	hidden       bool  // an element around it is not shown
}

// A run is a piece of a line that stands in one element: text[start:] up to
// the next run or the line's end.
type run struct {
	start int32
	elem  int32
}

// An elem is an element that was opened in the body of the document.
type elem struct {
	tag            atom.Atom
	parent         int32
	end            int32 // the elements inside are elems[i+1 : end]
	lineLo, lineHi int32 // the lines that stand inside, or that it stands in
	attrLo, attrHi int32 // its attributes in page.attrs
	hints          hints // from class and id
	hinted         bool  // hints have been read
	hides          bool  // it says by itself that it is not shown
	hidden         bool  // it or one around it does
	block          bool  // it begins and ends a line
}

// A picture stands before the line with the number line.
type picture struct {
	elem, line int32
}

type metaTag struct{ name, content string }

type headLink struct{ rel, href string }

type scriptText struct{ typ, text string }

// str gives the text of line i.
func (pg *page) str(i int) string {
	l := &pg.lines[i]
	return pg.text[l.start:l.end]
}

// runText gives the text of run r, which belongs to line l.
func (pg *page) runText(l *line, r int32) string {
	end := l.end
	if r+1 < l.runHi {
		end = pg.runs[r+1].start
	}
	return pg.text[pg.runs[r].start:end]
}

// spaced gives the text of line i with a blank at each change of element, as
// style sheets space the parts of an info line.
func (pg *page) spaced(i int) string {
	l := &pg.lines[i]
	if l.runHi-l.runLo < 2 {
		return pg.str(i)
	}
	if pg.asSpaced == nil {
		pg.asSpaced = make([]string, len(pg.lines))
	}
	if pg.asSpaced[i] == "" {
		pg.asSpaced[i] = pg.space(l)
	}
	return pg.asSpaced[i]
}

// space is spaced for a line of several runs.
func (pg *page) space(l *line) string {
	var b strings.Builder
	b.Grow(int(l.end - l.start + l.runHi - l.runLo))
	for r := l.runLo; r < l.runHi; r++ {
		s := pg.runText(l, r)
		if b.Len() > 0 && s != "" && s[0] != ' ' {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

// attr gives the value of an attribute of element e, "" if it is not there.
func (pg *page) attr(e int32, key attrKey) string {
	return valueOf(pg.attrsOf(e), key)
}

// attrsOf gives the attributes of element e.
func (pg *page) attrsOf(e int32) []attribute {
	el := &pg.elems[e]
	return pg.attrs[el.attrLo:el.attrHi]
}

// within reports whether element e is a or stands inside it.
func (pg *page) within(e, a int32) bool { return e >= a && e < pg.elems[a].end }

// up gives the nearest element with one of the tags at e or around it, or -1.
func (pg *page) up(e int32, tags ...atom.Atom) int32 {
	for ; e > 0; e = pg.elems[e].parent {
		for _, t := range tags {
			if pg.elems[e].tag == t {
				return e
			}
		}
	}
	return -1
}

// meta gives the content of the first meta tag with one of the names, in the
// order of the names.
func (pg *page) meta(names ...string) (content, name string) {
	for _, n := range names {
		for _, m := range pg.metas {
			if m.name == n && m.content != "" {
				return m.content, n
			}
		}
	}
	return "", ""
}

// selector names an element as a CSS selector would: span.source, div#info.
func (pg *page) selector(e int32) string {
	el := &pg.elems[e]
	name := el.tag.String()
	if class := pg.class(e); class != "" {
		return name + "." + class
	}
	if id := pg.attr(e, attrID); id != "" {
		return name + "#" + clipTo(id, maxClass)
	}
	if el.parent > 0 && pg.elems[el.parent].tag != atom.Body {
		if class := pg.class(el.parent); class != "" {
			return pg.elems[el.parent].tag.String() + "." + class + " " + name
		}
	}
	return name
}

// maxClass is how much of a class or id names an element in evidence.
const maxClass = 64

// class gives the first class of an element.
func (pg *page) class(e int32) string {
	class, _, _ := strings.Cut(strings.TrimSpace(pg.attr(e, attrClass)), " ")
	return clipTo(class, maxClass)
}
