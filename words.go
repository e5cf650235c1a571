package news

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A wordTable is a table of words in folded form. Nearly all that is looked up
// is not in it, which one character mostly tells.
type wordTable struct {
	list  []string
	heads [16]uint64 // a bit for each first character, by its last ten bits
	ends  [16]uint64 // the same for the last ones
}

// wordsOf makes a table, for [longest], [holds] and [spells] of words in order.
func wordsOf(list ...string) *wordTable {
	w := &wordTable{list: list}
	for _, word := range list {
		first, last := firstRune(word), lastRune(word)
		w.heads[first>>6&15] |= 1 << (first & 63)
		w.ends[last>>6&15] |= 1 << (last & 63)
	}
	return w
}

// begin and end report whether a word may begin or end with the folded r.
func (w *wordTable) begin(r rune) bool { return w.heads[r>>6&15]&(1<<(r&63)) != 0 }
func (w *wordTable) end(r rune) bool   { return w.ends[r>>6&15]&(1<<(r&63)) != 0 }

// longest gives the length of the longest word that s begins with.
func longest(s string, w *wordTable) int {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return 0
	}
	best := 0
	if w.begin(r) {
		for _, word := range headedBy(s[:n], w.list) {
			best = max(best, hasFold(s, word))
		}
	}
	if f := fold(r); f != r && w.begin(f) {
		for _, word := range headedBy(string(f), w.list) {
			best = max(best, hasFold(s, word))
		}
	}
	return best
}

// headedBy gives the words that begin with a rune.
func headedBy(head string, words []string) []string {
	lo, hi := 0, len(words)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); words[m] < head {
			lo = m + 1
		} else {
			hi = m
		}
	}
	hi = lo
	for hi < len(words) && strings.HasPrefix(words[hi], head) {
		hi++
	}
	return words[lo:hi]
}

// holds reports whether one of the words stands in s.
func holds(s string, w *wordTable) bool {
	for i, r := range s {
		if (w.begin(r) || w.begin(fold(r))) && longest(s[i:], w) > 0 {
			return true
		}
	}
	return false
}

// spells reports whether s is made of the words, with marks, digits and
// blanks between.
func spells(s string, w *wordTable) bool {
	found := false
	for s != "" {
		if n := longest(s, w); n > 0 {
			s, found = s[n:], true
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		if isHan(r) || unicode.IsLetter(fold(r)) {
			return false
		}
		s = s[n:]
	}
	return found
}
