package corpus

import (
	"bytes"
	"mime"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
)

// A Language is what a page is written in, as far as it matters here.
type Language string

// The languages that are told apart.
const (
	Chinese  Language = "chinese"
	Japanese Language = "japanese"
	Korean   Language = "korean"
	Other    Language = "other"
	// Unknown: a double-byte page that declares no charset. Its text must be
	// decoded first.
	Unknown Language = "unknown"
)

// What makes a text Chinese.
const (
	minHan    = 12 // ideographs at least: the shortest headline and some words
	maxKana   = 10 // per cent of the ideographs; a Japanese text has more kana than ideographs
	maxHangul = 20 // per cent of the ideographs
	maxLatin  = 4  // letters of alphabets for each ideograph
)

// DetectLanguage looks at a page's bytes before it is parsed, so that the many
// pages in other languages cost little.
//
// A charset of another language in the HTTP header, or else in the first bytes
// of the page, decides, unless the bytes are UTF-8. Then characters count:
// ideographs, kana and hangul wherever they stand (a page may have its text in
// a script), other letters only where a reader sees them. The page is Chinese
// if it has at least 12 ideographs, at most one kana for ten and one hangul
// for five of them, and at most four other letters for each.
//
// A double-byte page that declares no charset is [Unknown].
func DetectLanguage(page []byte, contentType string) Language {
	var c census
	charset := declaredCharset(page, contentType)
	switch {
	case isUTF8(page):
		c.markup(page, utf8Char)
	case charset == "gbk" || charset == "gb18030":
		c.markup(page, gbChar)
	case charset == "big5":
		c.markup(page, big5Char)
	case charset == "shift_jis" || charset == "euc-jp" || charset == "iso-2022-jp":
		return Japanese
	case charset == "euc-kr":
		return Korean
	case charset == "" || charset == "utf-8" || charset == "windows-1252" || strings.HasPrefix(charset, "utf-16"):
		return Unknown
	default:
		return Other
	}
	return c.language()
}

// TextLanguage is DetectLanguage for a text in UTF-8 without tags.
func TextLanguage(text string) Language {
	var c census
	for _, r := range text {
		c.add(classOf(r), true)
	}
	return c.language()
}

// isUTF8 reports whether nearly all that is beyond ASCII is UTF-8: a page may
// have some broken bytes, and a truncated one half a character at its end.
func isUTF8(page []byte) bool {
	if utf8.Valid(page) {
		return true
	}
	good, bad := 0, 0
	for i := 0; i < len(page); {
		if page[i] < utf8.RuneSelf {
			i++
			continue
		}
		if !utf8.FullRune(page[i:]) {
			break
		}
		r, n := utf8.DecodeRune(page[i:])
		if i += n; r == utf8.RuneError && n == 1 {
			bad++
		} else if n >= 3 {
			good++
		}
	}
	return good >= bad*20
}

// declaredHead is how much of a page is searched for its charset.
const declaredHead = 4 << 10

// declaredCharset gives the WHATWG name of the charset of the header, or else
// of the page's <meta>. Servers send iso-8859-1 by default, so that it counts
// only where there is nothing else.
func declaredCharset(page []byte, contentType string) string {
	latin := ""
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		if name := charsetName(params["charset"]); name != "windows-1252" && name != "" {
			return name
		} else if name != "" {
			latin = name
		}
	}
	head := bytes.ToLower(page[:min(len(page), declaredHead)])
	for {
		_, after, ok := bytes.Cut(head, []byte("charset"))
		if !ok {
			return latin
		}
		head = after
		label := bytes.TrimLeft(after, " \t\r\n")
		if len(label) == 0 || label[0] != '=' {
			continue
		}
		label = bytes.TrimLeft(label[1:], " \t\r\n\"'")
		if i := bytes.IndexAny(label, " \t\r\n\"'/>;"); i >= 0 {
			label = label[:i]
		}
		if name := charsetName(string(label)); name != "" {
			return name
		}
	}
}

// charsetName gives a label's WHATWG name, or "" if it is unknown.
func charsetName(label string) string {
	switch strings.ToLower(label) {
	case "":
		return ""
	case "hz-gb-2312", "gb_2312", "gb18030-2000", "cp936", "ms936", "windows-936", "euc-cn": // used, but not WHATWG's
		return "gbk"
	case "big-5", "cp950", "windows-950", "big5_hkscs", "big5hkscs":
		return "big5"
	}
	e, err := htmlindex.Get(label)
	if err != nil {
		return ""
	}
	name, err := htmlindex.Name(e)
	if err != nil {
		return ""
	}
	return name
}
