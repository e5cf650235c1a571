package news

import "unicode/utf8"

// A cursor reads a string from the left. Its methods named after a thing
// read it if it is there, and leave the cursor where it is if not.
type cursor struct {
	s string
	i int
}

// rune gives the next character as it is, and its length, 0 at the end.
func (c *cursor) rune() (rune, int) {
	if c.i >= len(c.s) {
		return 0, 0
	}
	if b := c.s[c.i]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(c.s[c.i:])
}

// peek gives the next character, folded; 0 at the end.
func (c *cursor) peek() rune {
	r, _ := c.rune()
	return fold(r)
}

// skip passes over one character.
func (c *cursor) skip() {
	_, n := c.rune()
	c.i += n
}

// accept reads a word of a table.
func (c *cursor) accept(entry string) bool {
	n := hasFold(c.s[c.i:], entry)
	c.i += n
	return n > 0
}

// acceptOf reads the first word of a table that is there.
func (c *cursor) acceptOf(table []string) bool {
	for _, entry := range table {
		if c.accept(entry) {
			return true
		}
	}
	return false
}

// blanks passes over blanks and what is not seen, and reports whether there
// were any.
func (c *cursor) blanks() bool {
	start := c.i
	for {
		r, n := c.rune()
		if n == 0 || !isBlank(r) && !isUnseen(r) {
			return c.i > start
		}
		c.i += n
	}
}

// digit gives the value of the digit that r is, of half or full width.
func digit(r rune) (int, bool) {
	if r >= '０' && r <= '９' {
		r -= '０' - '0'
	}
	return int(r - '0'), r >= '0' && r <= '9'
}

// digits reads at most so many digits. Values beyond nine digits are cut.
func (c *cursor) digits(most int) number {
	n := number{at: c.i}
	for n.width < most {
		r, size := c.rune()
		d, ok := digit(r)
		if !ok {
			break
		}
		if n.width < 9 {
			n.val = n.val*10 + d
		}
		n.width++
		c.i += size
	}
	return n
}

// maxDigits is the longest run of digits that anything is made of: 14 of a
// moment and one that makes it too long.
const maxDigits = 15

// number reads digits or, if there are none, Chinese numerals: 二〇二三 and
// 一百一十二 alike.
func (c *cursor) number() number {
	n := c.digits(maxDigits)
	if n.written() {
		return n
	}
	figure, inFigure := 0, false
	for n.width < maxDigits {
		r, size := c.rune()
		v := numeral(r)
		if v < 0 || r < utf8.RuneSelf && n.width == 0 {
			break
		}
		switch {
		case v >= 10:
			n.val += max(1, figure) * v
			figure, inFigure = 0, false
		case inFigure:
			figure = figure*10 + v
		default:
			figure, inFigure = v, true
		}
		figure = min(figure, 1e6)
		n.width++
		n.han = true
		c.i += size
	}
	n.val += figure
	return n
}

// numeral gives what a Chinese numeral counts, or -1. The zero has many
// stand-ins (二OO八年).
func numeral(r rune) int {
	switch r {
	case '〇', '○', '零', '０', '0', 'O', 'o', 'Ｏ', '◯':
		return 0
	case '一':
		return 1
	case '二', '两', '兩':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	case '十':
		return 10
	case '廿':
		return 20
	case '卅':
		return 30
	case '百':
		return 100
	}
	return -1
}
