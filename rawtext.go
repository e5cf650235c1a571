package news

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// rawTextEnd gives where the text of an element ends that begins at s[i:] and
// holds no tags but its own end tag; len(s) if that is missing.
func rawTextEnd(s string, i int, tag atom.Atom) int {
	switch tag {
	case atom.Plaintext:
		return len(s)
	case atom.Script:
		return scriptEnd(s, i)
	}
	name := tag.String()
	for {
		n := strings.Index(s[i:], "</")
		if n < 0 {
			return len(s)
		}
		i += n + len("</")
		if closesRaw(s[i:], name) {
			return i - len("</")
		}
	}
}

// closesRaw reports whether s, which stands after </, goes on to an end tag
// with the name.
func closesRaw(s, name string) bool {
	if len(s) <= len(name) {
		return false
	}
	for i := range len(name) {
		if s[i] != name[i] && s[i] != name[i]-('a'-'A') {
			return false
		}
	}
	c := s[len(name)]
	return isHTMLBlank(c) || c == '/' || c == '>'
}

// A scriptState says what hides the end of a script.
type scriptState uint8

const (
	scriptPlain  scriptState = iota
	scriptHidden             // after <!--
	scriptNested             // after <script in there: one end tag more
)

// scriptEnd is rawTextEnd for a script. An old custom hides scripts in comments,
// and a script that writes another one has that one's end tag in its text.
func scriptEnd(s string, i int) int {
	const name = "script"
	state, dashes := scriptPlain, 0
	for {
		if state == scriptPlain {
			n := strings.IndexByte(s[i:], '<')
			if n < 0 {
				return len(s)
			}
			i += n
		}
		if i >= len(s) {
			return len(s)
		}
		c, rest := s[i], s[i+1:]
		i++
		switch {
		case c == '-':
			dashes++
			continue
		case c == '>' && dashes >= 2:
			state = scriptPlain
		case c != '<':
		case state == scriptPlain && strings.HasPrefix(rest, "!--"):
			i += len("!--")
			state, dashes = scriptHidden, 2
			continue
		case state == scriptNested:
			if strings.HasPrefix(rest, "/") && closesRaw(rest[1:], name) {
				i += len("/script>")
				state = scriptHidden
			}
		case strings.HasPrefix(rest, "/"):
			if closesRaw(rest[1:], name) {
				return i - 1
			}
		case state == scriptHidden && (rest == "" || !isLetterByte(rest[0])):
			state = scriptPlain
		case state == scriptHidden && closesRaw(rest, name):
			i += len("script>")
			state = scriptNested
		}
		dashes = 0
	}
}

// unescapeAttr resolves the entities of an attribute's value. There one without
// a semicolon is none if it only begins what stands there, or if "=" follows:
// the addresses ?id=1&copy=2 and ?a=1&lang=en are whole.
func unescapeAttr(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i >= 0 {
		b.WriteString(s[:i])
		s = s[i:]
		n := entityLen(s)
		if s[:n] == "&amp;" { // as in an address
			b.WriteByte('&')
		} else if char := html.UnescapeString(s[:n]); isAttrEntity(s, n, char) {
			b.WriteString(char)
		} else {
			b.WriteString(s[:n])
		}
		s = s[n:]
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}

// entityLen gives the length of what stands at the head of s, after its "&",
// as an entity might.
func entityLen(s string) int {
	n := 1
	if n < len(s) && s[n] == '#' {
		n++
	}
	for n < len(s) && isAlnum(rune(s[n])) {
		n++
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	return n
}

// isAttrEntity reports whether the first n bytes of an attribute's value are
// an entity, given what they are in text.
func isAttrEntity(s string, n int, char string) bool {
	switch {
	case n > 1 && s[1] == '#':
		return true
	case s[n-1] == ';':
		return char[len(char)-1] != ';' || char == ";"
	}
	return utf8.RuneCountInString(char) == 1 && (n == len(s) || s[n] != '=')
}
