package news

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// FindDuplicates finds the links that repeat an earlier one, in the same block
// or another, and gives them in page order, each as the duplicate of the
// earliest link to its article. The titles decide:
//
//   - exact: the titles as shown (Raw, or Title where Raw is empty) are equal
//     letter by letter.
//   - normalized: the clean titles (Title, or Raw) are equal but for blanks,
//     punctuation, width and case. A lost decimal point counts as one:
//     降0 88% equals 降0.88%.
//   - clipped: one clean title is the beginning of the other, as far as the
//     page had room. That it was clipped and is no headline of its own is
//     shown by an ellipsis (from 6 characters on), by its being the widest of
//     its block (from 8 on) or by its length (from 12 on); a common URL, or an
//     Alt that is the whole title, proves it at any length. A beginning that
//     several different titles share belongs to none of them without proof.
//   - similar: titles of at least 10 characters differ in one place only, 85
//     in 100 of their characters agree, and what differs is neither a number,
//     nor a negation, nor a word like 男, 南 or 副, nor one word in the place
//     of quite another. With a common URL it is enough that one title of at
//     least 8 characters is the greater part of the other.
//
// Different dates show that links of different titles are not the same; so do
// different URLs, but for a title clipped with an ellipsis. A title of fewer
// than four characters (视频, 详细) names no article: it counts together with
// its URL. A link without a title is no duplicate.
//
// Match says how the link's title agrees with the earliest one's. The work is
// that of sorting the titles. The blocks are only read.
func FindDuplicates(blocks []LinkBlock) []Duplicate {
	f := collect(blocks)
	f.joinURLs()
	f.joinTitles()
	return f.duplicates()
}

// UniqueLinks gives the blocks' links in page order, without those that
// [FindDuplicates] finds to repeat an earlier one. Where a repeat has the
// whole of a title that was clipped in the earlier link, it is given in the
// earlier one's place.
func UniqueLinks(blocks []LinkBlock) []Link {
	duplicates := FindDuplicates(blocks)
	fuller := make(map[[2]int]*Link)
	for _, d := range duplicates {
		if d.Match != MatchClipped {
			continue
		}
		of := [2]int{d.OfBlock, d.OfLink}
		kept := fuller[of]
		if kept == nil {
			kept = &blocks[d.OfBlock].Links[d.OfLink]
		}
		if link := &blocks[d.Block].Links[d.Link]; len(link.headline()) > len(kept.headline()) {
			fuller[of] = link
		}
	}
	var links []Link
	for i, block := range blocks {
		for j, link := range block.Links {
			if len(duplicates) > 0 && duplicates[0].Block == i && duplicates[0].Link == j {
				duplicates = duplicates[1:]
				continue
			}
			if whole := fuller[[2]int{i, j}]; whole != nil {
				link = *whole
			}
			links = append(links, link)
		}
	}
	return links
}

// headline gives the clean title, or what there is of it.
func (l *Link) headline() string {
	if l.Title != "" {
		return l.Title
	}
	return l.Raw
}

// shown gives the title as the page shows it.
func (l *Link) shown() string {
	if l.Raw != "" {
		return l.Raw
	}
	return l.Title
}

// A story is what the links of one title lead to. Stories are joined where
// their titles are forms of one.
type story struct {
	key   string   // of the title, whole if the page has it so
	runes int      // the key's length
	first *Link    // the first link with it
	clip  clipSign // how it looks clipped, if it does
	root  int      // an earlier story that this one is the same as, or itself
}

// A storyLink is a link with its place and its story.
type storyLink struct {
	*Link
	block, index int
	key          string // of its own title
	story        int
}

// A finder joins the stories that are the same.
type finder struct {
	links   []storyLink
	stories []story
	keys    strings.Builder // those of the stories, one after another
	tried   int             // pairs of titles that were compared: what the work must be linear in
}

// collect makes a story of each different title.
func collect(blocks []LinkBlock) *finder {
	n := 0
	for _, block := range blocks {
		n += len(block.Links)
	}
	const usualKey = 60 // bytes
	f := &finder{links: make([]storyLink, 0, n), stories: make([]story, 0, n)}
	f.keys.Grow(n * usualKey)
	known := make(map[string]int, n)
	var title, alt []byte // reused
	for i, block := range blocks {
		widest := widestOf(block.Links)
		for j := range block.Links {
			link := &block.Links[j]
			if title = appendLinkKey(title[:0], link); len(title) == 0 {
				continue
			}
			alt = appendTitleKey(alt[:0], link.Alt)
			whole := wholeKey(title, alt)
			id, ok := known[string(whole)]
			if !ok {
				id = f.add(whole, link)
				known[f.stories[id].key] = id
			}
			key := f.stories[id].key
			if len(whole) != len(title) {
				key = string(title)
			} else if s := &f.stories[id]; s.clip < clipMarked {
				s.clip = max(s.clip, widest.clipOf(link.shown()))
			}
			f.links = append(f.links, storyLink{link, i, j, key, id})
		}
	}
	return f
}

// add makes a new story and gives its number.
func (f *finder) add(whole []byte, link *Link) int {
	id, start := len(f.stories), f.keys.Len()
	f.keys.Write(whole)
	key := f.keys.String()[start:]
	f.stories = append(f.stories, story{key: key, runes: utf8.RuneCountInString(key), first: link, root: id})
	return id
}

// find gives the earliest story that this one is joined with.
func (f *finder) find(id int) int {
	for f.stories[id].root != id {
		f.stories[id].root = f.stories[f.stories[id].root].root
		id = f.stories[id].root
	}
	return id
}

// join makes two stories one.
func (f *finder) join(a, b int) {
	a, b = f.find(a), f.find(b)
	f.stories[max(a, b)].root = min(a, b)
}

// joinURLs joins the stories of each URL that have forms of one title: all
// that are a part of the longest.
func (f *finder) joinURLs() {
	last := make(map[string]int, len(f.links)) // of each URL: the last link with it, counted from 1
	before := make([]int, len(f.links)+1)      // of each link: the one before it with its URL, or 0
	for i := range f.links {
		if url, _, _ := strings.Cut(f.links[i].URL, "#"); !isEmptyHref(url) {
			before[i+1], last[url] = last[url], i+1
		}
	}
	for i := len(f.links); i > 0; i-- {
		if before[i] == 0 {
			continue
		}
		longest := i
		for k := before[i]; k > 0; k = before[k] {
			if len(f.storyOf(k).key) >= len(f.storyOf(longest).key) {
				longest = k
			}
		}
		for k := i; k > 0; k, before[k] = before[k], 0 { // and not again from the links before
			f.tried++
			if isPart(f.storyOf(k), f.storyOf(longest)) {
				f.join(f.links[k-1].story, f.links[longest-1].story)
			}
		}
	}
}

// storyOf gives the story of a link, counted from 1.
func (f *finder) storyOf(i int) *story { return &f.stories[f.links[i-1].story] }

// isPart reports whether one title begins with the other, or contains it as
// its greater part.
func isPart(part, whole *story) bool {
	if strings.HasPrefix(whole.key, part.key) {
		return part.runes >= 2
	}
	return part.runes >= minWidest && part.runes*2 >= whole.runes && whole.runes <= maxSimilar && strings.Contains(whole.key, part.key)
}

// joinTitles joins the stories that have similar or clipped titles. Titles
// with a long common beginning or end lie together in the order of the
// alphabet, read forwards or backwards.
func (f *finder) joinTitles() {
	order := make([]int, 0, len(f.stories))
	for i := range f.stories {
		if s := &f.stories[i]; s.runes >= minSimilar && s.runes <= maxSimilar {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return compareEnds(f.stories[a].key, f.stories[b].key) })
	f.joinSimilar(order, commonSuffix)
	order = order[:0]
	for i := range f.stories {
		order = append(order, i)
	}
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(f.stories[a].key, f.stories[b].key) })
	f.joinSimilar(order, commonPrefix)
	f.joinClipped(order)
}

// windowSize is how many titles each is compared with in an order.
const windowSize = 8

// joinSimilar joins similar stories among windowSize in the order. The common
// part of two titles gets shorter with their distance.
func (f *finder) joinSimilar(order []int, common func(a, b string) int) {
	for i, id := range order {
		a := &f.stories[id]
		for _, other := range order[i+1 : min(i+1+windowSize, len(order))] {
			b := &f.stories[other]
			f.tried++
			if common(a.key, b.key)*3 < len(a.key) {
				break
			}
			if a.similar(b) && !a.conflicts(b) {
				f.join(id, other)
			}
		}
	}
}

// joinClipped joins the clipped stories with their whole ones: in the order of
// the alphabet a title's beginnings come before it, and the titles that do not
// begin with it after all that do.
func (f *finder) joinClipped(order []int) {
	type pair struct{ clipped, whole int }
	var pairs []pair
	wholes := make(map[int]int) // of a clipped story: the first, or ambiguous
	const ambiguous = -1
	var beginnings []int // of the title at hand
	for _, id := range order {
		s := &f.stories[id]
		for n := len(beginnings); n > 0 && !strings.HasPrefix(s.key, f.stories[beginnings[n-1]].key); n-- {
			beginnings = beginnings[:n-1]
		}
		for _, b := range slices.Backward(beginnings[max(0, len(beginnings)-windowSize):]) {
			f.tried++
			if !f.stories[b].isClipOf(s) {
				continue
			}
			pairs = append(pairs, pair{b, id})
			if whole, ok := wholes[b]; !ok {
				wholes[b] = id
			} else if whole != ambiguous && f.find(whole) != f.find(id) {
				wholes[b] = ambiguous
			}
			break
		}
		beginnings = append(beginnings, id)
	}
	for _, p := range pairs {
		if wholes[p.clipped] != ambiguous {
			f.join(p.clipped, p.whole)
		}
	}
}

// duplicates lists the links whose story an earlier link has.
func (f *finder) duplicates() []Duplicate {
	var list []Duplicate
	earliest := make([]int, len(f.stories)) // by story: a link's number and 1
	for i, link := range f.links {
		id := f.find(link.story)
		if earliest[id] == 0 {
			earliest[id] = i + 1
			continue
		}
		of := &f.links[earliest[id]-1]
		list = append(list, Duplicate{
			Block: link.block, Link: link.index,
			OfBlock: of.block, OfLink: of.index,
			Match: link.match(of),
		})
	}
	return list
}

// match says how two links of one story agree.
func (l *storyLink) match(of *storyLink) Match {
	switch {
	case l.shown() == of.shown():
		return MatchExact
	case l.key == of.key:
		return MatchNormalized
	case strings.HasPrefix(l.key, of.key), strings.HasPrefix(of.key, l.key):
		return MatchClipped
	}
	return MatchSimilar
}
