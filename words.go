package news

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A wordTable is a table of words in folded form. Nearly all that is looked up
// is not in it, which one character mostly tells.
type wordTable struct {
	list  []string
	heads wordIndex // by their first characters
	ends  wordIndex // by their last ones
}

// wordsOf makes a table of words. Where the first that fits counts, the longer
// stands before what it begins or ends with.
func wordsOf(list ...string) *wordTable {
	return &wordTable{list: list, heads: indexWords(list, firstRune), ends: indexWords(list, lastRune)}
}

// A wordIndex finds the words with a character at one end. It goes by the last
// ten bits of the character, which the few words of a table seldom share.
type wordIndex struct {
	bits  [16]uint64 // a bit for each
	ranks [16]uint16 // how many bits stand before each of them
	start []uint16   // of each bit set: where its words begin
	words []string   // in the table's order for each
}

func indexWords(list []string, end func(string) rune) (x wordIndex) {
	for _, word := range list {
		r := end(word)
		x.bits[r>>6&15] |= 1 << (r & 63)
	}
	n := 0
	for i, set := range x.bits {
		x.ranks[i] = uint16(n)
		n += bits.OnesCount64(set)
	}
	x.start = make([]uint16, n+1)
	for _, word := range list {
		k, _ := x.rank(end(word))
		x.start[k+1]++
	}
	next := make([]uint16, n) // where the next word of each goes
	for k := range next {
		next[k] = x.start[k]
		x.start[k+1] += x.start[k]
	}
	x.words = make([]string, len(list))
	for _, word := range list {
		k, _ := x.rank(end(word))
		x.words[next[k]] = word
		next[k]++
	}
	return x
}

// rank gives the number of the bit of r among those set, if it is.
func (x *wordIndex) rank(r rune) (int, bool) {
	row, bit := r>>6&15, uint64(1)<<(r&63)
	return int(x.ranks[row]) + bits.OnesCount64(x.bits[row]&(bit-1)), x.bits[row]&bit != 0
}

// of gives the words that may have the folded r at the index's end.
func (x *wordIndex) of(r rune) []string {
	k, ok := x.rank(r)
	if !ok {
		return nil
	}
	return x.words[x.start[k]:x.start[k+1]]
}

// A ruleTable is a table of words that have each something said of them.
type ruleTable[T any] struct {
	*wordTable
	rules map[string]T
}

type wordRule[T any] struct {
	word string
	rule T
}

func rulesOf[T any](rows []wordRule[T]) ruleTable[T] {
	list, rules := make([]string, len(rows)), make(map[string]T, len(rows))
	for i, row := range rows {
		list[i], rules[row.word] = row.word, row.rule
	}
	return ruleTable[T]{wordsOf(list...), rules}
}

// begin reports whether a word may begin with the folded r.
func (w *wordTable) begin(r rune) bool { return w.heads.bits[r>>6&15]&(1<<(r&63)) != 0 }

// longest gives the length of the longest word that s begins with.
func longest(s string, w *wordTable) int {
	r := firstRune(s)
	best := 0
	for _, word := range w.heads.of(r) {
		best = max(best, hasFold(s, word))
	}
	if f := fold(r); f != r {
		for _, word := range w.heads.of(f) {
			best = max(best, hasFold(s, word))
		}
	}
	return best
}

// in reports whether one of the words stands in s, as written.
func (w *wordTable) in(s string) bool {
	for i, r := range s {
		for _, word := range w.heads.of(r) {
			if strings.HasPrefix(s[i:], word) {
				return true
			}
		}
	}
	return false
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
