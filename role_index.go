package news

import (
	"strings"
	"unicode/utf8"
)

// A titleEntry is what titleTable and titleModifiers say of a word.
type titleEntry struct {
	role     Role
	use      titleUse
	modifies bool
}

// A titleIndex looks words up in them. Next to no place of a text begins one,
// which two characters nearly always tell.
type titleIndex struct {
	words map[string]titleEntry
	heads hanSet         // the ideographs, as written, that words begin with
	alone hanSet         // those, folded, that are words
	sizes [1 << 16]uint8 // of the pairs of characters, folded, that words begin with: a bit for the length of each
}

var roleTitles = newTitleIndex()

func newTitleIndex() *titleIndex {
	x := &titleIndex{words: make(map[string]titleEntry, 2048)}
	for _, row := range titleTable {
		for word := range strings.FieldsSeq(row.words) {
			x.add(word, titleEntry{role: row.role, use: row.use})
		}
	}
	for word := range strings.FieldsSeq(titleModifiers) {
		e := x.words[word]
		e.modifies = true
		x.add(word, e)
	}
	for i := range len(traditional) / 3 {
		if x.heads.has(threeBytes(simplified, i)) {
			x.heads.add(threeBytes(traditional, i))
		}
	}
	return x
}

func (x *titleIndex) add(word string, e titleEntry) {
	x.words[word] = e
	first, second, alone := twoRunes(word)
	x.heads.add(first)
	if alone {
		x.alone.add(first)
	} else {
		x.sizes[pairHash(first, second)] |= 1 << utf8.RuneCountInString(word)
	}
}

// lengths gives the lengths that words have that begin with two characters,
// folded: bit 3 is for three characters. Some pairs share their bits.
func (x *titleIndex) lengths(first, second rune) uint8 {
	n := x.sizes[pairHash(first, second)]
	if x.alone.has(first) {
		n |= 1 << 1
	}
	return n
}

func pairHash(first, second rune) uint32 {
	return (uint32(first)*0x9e3779b1 ^ uint32(second)*0x85ebca6b) >> 16
}

// A hanSet is a set of ideographs.
type hanSet [0x5200 / 64]uint64

func (set *hanSet) add(r rune) { set[(r-0x4e00)/64] |= 1 << (r % 64) }

func (set *hanSet) has(r rune) bool {
	i := uint32(r - 0x4e00)
	return i/64 < uint32(len(set)) && set[i/64]&(1<<(i%64)) != 0
}

// twoRunes gives the first two characters of s, and whether it has only one.
func twoRunes(s string) (first, second rune, alone bool) {
	n := 0
	for _, r := range s {
		if n == 0 {
			first = r
		} else {
			return first, r, false
		}
		n++
	}
	return first, 0, true
}

// titleOf gives the role that a word makes its people, and where they stand.
// The word is in folded form.
func titleOf(word []byte) (Role, titleUse) {
	e := roleTitles.words[string(word)]
	return e.role, e.use
}

// beginsTitle reports whether a title or its modifier can begin with r, as
// written; most characters of a text are done with here.
func beginsTitle(r rune) bool { return roleTitles.heads.has(r) }

// mayHoldTitle reports whether a title, perhaps with blanks between its
// characters, may stand in s; it may be wrong where it says so. A title of one
// character has no letter behind it.
func mayHoldTitle(s string) bool {
	last := rune(0) // folded, if it may begin a title
	single := false // and be one
	for _, r := range s {
		if last == 0 && !beginsTitle(r) {
			continue
		}
		f := fold(r)
		if single && !isLetter(f) {
			return true
		}
		if f == ' ' {
			continue
		}
		if last != 0 && roleTitles.sizes[pairHash(last, f)] != 0 {
			return true
		}
		last, single = 0, false
		if beginsTitle(r) {
			last, single = f, roleTitles.alone.has(f)
		}
	}
	return single
}
