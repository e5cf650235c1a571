package news

import (
	"bytes"
	"unicode/utf8"
)

// sniff finds the charset of a page and cuts off its byte order mark. Offset
// at is where the rest stops to be UTF-8, or its length.
func (p *Parser) sniff(page []byte) (c charset, rest []byte, at int) {
	var declared charset
	switch {
	case bytes.HasPrefix(page, []byte("\xef\xbb\xbf")):
		declared, page = charsetUTF8, page[3:]
	case bytes.HasPrefix(page, []byte("\xff\xfe")):
		return charsetUTF16LE, page[2:], 0
	case bytes.HasPrefix(page, []byte("\xfe\xff")):
		return charsetUTF16BE, page[2:], 0
	}
	valid := utf8.Valid(page)
	// Latin text in UTF-16 is valid UTF-8, with a NUL in every second place.
	if !valid || bytes.Count(page[:min(len(page), sampleSize)], []byte{0})*4 > min(len(page), sampleSize) {
		if c := sniffUTF16(page); c != charsetUnknown {
			return c, page, 0
		}
	}
	if valid && highest(page) >= 0xe0 {
		return charsetUTF8, page, len(page)
	}
	if declared == charsetUnknown {
		declared = p.declared(page)
	}
	if valid {
		return sniffNarrow(page, declared), page, len(page)
	}
	c, at = sniffBytes(page, declared)
	return c, page, at
}

// sniffNarrow names the charset of a page that is valid UTF-8, but has no
// character of three bytes: mere ASCII as a rule, or Latin signs like © and ·.
// A few characters of a double-byte charset can look like it.
func sniffNarrow(page []byte, declared charset) charset {
	switch {
	case declared == charsetHZ && bytes.Contains(page, []byte("~{")):
		return charsetHZ
	case (declared == charsetGB || declared == charsetBig5) && highest(page) > 0xc2:
		return declared
	}
	return charsetUTF8
}

// highest gives the highest byte of a page, or the first that is 0xe0 or
// more: the lead of a UTF-8 sequence of three or four bytes.
func highest(page []byte) byte {
	var high byte
	for _, b := range page {
		if b > high {
			if high = b; b >= 0xe0 {
				break
			}
		}
	}
	return high
}

// sampleSize is how much of a page is looked at to tell text from what is none.
const sampleSize = 4096

// sniffUTF16 reports in which byte order nearly all of the page's head is text
// of ASCII and Chinese, some of it ASCII. In the wrong order letters look like
// ideographs too, but blanks, digits and ideographs look like nothing.
func sniffUTF16(page []byte) charset {
	sample := page[:min(len(page), sampleSize)&^1]
	if bytes.IndexByte(sample, 0) < 0 {
		return charsetUnknown
	}
	var little, big [classText + 1]int
	for i := 0; i < len(sample); i += 2 {
		little[classUTF16(sample[i+1], sample[i])]++
		big[classUTF16(sample[i], sample[i+1])]++
	}
	c, best := charsetUTF16LE, little
	if big[classText] > little[classText] {
		c, best = charsetUTF16BE, big
	}
	if best[classNoText]*20 > len(sample)/2 {
		return charsetUnknown
	}
	return c
}

// What a unit of UTF-16 is.
const (
	classNoText   = iota
	classDoubtful // an ideograph, or ASCII in the wrong order
	classText
)

// classUTF16 sorts a unit of UTF-16 by whether Chinese pages are made of it.
func classUTF16(high, low byte) int {
	switch {
	case high == 0 && (low >= ' ' && low <= '~' || low >= '\t' && low <= '\r'),
		high == 0x20 && low >= 0x10 && low < 0x40,
		high == 0x30 && low < 0x40,
		high == 0xff && low >= 0x01 && low <= 0x5e:
		return classText
	case high < 0x4e || high > 0x9f:
		return classNoText
	case low == 0 && high <= '~':
		return classDoubtful
	}
	return classText
}

// magics are the first bytes of files that crawlers save as pages.
var magics = [...]string{
	"%PDF-", "\x89PNG\r\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "PK\x03\x04", "PK\x05\x06", "\x1f\x8b\x08", "BZh9",
	"\xfd7zXZ\x00", "\x28\xb5\x2f\xfd", "7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07", "\xd0\xcf\x11\xe0\xa1\xb1", "\x7fELF",
	"RIFF", "OggS\x00", "fLaC\x00", "ID3\x03\x00", "ID3\x04\x00", "wOFF\x00", "wOF2", "SQLite format 3\x00",
}

// isMagic reports whether the page begins as a file of a known other kind.
func isMagic(page []byte) bool {
	for _, m := range magics {
		if len(page) >= len(m) && string(page[:len(m)]) == m {
			return true
		}
	}
	return false
}

// controlAt gives the place of the first control character that no text has,
// if there are too many of them in the page's head for a text, or -1.
func controlAt(page []byte) int {
	sample := page[:min(len(page), sampleSize)]
	n, first := 0, -1
	for i, b := range sample {
		if b < ' ' && (b < '\t' || b > '\r') && b != 0x1b {
			if n++; first < 0 {
				first = i
			}
		}
	}
	if n*10 <= len(sample) {
		return -1
	}
	return first
}

// sniffBytes weighs a page that is not valid UTF-8, and says where it stops to
// be.
func sniffBytes(page []byte, declared charset) (c charset, broken int) {
	wide, bad, broken := countUTF8(page)
	cut := len(page)-broken < utf8.UTFMax && !utf8.FullRune(page[broken:])
	if wide > 0 && wide >= bad || cut && (declared == charsetUTF8 || declared == charsetUnknown) {
		return charsetUTF8, broken
	}
	t := weigh(page)
	c, best, other := charsetGB, t.gb, t.big5
	if best.score < other.score {
		c, best, other = charsetBig5, other, best
	}
	// A declaration is wrong only if the bytes say so clearly.
	if (declared == charsetGB || declared == charsetBig5) && declared != c && best.score-other.score <= t.pairs/4 {
		c, best = declared, other
	}
	switch {
	case best.explains(t.pairs):
		return c, broken
	case bad <= len(page)/64: // in a text without a wide character
		return charsetUTF8, broken
	}
	return charsetUnknown, broken
}

// countUTF8 counts the sequences of three or four bytes, which ideographs
// take, and the bytes that belong to no sequence, and gives the first of them.
// Two bytes are not counted: GBK has many pairs that look like them. It stops
// where so much is bad that the rest can't mend it.
func countUTF8(page []byte) (wide, bad, broken int) {
	const enough = 1024
	broken = len(page)
	for i := 0; i < len(page); {
		if page[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, n := utf8.DecodeRune(page[i:])
		switch n {
		case 1:
			broken = min(broken, i)
			if bad++; bad >= enough && bad > len(page)/64 && bad > 16*wide {
				return wide, bad, broken
			}
		case 3, 4:
			wide++
		}
		i += n
	}
	return wide, bad, broken
}

// A weight says how well a double-byte charset explains a page.
type weight struct {
	score  int // the sum over all characters
	common int // how many are among the most frequent
}

// explains reports whether text with so many characters can be meant. In a
// longer one the most frequent characters must occur: they make up a third of
// Chinese, but almost nothing of Korean or Russian in their own charsets.
func (w weight) explains(pairs int) bool {
	return w.score > 0 && (pairs < 256 || w.common*40 >= pairs)
}

// add counts the character with this code.
func (w *weight) add(class int, code uint16, common *codeSet) {
	w.score += class
	if class == classLevel1 && common[code/64]&(1<<(code%64)) != 0 {
		w.score += classCommon - classLevel1
		w.common++
	}
}

// A codeSet has a bit for each code of two bytes.
type codeSet [1 << 16 / 64]uint64

func codesOf(codes []uint16) *codeSet {
	var set codeSet
	for _, c := range codes {
		set[c/64] |= 1 << (c % 64)
	}
	return &set
}

var isCommonGB, isCommonBig5 = codesOf(commonGB[:]), codesOf(commonBig5[:])

// A tally weighs a page as GB18030 and as Big5.
type tally struct {
	pairs    int // characters of two bytes
	gb, big5 weight
}

// maxPairs is how many characters are weighed: a sentence tells as a rule.
const maxPairs = 2048

// weigh walks the page once for both charsets: they pair the same bytes, but
// that GB18030 has characters of four bytes.
func weigh(page []byte) tally {
	var t tally
	for i := 0; i < len(page) && t.pairs < maxPairs; i++ {
		lead := page[i]
		if lead < utf8.RuneSelf || i+1 == len(page) {
			continue
		}
		trail := page[i+1]
		t.pairs++
		switch {
		case trail >= 0x40:
			code := uint16(lead)<<8 | uint16(trail)
			t.gb.add(classGB(lead, trail), code, isCommonGB)
			t.big5.add(classBig5(lead, trail), code, isCommonBig5)
			i++
		case trail >= '0' && trail <= '9' && i+3 < len(page) && page[i+2] >= 0x81 && page[i+3] >= '0' && page[i+3] <= '9':
			t.big5.score += classNone
			i += 3
		default:
			t.gb.score += classNone
			t.big5.score += classNone
		}
	}
	return t
}

// What a character weighs.
const (
	classNone   = -4 // no character
	classRare   = -1 // hardly ever in Chinese text
	classLevel2 = 0  // of the charset's second level
	classLevel1 = 1  // of its first level, or punctuation
	classCommon = 5  // of the most frequent
)

// classGB weighs a pair by the rows of GB2312 and the additions of GBK.
func classGB(lead, trail byte) int {
	switch {
	case lead == 0x80 || lead == 0xff || trail == 0x7f || trail == 0xff:
		return classNone
	case lead < 0xa1 || trail < 0xa1:
		return classRare
	case lead <= 0xa3 || lead >= 0xb0 && lead <= 0xd7:
		return classLevel1
	case lead <= 0xa9: // kana, Greek, Cyrillic: where Big5 has its first ideographs
		return classRare
	case lead >= 0xd8 && lead <= 0xf7:
		return classLevel2
	}
	return classNone
}

// classBig5 weighs a pair by the parts of Big5 and Hong Kong's additions.
func classBig5(lead, trail byte) int {
	switch {
	case lead <= 0x86 || lead == 0xff || trail >= 0x7f && trail <= 0xa0 || trail == 0xff:
		return classNone
	case lead <= 0xa0 || lead >= 0xfa || lead == 0xc7 || lead == 0xc8:
		return classRare
	case lead <= 0xc6:
		return classLevel1
	}
	return classLevel2
}
