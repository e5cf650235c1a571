package corpus

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// A class is what a character says about the language.
type class uint8

const (
	classNone   class = iota
	classLetter       // of an alphabet
	classHan
	classKana
	classHangul
	classes
)

// A census counts a page's characters by class.
type census [classes]int

func (c *census) add(k class, visible bool) {
	if k != classLetter || visible {
		c[k]++
	}
}

// language judges by the counts, as [DetectLanguage] says.
func (c *census) language() Language {
	han := c[classHan]
	switch {
	case c[classKana]*100 > han*maxKana && c[classKana] >= minHan:
		return Japanese
	case c[classHangul]*100 > han*maxHangul && c[classHangul] >= minHan:
		return Korean
	case han < minHan || c[classLetter] > han*maxLatin:
		return Other
	}
	return Chinese
}

// markup counts the characters of HTML, or of text without tags.
func (c *census) markup(page []byte, char decoder) {
	if !mayBeChinese(page) {
		return
	}
	for len(page) > 0 {
		i := bytes.IndexByte(page, '<')
		if i < 0 {
			i = len(page)
		}
		c.run(page[:i], char, true)
		page = page[i:]
		n := tagLength(page)
		c.run(page[:n], char, false)
		page = page[n:]
	}
}

// mayBeChinese reports whether there are enough bytes or escapes that can
// begin an ideograph, in any encoding.
func mayBeChinese(page []byte) bool {
	high := 0
	for _, b := range page {
		if b >= 0x81 {
			if high++; high >= minHan {
				return true
			}
		}
	}
	return bytes.Count(page, []byte("&#"))+bytes.Count(page, []byte(`\u`)) >= minHan
}

// tagLength gives the length of the tag, comment, script or style sheet that
// page begins with. A sign that begins none is passed over alone.
func tagLength(page []byte) int {
	end, from := ">", 0
	switch {
	case len(page) < 2:
		return len(page)
	case bytes.HasPrefix(page, []byte("<!--")):
		end, from = "-->", 4
	case hasFold(page, "<script"):
		end, from = "</script", 7
	case hasFold(page, "<style"):
		end, from = "</style", 6
	case page[1]|0x20 < 'a' && page[1] != '/' && page[1] != '!' && page[1] != '?' || page[1]|0x20 > 'z':
		return 1
	}
	if i := indexFold(page[from:], end); i >= 0 {
		return from + i + len(end)
	}
	return len(page)
}

// hasFold reports whether page begins with the prefix, in letters of any case.
func hasFold(page []byte, prefix string) bool {
	return len(page) >= len(prefix) && bytes.EqualFold(page[:len(prefix)], []byte(prefix))
}

// indexFold finds an end mark in letters of any case.
func indexFold(page []byte, end string) int {
	for at := 0; ; at++ {
		i := bytes.IndexByte(page[at:], end[0])
		if i < 0 {
			return -1
		}
		if at += i; hasFold(page[at:], end) {
			return at
		}
	}
}

// run counts the characters of a piece. Escapes of ideographs count as such,
// in HTML (&#20013; &#x4e2d;) and in scripts (\u4e2d).
func (c *census) run(s []byte, char decoder, visible bool) {
	for i := 0; i < len(s); {
		b := s[i]
		switch {
		case b >= utf8.RuneSelf:
			k, n := char(s[i:])
			c.add(k, visible)
			i += n
			continue
		case b|0x20 >= 'a' && b|0x20 <= 'z':
			c.add(classLetter, visible)
		case b == '&' || b == '\\':
			k, n := escape(s[i:])
			c.add(k, visible)
			i += n
			continue
		}
		i++
	}
}

// escape reads the escape of a character, if there is one. Named entities are
// no letters.
func escape(s []byte) (class, int) {
	var r rune
	base, i := rune(10), 2
	switch {
	case len(s) > 3 && s[0] == '&' && s[1] == '#':
		if s[2]|0x20 == 'x' {
			base, i = 16, 3
		}
	case len(s) > 5 && s[0] == '\\' && s[1] == 'u':
		base, s = 16, s[:6]
	case s[0] == '&':
		if n := bytes.IndexByte(s[:min(len(s), 10)], ';'); n > 0 {
			return classNone, n + 1
		}
		return classNone, 1
	default:
		return classNone, 1
	}
	for ; i < len(s) && r < unicode.MaxRune; i++ {
		d := digit(s[i])
		if d < 0 || d >= base {
			break
		}
		r = r*base + d
	}
	return classOf(r), i
}

func digit(b byte) rune {
	switch {
	case b >= '0' && b <= '9':
		return rune(b - '0')
	case b|0x20 >= 'a' && b|0x20 <= 'f':
		return rune(b|0x20-'a') + 10
	}
	return -1
}

// classOf sorts a character. Marks and blanks of East Asia say nothing.
func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		if r|0x20 >= 'a' && r|0x20 <= 'z' {
			return classLetter
		}
		return classNone
	case r >= 0x4e00 && r <= 0x9fff, r >= 0x3400 && r <= 0x4dbf, r >= 0x20000 && r <= 0x323af:
		return classHan
	case r >= 0x3041 && r <= 0x30fa && r != 0x30fb:
		return classKana
	case r >= 0xac00 && r <= 0xd7a3, r >= 0x1100 && r <= 0x11ff:
		return classHangul
	case r >= 0x2000 && r <= 0x303f, r >= 0xfe00: // punctuation, forms of width, private use
		return classNone
	case unicode.IsLetter(r):
		return classLetter
	}
	return classNone
}

// A decoder gives the class of the character that s begins with, which is not
// ASCII, and its length.
type decoder func(s []byte) (class, int)

func utf8Char(s []byte) (class, int) {
	r, n := utf8.DecodeRune(s)
	return classOf(r), n
}

// gbChar goes by the rows of GB2312 and the additions of GBK.
func gbChar(s []byte) (class, int) {
	if len(s) < 2 || s[1] < 0x30 {
		return classNone, 1
	}
	switch lead := s[0]; {
	case s[1] < 0x40:
		return classNone, min(4, len(s))
	case lead >= 0xb0 && lead <= 0xf7, lead >= 0x81 && lead <= 0xa0:
		return classHan, 2
	case lead == 0xa4 || lead == 0xa5:
		return classKana, 2
	case lead == 0xa6 || lead == 0xa7:
		return classLetter, 2
	}
	return classNone, 2
}

// big5Char goes by the parts of Big5.
func big5Char(s []byte) (class, int) {
	if len(s) < 2 || s[1] < 0x40 {
		return classNone, 1
	}
	if s[0] >= 0xa4 && s[0] <= 0xf9 && s[0] != 0xc7 {
		return classHan, 2
	}
	return classNone, 2
}
