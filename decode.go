package news

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// A charset is an encoding that Chinese pages come in.
type charset int

const (
	charsetUnknown charset = iota
	charsetUTF8
	charsetGB // GB18030, and so GBK and GB2312
	charsetBig5
	charsetHZ
	charsetUTF16LE
	charsetUTF16BE
)

// charsets has each one's name and the labels that pages declare it by.
var charsets = [...]struct{ name, labels string }{
	charsetUTF8:    {"utf-8", " utf-8 utf8 utf-8-sig utf8mb4 u8 unicode-1-1-utf-8 "},
	charsetGB:      {"gb18030", " gb2312 gbk gb18030 gb_2312-80 gb_2312 gb2312-80 gb2312_charset gb-2312 gb18030-2000 x-gbk cp936 ms936 windows-936 chinese euc-cn x-euc-cn csgb2312 "},
	charsetBig5:    {"big5", " big5 big-5 big5-hkscs big5hkscs big5-eten big5_hkscs cn-big5 csbig5 x-x-big5 cp950 ms950 windows-950 "},
	charsetHZ:      {"hz-gb-2312", " hz-gb-2312 hz "},
	charsetUTF16LE: {"utf-16le", " utf-16le utf-16 ucs-2 "},
	charsetUTF16BE: {"utf-16be", " utf-16be "},
}

// charsetOf looks a label up; one of no Chinese encoding is unknown. Servers
// send iso-8859-1 by default, so that it says nothing.
func charsetOf(label []byte) charset {
	if len(label) == 0 || len(label) > 32 {
		return charsetUnknown
	}
	key := " " + string(bytes.ToLower(label)) + " "
	for c, row := range charsets {
		if strings.Contains(row.labels, key) {
			return charset(c)
		}
	}
	return charsetUnknown
}

// encoding gives the decoder of a charset other than UTF-8.
func (c charset) encoding() encoding.Encoding {
	switch c {
	case charsetBig5:
		return traditionalchinese.Big5
	case charsetHZ:
		return simplifiedchinese.HZGB2312
	case charsetUTF16LE:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case charsetUTF16BE:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return simplifiedchinese.GB18030
}

// decode turns a page's bytes into valid UTF-8 and names the encoding that
// they were in: utf-8, gb18030 (for gbk and gb2312 too), big5, hz-gb-2312,
// utf-16le or utf-16be.
//
// A byte order mark, the charset of p.ContentType, <meta> and <?xml encoding?>
// are heard in this order, but none is believed against the bytes: what is
// valid UTF-8 with Chinese in it is UTF-8, and what is not is whichever of
// UTF-8, GB18030 and Big5 explains it best; between equals the declaration
// decides. Bytes that the encoding does not have become U+FFFD; NULs, byte
// order marks at the head and a last character that is cut off are dropped.
//
// A page longer than p.MaxBytes is ErrTooLarge, one without a character that
// is seen ErrEmpty, a file of another kind ErrBinary, and bytes that nothing
// explains ErrEncoding, each in a [*ParseError].
func (p *Parser) decode(page []byte) (text, charset string, err error) {
	if most := limit(p.MaxBytes, DefaultMaxBytes, maxBytes); len(page) > most {
		return "", "", pageError(page, most, ErrTooLarge)
	}
	if isMagic(page) {
		return "", "", pageError(page, 0, ErrBinary)
	}
	c, rest, at := p.sniff(page)
	if c != charsetUTF16LE && c != charsetUTF16BE {
		if i := controlAt(rest); i >= 0 {
			return "", "", pageError(page, len(page)-len(rest)+i, ErrBinary)
		}
	}
	if c == charsetUnknown {
		return "", "", pageError(page, len(page)-len(rest)+at, ErrEncoding)
	}
	if text = c.text(rest, at); trimBlanks(text[:min(len(text), 64)]) == "" && trimBlanks(text) == "" {
		return "", "", pageError(page, len(page), ErrEmpty)
	}
	return text, charsets[c].name, nil
}

// pageError wraps a cause with the head of the page.
func pageError(page []byte, offset int, cause error) error {
	return &ParseError{Op: "page", Input: string(page[:min(len(page), 64)]), Offset: offset, Err: cause}
}

// text decodes. What is broken in a page of UTF-8 begins at broken, or
// nothing is if that is the page's length.
func (c charset) text(page []byte, broken int) string {
	switch {
	case c != charsetUTF8:
		// Two bytes become three; what is shorter becomes longer rarely.
		b, _, err := transform.Append(c.encoding().NewDecoder(), make([]byte, 0, len(page)+len(page)/2), page)
		if err != nil || !utf8.Valid(b) { // no decoder of these gives either
			b = bytes.ToValidUTF8(b, []byte("\uFFFD"))
		}
		page = bytes.TrimSuffix(b, []byte("\uFFFD"))
	case broken < len(page):
		page = bytes.TrimSuffix(bytes.ToValidUTF8(page, []byte("\uFFFD")), []byte("\uFFFD"))
	}
	if bytes.IndexByte(page, 0) >= 0 {
		page = bytes.ReplaceAll(page, []byte{0}, nil)
	}
	return strings.TrimLeft(unixLines(page), "\ufeff") // of pages put together there are several
}

// unixLines gives a text with all its line ends as line feeds.
func unixLines(page []byte) string {
	at := bytes.IndexByte(page, '\r')
	if at < 0 {
		return string(page)
	}
	var b strings.Builder
	b.Grow(len(page))
	for ; at >= 0; at = bytes.IndexByte(page, '\r') {
		b.Write(page[:at])
		b.WriteByte('\n')
		if page = page[at+1:]; len(page) > 0 && page[0] == '\n' {
			page = page[1:]
		}
	}
	b.Write(page)
	return b.String()
}

// declared finds the Chinese charset that the header or the page declares.
func (p *Parser) declared(page []byte) charset {
	if c := charsetAfter([]byte(p.ContentType), "charset"); c != charsetUnknown {
		return c
	}
	return declaredInHead(page)
}

// headSize is how far a declaration is looked for. Scripts and style sheets
// before it are common, so that it is far more than HTML's one kilobyte.
const headSize = 64 << 10

// declaredInHead finds the charset in <meta> or <?xml?> before the body.
func declaredInHead(page []byte) charset {
	head := page[:min(len(page), headSize)]
	for {
		i := bytes.IndexByte(head, '<')
		if i < 0 {
			return charsetUnknown
		}
		head = head[i+1:]
		label, end := "", ""
		switch {
		case hasTag(head, "body"):
			return charsetUnknown
		case hasTag(head, "!--"):
			end = "-->"
		case hasTag(head, "script"), hasTag(head, "style"):
			end = "</"
		case hasTag(head, "meta"):
			label, end = "charset", ">"
		case hasTag(head, "?xml"):
			label, end = "encoding", ">"
		default:
			continue
		}
		i = bytes.Index(head, []byte(end))
		if i < 0 {
			return charsetUnknown
		}
		if label != "" {
			if c := charsetAfter(head[:i], label); c != charsetUnknown {
				return c
			}
		}
		head = head[i:]
	}
}

// hasTag reports whether b begins with the tag's name, in letters of any case.
func hasTag(b []byte, name string) bool {
	return len(b) >= len(name) && strings.EqualFold(string(b[:len(name)]), name)
}

// charsetAfter finds "charset = label", the label perhaps quoted, in the
// attributes of a tag or a header. The first that is known counts.
func charsetAfter(b []byte, name string) charset {
	for ; len(b) > len(name); b = b[1:] {
		if !hasTag(b, name) {
			continue
		}
		value := bytes.TrimLeft(b[len(name):], " \t\r\n")
		if len(value) == 0 || value[0] != '=' {
			continue
		}
		value = bytes.TrimLeft(value[1:], " \t\r\n\"'\\")
		n := 0
		for n < len(value) && (isAlnum(rune(value[n])) || value[n] == '-' || value[n] == '_') {
			n++
		}
		if c := charsetOf(value[:n]); c != charsetUnknown {
			return c
		}
	}
	return charsetUnknown
}
