package news

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// A linkBlock is a run of like-shaped items, each a link to another page.
type linkBlock struct {
	container int32 // the element around the items
	lines     span
	heading   string
	items     []linkItem
}

// A linkItem is one item of a block.
type linkItem struct {
	link int32 // the <a>
	root int32 // the largest element with no other link in it
}

// minLinkTitle is the shortest text in runes that a link to an article has;
// menus have shorter ones.
const minLinkTitle = 6

// findBlocks finds the runs of links on an HTML page.
func (l *layout) findBlocks() {
	pg := l.pg
	count := make([]int32, len(pg.elems)) // of each element: the article links inside
	first := make([]int32, len(pg.elems)) // of each element: the first of them
	var links []int32
	var lastHref string
	for e := range pg.elems {
		if pg.elems[e].tag != atom.A || !l.isArticleLink(int32(e)) {
			continue
		}
		href := pg.elems[e].get("href")
		if href == lastHref && len(links) > 0 && !isEmptyHref(href) {
			continue // an item's picture, title and summary link to one place
		}
		lastHref = href
		links = append(links, int32(e))
		count[e], first[e] = 1, int32(e)
	}
	for e := len(pg.elems) - 1; e > 0; e-- {
		p := pg.elems[e].parent
		if count[e] > 0 {
			count[p] += count[e]
			first[p] = first[e]
		}
	}
	var prev *linkBlock
	for _, a := range links {
		root := a
		for root > 0 && count[pg.elems[root].parent] == 1 {
			root = pg.elems[root].parent
		}
		container := pg.elems[root].parent
		if root == 0 {
			container = 0
		}
		item := linkItem{a, root}
		if prev != nil && (prev.container == container || l.alike(prev, container)) {
			prev.items = append(prev.items, item)
			prev.lines.hi = int(pg.elems[root].lineHi)
			continue
		}
		lo := int(pg.elems[root].lineLo)
		l.blocks = append(l.blocks, linkBlock{container: container, lines: span{lo, int(pg.elems[root].lineHi)}, items: []linkItem{item}})
		prev = &l.blocks[len(l.blocks)-1]
	}
}

// alike reports whether the items of a container go on a block: it stands
// beside the block's own, is of the same kind, and nothing but a short line
// is between.
func (l *layout) alike(b *linkBlock, container int32) bool {
	x, y := &l.pg.elems[b.container], &l.pg.elems[container]
	if x.tag != y.tag || x.parent != y.parent || x.tag == atom.Div && x.get("class") != y.get("class") {
		return false
	}
	return int(y.lineLo) <= b.lines.hi
}

// isArticleLink reports whether an <a> can be a link to an article.
func (l *layout) isArticleLink(e int32) bool {
	href := l.pg.elems[e].get("href")
	if strings.HasPrefix(href, "#") || strings.HasPrefix(href, "mailto:") || strings.HasPrefix(href, "tel:") {
		return false
	}
	n := 0
	l.eachRun(e, func(_ int, s string) bool {
		n += measureRunes(s)
		return n < minLinkTitle
	})
	return n >= minLinkTitle
}

func isEmptyHref(href string) bool { return href == "" || strings.HasPrefix(href, "javascript:") }

// measureRunes counts the runes of s that are no ASCII by one and others by a half.
func measureRunes(s string) int {
	n := 0
	for _, r := range s {
		if r < 0x80 {
			n++
		} else {
			n += 2
		}
	}
	return n / 2
}

// eachRun calls f with each piece of text that stands in element e, and the
// line that it is of, until f returns false.
func (l *layout) eachRun(e int32, f func(line int, s string) bool) {
	pg := l.pg
	el := &pg.elems[e]
	for i := el.lineLo; i < el.lineHi; i++ {
		ln := &pg.lines[i]
		for r := ln.runLo; r < ln.runHi; r++ {
			if pg.within(pg.runs[r].elem, e) && !f(int(i), pg.runText(ln, r)) {
				return
			}
		}
	}
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
