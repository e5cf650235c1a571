package news

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean gives s as a reader sees it: runs of blanks of any kind and line
// breaks as one blank, none at the ends, and without what is not seen (zero
// width marks, soft hyphens, control and private-use characters, U+FFFD).
// Entities that were escaped twice (&amp;nbsp; &amp;ldquo;) become their
// character, Kangxi radicals the ideograph they look like. Width and
// punctuation stay. Clean is idempotent.
func Clean(s string) string {
	s = strip(s)
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return strip(unescapeTwice(s))
}

// strip is Clean without the entities.
func strip(s string) string {
	if isClean(s) {
		return s
	}
	b := make([]byte, 0, len(s))
	blank := false
	for _, r := range s {
		switch {
		case isBlank(r):
			blank = len(b) > 0
			continue
		case isUnseen(r):
			// What it kept apart must not become an entity.
			if bytes.IndexByte(b[max(0, len(b)-maxEntity):], '&') >= 0 {
				blank = true
			}
			continue
		}
		if blank {
			b = append(b, ' ')
			blank = false
		}
		b = utf8.AppendRune(b, unradical(r))
	}
	return string(b)
}

// isClean reports whether Clean, after entities, has nothing to change.
func isClean(s string) bool {
	blank := true
	for _, r := range s {
		switch {
		case r == ' ':
			if blank {
				return false
			}
			blank = true
			continue
		case r > ' ' && r < 0x7f:
		case r >= 0x4e00 && r <= 0x9fff:
		case isBlank(r) || isUnseen(r) || r == utf8.RuneError || unradical(r) != r:
			return false
		}
		blank = false
	}
	return !blank || s == ""
}

// isBlank reports whether r is seen as a blank or a break.
func isBlank(r rune) bool {
	switch {
	case r <= ' ':
		return r == ' ' || r >= '\t' && r <= '\r'
	case r < 0x85:
		return false
	case r == 0x85, r == 0xa0, r == 0x1680, r == 0x202f, r == 0x205f, r == 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200a || r == 0x2028 || r == 0x2029
}

// isUnseen reports whether r takes no room on a page, or only as a fault.
func isUnseen(r rune) bool {
	switch {
	case r < ' ':
		return !isBlank(r)
	case r < 0x7f:
		return false
	case r == 0xad, r == 0xfeff, r == utf8.RuneError, r == 0x2060, r == 0x180e, r == 0x61c:
		return true
	}
	return r < 0xa0 && r != 0x85 || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e ||
		r >= 0x2061 && r <= 0x206f || r >= 0xe000 && r <= 0xf8ff || r >= 0xfe00 && r <= 0xfe0f || r >= 0xf0000
}

// unradical gives the ideograph for a Kangxi or CJK radical that a font
// conversion left in its place: ⼀ is 一, ⽇ is 日.
func unradical(r rune) rune {
	if r >= 0x2f00 && r <= 0x2fd5 {
		c, _ := utf8.DecodeRuneInString(kangxi[3*(r-0x2f00):])
		return c
	}
	return r
}

// isHan reports whether r is an ideograph; 丨, which serves as a bar, is none.
func isHan(r rune) bool {
	return r >= 0x4e00 && r <= 0x9fff && r != '丨' || r >= 0x3400 && r <= 0x4dbf || r == '〇' || r > 0x9fff && unicode.Is(unicode.Han, r)
}

// hanAt reports whether one of the ideographs from U+4E00 to U+9FFF, which most of
// a text is, stands at s[i:]; they take three bytes each.
func hanAt(s string, i int) bool {
	return i+2 < len(s) && s[i] >= 0xe4 && s[i] <= 0xe9 && (s[i] > 0xe4 || s[i+1] >= 0xb8)
}

// isDigit reports whether the folded r is a digit.
func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isAlnum reports whether r is an ASCII letter or digit.
func isAlnum(r rune) bool {
	return r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z'
}

// fold maps a rune to the form that the parsers' tables are written in: full
// width to half width, every blank to ' ', the variants of the separators
// (｜ 丨 │ to |, 〈【〔［ to their like), and the traditional characters of the
// labels (來源, 記者, 責任編輯, 標籤) to the simplified. It serves only to
// match: values keep their characters.
func fold(r rune) rune {
	if r < 0x80 {
		if r >= '\t' && r <= '\r' {
			return ' '
		}
		return r
	}
	if r >= 0x4e00 && r <= 0x9fff {
		if r == '丨' { // an ideograph that serves as a bar
			return '|'
		}
		return simplify(r)
	}
	if r >= 0xff01 && r <= 0xff5e {
		return r - 0xfee0
	}
	if isBlank(r) {
		return ' '
	}
	switch r {
	case '｜', '│', '┃', '︱', '∣', '￨', '❘':
		return '|'
	case '【', '〔', '［', '〖', '﹝', '『', '「':
		return '['
	case '】', '〕', '］', '〗', '﹞', '』', '」':
		return ']'
	case '﹕', '︰', '∶', '։', '꞉':
		return ':'
	case '╱', '∕', '⁄':
		return '/'
	case '–', '—', '―', '─', '－', '‐', '‑', '‒', '−':
		return '-'
	case '•', '・', '･', '‧', '∙', '⋅', '．':
		return '·'
	case '、', '﹑':
		return '、'
	case '“', '”', '＂', '〝', '〞':
		return '"'
	case '‘', '’', '＇':
		return '\''
	case '﹒', '。', '｡':
		return '。'
	case '﹐':
		return ','
	}
	return r
}

// hasFold reports the length in bytes of the prefix of s that folds to the
// table entry, or 0. The entry is in folded form.
func hasFold(s, entry string) int {
	i := 0
	for _, want := range entry {
		if i >= len(s) {
			return 0
		}
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if r != want && fold(r) != want {
			return 0
		}
		i += n
	}
	return i
}

// foldString folds a whole string, for comparison and as a key.
func foldString(s string) string { return strings.Map(fold, s) }

// trimBlanks cuts blanks and unseen characters off both ends.
func trimBlanks(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return isBlank(r) || isUnseen(r) })
}

// unescapeTwice resolves entities that were escaped twice, or more often, so
// that an HTML parser left their names in the text. What it gives holds no
// entity that it would resolve.
func unescapeTwice(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	for i >= 0 {
		b.WriteString(s[:i])
		s = s[i:]
		char, n := consumeEntity(s)
		for char == "&" { // which may begin an entity of its own
			next, m := consumeEntity("&" + s[n:min(len(s), n+maxEntity)])
			if m == 0 {
				break
			}
			char, n = next, n+m-1
		}
		if n == 0 {
			char, n = "&", 1
		}
		b.WriteString(char)
		s = s[n:]
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}

// maxEntity is longer than the entities that occur in text.
const maxEntity = 12

// consumeEntity reads an entity at the head of s, "&" letters ";", and gives
// its character and its length, or 0. Entities for letters, which nobody
// writes, are none: they could make up another.
func consumeEntity(s string) (char string, n int) {
	end := strings.IndexByte(s[:min(len(s), maxEntity)], ';')
	if end < 2 || strings.IndexByte(s[1:end], '&') >= 0 {
		return "", 0
	}
	char = html.UnescapeString(s[:end+1])
	if char[len(char)-1] == ';' || char[0] == '#' || isAlnum(rune(char[0])) {
		return "", 0
	}
	return char, end + 1
}

// firstRune gives the first character of s.
func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
