package news

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// matchKey gives the letters and digits of s folded, by which two copies of
// one headline are told to be the same.
func matchKey(s string) string {
	var b strings.Builder
	start := 0 // what stands from here to i stays as it is
	for i := 0; i < len(s); {
		if hanAt(s, i) {
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		f := fold(r)
		keep := unicode.IsLetter(f) || unicode.IsDigit(f)
		if f = unicode.ToLower(f); keep && f == r {
			i += n
			continue
		}
		if b.Cap() == 0 {
			b.Grow(len(s))
		}
		b.WriteString(s[start:i])
		if keep {
			b.WriteRune(f)
		}
		i += n
		start = i
	}
	if start == 0 {
		return s
	}
	b.WriteString(s[start:])
	return b.String()
}

// A headCandidate is a place on the page where the headline may stand.
type headCandidate struct {
	lines span
	elem  int32
	text  string
	key   string // of text
	score int
}

// findHeadline chooses the lines of the headline: those that the document's
// title repeats, that are set as a heading and stand close above the body.
func (x *extraction) findHeadline() {
	pg := x.pg
	if x.selectHeadline() {
		return
	}
	if pg.isText {
		x.findTextHeadline()
		return
	}
	titles := x.titleKeys()
	bodyLo := x.bodyStart()
	var best headCandidate
	var all []headCandidate // those whose words may still make them the best
	least := -wordsAgainst  // what the best has at least
	for i := 0; i < len(pg.lines); i++ {
		c, ok := x.headAt(i)
		if !ok {
			continue
		}
		i = max(i, c.lines.hi-1)
		x.scorePlace(&c, bodyLo)
		if c.score+titlePoints+wordsFor < least {
			continue
		}
		x.scoreTitle(&c, titles)
		if least = max(least, c.score-wordsAgainst); c.score+wordsFor >= least {
			all = append(all, c)
		}
	}
	for _, c := range all {
		if c.score+wordsFor < least {
			continue
		}
		if c.score += x.scoreWords(&c, bodyLo); best.text == "" || c.score > best.score {
			best, c = c, best
		}
		if c.text != "" && c.score >= 40 {
			x.lose("title", c.lines.lo, c.text, "another line is more like a headline")
		}
	}
	enough := 40
	if t := x.ParseTitle(pg.title).Text; width(t) < 9 || isSiteName(t) {
		enough = 25 // the document's title says nothing
	}
	if best.text != "" && best.score >= enough {
		x.joinHead(&best, titles)
		x.head = best.lines
		x.setTitle(best.text)
		x.noteLine("title", best.lines.lo, best.text)
		x.findDecks()
		return
	}
	x.headTitle()
}

// headTitle takes the headline from the document's head, of a page that shows
// none.
func (x *extraction) headTitle() {
	pg := x.pg
	for _, name := range [...]string{"og:title", "articletitle", "twitter:title", "title"} {
		if s, _ := pg.meta(name); s != "" {
			x.setTitle(s)
			x.note("title", OriginMeta, name, s)
			return
		}
	}
	if s := x.ld.headline; s != "" {
		x.setTitle(s)
		x.note("title", OriginJSONLD, "headline", s)
		return
	}
	if s := pg.title; s != "" {
		x.setTitle(s)
		x.note("title", OriginMeta, "title", s)
	}
}

// findDecks looks for the kicker (引题) above the headline and the subtitle
// (副题) below it: lines set as headings beside it, or begun with ——.
func (x *extraction) findDecks() {
	pg := x.pg
	parent := func(i int) int32 {
		return pg.elems[pg.up(pg.lines[i].elem, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5)].parent
	}
	isHead := func(i int) bool {
		return pg.up(pg.lines[i].elem, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5) > 0
	}
	isDeck := func(i int) bool {
		s, w := pg.str(i), x.stats[i].width
		return !pg.lines[i].hidden && x.block[i] == 0 && !x.isLink(i) && w >= 6 && w <= 45 && !x.isInfo(i) && !isByline(s) && !isFurniture(s) && !isBoilerplate(s) && !x.sameAsHead(s)
	}
	if i := x.head.lo - 1; i >= 0 && isHead(i) && isHead(x.head.lo) && parent(i) == parent(x.head.lo) && isDeck(i) {
		x.a.Title.Kicker = pg.str(i)
	}
	if i := x.head.hi; i < len(pg.lines) && isDeck(i) {
		if strings.HasPrefix(pg.str(i), "——") || isHead(i) && isHead(x.head.lo) && parent(i) == parent(x.head.lo) {
			x.a.Title.Subtitle = pg.str(i)
			x.head.hi++
		}
	}
}

// joinHead adds to a headline the lines that go on with it, where the title in
// the document's head shows that it is broken over several.
func (x *extraction) joinHead(c *headCandidate, titles []string) {
	if len(titles) == 0 {
		return
	}
	key := matchKey(c.text)
	for c.lines.hi < len(x.pg.lines) {
		next := matchKey(x.pg.str(c.lines.hi))
		if next == "" || !strings.HasPrefix(titles[0], key+next) {
			return
		}
		key += next
		c.text += x.pg.str(c.lines.hi)
		c.lines.hi++
	}
}

// setTitle takes the headline.
func (x *extraction) setTitle(raw string) {
	raw = clipTo(raw, maxHeadline)
	x.a.Title = x.ParseTitle(cutPageNumber(strings.TrimRight(raw, " -_|")))
	x.a.Title.Text = cutPageNumber(x.a.Title.Text)
	if t := x.a.Title.Text; strings.HasSuffix(t, "...") || strings.HasSuffix(t, "…") {
		x.a.Title.Text = x.wholeTitle(t)
	}
	x.a.Title.Raw = raw
}

// wholeTitle gives the headline whose beginning is t, clipped, from the
// document's head; t if it is not whole there.
func (x *extraction) wholeTitle(t string) string {
	key := matchKey(t)
	for _, s := range [...]string{first(x.pg.meta("og:title", "articletitle", "twitter:title")), x.ld.headline, x.pg.title} {
		if whole := x.ParseTitle(s).Text; len(whole) > len(t) && len(whole) <= maxHeadline && !strings.Contains(whole, "...") && strings.HasPrefix(matchKey(whole), key) {
			return whole
		}
	}
	return t
}

// cutPageNumber cuts the number of an article's first page off its headline:
// (1), [1], _第1页.
func cutPageNumber(s string) string {
	for _, n := range [...]string{"(1)", "（1）", "[1]", "【1】", "_第1页", " 第1页", "(第1页)", "（第1页）"} {
		if rest, ok := strings.CutSuffix(s, n); ok && rest != "" {
			return strings.TrimRight(rest, " _-")
		}
	}
	return s
}

// titleKeys gives the match keys of the titles in the document's head.
func (x *extraction) titleKeys() []string {
	var keys []string
	for _, s := range []string{x.pg.title, first(x.pg.meta("og:title", "twitter:title", "articletitle", "title"))} {
		if k := matchKey(clipTo(s, maxHeadline)); k != "" {
			keys = append(keys, k)
		}
	}
	return keys
}

func first(s, _ string) string { return s }

// headAt gives the candidate that begins at line i.
func (x *extraction) headAt(i int) (headCandidate, bool) {
	pg := x.pg
	ln := &pg.lines[i]
	st := &x.stats[i]
	c := headCandidate{lines: span{i, i + 1}, elem: ln.elem, text: pg.str(i)}
	if ln.bold == 0 { // as all is in a heading
		return c, st.runes >= 4 && st.runes <= 120
	}
	if h := pg.up(ln.elem, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5); h >= 0 && int(pg.elems[h].lineLo) == i {
		c.elem = h
		if n := pg.elems[h].lineHi - pg.elems[h].lineLo; n > 1 && n <= 4 {
			c.lines.hi = int(pg.elems[h].lineHi)
			for j := i + 1; j < c.lines.hi; j++ {
				c.text += " " + pg.str(j)
			}
			return c, true
		}
	}
	return c, st.runes >= 4 && st.runes <= 120
}

// scorePlace weighs a candidate by how it is set and where it stands.
func (x *extraction) scorePlace(c *headCandidate, bodyLo int) {
	pg := x.pg
	ln := &pg.lines[c.lines.lo]
	switch pg.elems[c.elem].tag {
	case atom.H1:
		c.score += 30
	case atom.H2:
		c.score += 20
	case atom.H3, atom.H4, atom.H5:
		c.score += 10
	}
	h := pg.hint(c.elem) | pg.hint(pg.elems[c.elem].parent)
	if h&hintTitle != 0 {
		c.score += 10
	}
	if x.isLink(c.lines.lo) {
		c.score -= 40
	}
	if ln.hidden {
		c.score -= 40
	}
	if h&hintTitle == 0 && pg.hintAround(ln.elem, 0)&(hintRelated|hintNav|hintComment|hintFooter) != 0 {
		c.score -= 10
	}
	if d := bodyLo - c.lines.lo; d > 0 {
		c.score += 20 - min(20, d/2)
	} else {
		c.score -= 20 + min(30, -d)
	}
	if strings.HasSuffix(c.text, "。") {
		c.score -= 25
	}
}

// scoreTitle weighs a candidate by how far it agrees with the titles in the
// document's head.
func (x *extraction) scoreTitle(c *headCandidate, titles []string) {
	c.key = matchKey(c.text)
	key := c.key
	if len(key) < 6 {
		c.score = -100
		return
	}
	agree := 0
	for _, t := range titles {
		switch {
		case strings.HasPrefix(t, key):
			agree = max(agree, 60+min(30, len(key)*30/len(t)))
		case strings.HasPrefix(key, t):
			agree = max(agree, 70)
		case len(key) >= 18 && strings.Contains(t, key):
			agree = max(agree, 60)
		case commonPrefix(t, key)*10 >= len(key)*6 && len(key) > 20:
			agree = max(agree, 50)
		}
	}
	c.score += agree
}

// titlePoints is the most that scoreTitle gives.
const titlePoints = 90

// What the words of a candidate and the lines below it speak for it and against
// it at most.
const (
	wordsFor     = infoPoints + 6
	wordsAgainst = infoPoints + 15
	infoPoints   = 20
)

// scoreWords weighs a candidate by what is costly to tell: whether its words
// are a menu's, and where the info line is.
func (x *extraction) scoreWords(c *headCandidate, bodyLo int) int {
	if len(c.key) < 6 {
		return 0
	}
	score, ln := 0, &x.pg.lines[c.lines.lo]
	if x.stats[c.lines.lo].runes < 8 && x.pg.elems[c.elem].tag != atom.H1 || isTrail(c.text) || isFurniture(c.text) || isBoilerplate(c.text) {
		score -= 15
	} else if ln.bold*2 > ln.end-ln.start {
		score += 6
	}
	if c.lines.hi < bodyLo {
		for j := c.lines.hi; j < min(c.lines.hi+3, bodyLo); j++ {
			if x.isInfo(j) {
				score += infoPoints
				break
			}
		}
	}
	if x.isInfo(c.lines.lo) {
		score -= infoPoints
	}
	return score
}

// bodyStart gives the first line of the body's element that reads as prose.
func (x *extraction) bodyStart() int {
	el := &x.pg.elems[x.layout.body]
	for i := int(el.lineLo); i < int(el.lineHi); i++ {
		if !x.pg.lines[i].hidden && !x.isLink(i) && x.stats[i].prose() > 12 {
			return i
		}
	}
	return int(el.lineHi)
}
