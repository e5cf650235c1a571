package news

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// blockHeading gives the short line above a block, or before its first link
// in the same line.
func (x *extraction) blockHeading(k int) string {
	pg := x.pg
	b := &x.blocks[k]
	if s := x.neighbourHeading(b); s != "" {
		return s
	}
	first := &b.items[0]
	if s := x.headBefore(first); s != "" {
		return s
	}
	best, tabs := x.tabHeading(b)
	floor := 0
	if k > 0 {
		floor = x.blocks[k-1].lines.hi
	}
	top := b.container
	for level := 0; level < 4 && top > 0; level++ {
		top = pg.elems[top].parent
	}
	lo := b.lines.lo
	if len(b.items) == 1 && first.line >= 0 {
		lo = int(first.line)
	}
	for i := lo - 1; i >= max(floor, lo-6); i-- {
		ln := &pg.lines[i]
		if x.stats[i].runes > 24 || !pg.within(ln.elem, top) {
			break
		}
		if tabs > 0 && pg.within(ln.elem, tabs) {
			continue
		}
		s := trimHeading(x.headingText(ln))
		if s == "" || isControl(s) && !spells(s, headWords) {
			continue
		}
		headed := holds(s, headWords)
		if x.head.has(i) || tagLabel(s) != "" || !headed && x.isOwnLine(i, s) {
			break
		}
		if headed || x.isHeadingLine(ln) {
			return s
		}
		if best == "" && lo-i <= 2 && x.stats[i].marks == 0 && x.stats[i].runes <= 16 {
			best = s
		}
	}
	return best
}

// isOwnLine reports whether a line is the article's own and heads nothing: its
// byline, or a note in brackets.
func (x *extraction) isOwnLine(i int, s string) bool {
	return fold(firstRune(x.pg.str(i))) == '(' || hasTitle(s) && isByline(s)
}

// headBefore gives the heading that stands before an item in its line: 相关：.
func (x *extraction) headBefore(it *linkItem) string {
	if it.line < 0 {
		return ""
	}
	ln := &x.pg.lines[it.line]
	if it.lo > ln.runLo {
		if s := x.pg.runText(ln, it.lo-1); width(s) >= 4 && width(s) <= maxControl && holds(s, headWords) {
			return trimHeading(s)
		}
	}
	if s := x.pg.text[ln.start:x.pg.runs[it.lo].start]; s != "" && width(s) <= maxControl && holds(s, headWords) {
		return trimHeading(s)
	}
	return ""
}

// neighbourHeading gives the word that stands before the first title of a
// block that has nothing but the articles before and after: 上一篇.
func (x *extraction) neighbourHeading(b *linkBlock) string {
	const most = 2
	if len(b.items) > most {
		return ""
	}
	heading := ""
	for i := range b.items {
		it := &b.items[i]
		if it.line < 0 {
			return ""
		}
		ln := &x.pg.lines[it.line]
		word := neighbourWord(x.pg.text[x.pg.runs[it.lo].start:ln.end])
		for run := it.lo - 1; word == "" && run >= ln.runLo; run-- {
			word = neighbourWord(x.pg.runText(ln, run))
		}
		if word == "" {
			return ""
		}
		if heading == "" {
			heading = word
		}
	}
	return heading
}

// maxPanelHead is the width of the longest heading of a tab.
const maxPanelHead = 12

// tabHeading gives the heading of a block that is a panel of tabs: of as many
// short lines or words above the panels as there are panels, the one that has
// its number. The element around them is given, too.
func (x *extraction) tabHeading(b *linkBlock) (heading string, tabs int32) {
	for e, level := b.container, 0; e > 0 && level < 4; e, level = x.pg.elems[e].parent, level+1 {
		if heading, tabs = x.panelHead(e); tabs > 0 {
			return trimHeading(heading), tabs
		}
	}
	return "", 0
}

// panelHead gives the heading of e if it is a panel of tabs, and the element
// around all of them, or 0.
func (l *layout) panelHead(e int32) (heading string, tabs int32) {
	n, k, first := l.panels(e)
	if n < 2 || n > maxPanels {
		return "", 0
	}
	tabs = l.before(first)
	if heads := l.panelHeads(tabs); len(heads) == n {
		return heads[k], tabs
	}
	return "", 0
}

// panels counts the siblings of e that are panels of tabs with it, and gives
// its number among them and the first one, before which their headings stand.
// No panels: 0.
func (l *layout) panels(e int32) (n, k int, first int32) {
	pg := l.pg
	parent := pg.elems[e].parent
	tag, inside, c := pg.elems[e].tag, l.childTag(e), parent+1
	for seen := 0; seen < maxAround && c < pg.elems[parent].end; seen, c = seen+1, pg.elems[c].end {
		if pg.elems[c].tag != tag || l.childTag(c) != inside || pg.elems[c].lineLo == pg.elems[c].lineHi {
			continue
		}
		if n == 0 {
			if first = c; first == parent+1 {
				return 0, 0, 0
			}
		}
		if c == e {
			k = n
		}
		n++
	}
	return n, k, first
}

// before gives the element before e beside it, or 0.
func (l *layout) before(e int32) int32 {
	parent, last := l.pg.elems[e].parent, int32(0)
	for c, n := parent+1, 0; c < e && n < maxAround; c, n = l.pg.elems[c].end, n+1 {
		last = c
	}
	return last
}

// panelHeads gives the short lines of an element, or the words of its only one.
func (l *layout) panelHeads(e int32) []string {
	pg := l.pg
	lo, hi := int(pg.elems[e].lineLo), int(pg.elems[e].lineHi)
	if hi-lo > maxPanels {
		return nil
	}
	var heads []string
	for i := lo; i < hi; i++ {
		ln := &pg.lines[i]
		for r := ln.runLo; r < ln.runHi; r++ {
			s := strings.TrimSpace(pg.runText(ln, r))
			if w := width(s); !pg.within(pg.runs[r].elem, e) || w == 0 {
				continue
			} else if w > maxPanelHead {
				return nil
			}
			heads = append(heads, s)
		}
	}
	return heads
}

// isHeadingLine reports whether a line is set as a heading.
func (x *extraction) isHeadingLine(ln *line) bool {
	for e, level := ln.elem, 0; e > 0 && level < 4; e, level = x.pg.elems[e].parent, level+1 {
		switch tag := x.pg.elems[e].tag; tag {
		case atom.Dt, atom.Th, atom.Caption, atom.Legend:
			return true
		default:
			if isHeadingTag(tag) {
				return true
			}
		}
	}
	return false
}

// splitHeading takes the heading off a block whose first item it is: a short
// link to a section above links to articles.
func (x *extraction) splitHeading(b *linkBlock) string {
	if len(b.items) < 3 {
		return ""
	}
	first, next := &b.items[0], &b.items[1]
	if first.kind != linkTitle || first.size > 10 || first.address.isArticle() || !next.address.isArticle() || next.size <= first.size {
		return ""
	}
	f := blockFinder{layout: x.layout}
	b.items = b.items[1:]
	return trimHeading(f.text(&first.pageLink))
}

// headingText gives the text of a heading's line without the buttons at its
// end.
func (x *extraction) headingText(ln *line) string {
	end := ln.end
	for r := ln.runHi - 1; r > ln.runLo; r-- {
		s := x.pg.runText(ln, r)
		if longest(s, moreWords) == 0 && (!isControl(s) || spells(s, headWords) && !holds(s, controlHeads)) {
			break
		}
		end = x.pg.runs[r].start
	}
	return x.pg.text[ln.start:end]
}

// trimHeading cuts the marks around a heading off.
func trimHeading(s string) string {
	return strings.Trim(s, " :：>》»›·|｜【】[]［］<《▍■●▶►丨+—-→↓▼…")
}
