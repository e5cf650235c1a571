package news

import "strings"

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
	heads [0x5200 / 64]uint64 // a bit for each ideograph, as written: a word begins with it
	alone [0x5200 / 64]uint64 // the same, folded: it is a word
	pairs [256]uint64         // a bit for the first two characters, folded, of each longer word; some share theirs
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
		if hasHan(&x.heads, threeBytes(simplified, i)) {
			addHan(&x.heads, threeBytes(traditional, i))
		}
	}
	return x
}

func (x *titleIndex) add(word string, e titleEntry) {
	x.words[word] = e
	first, second, alone := twoRunes(word)
	addHan(&x.heads, first)
	if alone {
		addHan(&x.alone, first)
	} else {
		h := pairHash(first, second)
		x.pairs[h/64] |= 1 << (h % 64)
	}
}

// mayBegin reports whether a word may begin with two characters, folded.
func (x *titleIndex) mayBegin(first, second rune) bool {
	return x.mayPair(first, second) || hasHan(&x.alone, first)
}

// mayPair is mayBegin for words of more than one character.
func (x *titleIndex) mayPair(first, second rune) bool {
	h := pairHash(first, second)
	return x.pairs[h/64]&(1<<(h%64)) != 0
}

func pairHash(first, second rune) uint32 {
	return (uint32(first)*0x9e3779b1 ^ uint32(second)*0x85ebca6b) >> 18
}

// addHan and hasHan set and tell the bit of an ideograph.
func addHan(set *[0x5200 / 64]uint64, r rune) { set[(r-0x4e00)/64] |= 1 << (r % 64) }

func hasHan(set *[0x5200 / 64]uint64, r rune) bool {
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
func beginsTitle(r rune) bool { return hasHan(&roleTitles.heads, r) }

// mayHoldTitle reports whether a title, perhaps with blanks between its
// characters, may stand in s; it may be wrong where it says so. A title of one
// character has no letter behind it.
func mayHoldTitle(s string) bool {
	last, single := rune(0), false
	for _, r := range s {
		f := fold(r)
		if single && !isLetter(f) {
			return true
		}
		if f == ' ' {
			continue
		}
		if roleTitles.mayPair(last, f) {
			return true
		}
		last, single = f, hasHan(&roleTitles.alone, f)
	}
	return single
}
