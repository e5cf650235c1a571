package news

import (
	"errors"
	"strings"
)

// Selected parts: what the caller's selectors name beats what the page's own
// signs say. A selector that matches nothing leaves its part to the parser.

// elemText gives the text of element e, its lines parted by blanks.
func (x *extraction) elemText(e int32) string {
	pg := x.pg
	var b strings.Builder
	for i := pg.elems[e].lineLo; i < pg.elems[e].lineHi; i++ {
		ln := &pg.lines[i]
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		for r := ln.runLo; r < ln.runHi; r++ {
			if pg.within(pg.runs[r].elem, e) {
				b.WriteString(pg.runText(ln, r))
			}
		}
	}
	return strings.TrimSpace(b.String())
}

// noteSelected keeps that a value was read in an element that a selector names.
func (x *extraction) noteSelected(field string, e int32, raw string) {
	x.note(field, OriginElement, x.pg.selector(e), raw)
}

// selectHeadline takes the headline from the selected element.
func (x *extraction) selectHeadline() bool {
	for _, e := range x.pg.marked[partTitle] {
		if s := x.elemText(e); s != "" {
			el := &x.pg.elems[e]
			x.head = span{int(el.lineLo), int(el.lineHi)}
			x.setTitle(s)
			x.noteSelected("title", e, s)
			return true
		}
	}
	return false
}

// selectDate takes the date of publication from the selected element, its
// text or its datetime attribute.
func (x *extraction) selectDate() bool {
	for _, e := range x.pg.marked[partDate] {
		for _, s := range [...]string{x.elemText(e), x.pg.attr(e, attrDatetime), x.pg.attr(e, attrContent)} {
			if d, err := x.FindDate(s); err == nil {
				x.a.Published = d
				x.noteSelected("published", e, d.Raw)
				return true
			}
		}
	}
	return false
}

// selectSource takes the source from the selected element: its labelled
// value, else all of its text.
func (x *extraction) selectSource() bool {
	for _, e := range x.pg.marked[partSource] {
		s := x.elemText(e)
		if s == "" {
			continue
		}
		src, err := x.ParseSource(s)
		if errors.Is(err, ErrNoOutlet) {
			continue
		}
		if err != nil {
			src = Source{Name: s, Kind: outletKind(s), Raw: s}
		}
		x.a.Source = src
		x.noteSelected("source", e, s)
		return true
	}
	return false
}

// selectCredits takes the people of the selected elements; what is no byline
// is taken for one author's name.
func (x *extraction) selectCredits() bool {
	for _, e := range x.pg.marked[partAuthor] {
		s := x.elemText(e)
		credits, err := x.ParseCredits(s)
		if err != nil && s != "" && width(s) <= 12 {
			credits = []Credit{{Name: s, Role: RoleAuthor}}
		}
		x.addCredits(credits, int(x.pg.elems[e].lineLo), s)
	}
	return len(x.a.Credits) > 0
}

// lose keeps, if the settings ask for it, a candidate for a field that was not
// taken, and why.
func (x *extraction) lose(field string, line int, raw, why string) {
	if !x.Trace {
		return
	}
	x.noteLine(field, line, raw)
	x.a.Evidence[len(x.a.Evidence)-1].Lost = why
}
