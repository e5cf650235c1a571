package news

import (
	"strconv"
	"strings"
)

// readCredits fills the people whom the page credits, in the order in which
// they are named: in the info lines, the dateline, the bylines, the captions
// and the editor line.
func (x *extraction) readCredits() {
	if x.selectCredits() {
		x.readDateline()
		return
	}
	lo, hi := max(0, x.head.hi), x.foot(12)
	if x.head.hi == 0 || x.head.hi > x.first {
		lo = max(0, x.first-8)
	}
	for i := max(0, x.head.lo-4); i < hi; i++ {
		if i >= x.first && i < x.end || x.head.has(i) {
			continue
		}
		if i < lo && !x.isInfo(i) {
			continue
		}
		x.creditsOfLine(i)
		if i == x.first-1 || x.first <= lo && i == lo-1 {
			break
		}
	}
	lead := x.readDateline()
	for k, p := range x.a.Body {
		if k == lead {
			x.addCredits(x.datelineCredits, x.at[k], x.a.Dateline.Raw)
		}
		x.creditsOfParagraph(k, p)
	}
	for i := x.end; i < hi; i++ {
		x.creditsOfLine(i)
	}
	if len(x.a.Credits) == 0 {
		x.headCredits()
	}
}

// creditsOfLine reads a line outside the body.
func (x *extraction) creditsOfLine(i int) {
	st := &x.stats[i]
	if x.pg.lines[i].hidden || x.block[i] > 0 || x.isLink(i) || st.runes > 150 || st.prose() > 40 && st.marks > 3 && !x.isInfo(i) {
		return
	}
	s := x.pg.spaced(i)
	if i >= x.end && !mayHoldTitle(s) {
		return
	}
	r := readCredits(s, creditsAlone, nil)
	info := x.isInfo(i)
	if !info && !r.whole() { // the caption of a picture above the body
		if credits, at := tailCredits(s); len(credits) > 0 && credits[0].Role == RolePhotographer && i < x.first {
			x.addCredits(onlyPlausible(credits), i, s[at:])
		}
		return
	}
	if len(r.credits) == 0 || r.labels == 0 && i >= x.end {
		return
	}
	credits := r.credits
	if !strings.ContainsAny(s, ":：/／|｜丨") { // a title that may be a word of the site's own
		credits = onlyPlausible(credits)
	}
	x.addCredits(credits, i, s)
}

// creditsOfParagraph reads a paragraph of the body, the k-th.
func (x *extraction) creditsOfParagraph(k int, p Paragraph) {
	i := x.at[k]
	switch {
	case p.Kind == KindByline:
		x.addCredits(readCredits(p.Text, creditsAlone, nil).credits, i, p.Text)
		return
	case p.Kind == KindCaption:
		credits, at := tailCredits(p.Text)
		x.addCredits(onlyPlausible(credits), i, p.Text[at:])
		return
	}
	credits, at := tailCredits(p.Text)
	x.addCredits(onlyPlausible(credits), i, p.Text[at:])
	if len(credits) == 0 && k >= len(x.a.Body)-3 { // bare names sign only at the end
		if at := lastBracket(p.Text); at > 0 && len(p.Text)-at < 100 {
			x.addCredits(onlyPlausible(wholeCredits(p.Text[at:], needsNone)), i, p.Text[at:])
		}
	}
}

// addCredits adds people that are not named yet.
func (x *extraction) addCredits(credits []Credit, i int, raw string) {
next:
	for _, c := range capped(credits, maxPeople-len(x.a.Credits)) {
		for k := range x.a.Credits {
			if x.a.Credits[k].Name == c.Name {
				continue next
			}
		}
		x.a.Credits = append(x.a.Credits, c)
		x.noteLine("credits["+strconv.Itoa(len(x.a.Credits)-1)+"]", i, raw)
	}
}

// headCredits takes the author that the document's head names, if it is a
// person's name.
func (x *extraction) headCredits() {
	for _, name := range [...]string{"article:author", "author", "og:article:author", "articleauthor"} {
		s, _ := x.pg.meta(name)
		if s != "" && isName(s) {
			x.a.Credits = append(x.a.Credits, Credit{Name: s, Role: RoleAuthor})
			x.note("credits[0]", OriginMeta, name, s)
			return
		}
	}
	for _, s := range capped(x.ld.authors, maxPeople) {
		if isName(s) {
			x.a.Credits = append(x.a.Credits, Credit{Name: s, Role: RoleAuthor})
			x.note("credits["+strconv.Itoa(len(x.a.Credits)-1)+"]", OriginJSONLD, "author", s)
		}
	}
}

// isPlausibleName reports whether s can be a person's name where a title says
// that one is there.
func isPlausibleName(s string) bool {
	return isName(s) || nameScore(s) >= possibleName && !isCommonWord(s)
}

// onlyPlausible keeps the credits whose name can be one.
func onlyPlausible(credits []Credit) []Credit {
	kept := credits[:0]
	for _, c := range credits {
		if isPlausibleName(c.Name) {
			kept = append(kept, c)
		}
	}
	return kept
}
