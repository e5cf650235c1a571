package news

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The tables of words that these functions search are in folded form and
// sorted.

// longest gives the length of the longest word that s begins with.
func longest(s string, words []string) int {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return 0
	}
	best := 0
	for _, w := range headedBy(s[:n], words) {
		best = max(best, hasFold(s, w))
	}
	if f := fold(r); f != r {
		for _, w := range headedBy(string(f), words) {
			best = max(best, hasFold(s, w))
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
func holds(s string, words []string) bool {
	for i := range s {
		if longest(s[i:], words) > 0 {
			return true
		}
	}
	return false
}

// spells reports whether s is made of the words, with marks, digits and
// blanks between.
func spells(s string, words []string) bool {
	found := false
	for s != "" {
		if n := longest(s, words); n > 0 {
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
