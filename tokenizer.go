package news

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A tokenKind of HTML.
type htmlKind uint8

const (
	htmlEnd htmlKind = iota // the input is used up
	htmlText
	htmlComment
	htmlDoctype
	htmlStart
	htmlVoid // a start tag that closes itself: <br/>
	htmlClose
)

// An htmlTokenizer cuts HTML into tokens as golang.org/x/net/html does, whose
// tokenizer reads any reader byte by byte and copies what it finds. This one
// has the whole text, and names, values and texts are pieces of it.
type htmlTokenizer struct {
	s string // without carriage returns
	i int    // where the next token begins

	tag  atom.Atom     // of a tag, 0 if it is none that is known
	is   traits        // of a start tag
	attr []writtenAttr // of a start tag
	data string        // of a text or comment, entities not resolved
	raw  bool          // the text has no entities

	rawTag atom.Atom // the element whose text comes next as it is
}

// A writtenAttr is an attribute as it is written, but for the case of its name.
type writtenAttr struct{ key, value string } // entities not resolved

func newHTMLTokenizer(text string) *htmlTokenizer {
	if strings.IndexByte(text, '\r') >= 0 { // it is no page that was decoded
		text = unixLines([]byte(text))
	}
	return &htmlTokenizer{s: text}
}

// text gives the text or the comment.
func (z *htmlTokenizer) text() string {
	if z.raw || strings.IndexByte(z.data, '&') < 0 { // which is found much faster so
		return z.data
	}
	return html.UnescapeString(z.data)
}

// next reads the next token.
func (z *htmlTokenizer) next() htmlKind {
	if tag := z.rawTag; tag != 0 {
		z.rawTag = 0
		if end := rawTextEnd(z.s, z.i, tag); end > z.i {
			z.data, z.raw, z.i = z.s[z.i:end], tag != atom.Title && tag != atom.Textarea, end
			return htmlText
		}
	}
	z.raw = false
	at := nextMarkup(z.s, z.i)
	switch {
	case at > z.i:
		z.data, z.i = z.s[z.i:at], at
		return htmlText
	case at == len(z.s):
		return htmlEnd
	}
	switch z.i = at + 2; z.s[at+1] {
	case '!':
		return z.declaration()
	case '?':
		z.i--
		z.data = z.until(">")
		return htmlComment
	case '/':
		switch {
		case z.i == len(z.s):
			z.data = z.s[at:]
			return htmlText
		case !isLetterByte(z.s[z.i]):
			z.data = z.until(">")
			return htmlComment
		}
		return z.closeTag()
	}
	z.i--
	return z.startTag()
}

// nextMarkup gives where from i on the next tag, comment or declaration
// begins; len(s) if there is none.
func nextMarkup(s string, i int) int {
	for {
		n := strings.IndexByte(s[i:], '<')
		if n < 0 || i+n+1 == len(s) {
			return len(s)
		}
		i += n
		if c := s[i+1]; isLetterByte(c) || c == '!' || c == '?' || c == '/' {
			return i
		}
		i++
	}
}

// until gives what stands before the mark, and goes behind that; all the rest
// if it is not there.
func (z *htmlTokenizer) until(mark string) string {
	before, rest, _ := strings.Cut(z.s[z.i:], mark)
	z.i = len(z.s) - len(rest)
	return before
}

// declaration reads what begins with <!, a comment unless it is a doctype.
func (z *htmlTokenizer) declaration() htmlKind {
	rest := z.s[z.i:]
	switch {
	case strings.HasPrefix(rest, "--"):
		z.comment()
		return htmlComment
	case len(rest) >= len("doctype") && strings.EqualFold(rest[:len("doctype")], "doctype"):
		z.until(">")
		return htmlDoctype
	}
	z.data = z.until(">")
	return htmlComment
}

// comment reads a comment, of which <! has been read and -- is next. It ends
// at --> or --!>, or right away as <!--> or <!--->.
func (z *htmlTokenizer) comment() {
	start := z.i + len("--")
	for _, empty := range [...]string{">", "->"} {
		if strings.HasPrefix(z.s[start:], empty) {
			z.data, z.i = "", start+len(empty)
			return
		}
	}
	for i := start; ; {
		n := strings.Index(z.s[i:], "--")
		if n < 0 {
			break
		}
		i += n + len("--")
		for i < len(z.s) && z.s[i] == '-' {
			i++
		}
		for _, end := range [...]string{">", "!>"} {
			if strings.HasPrefix(z.s[i:], end) {
				z.data, z.i = z.s[start:i-len("--")], i+len(end)
				return
			}
		}
	}
	z.data, z.i = z.s[start:], len(z.s)
	for _, part := range [...]string{"--!", "--", "-"} { // of an end
		if rest, ok := strings.CutSuffix(z.data, part); ok {
			z.data = rest
			return
		}
	}
}

// startTag reads a start tag, whose name is next. One that the input ends in
// is none.
func (z *htmlTokenizer) startTag() htmlKind {
	z.tag = z.tagName()
	lastValue, ok := z.attributes()
	if !ok {
		return htmlEnd
	}
	if z.is = traitsOf(z.tag); z.is&traitRaw != 0 {
		z.rawTag = z.tag
	}
	if slash := z.i - len("/>"); z.s[slash] == '/' && slash+1 != lastValue {
		return htmlVoid
	}
	return htmlStart
}

// closeTag reads an end tag.
func (z *htmlTokenizer) closeTag() htmlKind {
	z.tag = z.tagName()
	if _, ok := z.attributes(); !ok {
		return htmlEnd
	}
	return htmlClose
}

// tagName reads a tag's name.
func (z *htmlTokenizer) tagName() atom.Atom {
	var lower [32]byte // longer than any name that is known
	n := 0
	for ; z.i < len(z.s); z.i++ {
		c := z.s[z.i]
		if isHTMLBlank(c) || c == '/' || c == '>' {
			break
		}
		if n < len(lower) {
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			lower[n] = c
		}
		n++
	}
	if n > len(lower) {
		return 0
	}
	return atom.Lookup(lower[:n])
}

// attributes reads the attributes of a tag and its end, and gives where the
// last one's value ends. It reports whether the tag has an end.
func (z *htmlTokenizer) attributes() (lastValue int, ok bool) {
	z.attr = z.attr[:0]
	for z.skipBlanks(); z.i < len(z.s); z.skipBlanks() {
		if z.s[z.i] == '>' {
			z.i++
			return lastValue, true
		}
		key := z.key()
		value, end := z.value()
		if key != "" && len(z.attr) < maxAttrs && !hasAttr(z.attr, key) {
			z.attr = append(z.attr, writtenAttr{key, value})
			lastValue = end
		}
	}
	return 0, false
}

func hasAttr(attr []writtenAttr, key string) bool {
	for i := range attr {
		if attr[i].key == key {
			return true
		}
	}
	return false
}

func (z *htmlTokenizer) skipBlanks() {
	for z.i < len(z.s) && isHTMLBlank(z.s[z.i]) {
		z.i++
	}
}

func isHTMLBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r' }

// key reads an attribute's name, in lower case; it may begin with "=". It is
// empty at a slash.
func (z *htmlTokenizer) key() string {
	start, upper := z.i, false
	for ; z.i < len(z.s); z.i++ {
		c := z.s[z.i]
		if isHTMLBlank(c) || c == '/' || c == '>' || c == '=' && z.i > start {
			break
		}
		upper = upper || c >= 'A' && c <= 'Z'
	}
	if key := z.s[start:z.i]; !upper {
		return key
	}
	return lowerASCII(z.s[start:z.i])
}

// lowerASCII gives s with the letters A to Z in lower case.
func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c | 0x20
		}
	}
	return string(b)
}

// value reads an attribute's value, if it has one, and gives where it ends.
func (z *htmlTokenizer) value() (value string, end int) {
	end = z.i
	z.skipBlanks()
	if z.i == len(z.s) {
		return "", end
	}
	if c := z.s[z.i]; c != '=' {
		if c == '/' {
			z.i++
		}
		return "", end
	}
	z.i++
	if z.skipBlanks(); z.i == len(z.s) || z.s[z.i] == '>' {
		return "", end
	}
	switch quote := z.s[z.i]; quote {
	case '"', '\'':
		z.i++
		start := z.i
		n := strings.IndexByte(z.s[start:], quote)
		if n < 0 {
			z.i = len(z.s)
			return "", z.i
		}
		z.i += n + 1
		return z.s[start : start+n], start + n
	}
	start := z.i
	for z.i < len(z.s) && z.s[z.i] != '>' && !isHTMLBlank(z.s[z.i]) {
		z.i++
	}
	return z.s[start:z.i], z.i
}
