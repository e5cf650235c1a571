package news

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// appendLinkKey appends what a link's title is compared by. A title too short
// for a headline counts together with the URL, one of mere punctuation as it
// is shown.
func appendLinkKey(key []byte, link *Link) []byte {
	n := len(key)
	key = appendTitleKey(key, link.headline())
	if len(key) == n {
		return append(key, link.shown()...)
	}
	if len(key)-n < 4*utf8.UTFMax && utf8.RuneCount(key[n:]) < 4 && link.URL != "" {
		key = append(key, 0)
		key = append(key, link.URL...)
	}
	return key
}

// appendTitleKey appends a title's letters, digits and ideographs, folded and
// without what stands between them. Of the signs between two digits the kind
// is kept, since 3:2 is not 32; a blank there is a decimal point that was
// lost.
func appendTitleKey(key []byte, title string) []byte {
	const none = byte(0)
	sign := none // between digits, if the last character was one
	digit := false
	for i := 0; i < len(title); {
		if hanAt(title, i) { // of which all copies on a page have the same form
			key = append(key, title[i], title[i+1], title[i+2])
			i, digit = i+3, false
			continue
		}
		r, n := utf8.DecodeRuneInString(title[i:])
		i += n
		switch r = unicode.ToLower(fold(unradical(r))); {
		case isDigit(r):
			if digit && sign != none {
				key = append(key, sign)
			}
			key = append(key, byte(r))
			digit, sign = true, none
		case r == '%' || r == '‰' || r == '+' || r == '°' || r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)):
			key = utf8.AppendRune(key, r)
			digit = false
		case digit && sign == none:
			sign = numberSign(r)
		}
	}
	return key
}

// numberSign gives the sign that the folded r is between two digits, or 0: a
// comma groups them, and says nothing.
func numberSign(r rune) byte {
	switch r {
	case '.', ' ', '·':
		return '.'
	case ':':
		return ':'
	case '-', '/', '~', '〜':
		return '-'
	}
	return 0
}

// wholeKey gives the key of the whole title: the second copy's where the title
// is its beginning, or where it is the title without what was put before it.
func wholeKey(title, alt []byte) []byte {
	if len(alt) > 0 && (bytes.HasPrefix(alt, title) || bytes.HasSuffix(title, alt) && utf8.RuneCount(alt) >= minWidest) {
		return alt
	}
	return title
}

// A clipSign says by what a title looks clipped.
type clipSign int

const (
	clipUnseen clipSign = iota // by nothing
	clipWidest                 // none in its block is wider
	clipMarked                 // by an ellipsis at its end
)

// How many characters a title must have to be joined with a longer one that it
// begins, by what it looks clipped by.
const (
	minUnseen = 12
	minWidest = 8
	minMarked = 6
)

// isClipOf reports whether s, which is the beginning of whole, is its clipped
// form.
func (s *story) isClipOf(whole *story) bool {
	switch s.clip {
	case clipMarked:
		return s.runes >= minMarked && !s.conflictsInDate(whole)
	case clipWidest:
		return s.runes >= minWidest && !s.conflicts(whole)
	}
	return s.runes >= minUnseen && !s.conflicts(whole)
}

// conflicts reports whether dates or URLs show two stories to be different.
func (s *story) conflicts(other *story) bool {
	a, b := s.first.URL, other.first.URL
	return a != "" && b != "" && a != b || s.conflictsInDate(other)
}

func (s *story) conflictsInDate(other *story) bool {
	a, b := s.first.Date, other.first.Date
	return a != "" && b != "" && a != b
}

// A breadth is how long a title is, in characters and in columns, of which an
// ideograph takes two: sites clip by the one or the other.
type breadth struct{ runes, columns int }

func widthOf(s string) breadth {
	var w breadth
	for i := 0; i < len(s); w.runes++ {
		if hanAt(s, i) {
			i += 3
			w.columns += 2
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		w.columns++
		if r >= 0x1100 {
			w.columns++
		}
	}
	return w
}

// widestOf gives the greatest breadth of a block's titles, or zero where there
// are too few to tell.
func widestOf(links []Link) breadth {
	var widest breadth
	if len(links) < 3 {
		return widest
	}
	for i := range links {
		w := widthOf(links[i].shown())
		widest.runes = max(widest.runes, w.runes)
		widest.columns = max(widest.columns, w.columns)
	}
	return widest
}

// clipOf says by what a title in a block of this breadth looks clipped.
func (widest breadth) clipOf(shown string) clipSign {
	shown = trimBlanks(shown)
	for _, mark := range [...]string{"…", "...", "..", "⋯", "。。"} {
		if strings.HasSuffix(shown, mark) {
			return clipMarked
		}
	}
	if widest.runes == 0 {
		return clipUnseen
	}
	// Half an ideograph's room stays empty.
	if w := widthOf(shown); w.runes == widest.runes || w.columns >= widest.columns-1 {
		return clipWidest
	}
	return clipUnseen
}

// How many characters a title has that can be similar to another. Headlines
// are never longer, and short ones differ in their words.
const (
	minSimilar = 10
	maxSimilar = 200
)

// similar reports whether two titles are nearly the same: they differ in one
// place, by few characters that do not change what is said.
func (s *story) similar(other *story) bool {
	a, b := s.key, other.key
	if s.runes < minSimilar || other.runes < minSimilar || s.runes > maxSimilar || other.runes > maxSimilar {
		return false
	}
	n := commonPrefix(a, b)
	a, b = a[n:], b[n:]
	if a == "" || b == "" {
		return false // clipped, perhaps
	}
	n = commonSuffix(a, b)
	a, b = a[:len(a)-n], b[:len(b)-n]
	agree := s.runes - utf8.RuneCountInString(a)
	return 200*agree >= 85*(s.runes+other.runes) && sameSense(a, b)
}

// What changes a headline's sense where only one of two copies has it, and
// what does not even in another's place.
const (
	telling = "一二三四五六七八九十百千万亿零两〇不未没無无非否反停免拟疑副原前后後男女东東西南北上下左右大小市县縣区區镇鎮乡鄉村"
	filling = "的了地得着著过過将將正已在于於与與和及也都就又被把向对對为為是日今"
)

// sameSense reports whether two titles that differ only by a and b, either of
// which may be empty, can mean the same.
func sameSense(a, b string) bool {
	shared, fill := false, true
	for _, r := range a + b {
		if r < utf8.RuneSelf || strings.ContainsRune(telling, r) {
			return false
		}
		fill = fill && strings.ContainsRune(filling, r)
	}
	for _, r := range a {
		shared = shared || strings.ContainsRune(b, r)
	}
	return shared || fill || a == "" || b == ""
}

// commonPrefix gives the length of the characters that both strings begin with.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && (n < len(a) && !utf8.RuneStart(a[n]) || n < len(b) && !utf8.RuneStart(b[n])) {
		n--
	}
	return n
}

// commonSuffix gives the length of the characters that both strings end with.
func commonSuffix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(a[len(a)-n]) {
		n--
	}
	return n
}

// compareEnds compares strings from their ends.
func compareEnds(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	if n == len(a) || n == len(b) {
		return len(a) - len(b)
	}
	return int(a[len(a)-1-n]) - int(b[len(b)-1-n])
}
