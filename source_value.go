package news

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A sourceValue is what stands after a label.
type sourceValue struct {
	label  sourceLabel
	name   string
	url    string
	signed bool // an account's id in brackets followed
	start  int
	end    int
	err    error
}

// source makes the Source of a value that was read from s.
func (v *sourceValue) source(s string) Source {
	src := Source{Name: v.name, URL: v.url, Raw: s[v.label.start:v.end], Kind: outletKind(v.name), Outlets: splitOutlets(v.name)}
	if src.Kind == SourceUnknown && v.signed {
		src.Kind = SourceAccount
	}
	return src
}

// read reads the value after the label l of s.
func (l sourceLabel) read(s string) sourceValue {
	v := sourceValue{label: l, start: l.value, end: l.value, err: ErrAbsent}
	at := l.value
	if l.rule == labelVerb {
		at = skipIssue(s, at)
	}
	if l.separator == separatorNone && l.rule == labelNoun {
		if n, _ := lookupOutlet(s[at:]); n == 0 && foldSuffixOf(s[:at], fromWords) == 0 && accountPrefix(s[at:]) == 0 {
			return v // prose, as a rule
		}
	}
	start, end := valueBounds(s, at)
	if start == end {
		if v.url = urlAt(s[at:]); v.url != "" {
			v.end, v.err = at+len(v.url), ErrNoOutlet
		}
		return v
	}
	v.start = start
	name, account := settleName(s[start:end])
	switch {
	case name == "" || !hasLetter(name):
		return v
	case !l.trusts(name, account) && !(l.rule == labelVerb && leadRune(s[at:]) == '《'):
		return v
	case namesNone(name):
		v.end, v.err = end, ErrNoOutlet
		return v
	}
	v.name, v.end, v.err = name, end, nil
	v.finish(s)
	if account {
		v.signed = true
	}
	return v
}

// settleName makes a name of what was read as one. What it gives reads as itself:
// cleaning and taking off quotes may lay open an end that was not seen before.
// It is empty where that does not come to rest.
func settleName(shown string) (name string, account bool) {
	name = shown
	for range 8 {
		bare, wrapped := unwrapAccount(Clean(name))
		name, account = trimReport(bare), account || wrapped
		if name == shown && isPlainName(name) && !stopAt(name, apart) {
			return name, account
		}
		start, end := valueBounds(name, 0)
		if end-start == len(name) {
			return name, account
		}
		name = name[start:end]
	}
	return "", false
}

// isPlainName reports whether s is all ideographs and letters. Digits may be a
// date, which ends a name.
func isPlainName(s string) bool {
	for _, r := range s {
		if !isHan(r) && (!isAlnum(r) || isDigit(r)) {
			return false
		}
	}
	return true
}

// fromWords end labels that do without a colon: 来源于网络.
var fromWords = wordsOf("于", "自")

// finish takes up what follows the name: the closing quote, an account's id
// in brackets, an address.
func (v *sourceValue) finish(s string) {
	rest := s[v.end:]
	if r, n := utf8.DecodeRuneInString(rest); n > 0 && (fold(r) == ']' || fold(r) == '"' || r == '》') {
		v.end += n
		rest = rest[n:]
	}
	t := strings.TrimLeft(rest, " 　(（[【")
	if v.url = urlAt(t); v.url != "" {
		v.end = len(s) - len(t) + len(v.url)
		return
	}
	if inner, n := bracketed(rest); n > 0 && isAccountID(inner) {
		v.signed = true
	}
}

// trusts reports whether name can be the value of the label.
func (l sourceLabel) trusts(name string, account bool) bool {
	switch {
	case l.rule == labelGlued:
		return isKnownOutlet(name)
	case namesNone(name):
		return l.rule != labelFrom || l.separator == separatorMark || l.start < l.value-len("来自")
	case account:
		return true
	case l.separator == separatorMark && l.rule != labelFrom:
		return true
	case l.separator == separatorNone && l.rule == labelNoun:
		return isKnownOutlet(name)
	}
	return isOutlet(name)
}

// hasLetter reports whether s has a letter of any script.
func hasLetter(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return isHan(r) || isLatin(r) || unicode.IsLetter(r) }) >= 0
}

// isOutlet reports whether name, whole, is surely an outlet's.
func isOutlet(name string) bool {
	if name == "" || isKnownOutlet(name) {
		return name != ""
	}
	return utf8.RuneCountInString(name) <= 16 && !strings.ContainsAny(name, "的了在是") &&
		(accountSuffix(name) > 0 || name[0] == '@' || partKindSuffix(name) != SourceUnknown || isJoint(name))
}

// isJoint reports whether name is two outlets joined by a dash or a dot.
func isJoint(name string) bool {
	a, b := cutJoint(name)
	return a != "" && b != "" && partKind(a) != SourceUnknown && partKind(b) != SourceUnknown
}

// valueBounds gives where the name that begins at s[at:] starts and ends. They
// are equal if there is none.
func valueBounds(s string, at int) (start, end int) {
	for range 3 { // 【“…”】
		inner, n := quoted(s[at:])
		if n == 0 {
			break
		}
		rest := s[at+n:]
		if r := fold(leadRune(rest)); rest != "" && continuesName(r) && !stopAt(rest, glued) && !dateAt(rest) {
			break // “某某”微信公众号, 《某某》杂志
		}
		at += strings.Index(s[at:at+n], inner)
		s = s[:at+len(inner)]
	}
	v := valueScanner{s: s, start: at, i: at}
	if stopAt(s[at:], apart) || dateAt(s[at:]) || isTemplate(s[at:]) {
		return at, at
	}
	v.scan()
	if n := looseDigest(s[at:max(at, v.i)], s[max(at, v.i):]); n > 0 {
		v.i = at + n
	}
	end = at + len(strings.TrimRightFunc(s[at:max(at, v.i)], endsNoName))
	return at, end
}

// looseDigest gives the length of the outlet before 综合 in a name (山城日报综合海湾
// 新闻), if more of what was drawn on stands behind a blank at the head of rest
// and the list cannot be had whole; else 0.
func looseDigest(name, rest string) int {
	i := strings.Index(name, "综合")
	if i <= 0 || i+len("综合") == len(name) || outletKind(name[:i]) == SourceUnknown {
		return 0
	}
	if t := trimLeft(rest); len(t) == len(rest) || t == "" || t[0] != '@' {
		return 0
	}
	return i
}

// endsNoName reports whether a name does not end with r.
func endsNoName(r rune) bool {
	if r >= 0x4e00 && r <= 0x9fff || isAlnum(r) {
		return false
	}
	switch fold(r) {
	case ' ', '-', '·', '、', ',', ':', '/', '.', '…', '~':
		return true
	}
	return isUnseen(r)
}

// continuesName reports whether a name can go on with the folded r.
func continuesName(r rune) bool {
	return isHan(r) || isAlnum(r) || r == '-' || r == '·' || r == '《' || r == '、'
}

// maxName is how many characters one outlet's name has at most.
const maxName = 34

// A valueScanner finds the end of a value.
type valueScanner struct {
	s     string
	start int // of the value
	piece int // characters since the last separator of a list
	i     int // where the scan is, and at last the end
}

// scan moves v.i to the end of the value. A name that never ends is none.
func (v *valueScanner) scan() {
	for v.i < len(v.s) {
		r, n := utf8.DecodeRuneInString(v.s[v.i:])
		f := r
		if r >= utf8.RuneSelf && !(r >= 0x4e00 && r <= 0x9fff) {
			f = fold(r)
		}
		switch {
		case isUnseen(r):
			v.i += n
			continue
		case f == ' ' || r < ' ':
			if !v.crossBlank() {
				return
			}
			continue
		case !v.step(f, n):
			return
		}
		if v.piece++; v.piece > maxName {
			v.i = v.start
			return
		}
	}
}

// step passes the rune at v.i, which folds to f, or reports false at the end.
func (v *valueScanner) step(f rune, n int) bool {
	rest := v.s[v.i:]
	if (f == '/' || f == '-') && isServiceName(v.s[v.start:v.i]) {
		return v.crossToAccount(n)
	}
	switch f {
	case '|', '。', '!', '?', '>', '}', ')', ']', '▲', '■', '◆', '★', '●', '#', '*', '…', '~', '^', '※':
		return false
	case ',', ';', '/':
		return v.crossComma(n)
	case '、':
		v.i += n
		v.piece = 0
		return true
	case ':':
		return v.crossColon(n)
	case '-':
		return v.crossDash(n)
	case '(', '[':
		return v.crossBracket(rest)
	case '《', '"', '\'':
		_, m := quoted(rest)
		v.i += m
		return m > 0
	case '<', '{', '=', '$', '`', '\\':
		v.i = v.start
		return false
	}
	if v.i > v.start && v.endsHere(rest, f) {
		return false
	}
	v.i += n
	return true
}

// endsHere reports whether a stop or a date begins at rest, and cuts what a
// dateline has between the agency and its date.
func (v *valueScanner) endsHere(rest string, f rune) bool {
	switch {
	case isDigit(f) || f == '二':
		if !dateAt(rest) {
			return pageAt(rest)
		}
		if n, _ := lookupOutlet(v.s[v.start:v.i]); n > 0 && isMonthDay(rest) {
			v.i = v.start + n
		}
		return true
	case f == 'h' || f == 'w':
		return strings.HasPrefix(rest, "http") || strings.HasPrefix(rest, "www.")
	case f == '第' || f >= 'A' && f <= 'Z':
		return pageAt(rest)
	}
	return stopAt(rest, glued)
}

// isMonthDay reports whether the date at the head of s is a dateline's, which
// has no year.
func isMonthDay(s string) bool {
	i := strings.IndexFunc(s, func(r rune) bool { return !isDigit(fold(r)) })
	return i > 0 && hasFold(s[i:], "月") > 0
}

// crossBlank passes blanks inside a name, or reports false if it ended.
func (v *valueScanner) crossBlank() bool {
	before := strings.TrimRightFunc(v.s[v.start:v.i], isUnseen)
	rest := trimLeft(v.s[v.i:])
	gap := len(v.s) - v.i - len(rest)
	if before == "" || rest == "" || gap == 0 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	r := leadRune(rest)
	f := fold(r)
	switch {
	case f == '/' && isServiceName(before):
	case !continuesName(f) && f != '@' && f != '"', dateAt(rest), pageAt(rest), stopAt(rest, apart):
		return false
	case hasFold(before, "综合") > 0 && isOutlet(firstWord(rest)):
	case f == '-' || f == '·' || f == '、', fold(last) == '-', fold(last) == '·', last == '、', isServiceName(before), hasFold(before, "综合") == len(before):
	case before[0] == '@' && (f == '@' || accountSuffix(firstWord(rest)) > 0):
	case gap > len("　") || gap > 1 && v.s[v.i] == ' ':
		return false
	case utf8.RuneCountInString(before) == 1 && isHan(last):
	case isLatin(last) && isLatin(r):
	case isLatin(last) && isHan(r), isHan(last) && isLatin(r):
		if n, _ := lookupOutlet(before + " "); n == len(before) && !v.knownWith(rest) {
			return false
		}
	case outletKind(before) == SourceGovernment && outletKind(firstWord(rest)) == SourceGovernment:
	default:
		return false
	}
	v.i += gap
	return true
}

// knownWith reports whether a known outlet's name goes on with rest: BBC News.
func (v *valueScanner) knownWith(rest string) bool {
	_, n := knownOutlet(v.s[v.start:])
	return v.start+n > len(v.s)-len(rest)
}

// crossComma passes a separator of n bytes if outlets stand on both sides.
func (v *valueScanner) crossComma(n int) bool {
	next := firstWord(trimLeft(v.s[v.i+n:]))
	if next == "" || v.i == v.start || stopAt(next, apart) || !isOutlet(next) || outletKind(v.s[v.start:v.i]) == SourceUnknown {
		return false
	}
	v.i += len(v.s[v.i:]) - len(trimLeft(v.s[v.i+n:]))
	v.piece = 0
	return true
}

// crossToAccount passes the slash or dash of n bytes between a service and the
// account on it: 头条号／某某.
func (v *valueScanner) crossToAccount(n int) bool {
	rest := trimLeft(v.s[v.i+n:])
	r := fold(leadRune(rest))
	if r == '-' || r == '、' || !continuesName(r) && r != '@' && r != '"' || stopAt(rest, apart) || dateAt(rest) {
		return false
	}
	v.i = len(v.s) - len(rest)
	return true
}

// crossColon passes the colon of 公众号：某某; any other ends the value before
// the word that it is the label of, if that can be told.
func (v *valueScanner) crossColon(n int) bool {
	before := v.s[v.start:v.i]
	if isServiceName(before) {
		v.i += n
		return true
	}
	_, known := knownOutlet(before)
	v.i = v.start + known
	return false
}

// crossDash passes one dash inside a name. Two end it.
func (v *valueScanner) crossDash(n int) bool {
	rest := v.s[v.i+n:]
	r := fold(leadRune(rest))
	if r == '-' || dateAt(rest) || stopAt(rest, apart) {
		return false
	}
	v.i += n
	if r == ' ' && !isOutlet(firstWord(trimLeft(rest))) {
		v.i -= n
		return false
	}
	v.i += len(rest) - len(trimLeft(rest))
	return true
}

// crossBracket passes a bracket that belongs to the name: a company's place,
// an edition, an account after 微信公众号, an id inside a list.
func (v *valueScanner) crossBracket(rest string) bool {
	inner, n := bracketed(rest)
	if n == 0 || v.i == v.start || stopAt(inner, apart) {
		return false
	}
	after := rest[n:]
	r := leadRune(after)
	switch {
	case isServiceName(v.s[v.start:v.i]), hasFoldSuffix(inner, "版") > 0 && !dateAt(inner) && !pageAt(inner), r == '、':
	case isHan(r) && isHan(leadRune(inner)) && utf8.RuneCountInString(inner) <= 5 && !stopAt(after, glued):
	default:
		return false
	}
	v.i += n
	v.piece += utf8.RuneCountInString(inner)
	return true
}

// firstWord gives s up to its first blank, bracket or separator.
func firstWord(s string) string {
	for i, r := range s {
		switch fold(r) {
		case ' ', ',', ';', '、', '|', '(', ')', '[', ']', '。', '/', ':':
			return s[:i]
		}
	}
	return s
}

// trimLeft cuts blanks and unseen characters off the head of s.
func trimLeft(s string) string {
	return strings.TrimLeftFunc(s, func(r rune) bool { return isBlank(r) || isUnseen(r) })
}

func isLatin(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

// isServiceName reports whether s is only the name of a service whose account
// is to follow.
func isServiceName(s string) bool {
	s = trimBlanks(s)
	n := accountPrefix(s)
	return n > 0 && n == len(s)
}

// quoted gives what the quotes or brackets at the head of s hold, and the
// length with them; 0 if there are none, or they are not closed.
func quoted(s string) (inner string, n int) {
	open, m := utf8.DecodeRuneInString(s)
	var closing rune
	switch f := fold(open); {
	case open == '《':
		closing = '》'
	case f == '"' || f == '\'':
		closing = f
	case f == '[':
		closing = ']'
	case f == '(':
		closing = ')'
	default:
		return "", 0
	}
	for i, r := range s[m:min(len(s), m+maxQuoted)] {
		if fold(r) == closing {
			inner = trimBlanks(s[m : m+i])
			if inner == "" || r == utf8.RuneError {
				return "", 0
			}
			return inner, m + i + utf8.RuneLen(r)
		}
	}
	return "", 0
}

// maxQuoted is how many bytes a quoted name takes at most.
const maxQuoted = 120

// bracketed is quoted for round brackets and square ones.
func bracketed(s string) (inner string, n int) {
	if f := fold(leadRune(s)); f != '(' && f != '[' {
		return "", 0
	}
	return quoted(s)
}
