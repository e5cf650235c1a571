package news

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// A tokenKind says what a piece of a byline is by its characters.
type tokenKind uint8

const (
	tokenEnd    tokenKind = iota
	tokenText             // letters that are no title: names, outlets, places, prose
	tokenQuoted           // what stands in 《》 or “”
	tokenTitle            // 记者, 责任编辑, 来源
	tokenNumber           // a number, a date, a time
	tokenSpace
	tokenComma // 、，；
	tokenColon
	tokenSlash
	tokenBar
	tokenDash
	tokenOpen  // a bracket
	tokenClose // its end
	tokenStop  // 。！？
	tokenOther // anything else
)

// A token is a piece of a byline.
type token struct {
	kind  tokenKind
	use   titleUse // of a title
	role  Role     // of a title
	text  string   // as written; without the marks if quoted
	place string   // 韩国 in 驻韩国记者
	end   int      // where it ends in the scanned string
}

// maxTokens bounds what is read as a byline; what is longer is prose.
const maxTokens = 400

// A creditScanner cuts a byline into tokens, as they are asked for: most strings
// are none, which the first tokens show. They are in an array, as far as it goes,
// to stay off the heap.
type creditScanner struct {
	s    string
	at   int // where the scanner is in s
	n    int // tokens so far
	few  [48]token
	more []token
}

// tok gives the token i.
func (c *creditScanner) tok(i int) *token {
	if i < len(c.few) {
		return &c.few[i]
	}
	return &c.more[i-len(c.few)]
}

func (c *creditScanner) push(t token) {
	if c.n < len(c.few) {
		c.few[c.n] = t
	} else {
		c.more = append(c.more, t)
	}
	c.n++
}

// kind gives the kind of the token i, tokenEnd if there is none.
func (c *creditScanner) kind(i int) tokenKind {
	if i < 0 || !c.has(i) {
		return tokenEnd
	}
	return c.tok(i).kind
}

// has reports whether there is a token i, and reads up to it.
func (c *creditScanner) has(i int) bool {
	for c.n <= i && c.at < len(c.s) {
		c.scan()
	}
	return i < c.n
}

// scanAll reads all tokens and reports whether they are few enough for a byline.
func (c *creditScanner) scanAll() bool { return !c.has(maxTokens) }

// scan reads the next tokens: several, if letters have titles among them, or none.
func (c *creditScanner) scan() {
	r, n := utf8.DecodeRuneInString(c.s[c.at:])
	f := fold(r)
	switch kind := markKind(f); {
	case kind == tokenSpace:
		c.spaces(n)
	case kind != tokenEnd:
		c.add(kind, n)
	case isUnseen(r):
		c.at += n
	case isDigit(f):
		c.number()
	case isLetter(f):
		c.letters()
	case r == '《' || r == '“' || r == '〈':
		c.quoted(r, n)
	default:
		c.add(tokenOther, n)
	}
}

// hasTitle reports whether a title is among the tokens.
func (c *creditScanner) hasTitle() bool {
	c.scanAll()
	for i := range c.n {
		if c.kind(i) == tokenTitle {
			return true
		}
	}
	return false
}

// markKind gives the kind of the token that the folded r is, or tokenEnd.
func markKind(f rune) tokenKind {
	switch f {
	case ' ':
		return tokenSpace
	case '、', ',', ';', '&':
		return tokenComma
	case ':':
		return tokenColon
	case '/':
		return tokenSlash
	case '|':
		return tokenBar
	case '-', '_':
		return tokenDash
	case '(', '[', '<', '{':
		return tokenOpen
	case ')', ']', '>', '}':
		return tokenClose
	case '。', '!', '?', '…':
		return tokenStop
	}
	return tokenEnd
}

// isLetter reports whether the folded r can stand in a name or an outlet.
func isLetter(f rune) bool {
	return isHan(f) || f == '·' || f == '.' || f == '+' || f == '@' || f == '\'' || f == '#' ||
		isAlnum(f) || f >= 0xc0 && f < 0x250
}

func (c *creditScanner) add(kind tokenKind, n int) {
	c.push(token{kind: kind, text: c.s[c.at : c.at+n], end: c.at + n})
	c.at += n
}

// spaces adds the blank of n bytes, and those that follow it, as one token.
func (c *creditScanner) spaces(n int) {
	c.add(tokenSpace, n)
	for c.at < len(c.s) {
		r, n := utf8.DecodeRuneInString(c.s[c.at:])
		blank := markKind(fold(r)) == tokenSpace
		if !blank && !isUnseen(r) {
			return
		}
		if c.at += n; blank {
			c.tok(c.n - 1).end = c.at
		}
	}
}

// number reads a number with the marks and units of dates and times. Where a
// word goes on after it, as in 36氪, the word is read instead.
func (c *creditScanner) number() {
	start := c.at
	for c.at < len(c.s) {
		r, n := rune(c.s[c.at]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(c.s[c.at:])
			r = fold(r)
		}
		if !isDigit(r) && !isDateUnit(r) && !((r == '-' || r == '/' || r == '.' || r == ':') && startsDigit(c.s[c.at+n:])) {
			break
		}
		c.at += n
	}
	next, _ := utf8.DecodeRuneInString(c.s[c.at:])
	last, _ := utf8.DecodeLastRuneInString(c.s[start:c.at])
	if c.at-start <= 2 && isLetter(fold(next)) && isDigit(last) && !beginsTitle(next) {
		c.at = start
		c.letters()
		return
	}
	n := c.at - start
	c.at = start
	c.add(tokenNumber, n)
}

// isDateUnit reports whether r stands after a number in a date or a count.
func isDateUnit(r rune) bool {
	switch r {
	case '年', '月', '日', '时', '時', '分', '秒', '点', '點', '版', '期', '次':
		return true
	}
	return false
}

func startsDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isDigit(fold(r))
}

// quoted reads what stands in the quotation mark r and its like.
func (c *creditScanner) quoted(r rune, n int) {
	closing := "》"
	switch r {
	case '“':
		closing = "”"
	case '〈':
		closing = "〉"
	}
	rest := c.s[c.at+n:]
	end := strings.Index(rest, closing)
	if end < 0 || end > 120 {
		c.add(tokenOther, n)
		return
	}
	c.at += n + end + len(closing)
	c.push(token{kind: tokenQuoted, text: rest[:end], end: c.at})
}

// letters reads a run of letters and cuts it at the titles in it.
func (c *creditScanner) letters() {
	start := c.at
	for c.at < len(c.s) {
		r, n := rune(c.s[c.at]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(c.s[c.at:])
		}
		if !isHan(r) || r == '丨' {
			f := fold(r)
			if c.joins(f, start) {
				c.at += n
				continue
			}
			if !isLetter(f) || isDigit(f) && c.at > start && isHan(lastRune(c.s[start:c.at])) {
				break
			}
		} else if beginsTitle(r) {
			if t, m := c.title(start); m > 0 {
				c.text(start)
				t.text, t.end = c.s[c.at:c.at+m], c.at+m
				c.push(t)
				c.at += m
				start = c.at
				continue
			}
		}
		c.at += n
	}
	c.text(start)
}

// joins reports whether the folded mark f at the scanner's place is inside a
// Latin word: Jean-Paul, user_01.
func (c *creditScanner) joins(f rune, start int) bool {
	if f != '-' && f != '_' || c.at == start || c.at+1 >= len(c.s) {
		return false
	}
	return isAlnum(rune(c.s[c.at-1])) && isAlnum(rune(c.s[c.at+1]))
}

// text adds what was read since start, if anything.
func (c *creditScanner) text(start int) {
	if n := c.at - start; n > 0 {
		c.at = start
		c.add(tokenText, n)
	}
}

// lastRune gives the last character of s.
func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// title reads a title at the scanner's place, in letters that began at start,
// and gives its length; 0 is none.
func (c *creditScanner) title(start int) (t token, n int) {
	first, size := utf8.DecodeRuneInString(c.s[c.at:])
	second, _ := utf8.DecodeRuneInString(c.s[c.at+size:])
	switch {
	case isBlank(second):
		if t, n = spreadTitle(c.s[c.at:]); n > 0 {
			return t, n
		}
	case first == '驻' || first == '駐':
		if t, n = resident(c.s[c.at:], size); n > 0 {
			return t, n
		}
	}
	role, use, n := matchTitle(c.s[c.at:])
	if n == 0 || !c.titleStands(use, start, n) {
		return token{}, 0
	}
	return token{kind: tokenTitle, use: use, role: role}, n
}

// titleStands reports whether a word of the table, n bytes long, is a title
// where it stands. Short ones are parts of names as well.
func (c *creditScanner) titleStands(use titleUse, start, n int) bool {
	before := c.before(start)
	if before == tokenText && strings.Contains(c.s[c.at:c.at+n], "报道") {
		if known, _ := lookupOutlet(c.s[start:]); start+known > c.at {
			return false // 21世纪经济报道: the outlet's name
		}
	}
	after := nextMark(c.s[c.at+n:])
	short := n <= 4
	switch {
	case use == useLabel, use == useEither && short, use == useAfter && short:
		if after.mark && before != tokenText {
			return true
		}
		if use == useLabel && !short {
			return false
		}
		return c.shortAfter(before, after)
	case use == useNone || use == useSource:
		return before != tokenText || after.mark
	}
	return true
}

// before gives the kind of what stands before the scanner's place: text, if
// the letters began earlier.
func (c *creditScanner) before(start int) tokenKind {
	if c.at > start {
		return tokenText
	}
	return c.kind(c.n - 1)
}

// shortAfter reports whether a one-character title stands after its people:
// 张三摄, 张三/文, 北京8日电.
func (c *creditScanner) shortAfter(before tokenKind, after markAhead) bool {
	if !after.end {
		return false
	}
	switch fold(firstRune(c.s[c.at:])) {
	case '摄', '译':
		return before == tokenText || before == tokenClose || before >= tokenSpace && before <= tokenSlash && c.textBeforeMark()
	case '著', '作', '绘':
		return before == tokenSpace && c.textBeforeMark()
	case '电':
		return before == tokenNumber
	case '文', '图':
		if before == tokenSpace && c.textBeforeMark() && (after.last || after.word > 1) {
			return true // 记者 张三 文 李四五 图
		}
	}
	return before == tokenSlash && c.textBeforeMark()
}

// textBeforeMark reports whether a word stands before the last tokens that are
// marks.
func (c *creditScanner) textBeforeMark() bool {
	for i := c.n - 1; i >= 0; i-- {
		switch t := c.tok(i); t.kind {
		case tokenSpace, tokenSlash, tokenClose:
		default:
			return t.kind == tokenText && len(t.text) > 4
		}
	}
	return false
}

// markAhead tells what follows a word.
type markAhead struct {
	mark bool // a colon, slash or bar, after blanks or at once
	end  bool // anything but a letter
	last bool // nothing, or what ends a bracket or sentence
	word int  // the length of the Han word after blanks
}

func nextMark(s string) markAhead {
	r, _ := utf8.DecodeRuneInString(s)
	ahead := markAhead{end: !isLetter(fold(r))}
	ahead.last = true
	for i, r := range s {
		f := fold(r)
		if f == ' ' {
			continue
		}
		ahead.mark = f == ':' || f == '/' || f == '|'
		kind := markKind(f)
		ahead.last = kind == tokenClose || kind == tokenStop
		for _, r := range s[i:] {
			if !isHan(r) || ahead.word > 3 {
				break
			}
			ahead.word++
		}
		break
	}
	return ahead
}

// foldedHead holds the folded beginning of a string, for look-ups by length.
type foldedHead struct {
	n   int // characters
	buf [4 * maxHead]byte
	at  [maxHead + 1]int8 // where each begins in buf
	src [maxHead + 1]int8 // and in the string
}

const maxHead = 8

// set folds at most limit characters of the head of s, up to a mark that no
// title holds.
func (h *foldedHead) set(s string, limit int) {
	h.n = 0
	size := 0
	for i := 0; i < len(s) && h.n < limit; {
		r, n := utf8.DecodeRuneInString(s[i:])
		f := fold(r)
		if f == ' ' || f == '(' || f == ')' || f == ':' {
			break
		}
		if f == r {
			size += copy(h.buf[size:], s[i:i+n])
		} else {
			size += utf8.EncodeRune(h.buf[size:], f)
		}
		i += n
		h.n++
		h.at[h.n], h.src[h.n] = int8(size), int8(i)
	}
}

// entry looks up the first k characters.
func (h *foldedHead) entry(k int) titleEntry { return roleTitles.words[string(h.buf[:h.at[k]])] }

// matchTitle reads the longest title at the head of s, modifiers included.
func matchTitle(s string) (role Role, use titleUse, n int) {
	var head foldedHead
	for skipped, rounds := 0, 0; rounds < 4; rounds++ {
		first, second, _ := twoRunes(s[skipped:])
		lengths := roleTitles.lengths(fold(first), fold(second))
		if lengths == 0 {
			break
		}
		head.set(s[skipped:], bits.Len8(lengths)-1)
		found, modifier := false, 0
		for k := head.n; k > 0 && !(found && modifier > 0); k-- {
			if lengths&(1<<k) == 0 {
				continue
			}
			e := head.entry(k)
			if !found && e.use != useUnknown && k > min(rounds, 1) { // 小编: one character has no modifier
				found = true
				if end := skipped + int(head.src[k]); end > n { // or the table has it with the modifier
					role, use, n = e.role, e.use, end
				}
			}
			if modifier == 0 && e.modifies {
				modifier = k
			}
		}
		if modifier == 0 {
			break
		}
		skipped += int(head.src[modifier])
	}
	return role, use, n
}

// spreadTitle reads a title with blanks between its characters, which a mark
// must follow: 编 辑：, 来　源：.
func spreadTitle(s string) (t token, n int) {
	var buf [4 * maxTitle]byte
	size, chars, blanks := 0, 0, 0
	last := rune(0)
	for i, r := range s {
		f := fold(r)
		switch {
		case f == ' ':
			if blanks++; blanks > 12 {
				return token{}, 0
			}
			continue
		case f == ':' || f == '|' || f == '/':
			if blanks == 0 || chars < 2 {
				return token{}, 0
			}
			role, use := titleOf(buf[:size])
			if use == useUnknown || use == useProse {
				return token{}, 0
			}
			return token{kind: tokenTitle, use: use, role: role}, i
		case !isHan(f) || chars == 4, chars == 1 && roleTitles.lengths(last, f) == 0:
			return token{}, 0
		}
		last = f
		size += utf8.EncodeRune(buf[size:], f)
		chars++
	}
	return token{}, 0
}

// resident reads 驻, which is the first size bytes of s, a place and 记者:
// 驻韩国特约记者.
func resident(s string, size int) (t token, n int) {
	chars := 0
	for i, r := range s[size:] {
		if chars > 8 || !isHan(r) {
			return token{}, 0
		}
		if chars > 0 && beginsTitle(r) {
			if role, use, m := matchTitle(s[size+i:]); m > 0 && use == useBefore {
				return token{kind: tokenTitle, use: use, role: role, place: s[size : size+i]}, size + i + m
			}
		}
		chars++
	}
	return token{}, 0
}
