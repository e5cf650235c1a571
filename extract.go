package news

import (
	"strconv"
	"strings"
	"unicode/utf8"
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

// bodyKey gives the match key of the article's paragraph k.
func (x *extraction) bodyKey(k int) string {
	if x.keys == nil {
		x.keys = make([]string, len(x.a.Body))
	}
	if x.keys[k] == "" {
		x.keys[k] = matchKey(x.a.Body[k].Text)
	}
	return x.keys[k]
}

// tells reports whether a paragraph has the match key in it.
func (x *extraction) tells(key string) bool {
	for k := range x.a.Body {
		if holdsKey(x.a.Body[k].Text, key) { // as most that are told are
			return true
		}
	}
	for k := range x.a.Body {
		if holdsKey(x.bodyKey(k), key) {
			return true
		}
	}
	return false
}

// holdsKey reports whether key is in s. It looks for the last byte of the first
// ideograph: the first one is every third of a text.
func holdsKey(s, key string) bool {
	const at = len("山") - 1
	if len(key) <= at || key[at] < utf8.RuneSelf {
		return strings.Contains(s, key)
	}
	for i := at; i < len(s); i++ {
		n := strings.IndexByte(s[i:], key[at])
		if n < 0 {
			return false
		}
		if i += n; strings.HasPrefix(s[i-at:], key) {
			return true
		}
	}
	return false
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
