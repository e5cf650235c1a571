package news

import (
	"strings"
	"unicode/utf8"
)

// A foundDate is a date that a text holds.
type foundDate struct {
	written
	d          Date
	kind       dateKind
	start, end int
	at         int // of what err is about
	err        error
}

// Points that dates of a line are compared by; the first of equals wins.
const (
	pointsPublished = 8
	pointsYear      = 4
	pointsClock     = 2
)

// points says how likely the date is the one of publication.
func (f *foundDate) points() int {
	n := 1
	if f.kind == datePublished {
		n += pointsPublished
	}
	if f.year.written() && f.day.written() {
		n += pointsYear
	}
	if f.hour.written() {
		n += pointsClock
	}
	return n
}

// foundDates are the best dates of a text, one of each kind. An end of 0
// means that there is none.
type foundDates struct {
	published, modified, other foundDate
	bad                        foundDate // the first that has an error
}

// findDate gives the publication date in s, as FindDate does, and where it
// stands.
func (p *Parser) findDate(s string) (d Date, start, end int, err error) {
	d, kind, start, end, err := p.findDateKind(s)
	if err == nil && (kind == dateOther || kind == dateLastModified) {
		return Date{}, 0, 0, &ParseError{Op: "date", Input: s, Offset: start, Err: ErrAbsent}
	}
	return d, start, end, err
}

// findDateKind gives the date in s that is most likely the publication's, or
// else an update's, or else another one's, says which, and where it stands.
func (p *Parser) findDateKind(s string) (d Date, kind dateKind, start, end int, err error) {
	if w, start, end, ok := p.urlDate(s); ok || isURL(s) {
		if !ok {
			return Date{}, dateUnlabelled, 0, 0, &ParseError{Op: "date", Input: s, Offset: len(s), Err: ErrAbsent}
		}
		d, _, _ := p.resolve(&w)
		d.Raw = s[start:end]
		return d, dateUnlabelled, start, end, nil
	}
	all := p.findDates(s)
	for _, f := range []*foundDate{&all.published, &all.modified, &all.other} {
		if f.end > 0 {
			return f.d, f.kind, f.start, f.end, nil
		}
	}
	if f := &all.bad; f.end > 0 {
		return f.d, f.kind, f.start, f.end, &ParseError{Op: "date", Input: s, Offset: f.at, Err: f.err}
	}
	return Date{}, dateUnlabelled, 0, 0, &ParseError{Op: "date", Input: s, Offset: len(s), Err: ErrAbsent}
}

// publishedAndModified gives the dates of publication and of the last change
// in s; what is not there is zero. An update without a day (最后更新 17:34) is
// of the publication's day, one without a year comes after the publication.
func (p *Parser) publishedAndModified(s string) (published, modified Date) {
	if isURL(s) {
		return Date{}, Date{}
	}
	all := p.findDates(s)
	return all.published.d, all.modified.d
}

// mayHoldDate reports whether a date could begin anywhere in s. Where it says
// no, findDate finds none.
func mayHoldDate(s string) bool { return nextStart(s, 0) < len(s) }

// findDates reads all dates of s and keeps the best of each kind.
func (p *Parser) findDates(s string) (all foundDates) {
	c := scanner{cursor: cursor{s: s}, p: p}
	for {
		f, ok := c.next()
		if !ok {
			return all
		}
		parser := p
		modified := f.kind == dateModified || f.kind == dateLastModified
		if pub := &all.published; modified && pub.end > 0 && !f.year.written() {
			parser = p.afterPublication(&f, pub)
		}
		if f.form == formClock {
			continue
		}
		if f.d, f.at, f.err = parser.resolve(&f.written); f.err == nil || f.err == ErrNoReference {
			f.d.Raw = s[f.start:f.end]
		}
		best := &all.published
		switch {
		case f.err != nil:
			if f.err == ErrNoReference {
				f.at = f.start
			}
			if all.bad.end == 0 && f.kind != dateOther && f.kind != dateLastModified {
				all.bad = f
			}
			continue
		case modified:
			best = &all.modified
		case f.kind == dateOther:
			best = &all.other
		}
		if best.end == 0 || f.points() > best.points() {
			*best = f
		}
	}
}

// afterPublication completes the date of an update by that of publication,
// and gives the parser to resolve it with.
func (p *Parser) afterPublication(f *foundDate, pub *foundDate) *Parser {
	switch f.form {
	case formClock:
		y, m, d := pub.d.Time.Date()
		if pub.d.Precision < PrecisionDay {
			return p
		}
		f.year, f.month, f.day = number{val: y, width: 4}, number{val: int(m), width: 2}, number{val: d, width: 2}
		f.form = formDay
	case formMonthDay, formMarks, formEnglishDay:
		q := *p
		q.Reference = pub.d.Time.AddDate(0, 11, 0)
		return &q
	}
	return p
}

// nextStart gives the first place from i on at which a date, or an address,
// could begin; len(s) if there is none.
func nextStart(s string, i int) int {
	for i < len(s) {
		b := s[i]
		if b < utf8.RuneSelf {
			switch {
			case b >= '0' && b <= '9', b == ':' && strings.HasPrefix(s[i:], "://"):
				return i
			case isLetterByte(b):
				if (i == 0 || !isLetterByte(s[i-1])) && isEnglishStart(s[i:]) {
					return i
				}
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '〇', '○', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '两', '廿', '卅',
			'０', '１', '２', '３', '４', '５', '６', '７', '８', '９':
			return i
		case '今', '昨', '前', '大', '上', '本', '去', '刚', '剛', '半', '周', '週', '星', '礼', '禮', '民', '中':
			if goesOn(r, fold(leadRune(s[i+n:]))) {
				return i
			}
		}
		i += n
	}
	return i
}

// goesOn reports whether next, folded, may be the second character of a word of
// dates that begins with r. Most of these characters are common in text.
func goesOn(r, next rune) bool {
	switch fold(r) {
	case '今', '昨', '前':
		switch next {
		case '天', '日', '年', '凌', '拂', '清', '早', '上', '中', '正', '午', '下', '傍', '晚', '夜', '深', '半', '子', '晨':
			return true
		}
		return false
	case '大':
		return next == '前' || next == '中'
	case '上':
		return next == '个' || next == '月' || next == '周' || next == '上' || next == '星' || next == '礼'
	case '本':
		return next == '月' || next == '周'
	case '去':
		return next == '年'
	case '刚', '剛':
		return next == '刚' || next == '剛' || next == '才'
	case '周':
		_, ok := weekdayOf(next)
		return ok
	case '星':
		return next == '期'
	case '礼', '禮':
		return next == '拜'
	case '民':
		return next == '国'
	case '中':
		return next == '华'
	}
	return true
}

// isEnglishStart reports whether s begins with a word that an English date
// begins with.
func isEnglishStart(s string) bool {
	if len(s) < 3 {
		return false
	}
	switch [3]byte{s[0] | 0x20, s[1] | 0x20, s[2] | 0x20} {
	case [3]byte{'j', 'a', 'n'}, [3]byte{'f', 'e', 'b'}, [3]byte{'m', 'a', 'r'}, [3]byte{'a', 'p', 'r'}, [3]byte{'m', 'a', 'y'}, [3]byte{'j', 'u', 'n'},
		[3]byte{'j', 'u', 'l'}, [3]byte{'a', 'u', 'g'}, [3]byte{'s', 'e', 'p'}, [3]byte{'o', 'c', 't'}, [3]byte{'n', 'o', 'v'}, [3]byte{'d', 'e', 'c'},
		[3]byte{'m', 'o', 'n'}, [3]byte{'t', 'u', 'e'}, [3]byte{'w', 'e', 'd'}, [3]byte{'t', 'h', 'u'}, [3]byte{'f', 'r', 'i'}, [3]byte{'s', 'a', 't'},
		[3]byte{'s', 'u', 'n'}, [3]byte{'y', 'e', 's'}, [3]byte{'t', 'o', 'd'}, [3]byte{'j', 'u', 's'}:
		return true
	}
	return false
}

// next gives the next date that stands in the text.
func (c *scanner) next() (f foundDate, ok bool) {
	for {
		c.i = nextStart(c.s, c.i)
		if c.i >= len(c.s) {
			return foundDate{}, false
		}
		if c.s[c.i] == ':' {
			c.address()
			continue
		}
		start := c.i
		w, ok := c.date()
		if ok && !c.isRange(&w) {
			f := foundDate{written: w, start: start, end: c.i}
			var labelAt int
			f.kind, labelAt = labelBefore(c.s, c.from, start)
			if k := c.trailer(); k != dateUnlabelled && f.kind != datePublished {
				f.kind = k
			}
			if c.stands(&f, labelAt) {
				c.from = c.i
				return f, true
			}
		}
		if !ok || c.i == start {
			c.i = start
			c.pass()
		}
	}
}

// pass leaves a place where no date begins: a run of digits, or a character.
func (c *cursor) pass() {
	for n := 0; ; n++ {
		r, _ := c.rune()
		if _, ok := digit(r); !ok {
			if n == 0 {
				c.skip()
			}
			return
		}
		c.skip()
	}
}

// address passes over the path of a web address: its date is another page's.
func (c *cursor) address() {
	c.i += len("://")
	path := false
	for c.i < len(c.s) {
		b := c.s[c.i]
		if b <= ' ' || b >= utf8.RuneSelf || b == '"' || b == '<' || b == '>' || b == '|' {
			return
		}
		if path = path || b == '/'; !path && b >= '0' && b <= '9' {
			return // may be a date glued to the host
		}
		c.i++
	}
}

// isRange reports whether the date goes on to another, as in 6月8日至10日, and
// passes over that.
func (c *scanner) isRange(w *written) bool {
	start := c.i
	spaced := c.blanks()
	mark := c.peek()
	switch mark {
	case '-', '~', '至', '到', '、', '和', '及', '与':
	default:
		c.i = start
		return false
	}
	for c.peek() == mark {
		c.skip()
	}
	c.blanks()
	if mark == '至' && c.accept("今") {
		return true
	}
	second := c.i
	d, ok := c.date()
	switch d.form {
	case formClock:
		ok = w.hour.written()
	case formAgo, formAgoDays, formWord, formEnglishDay, formPeriod:
		ok = mark == '至' || mark == '到'
	case formLoneMonth, formYear:
		ok = w.form == formYear || w.form == formMonth || w.form == formLoneMonth || w.form == formMonthDay
	case formNone:
	default: // 2023-06-08 - 6月9日… is a date and a headline
		ok = !spaced || mark != '-' || d.form == w.form
	}
	if ok {
		return true
	}
	c.i = second
	if n := c.number(); n.written() && n.width <= 3 && w.day.written() && (c.peek() == '日' || c.peek() == '号') {
		c.skip()
		return true
	}
	c.i = start
	return false
}
