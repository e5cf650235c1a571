package news

import (
	"strings"
	"unicode/utf8"
)

// ParseLinks reads the blocks of links in plain text, as they stand after the
// end of an article, in order. Such text has no links left, but their texts in
// lines; a block is known by its shape:
//
//   - a group of lines that comes again and again: a title, and in one order
//     in all groups its channel, a second copy of it, a date, a summary.
//     Two groups are enough where a date or a copy is among the lines or a
//     heading (相关阅读) stands above, else it takes three;
//   - titles alone below a heading, or with a date or a bullet each;
//   - 上一篇: and 下一篇: with the title behind.
//
// A block ends where the shape does, at the next heading, and where its first
// title comes again, whole where it was clipped: a list printed twice is two
// blocks. Empty lines and counters (58评论) count for nothing. Text without a
// block gives none. Duplicates are not looked for; see [FindDuplicates].
func ParseLinks(s string) []LinkBlock { return new(Parser).ParseLinks(s) }

// ParseLinks is [ParseLinks] with the settings of p, of which dates use
// Reference and Location.
func (p *Parser) ParseLinks(s string) []LinkBlock {
	pg := readText(s)
	x := extraction{Parser: p, layout: newLayout(pg), a: &Article{}}
	return x.findTextBlocks(0)
}

// A textKind says what a line of text may be to a block of links.
type textKind uint8

const (
	textOther     textKind = iota // nothing of a block
	textTitle                     // as long as headlines are
	textLabel                     // shorter: a channel's or an outlet's name
	textDate                      // nothing but a date
	textSummary                   // longer than headlines are
	textHeading                   // 相关阅读 and its like
	textNeighbour                 // 上一篇: with a title
)

// A textLine is a line that may be of a block.
type textLine struct {
	s      string
	kind   textKind
	date   string // 2006-01-02, of a line that is a date or holds one
	bullet bool   // it begins with one
}

// A textSlot is the part of an item that a line of its group gives.
type textSlot uint8

const (
	slotTitle textSlot = iota
	slotAlt
	slotLabel
	slotDate
	slotSummary
)

// maxGroup is the most lines that an item takes.
const maxGroup = 5

// A textShape is the order of the parts in a group.
type textShape struct {
	slots [maxGroup]textSlot
	n     int
	title int  // the slot of the title
	sure  bool // a date or a copy of the title is among the parts
	dated bool // of a title alone: a date stands in its line
}

// A textBlocks is the work of finding blocks of links among lines.
type textBlocks struct {
	blockReader
	lines  []textLine
	blocks []LinkBlock
}

// findTextBlocks gives the blocks of links in the lines of a text page from
// the line with the number from on.
func (x *extraction) findTextBlocks(from int) []LinkBlock {
	t := textBlocks{blockReader: blockReader{extraction: x}}
	if from > 0 && t.classify(x.pg.str(from-1), &x.stats[from-1]).kind == textHeading {
		from--
	}
	for i := from; i < len(x.pg.lines); i++ {
		if ln := t.classify(x.pg.str(i), &x.stats[i]); ln.s != "" {
			t.lines = append(t.lines, ln)
		}
	}
	heading, from := "", -1 // the last heading, and the line below it
	for at := 0; at < len(t.lines); {
		ln := &t.lines[at]
		if ln.kind == textHeading || ln.kind == textLabel && holds(ln.s, headWords) && !t.startsGroup(at) {
			heading, from = trimHeading(ln.s), at+1
			at++
			continue
		}
		head := ""
		if from == at {
			head = heading
		}
		if n := t.take(at, head); n > 0 {
			at += n
			continue
		}
		at++
	}
	repairLinks(t.blocks)
	return t.blocks
}

// startsGroup reports whether a label opens the groups of a block instead of
// heading it.
func (t *textBlocks) startsGroup(at int) bool {
	shape, ok := t.infer(at, "")
	return ok && shape.title > 0
}

// classify tells what a line may be; one that counts for nothing gives "".
func (t *textBlocks) classify(s string, st *stats) textLine {
	w := st.width
	var link Link
	switch {
	case w <= 30 && t.isDateLine(s, &link):
		return textLine{s: s, kind: textDate, date: link.Date}
	case cutNeighbour(s) > 0 && w < 60:
		if width(s[cutNeighbour(s):]) < minTitle {
			return textLine{s: s, kind: textHeading}
		}
		return textLine{s: s, kind: textNeighbour}
	case w > 2 && w <= 14 && (holds(s, relatedWords) || spells(s, headWords)):
		return textLine{s: s, kind: textHeading}
	case w <= maxControl && isControl(s):
		return textLine{}
	case w <= 24 && (holds(s, siteWords) || isBoilerplate(s)) || isByline(s) || isMenu(s):
		return textLine{s: s, kind: textOther}
	case w <= 6 && st.marks == 0:
		return textLine{s: s, kind: textLabel}
	case w > 46 || w > 36 && st.marks >= 2 || strings.HasSuffix(s, "。"):
		return textLine{s: s, kind: textSummary}
	}
	t.trimTitle(s, &link)
	return textLine{s: s, kind: textTitle, date: link.Date, bullet: isBullet(s)}
}

// isDateLine reports whether a line is a date, alone or behind the name of an
// outlet, and puts it into link.
func (t *textBlocks) isDateLine(s string, link *Link) bool {
	if t.dateOf(s, link) {
		return true
	}
	i := max(dateTail(s), strings.LastIndexAny(s, "·|｜")+1)
	return i > 0 && width(s[:i]) <= 8 && !isBullet(s) && t.dateOf(s[i:], link)
}

// take reads the block that begins at a line, below a heading if there is
// one, and gives how many lines it takes, 0 if there is none.
func (t *textBlocks) take(at int, heading string) int {
	if t.lines[at].kind == textNeighbour {
		return t.takeNeighbours(at)
	}
	shape, ok := t.infer(at, heading)
	if !ok {
		if heading != "" && t.lines[at].kind == textTitle && spells(heading, relatedWords) {
			if link := t.link(at, &textShape{n: 1}); link.Title != "" {
				t.blocks = append(t.blocks, LinkBlock{Heading: heading, Links: []Link{link}})
			}
			return 1
		}
		return 0
	}
	b := LinkBlock{Heading: heading}
	first := ""
	n := 0
	for ; t.fits(at+n, &shape); n += shape.n {
		link := t.link(at+n, &shape)
		key := matchKey(link.Title)
		switch {
		case n == 0:
			first = key
		case comesAgain(first, key):
			if len(b.Links) > 0 {
				t.blocks = append(t.blocks, b)
			}
			return n
		}
		if link.Title != "" {
			b.Links = append(b.Links, link)
		}
	}
	if unrank(b.Links); len(b.Links) > 0 {
		t.blocks = append(t.blocks, b)
	}
	return n
}

// comesAgain reports whether a title's key is the first one's, or goes on
// where that was clipped.
func comesAgain(first, key string) bool {
	const minClipped = 24 // eight ideographs
	return key == first || len(first) >= minClipped && strings.HasPrefix(key, first) ||
		len(key) >= minClipped && strings.HasPrefix(first, key)
}

// takeNeighbours reads the titles of the articles before and after.
func (t *textBlocks) takeNeighbours(at int) int {
	var b LinkBlock
	n := 0
	for ; at+n < len(t.lines) && t.lines[at+n].kind == textNeighbour; n++ {
		link := t.link(at+n, &textShape{n: 1})
		if link.Title == "" || spells(link.Title, noTitle) {
			continue
		}
		if b.Heading == "" {
			b.Heading = neighbourWord(t.lines[at+n].s)
		}
		b.Links = append(b.Links, link)
	}
	if len(b.Links) > 0 {
		t.blocks = append(t.blocks, b)
	}
	return n
}

// infer finds the shape of the groups that begin at a line: the shortest that
// comes again.
func (t *textBlocks) infer(at int, heading string) (textShape, bool) {
	for n := 1; n <= maxGroup && at+n <= len(t.lines); n++ {
		shape, ok := t.shape(at, n)
		if !ok {
			continue
		}
		groups := 1
		for groups < 4 && t.fits(at+groups*n, &shape) {
			groups++
		}
		switch {
		case n == 1:
			if t.isList(at, groups, heading) {
				return shape, true
			}
		case groups >= 3, groups == 2 && (shape.sure || heading != ""):
			return shape, true
		}
	}
	return textShape{}, false
}

// isList reports whether some lines at the head of the rest are titles, one
// a line: below a heading, or each with a date or a bullet.
func (t *textBlocks) isList(at, groups int, heading string) bool {
	if groups < 2 {
		return false
	}
	marked := true
	for i := range groups {
		marked = marked && (t.lines[at+i].bullet || t.lines[at+i].date != "")
		if i > 0 && isCopy(t.lines[at+i].s, t.lines[at+i-1].s) {
			return false
		}
	}
	if next := at + groups; groups < 4 && next < len(t.lines) && heading != "" && !marked {
		switch t.lines[next].kind { // the lines take turns
		case textDate, textSummary:
			return false
		}
	}
	return marked || heading != ""
}

// shape reads n lines as a group.
func (t *textBlocks) shape(at, n int) (textShape, bool) {
	shape := textShape{n: n, title: -1}
	var seen [slotSummary + 1]bool
	for i := range n {
		ln := &t.lines[at+i]
		var slot textSlot
		switch ln.kind {
		case textTitle:
			slot = slotTitle
			if shape.title >= 0 {
				if !isCopy(ln.s, t.lines[at+shape.title].s) {
					return shape, false
				}
				slot = slotAlt
			}
		case textLabel:
			slot = slotLabel
			if shape.title >= 0 && isCopy(ln.s, t.lines[at+shape.title].s) {
				slot = slotAlt
			}
		case textDate:
			slot = slotDate
		case textSummary:
			slot = slotSummary
			if shape.title < 0 {
				return shape, false
			}
		default:
			return shape, false
		}
		if seen[slot] {
			return shape, false
		}
		seen[slot] = true
		if slot == slotTitle {
			shape.title = i
		}
		shape.slots[i] = slot
	}
	if shape.title < 0 || seen[slotSummary] && numberedHead(t.lines[at+shape.title].s) {
		return shape, false // the sections of an article
	}
	shape.sure = seen[slotDate] || seen[slotAlt]
	shape.dated = n == 1 && t.lines[at].date != ""
	return shape, true
}

// fits reports whether a group of a shape begins at a line.
func (t *textBlocks) fits(at int, shape *textShape) bool {
	if at+shape.n > len(t.lines) {
		return false
	}
	for i := range shape.n {
		ln := &t.lines[at+i]
		ok := false
		switch shape.slots[i] {
		case slotTitle:
			ok = ln.kind == textTitle && (shape.n > 1 || shape.dated == (ln.date != "")) || ln.kind == textLabel && (shape.sure || width(ln.s) >= 4) || shape.sure && ln.kind == textSummary
		case slotAlt:
			ok = isCopy(ln.s, t.lines[at+shape.title].s)
		case slotLabel:
			ok = ln.kind == textLabel || ln.kind == textTitle && width(ln.s) <= 10
		case slotDate:
			ok = ln.kind == textDate
		case slotSummary:
			ok = ln.kind == textSummary || ln.kind == textTitle && (shape.sure || width(ln.s) >= 20)
		}
		if !ok {
			return false
		}
	}
	return true
}

// link reads the group of a shape that begins at a line.
func (t *textBlocks) link(at int, shape *textShape) Link {
	var link Link
	for i := range shape.n {
		s := t.lines[at+i].s
		switch shape.slots[i] {
		case slotTitle:
			link.Raw = s
			link.Title = t.ParseTitle(t.trimTitle(s, &link)).Text
		case slotAlt:
			link.Alt = s
		case slotLabel:
			link.Channel = s
		case slotDate:
			link.Date = t.lines[at+i].date
		case slotSummary:
			link.Summary = s
		}
	}
	return link
}

// isCopy reports whether two lines are copies of one title: equal but for
// marks, one clipped, or one with words of the site around.
func isCopy(a, b string) bool {
	const (
		minPart = 9
		maxLine = 400
	)
	if len(a) > maxLine || len(b) > maxLine {
		return false
	}
	x, y := matchKey(a), matchKey(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return x != "" && (x == y || len(x) >= minPart && strings.Contains(y, x))
}

// isMenu reports whether a line is a row of a menu: short words with a bar
// between any two.
func isMenu(s string) bool {
	const maxWord = 8
	words, start := 0, 0
	for i, r := range s {
		bar := r == '┊' || fold(r) == '|'
		if (bar || i-start > maxWord*len("山")) && width(s[start:i]) > maxWord {
			return false
		}
		if bar {
			if i > start {
				words++
			}
			start = i + utf8.RuneLen(r)
		}
	}
	if start < len(s) {
		words++
	}
	return words >= 4 && width(s[start:]) <= maxWord
}

// isBullet reports whether a line begins with a bullet.
func isBullet(s string) bool {
	return strings.HasPrefix(s, "·") || strings.HasPrefix(s, "•") || strings.HasPrefix(s, "●") || strings.HasPrefix(s, "■") || strings.HasPrefix(s, "◆") || strings.HasPrefix(s, "▪") || strings.HasPrefix(s, "‧")
}
