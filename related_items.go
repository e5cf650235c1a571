package news

import "golang.org/x/net/html/atom"

// countItems counts for each element the items in it. Where a row of a list
// has several links – a title, an outlet, a channel, a count – the title
// alone counts.
func (f *blockFinder) countItems() {
	pg := f.pg
	f.count = make([]int32, len(pg.elems))
	f.first = make([]int32, len(pg.elems))
	for m, k := range f.main {
		e := f.links[k].elem
		f.count[e], f.first[e] = 1, int32(m)
	}
	for e := int32(len(pg.elems) - 1); e > 0; e-- {
		n := f.count[e]
		if n == 0 {
			continue
		}
		if n > 1 && n <= maxRowLinks {
			if t := f.rowTitle(e); t >= 0 {
				f.keep(e, t)
			}
		}
		p := pg.elems[e].parent
		f.count[p] += f.count[e]
		f.first[p] = f.first[e]
	}
}

// maxRowLinks is the most links to different places that an item has.
const maxRowLinks = 6

// live gives the first candidate from m on that is still one.
func (f *blockFinder) live(m int32) int32 {
	end := m
	for f.dead[end] > 0 {
		end = f.dead[end]
	}
	for f.dead[m] > 0 { // shorten the way for the next one
		m, f.dead[m] = f.dead[m], end
	}
	return end
}

// keep drops all candidates in e but t.
func (f *blockFinder) keep(e, t int32) {
	end := f.pg.elems[e].end
	for m := f.live(f.first[e]); int(m) < len(f.main) && f.links[f.main[m]].elem < end; m = f.live(m + 1) {
		if m != t {
			f.dead[m] = m + 1
		}
	}
	f.count[e], f.first[e] = 1, t
}

// rowTitle gives the candidate that is the title of e, if e is one item of
// a list, and else -1.
func (f *blockFinder) rowTitle(e int32) int32 {
	if !f.isRow(e) {
		return -1
	}
	end := f.pg.elems[e].end
	var row [maxRowLinks]int32
	var shapes [maxRowLinks]uint32
	n, alike := 0, false
	for m := f.live(f.first[e]); n < maxRowLinks && int(m) < len(f.main) && f.links[f.main[m]].elem < end; m = f.live(m + 1) {
		row[n], shapes[n] = m, f.shape(e, f.links[f.main[m]].elem)
		for k := 0; k < n; k++ {
			alike = alike || shapes[k] == shapes[n]
		}
		n++
	}
	best := 0
	for k := 1; k < n; k++ {
		if f.leads(&f.links[f.main[row[k]]], &f.links[f.main[row[best]]]) {
			best = k
		}
	}
	for k := 0; alike && k < n; k++ { // several items, unless the others are mere labels
		if k != best && !f.isLabel(&f.links[f.main[row[k]]], &f.links[f.main[row[best]]]) {
			return -1
		}
	}
	return row[best]
}

// isLabel reports whether link a is no title beside the title b: a channel's,
// an outlet's or a keyword's name.
func (f *blockFinder) isLabel(a, b *pageLink) bool {
	if !a.address.isArticle() && b.address.isArticle() {
		return a.size <= 14
	}
	return a.size <= 8 && a.size*2 <= b.size
}

// leads reports whether of two links in a row b rather than a is the title:
// it is set as a heading, or longer and no summary.
func (f *blockFinder) leads(b, a *pageLink) bool {
	const maxHeadline = 50
	if h := f.inHeading(b); h != f.inHeading(a) {
		return h
	}
	if b.size > maxHeadline || a.size > maxHeadline {
		return b.size < a.size
	}
	return b.size > a.size
}

// isRow reports whether e is one of several like elements that hold links.
func (f *blockFinder) isRow(e int32) bool {
	pg := f.pg
	el := &pg.elems[e]
	switch el.tag {
	case atom.Li, atom.Dd, atom.Article:
		return true
	case atom.Ul, atom.Ol, atom.Table, atom.Tbody, atom.Body, atom.Section, atom.Html:
		return false
	}
	if next := el.end; int(next) < len(pg.elems) && pg.elems[next].parent == el.parent && f.similar(e, next) {
		return true
	}
	elder := f.elder(e)
	return elder > 0 && f.similar(e, elder)
}

// elder gives the element before e beside it, or 0.
func (f *blockFinder) elder(e int32) int32 {
	parent, s := f.pg.elems[e].parent, e-1
	if s == parent {
		return 0
	}
	for f.pg.elems[s].parent != parent {
		s = f.pg.elems[s].parent
	}
	return s
}

// similar reports whether two siblings are built alike: the same tag, and
// their first links stand at the same place.
func (f *blockFinder) similar(e, sibling int32) bool {
	pg := f.pg
	if pg.elems[e].tag != pg.elems[sibling].tag {
		return false
	}
	a, b := f.firstLink(e), f.firstLink(sibling)
	return a > 0 && b > 0 && f.shape(e, a) == f.shape(sibling, b)
}

// firstLink gives the first <a> among the first elements in e, or 0.
func (f *blockFinder) firstLink(e int32) int32 {
	const near = 12
	for i := e + 1; i < min(f.pg.elems[e].end, e+near); i++ {
		if f.pg.elems[i].tag == atom.A {
			return i
		}
	}
	return 0
}

// shape gives a number for the way of tags from e down to the element a.
func (f *blockFinder) shape(e, a int32) uint32 {
	h := uint32(2166136261)
	for level := 0; a > e && level < 8; level++ {
		h = (h ^ uint32(f.pg.elems[a].tag)) * 16777619
		a = f.pg.elems[a].parent
	}
	return h
}
