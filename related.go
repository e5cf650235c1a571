package news

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// A linkBlock is a run of like-shaped items, each a link to another page.
type linkBlock struct {
	container int32 // the element around the items
	last      int32 // the element around the last item
	lines     span
	items     []linkItem
	twice     bool // the list begins again in the block before or behind
}

// A linkItem is one item of a block.
type linkItem struct {
	pageLink
	root      int32 // the largest element with no other item in it
	neighbour bool  // it is the article before or after
}

// A pageLink is an <a> of the page.
type pageLink struct {
	href    string // where it leads to, if it has a text or a picture
	elem    int32
	lo, hi  int32 // its runs
	line    int32 // the line in which it begins
	picture int32 // the first <img> in it, or 0
	size    int32 // the width of its text in ideographs
	kind    linkKind
	address address
}

// A linkKind says what a link may be to a block.
type linkKind uint8

const (
	linkNone    linkKind = iota // a control, a counter, a word of a menu or of a sentence
	linkTitle                   // its text may be a headline
	linkPicture                 // no text but a picture that has one
)

// minTitle is the width of the shortest headline that is looked at: the
// shape of the block that it stands in has to speak for it.
const minTitle = 3

// A blockFinder is the work of finding a page's link blocks.
type blockFinder struct {
	*layout
	links []pageLink
	main  []int32    // of links: the candidates for items, in document order
	dead  []int32    // of main: 0, or the next one that may still live
	count []int32    // of each element: the items in it
	first []int32    // of each element: the first of main in it
	items []linkItem // the room for those of all blocks, one after another
}

// findBlocks finds the runs of links on an HTML page. What they lead to is
// judged later, when the rest of the page is known.
func (l *layout) findBlocks() {
	if l.pg.isText {
		return
	}
	f := blockFinder{layout: l}
	f.collect()
	f.pickMain()
	if len(f.main) == 0 {
		return
	}
	f.countItems()
	f.items = make([]linkItem, 0, len(f.main))
	for m := f.live(0); m < int32(len(f.main)); m = f.live(m + 1) {
		f.add(f.item(m))
	}
	l.domain = l.ownDomain()
}

// collect lists the page's links with their runs, text or not.
func (f *blockFinder) collect() {
	pg := f.pg
	linkOf := make([]int32, len(pg.elems)) // 1 + the link around each element
	f.links = make([]pageLink, 0, min(f.maxLinks, len(pg.elems)/3))
	scripted := false // there are links that are no <a>
	for i := 1; i < len(pg.elems); i++ {
		linkOf[i] = linkOf[pg.elems[i].parent]
		if linkOf[i] == 0 && len(f.links) < f.maxLinks && f.isLinkElem(int32(i)) {
			scripted = scripted || pg.elems[i].tag != atom.A
			f.links = append(f.links, pageLink{elem: int32(i), line: -1})
			linkOf[i] = int32(len(f.links))
		}
	}
	if len(f.links) == 0 {
		return
	}
	for i := range pg.lines {
		ln := &pg.lines[i]
		if ln.linked == 0 && !scripted {
			continue
		}
		for r := ln.runLo; r < ln.runHi; r++ {
			k := linkOf[pg.runs[r].elem]
			if k == 0 {
				continue
			}
			k--
			if f.links[k].line < 0 {
				f.links[k].line, f.links[k].lo = int32(i), r
			}
			f.links[k].hi = r + 1
			f.links[k].size += width(pg.runText(ln, r))
		}
	}
	for _, im := range pg.images {
		if k := linkOf[im.elem]; k > 0 && f.links[k-1].picture == 0 {
			f.links[k-1].picture = im.elem
		}
	}
	for k := range f.links {
		f.links[k].kind = f.classify(&f.links[k])
	}
}

// classify tells links that may lead to articles from all others. It asks first
// what is known without the address.
func (f *blockFinder) classify(a *pageLink) linkKind {
	kind := linkTitle
	switch {
	case a.line >= 0:
		if a.size < minTitle || f.inSentence(a) {
			return linkNone
		}
	case a.picture > 0 && width(f.pg.attr(a.picture, attrAlt)) >= 6:
		kind = linkPicture
	default:
		return linkNone
	}
	a.href = f.href(a.elem)
	if isFile(a.href) || strings.HasPrefix(a.href, "#") || strings.HasPrefix(a.href, "mailto:") || strings.HasPrefix(a.href, "tel:") {
		return linkNone
	}
	if kind == linkPicture {
		return kind
	}
	a.address = addressOf(a.href)
	if a.size <= 14 && (a.address == addressPerson || a.address == addressWord) {
		return linkNone
	}
	if a.size <= maxControl {
		s := f.text(a)
		if isControl(s) || isPrefix(s) || hasFold(s, "http") > 0 || longest(s, moreWords) > 0 || holds(s, siteWords) || f.isHeadingLink(a, s) {
			return linkNone
		}
	}
	return kind
}

// isPrefix reports whether s stands before a title: in brackets, or with a
// bar behind as a column's name.
func isPrefix(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return last == '丨' || fold(last) == '|' || fold(first) == '[' && fold(last) == ']' && strings.Count(s, "「") < 2
}

// href gives where element e leads to: an <a>, or another one that a script
// makes a link of.
func (l *layout) href(e int32) string {
	pg := l.pg
	switch {
	case pg.elems[e].tag == atom.A:
		return pg.attr(e, attrHref)
	case !pg.isScripted(e):
		return ""
	}
	for _, s := range [...]string{pg.attr(e, attrDataHref), pg.attr(e, attrDataURL), pg.attr(e, attrDataLink)} {
		if strings.Contains(s, "/") {
			return s
		}
	}
	return scriptHref(pg.attr(e, attrOnclick))
}

// isScripted reports whether an element has one of the attributes by which
// scripts make a link of it: nearly none has.
func (pg *page) isScripted(e int32) bool {
	for _, a := range pg.attrsOf(e) {
		switch a.key {
		case attrDataHref, attrDataURL, attrDataLink, attrOnclick:
			return true
		}
	}
	return false
}

// scriptHref gives the address that a click handler opens: location='/a/1.html',
// window.open("/a/1.html"), or "".
func scriptHref(s string) string {
	if !strings.Contains(s, "location") && !strings.Contains(s, "open") && !strings.Contains(s, "href") {
		return ""
	}
	i := strings.IndexAny(s, `'"`)
	if i < 0 {
		return ""
	}
	s, _, ok := strings.Cut(s[i+1:], s[i:i+1])
	if !ok || !strings.Contains(s, "/") || strings.ContainsAny(s, " +;()") {
		return ""
	}
	return s
}

// isLinkElem reports whether element e is a link: an <a>, or what a script
// makes one of and no <a> stands in.
func (f *blockFinder) isLinkElem(e int32) bool {
	el := &f.pg.elems[e]
	if el.tag == atom.A {
		return true
	}
	const maxInside = 24
	if el.end-e > maxInside || f.href(e) == "" {
		return false
	}
	for i := e + 1; i < el.end; i++ {
		if f.pg.elems[i].tag == atom.A || f.href(i) != "" {
			return false
		}
	}
	return true
}

// text gives the text of a link, its lines as one.
func (f *blockFinder) text(a *pageLink) string {
	pg := f.pg
	end := int32(len(pg.text))
	if int(a.hi) < len(pg.runs) {
		end = pg.runs[a.hi].start
	}
	return pg.text[pg.runs[a.lo].start:end]
}

// inSentence reports whether a link is a word of a sentence: the most of its
// line is no link, and it does not open the line as a teaser's title does.
func (f *blockFinder) inSentence(a *pageLink) bool {
	ln := &f.pg.lines[a.line]
	if ln.linked*2 >= ln.end-ln.start || f.stats[a.line].prose() < 20 {
		return false
	}
	return f.pg.runs[a.lo].start > ln.start+6 || a.size < 9
}

// isHeadingLink reports whether a link is the heading of a block.
func (f *blockFinder) isHeadingLink(a *pageLink, s string) bool {
	if a.size > 10 {
		return false
	}
	if spells(s, headWords) {
		return true
	}
	return a.size <= 8 && f.inHeading(a) && holds(s, headWords)
}

// pickMain lists the candidates for items. Links side by side that lead to
// one place, as a teaser's picture, title and summary do, are one.
func (f *blockFinder) pickMain() {
	var last *pageLink
	for k := range f.links {
		a := &f.links[k]
		if a.kind == linkNone {
			continue
		}
		if last != nil && a.href == last.href && !isEmptyHref(a.href) && f.near(last.elem, a.elem) {
			n := len(f.main) - 1
			if f.better(a, last) {
				if a.picture == 0 {
					a.picture = last.picture
				}
				f.main[n], last = int32(k), a
			} else if last.picture == 0 {
				last.picture = a.picture
			}
			continue
		}
		f.main = append(f.main, int32(k))
		last = a
	}
	f.dead = make([]int32, len(f.main)+1)
}

// near reports whether b, which comes after a, may be of the same item.
func (f *blockFinder) near(a, b int32) bool {
	for level := 0; level < 4 && b > 0; level++ {
		b = f.pg.elems[b].parent
		if f.pg.within(a, b) {
			switch f.pg.elems[b].tag {
			case atom.Ul, atom.Ol, atom.Table, atom.Tbody, atom.Body:
				return false
			}
			return true
		}
	}
	return false
}

// better reports whether b rather than a, before it, is the title of the
// place that both lead to.
func (f *blockFinder) better(b, a *pageLink) bool {
	switch {
	case a.kind != b.kind:
		return b.kind == linkTitle
	case f.inHeading(a) != f.inHeading(b):
		return f.inHeading(b)
	}
	return a.size < 6 && b.size > a.size
}

// inHeading reports whether a link is set as a heading.
func (f *blockFinder) inHeading(a *pageLink) bool {
	for e, level := a.elem, 0; e > 0 && level < 3; e, level = f.pg.elems[e].parent, level+1 {
		if isHeadingTag(f.pg.elems[e].tag) {
			return true
		}
	}
	first := a.elem + 1
	return int(first) < len(f.pg.elems) && f.pg.elems[first].parent == a.elem && isHeadingTag(f.pg.elems[first].tag)
}

func isHeadingTag(tag atom.Atom) bool {
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// item gives the item of a candidate. Its root ends where other items begin,
// or where so much other text is that the link is only a part of it.
func (f *blockFinder) item(m int32) linkItem {
	const maxOther = 900
	a := f.links[f.main[m]]
	root := a.elem
	for root > 0 {
		p := f.pg.elems[root].parent
		if p == 0 || f.count[p] != 1 || f.size[p]-f.linked[p] > maxOther || f.pg.elems[p].tag == atom.Body {
			break
		}
		root = p
	}
	return linkItem{a, root, f.isNeighbour(&a)}
}

// add puts an item into the block at hand, or begins one with it.
func (f *blockFinder) add(it linkItem) {
	pg := f.pg
	el := &pg.elems[it.root]
	lo, hi := int(el.lineLo), int(el.lineHi)
	if it.line >= 0 && lo > int(it.line) {
		lo = int(it.line)
	}
	container, items, twice := el.parent, f.items, false
	if n := len(f.blocks); n > 0 {
		b := &f.blocks[n-1]
		if f.showsPictures(b, &it) {
			b.items = b.items[:0] // what follows are their titles
		}
		if len(b.items) == 0 {
			b.container, b.last, b.lines.hi = container, container, max(b.lines.hi, hi)
			b.items = append(b.items, it)
			return
		}
		if f.restarts(b, &it) {
			b.twice, twice = true, true
		} else if c, ok := f.joint(b, &it, container, lo); ok {
			b.container, b.last = c, container
			b.items = append(b.items, it)
			b.lines.hi = max(b.lines.hi, hi)
			return
		}
		items = b.items[len(b.items):] // the room behind
	}
	f.blocks = append(f.blocks, linkBlock{container: container, last: container, lines: span{lo, hi}, items: append(items, it), twice: twice})
}

// joint reports whether an item in a container, its first line lo, goes on
// with block b, and gives the element around both.
func (f *blockFinder) joint(b *linkBlock, it *linkItem, container int32, lo int) (int32, bool) {
	if last := &b.items[len(b.items)-1]; f.parted(b, lo) || it.size <= 9 && !it.address.isArticle() && last.address.isArticle() {
		return 0, false // with its heading begins the next block
	}
	if it.neighbour != b.items[len(b.items)-1].neighbour {
		return 0, false
	}
	return f.meet(b, container)
}

// isNeighbour reports whether a link leads to the article before or after, by
// the words at the head of its line.
func (f *blockFinder) isNeighbour(a *pageLink) bool {
	return a.line >= 0 && cutNeighbour(f.pg.str(int(a.line))) > 0
}

// restarts reports whether an item is the first of block b again: the list
// stands on the page twice.
func (f *blockFinder) restarts(b *linkBlock, it *linkItem) bool {
	if len(b.items) < 2 {
		return false
	}
	first := &b.items[0]
	if first.kind != it.kind {
		return false
	}
	if !isEmptyHref(first.href) && !isEmptyHref(it.href) || first.kind != linkTitle {
		return first.href == it.href && !isEmptyHref(it.href)
	}
	a, z := f.text(&first.pageLink), f.text(&it.pageLink)
	return len(a) > 3 && len(z) > 3 && a[:3] == z[:3] && comesAgain(matchKey(a), matchKey(z))
}

// showsPictures reports whether block b is a row of pictures of which item it
// has the first one's title.
func (f *blockFinder) showsPictures(b *linkBlock, it *linkItem) bool {
	if it.kind != linkTitle {
		return false
	}
	for i := range b.items {
		if b.items[i].kind != linkPicture {
			return false
		}
	}
	return it.href == b.items[0].href && !isEmptyHref(it.href)
}

// meet gives the element around block b and a container, if they are near.
func (f *blockFinder) meet(b *linkBlock, container int32) (int32, bool) {
	if b.last == container || b.container == container {
		return b.container, true
	}
	pg := f.pg
	x, y := b.last, container // climb to where they meet
	xTop, yTop := int32(0), int32(0)
	for level := 0; !pg.within(y, x); level++ {
		if level == maxClimb {
			return 0, false
		}
		xTop, x = x, pg.elems[x].parent
	}
	for level := 0; y != x; level++ {
		if level == maxClimb {
			return 0, false
		}
		yTop, y = y, pg.elems[y].parent
	}
	switch {
	case x == 0 || pg.elems[x].tag == atom.Body:
		return 0, false
	case xTop > 0 && yTop > 0 && (!f.alike(xTop, yTop) || f.isPanel(yTop)):
		return 0, false
	case xTop == 0 && len(b.items) > maxLead: // a lead item, and then a list
		return 0, false
	}
	return min(x, b.container), true
}

// isPanel reports whether e is a panel of tabs with a heading above.
func (f *blockFinder) isPanel(e int32) bool {
	_, tabs := f.panelHead(e)
	return tabs > 0
}

// maxClimb is how far from one another the lists of one block stand in the
// tree, maxLead how many items may stand before a list of their block.
const (
	maxClimb = 2
	maxLead  = 2
)

// alike reports whether two siblings may be columns, rows or panels of one
// block.
func (f *blockFinder) alike(a, b int32) bool {
	x, y := &f.pg.elems[a], &f.pg.elems[b]
	if x.tag != y.tag || x.hidden != y.hidden || x.hides && y.hides {
		return false // as panels of tabs are
	}
	switch x.tag {
	case atom.Ul, atom.Ol, atom.Tr, atom.Li, atom.Dl, atom.Table:
		return true
	}
	return f.pg.attr(a, attrClass) == f.pg.attr(b, attrClass)
}

// parted reports whether a line stands between block b and the line lo that
// heads what follows.
func (f *blockFinder) parted(b *linkBlock, lo int) bool {
	if lo-b.lines.hi > 6 {
		return true
	}
	for i := b.lines.hi; i < lo; i++ {
		ln := &f.pg.lines[i]
		if ln.linked > 0 || f.stats[i].runes < 2 {
			continue
		}
		if s := f.pg.str(i); f.stats[i].runes > 24 || !isControl(s) {
			return true
		}
	}
	return false
}

// markBlocks notes for each line the block that it belongs to.
func (l *layout) markBlocks() {
	l.block = make([]int32, len(l.pg.lines))
	for k := range l.blocks {
		b := &l.blocks[k]
		if len(b.items) < 2 {
			continue
		}
		for _, it := range b.items {
			root := &l.pg.elems[it.root]
			if l.linked[it.root]*5 < l.size[it.root]*2 {
				continue
			}
			for i := root.lineLo; i < root.lineHi; i++ {
				if l.stats[i].prose() < 40 || l.isLink(int(i)) {
					l.block[i] = int32(k + 1)
				}
			}
		}
	}
}

// isEmptyHref reports whether an address leads to no page: there is none, or it
// is of another scheme than the web's, as javascript: and mailto: are.
func isEmptyHref(href string) bool {
	for i := range len(href) {
		switch href[i] {
		case ':':
			return !isWebScheme(href[:i])
		case '/', '?', '#':
			return false
		}
	}
	return href == ""
}

// isWebScheme reports whether what stands before the first colon of an address
// is the web's scheme, or no scheme at all.
func isWebScheme(s string) bool {
	if s == "http" || s == "https" {
		return true
	}
	scheme := strings.Map(func(r rune) rune {
		if r <= ' ' { // which browsers pass over
			return -1
		}
		return r | 0x20
	}, s)
	for k, r := range scheme {
		if !(r >= 'a' && r <= 'z' || k > 0 && (isAlnum(r) || strings.ContainsRune("+-.", r))) {
			return true
		}
	}
	return scheme == "http" || scheme == "https"
}

// width gives the room that s takes, in ideographs: other runes take half.
func width(s string) int32 {
	const room = "\x01\x01\x00\x02" // of a byte by its first two bits: ASCII twice, inside a rune, its first
	n := int32(0)
	for i := range len(s) {
		n += int32(room[s[i]>>6])
	}
	return n / 2
}
