package news

import (
	"slices"
	"strconv"
	"strings"
)

// An extraction is the work on one page: the settings, the page's layout and
// the article that is being filled.
type extraction struct {
	*Parser
	*layout
	ld   linkedData
	vars []variable
	a    *Article

	info []verdict // of each line: whether it is an info line
	keys []string  // of each paragraph: its match key

	given           *Parser  // the caller's settings, if the reference time is another date of the page
	datelineCredits []Credit // the byline beside the dateline
	hiddenBody      Evidence // where the paragraphs stand, if readers do not see them

	places []place // with Parser.Trace: the lines of the evidence
}

// A place is the line in which a value was read.
type place struct {
	evidence int // its number among the article's
	line     int
}

// bodyKeys gives the match keys of the article's paragraphs.
func (x *extraction) bodyKeys() []string {
	if x.keys == nil {
		x.keys = make([]string, len(x.a.Body))
		for k := range x.keys {
			x.keys[k] = matchKey(x.a.Body[k].Text)
		}
	}
	return x.keys
}

// tells reports whether a paragraph has key in it.
func (x *extraction) tells(key string) bool {
	return slices.ContainsFunc(x.bodyKeys(), func(paragraph string) bool { return strings.Contains(paragraph, key) })
}

// note keeps where a value was read.
func (x *extraction) note(field string, origin Origin, where, raw string) {
	x.a.Evidence = append(x.a.Evidence, Evidence{Field: field, Origin: origin, Where: where, Raw: raw})
}

// noteLine keeps that a value was read in line i, or in the element of one of
// its runs that holds the byte at.
func (x *extraction) noteLine(field string, i int, raw string) {
	pg := x.pg
	if x.Trace && i >= 0 {
		x.places = append(x.places, place{len(x.a.Evidence), i})
	}
	if i < 0 {
		x.note(field, x.hiddenBody.Origin, x.hiddenBody.Where, raw)
		return
	}
	if pg.isText {
		x.note(field, OriginText, "line "+itoa(int(pg.lines[i].number)), raw)
		return
	}
	x.note(field, OriginElement, pg.selector(x.elemOf(i, raw)), raw)
}

// elemOf gives the innermost element of line i around the words of raw.
func (x *extraction) elemOf(i int, raw string) int32 {
	ln := &x.pg.lines[i]
	for r := ln.runLo; r < ln.runHi; r++ {
		if s := x.pg.runText(ln, r); raw != "" && len(s) >= len(raw) && containsFold(s, raw) {
			return x.pg.runs[r].elem
		}
	}
	return ln.elem
}

func itoa(i int) string { return strconv.Itoa(i) }

func containsFold(s, raw string) bool { return strings.Contains(s, raw) }

// check notes what a page of news has and this one does not.
func (x *extraction) check() {
	if x.a.Title.Text == "" {
		x.a.Problems = append(x.a.Problems, Problem{"title", "no headline found"})
	}
	if len(x.a.Body) == 0 {
		x.a.Problems = append(x.a.Problems, Problem{"body", "no paragraphs found"})
	}
}
