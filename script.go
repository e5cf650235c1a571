package news

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The classes of characters that eachString tells apart; those from jsQuote on
// it stops at.
const (
	jsMark  = iota // any that ends what may be a key
	jsBlank        // blanks, control characters and (
	jsWord         // letters, digits, _ and $
	jsQuote
	jsAssign
	jsSlash
)

// jsClass gives the class of a byte.
var jsClass = func() (class [256]uint8) {
	for c := range class {
		switch {
		case c == '"' || c == '\'' || c == '`':
			class[c] = jsQuote
		case isAlnum(rune(c)) || c == '_' || c == '$':
			class[c] = jsWord
		case c == ':' || c == '=':
			class[c] = jsAssign
		case c == '/':
			class[c] = jsSlash
		case c <= ' ' || c == '(':
			class[c] = jsBlank
		}
	}
	return class
}()

// eachString calls f with the key and the value, still escaped, of each
// string and number that a script assigns: {"key": "value"}, key: 'value',
// key = "value", until f returns false. It reads the text once and knows no
// more of the language than strings and comments.
func eachString(js string, f func(key, raw string) bool) {
	for i, word := 0, ""; i < len(js); { // word stands before i, and may be a key
		from := i
		for i < len(js) && jsClass[js[i]] < jsQuote {
			i++
		}
		if i == len(js) {
			return
		}
		switch jsClass[js[i]] {
		case jsQuote:
			end := closingQuote(js, i)
			word, i = js[i+1:end], end+1
		case jsSlash:
			word = wordBefore(js[from:i], word)
			if end := commentEnd(js, i); end > i {
				i = end
				continue
			}
			word = ""
			i++
		case jsAssign:
			key := wordBefore(js[from:i], word)
			key = key[strings.LastIndexByte(key, '.')+1:]
			word = ""
			if i++; key == "" || len(key) > 40 {
				continue
			}
			var ok bool
			if word, i, ok = valueAt(js, i); ok && !f(key, word) {
				return
			}
		}
	}
}

// wordBefore gives the word that a piece of a script ends in, but for blanks;
// the word before if the piece has nothing else.
func wordBefore(piece, before string) string {
	end := len(piece)
	for end > 0 && jsClass[piece[end-1]] == jsBlank {
		end--
	}
	if end == 0 {
		return before
	}
	start := end
	for start > 0 && jsClass[piece[start-1]] == jsWord {
		start--
	}
	return piece[start:end]
}

// valueAt reads what is assigned at i, and gives where it ends: if it is ok, a
// string or a number, perhaps in a call, name = htmlDecode("…"), else the last
// word of it.
func valueAt(js string, i int) (raw string, end int, ok bool) {
	for i < len(js) {
		switch c := js[i]; jsClass[c] {
		case jsBlank:
			i++
		case jsQuote:
			end = closingQuote(js, i)
			return js[i+1 : end], end + 1, true
		case jsWord:
			for end = i + 1; end < len(js) && (jsClass[js[end]] == jsWord || js[end] == '.'); {
				end++
			}
			raw = js[i:end]
			if i = end; c <= '9' || i == len(js) || js[i] != '(' {
				return raw, i, c <= '9'
			}
		case jsSlash:
			if end = commentEnd(js, i); end == i {
				return raw, i, false
			}
			i = end
		default:
			return raw, i, false
		}
	}
	return raw, i, false
}

// commentEnd gives where the comment ends that begins at the slash at i; i if
// none does, as in an address.
func commentEnd(js string, i int) int {
	if i+1 == len(js) || js[i+1] != '/' || i > 0 && js[i-1] == ':' {
		return i
	}
	if n := strings.IndexByte(js[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(js)
}

// closingQuote gives the place of the quote that ends the string which begins
// at i, or the end of the text.
func closingQuote(js string, i int) int {
	c := js[i]
	for i++; i < len(js) && js[i] != c; i++ {
		if js[i] == '\\' {
			i++
		}
	}
	return min(i, len(js))
}

// A variable is one of those of scripts that say something of the article.
type variable struct {
	key, raw string // raw is still escaped
	is       variableKind
}

type variableKind uint8

const (
	variableNone   variableKind = iota
	variableDate                // the time of publication
	variableSource              // the outlet
)

// variableOf tells the kind of a key, those of articles only.
func variableOf(key string) variableKind {
	var buf [20]byte
	key = strings.TrimLeft(key, "_$")
	if len(key) > len(buf) {
		return variableNone
	}
	for i := range len(key) {
		buf[i] = key[i]
		if c := key[i]; c >= 'A' && c <= 'Z' {
			buf[i] |= 0x20
		}
	}
	switch string(buf[:len(key)]) {
	case "publishtime", "publish_time", "pubtime", "pub_time", "pubdate", "publishdate", "publish_date", "publishat", "published_at", "publishedat",
		"datepublished", "ptime", "ct", "createtime", "create_time", "ctime", "newstime", "news_time", "articletime", "releasetime", "release_time",
		"docpubtime":
		return variableDate
	case "source", "sourcename", "source_name", "mediasource", "media_name", "medianame", "nickname", "pubsource":
		return variableSource
	}
	return variableNone
}

// readVariables gives the dates and outlets that the page's inline scripts name.
func (pg *page) readVariables() []variable {
	const maxDates = 8 // of one script
	var found []variable
	for i := range pg.scripts {
		s := &pg.scripts[i]
		if strings.Contains(s.typ, "ld+json") {
			continue
		}
		left := maxDates
		eachString(s.text, func(key, raw string) bool {
			switch v := (variable{key, raw, variableOf(key)}); {
			case v.is == variableDate && len(raw) >= 8 && len(raw) < 40 && left > 0:
				found = append(found, v)
				left--
			case v.is == variableSource && raw != "" && len(raw) <= 60:
				found = append(found, v)
			}
			return true
		})
	}
	return found
}

// unescapeJS resolves the escapes of a script's string.
func unescapeJS(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		c := s[i]
		if c != '\\' || i+1 == len(s) {
			b = append(b, c)
			i++
			continue
		}
		i += 2
		switch c := s[i-1]; c {
		case 'n', 'r':
			b = append(b, '\n')
		case 't':
			b = append(b, '\t')
		case 'b', 'f', 'v':
			b = append(b, ' ')
		case 'u', 'x':
			n := 2
			if c == 'u' {
				n = 4
			}
			r, ok := hexRune(s, i, n)
			if !ok {
				b = append(b, c)
				continue
			}
			i += n
			if utf16.IsSurrogate(r) && strings.HasPrefix(s[i:], `\u`) {
				if low, ok := hexRune(s, i+2, 4); ok {
					r = utf16.DecodeRune(r, low)
					i += 6
				}
			}
			b = utf8.AppendRune(b, r)
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

// hexRune reads n hexadecimal digits of s at i.
func hexRune(s string, i, n int) (rune, bool) {
	if i+n > len(s) {
		return 0, false
	}
	v, err := strconv.ParseUint(s[i:i+n], 16, 32)
	return rune(v), err == nil
}

// linkedData is what the package reads of a page's JSON-LD.
type linkedData struct {
	headline, published, modified, section, body, description, publisher string
	authors, keywords                                                    []string
}

// maxLinkedData is the longest JSON-LD that is read.
const maxLinkedData = 1 << 20

// readLinkedData gives the article that the page's JSON-LD describes; every
// string of it is empty if there is none.
func (pg *page) readLinkedData() linkedData {
	var ld linkedData
	for i := range pg.scripts {
		s := &pg.scripts[i]
		if !strings.Contains(s.typ, "ld+json") || len(s.text) > maxLinkedData {
			continue
		}
		var v any
		text := strings.Map(func(r rune) rune { // raw control characters are a common fault
			if r < ' ' {
				return ' '
			}
			return r
		}, strings.TrimRight(strings.TrimSpace(s.text), ";"))
		if json.Unmarshal([]byte(text), &v) == nil {
			ld.read(v, 0)
		}
	}
	return ld
}

// read takes an object that says it is an article, in v or in a list in it.
func (ld *linkedData) read(v any, depth int) {
	if depth > 4 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			ld.read(e, depth+1)
		}
	case map[string]any:
		ld.read(v["@graph"], depth+1)
		_, dated := v["datePublished"]
		_, pubdated := v["pubDate"]
		if typ := text(v["@type"]); !dated && !pubdated && !strings.Contains(typ, "Article") && !strings.Contains(typ, "Posting") {
			ld.read(v["mainEntity"], depth+1)
			return
		}
		set := func(to *string, keys ...string) {
			for _, k := range keys {
				if *to == "" {
					*to = clipTo(Clean(text(v[k])), maxMeta)
				}
			}
		}
		set(&ld.headline, "headline", "title", "name")
		set(&ld.published, "datePublished", "pubDate", "dateCreated", "uploadDate")
		set(&ld.modified, "dateModified", "upDate")
		set(&ld.section, "articleSection")
		set(&ld.description, "description")
		set(&ld.publisher, "publisher", "sourceOrganization")
		if ld.body == "" {
			ld.body = text(v["articleBody"])
		}
		if ld.authors == nil {
			ld.authors = texts(v["author"])
		}
		if ld.keywords == nil {
			ld.keywords = texts(v["keywords"])
		}
	}
}

// text gives a JSON value as a string: itself, the name of an object, the
// first of a list.
func text(v any) string {
	if t := texts(v); len(t) > 0 {
		return t[0]
	}
	return ""
}

// texts gives the strings of a JSON value.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case map[string]any:
		if name, ok := v["name"].(string); ok {
			return []string{name}
		}
	case []any:
		var out []string
		for _, e := range v {
			if s, ok := e.(string); ok {
				out = append(out, s)
			} else if m, ok := e.(map[string]any); ok {
				if name, ok := m["name"].(string); ok {
					out = append(out, name)
				}
			}
		}
		return out
	}
	return nil
}
