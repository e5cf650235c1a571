package news

import "unicode/utf8"

// A form is one way to write a date. It decides how much must stand around a
// date before a text is believed to hold it.
type form uint8

const (
	formNone       form = iota
	formDay             // year, month and day: sure by itself
	formSpaced          // 2023 06 08
	formShort           // 23-06-08
	formCompact         // 20230608
	formRepublic        // 1120608, 112/06/08
	formMonth           // 2023年6月
	formMonthMarks      // 2023-06, 202306, 06/2023
	formYear            // 2023年, 2023
	formMonthDay        // 6月8日
	formMarks           // 06-08
	formEnglishDay      // Jun 8
	formLoneMonth       // 6月
	formAgo             // 5分钟前
	formAgoDays         // 3天前
	formWord            // 昨天
	formPeriod          // 周四, 去年, 上个月
	formClock           // 08:08, no date
	formUnix            // 1686182901
)

// A cursor reads a string from the left. Its methods named after a thing
// read it if it is there, and leave the cursor where it is if not.
type cursor struct {
	s string
	i int
}

// rune gives the next character as it is, and its length, 0 at the end.
func (c *cursor) rune() (rune, int) {
	if c.i >= len(c.s) {
		return 0, 0
	}
	if b := c.s[c.i]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(c.s[c.i:])
}

// peek gives the next character, folded; 0 at the end.
func (c *cursor) peek() rune {
	r, _ := c.rune()
	return fold(r)
}

// skip passes over one character.
func (c *cursor) skip() {
	_, n := c.rune()
	c.i += n
}

// accept reads a word of a table.
func (c *cursor) accept(entry string) bool {
	n := hasFold(c.s[c.i:], entry)
	c.i += n
	return n > 0
}

// acceptOf reads the first word of a table that is there.
func (c *cursor) acceptOf(table []string) bool {
	for _, entry := range table {
		if c.accept(entry) {
			return true
		}
	}
	return false
}

// blanks passes over blanks and what is not seen, and reports whether there
// were any.
func (c *cursor) blanks() bool {
	start := c.i
	for {
		r, n := c.rune()
		if n == 0 || !isBlank(r) && !isUnseen(r) {
			return c.i > start
		}
		c.i += n
	}
}

// digit gives the value of the digit that r is, of half or full width.
func digit(r rune) (int, bool) {
	if r >= '０' && r <= '９' {
		r -= '０' - '0'
	}
	return int(r - '0'), r >= '0' && r <= '9'
}

// digits reads at most so many digits. Values beyond nine digits are cut.
func (c *cursor) digits(most int) number {
	n := number{at: c.i}
	for n.width < most {
		r, size := c.rune()
		d, ok := digit(r)
		if !ok {
			break
		}
		if n.width < 9 {
			n.val = n.val*10 + d
		}
		n.width++
		c.i += size
	}
	return n
}

// maxDigits is the longest run of digits that anything is made of: 14 of a
// moment and one that makes it too long.
const maxDigits = 15

// number reads digits or, if there are none, Chinese numerals: 二〇二三 and
// 一百一十二 alike.
func (c *cursor) number() number {
	if n := c.digits(maxDigits); n.written() {
		return n
	}
	n := number{at: c.i}
	last, after := 0, false // the last figure, and whether a figure came just before
	for n.width < maxDigits {
		r, size := c.rune()
		v := numeral(r)
		switch {
		case v < 0:
			n.val += last
			return n
		case v >= 10:
			n.val += max(1, last) * v
			last, after = 0, false
			if v < 100 && v > 10 { // 廿, 卅 stand for themselves
				after = false
			}
		case after:
			last = last*10 + v
		default:
			last, after = v, true
		}
		last = min(last, 1e6)
		n.width++
		c.i += size
	}
	n.val += last
	return n
}

// numeral gives what a Chinese numeral counts, or -1.
func numeral(r rune) int {
	switch r {
	case '〇', '○', '零', '０':
		return 0
	case '一':
		return 1
	case '二', '两', '兩':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	case '十':
		return 10
	case '廿':
		return 20
	case '卅':
		return 30
	case '百':
		return 100
	}
	return -1
}

// A scanner reads dates. It is made for one string.
type scanner struct {
	cursor
	p      *Parser
	script script
	timed  bool // a time before its date is being read, so that no other is
	from   int  // where the text that belongs to no date begins
}

// A script says whether a text is written as in Taiwan.
type script uint8

const (
	scriptUnknown script = iota // not looked yet
	scriptOther
	scriptTaiwan
)

// date reads the date that begins here, in any form, with its time of day.
func (c *scanner) date() (w written, ok bool) {
	start := c.i
	r, n := c.rune()
	switch {
	case n == 0:
	case r < utf8.RuneSelf && r|0x20 >= 'a':
		ok = c.english(&w)
	case r >= '0' && r <= '9':
		ok = c.numeric(&w)
	default:
		ok = c.word(&w)
		if !ok {
			c.i, w = start, written{}
			ok = c.republic(&w)
		}
		if !ok {
			c.i, w = start, written{}
			ok = c.numeric(&w)
		}
	}
	if !ok {
		c.i = start
	}
	return w, ok
}

// numeric reads a date that begins with a number.
func (c *scanner) numeric(w *written) bool {
	n := c.number()
	if !n.written() {
		return false
	}
	after := c.i
	if n.width <= 4 && c.ago(w, n) {
		return true
	}
	c.i = after
	switch {
	case n.width == 4 && n.val >= minYear && n.val <= maxYear:
		return c.fromYear(w, n)
	case n.val > 100 && n.val < 200 && n.width >= 3 && c.taiwan():
		n.val += republicEpoch
		return c.fromYear(w, n) && c.asRepublic(w)
	case n.width == 8 || n.width == 12 || n.width == 14 || n.width == 6 || n.width == 7:
		c.i = n.at
		return c.compact(w, n.width)
	case n.val < 100 && n.width <= 3:
		return c.fromSmall(w, n)
	}
	return false
}

// fromYear reads on from a year of four digits: a month, a day and a time may
// follow. What stands between them varies even within a date (2014年11/11).
func (c *scanner) fromYear(w *written, year number) bool {
	w.year, w.form = year, formYear
	after := c.i
	mark := c.mark('年')
	if mark == '年' {
		after = c.i
	}
	if mark == 0 {
		c.i = after
		return true
	}
	c.blanks()
	month := c.number()
	if !month.written() || month.width > 3 || mark != '年' && month.width > 2 {
		c.i = after
		return true
	}
	monthEnd := c.i
	mark2 := c.mark('月')
	if mark == ' ' && (month.width != 2 && mark2 != '/' && mark2 != '-' && mark2 != '.' || mark2 == 0) {
		c.i = after
		return true
	}
	w.month, w.form = month, formMonthMarks
	if mark == '年' || mark2 == '月' {
		w.form = formMonth
	}
	if mark2 == '月' {
		monthEnd = c.i
	}
	c.blanks()
	if mark2 == 0 || !c.dayOf(w, mark2) {
		c.i = monthEnd
		return mark != '年' || mark2 == '月' || c.yearAlone(w, after)
	}
	w.form = formDay
	if mark == ' ' && mark2 == ' ' {
		w.form = formSpaced
	}
	c.dayTime(w)
	return true
}

// yearAlone takes back a month that turned out to be another number.
func (c *scanner) yearAlone(w *written, after int) bool {
	w.month, w.form = number{}, formYear
	c.i = after
	return true
}

// mark reads what stands between the parts of a date and gives it folded:
// the word (年 or 月), one of - / . _ or a blank; 0 if there is nothing.
func (c *scanner) mark(word rune) rune {
	start := c.i
	blank := c.blanks()
	switch r := c.peek(); r {
	case word, '-', '/', '_':
		c.skip()
		return r
	case '.', '·', '。':
		c.skip()
		return '.'
	}
	if !blank {
		return 0
	}
	if _, ok := digit(c.peek()); ok {
		return ' '
	}
	c.i = start
	return 0
}

// dayOf reads the day after a month. A time may be glued to it (3010:31).
func (c *scanner) dayOf(w *written, mark rune) bool {
	start := c.i
	n := c.number()
	if n.width > 2 && c.s[n.at] < utf8.RuneSelf {
		if n.width > 4 || !c.clockMark() {
			c.i = start
			return false
		}
		c.i = start
		n = c.digits(2)
		if n.val > 31 {
			c.i = start
			n = c.digits(1)
		}
	}
	if !n.written() {
		return false
	}
	w.day = n
	after := c.i
	c.blanks()
	if r := c.peek(); r == '日' || r == '号' {
		c.skip()
		return true
	}
	if c.clockWord() && c.i == after { // 6月8时 has no day
		w.day = number{}
		return false
	}
	r := c.peek()
	glued := c.i == after
	c.i = after
	if mark == '月' && glued && isHan(r) && r != '星' && r != '周' && !c.dayPartAhead() {
		w.day = number{}
		return false
	}
	return true
}

// compact reads 20230608, with a time 20230608080821 or 20230608T080821Z,
// and the shorter 202306 and 1120608.
func (c *scanner) compact(w *written, width int) bool {
	switch width {
	case 6:
		w.year, w.month, w.form = c.digits(4), c.digits(2), formMonthMarks
		return w.year.val >= minYear && w.year.val <= maxYear
	case 7:
		w.year, w.month, w.day, w.form = c.digits(3), c.digits(2), c.digits(2), formRepublic
		w.year.val += republicEpoch
		return w.year.val <= maxYear && c.taiwan()
	}
	w.year, w.month, w.day, w.form = c.digits(4), c.digits(2), c.digits(2), formCompact
	if w.year.val < minYear || w.year.val > maxYear {
		return false
	}
	if width == 8 {
		if r := c.peek(); r|0x20 != 't' {
			c.dayTime(w)
			return true
		}
		start := c.i
		c.skip()
		if w.hour, w.minute = c.digits(2), c.digits(2); w.minute.width != 2 {
			w.hour, w.minute = number{}, number{}
			c.i = start
			c.dayTime(w)
			return true
		}
	} else {
		w.hour, w.minute = c.digits(2), c.digits(2)
	}
	w.second = c.digits(2)
	w.colon = true
	c.fraction()
	c.zone(w, zoneGlued)
	return true
}

// fromSmall reads on from a number below 100 that begins a date: a short
// year, a month, a day, or the hour of a time that stands before its date.
func (c *scanner) fromSmall(w *written, n number) bool {
	after := c.i
	if c.clockMark() {
		c.i = n.at
		return c.timeFirst(w)
	}
	c.i = after
	if c.englishDay(w, n) {
		return true
	}
	c.i = after
	switch mark := c.mark('月'); mark {
	case '月':
		return c.fromMonth(w, n, mark)
	case '-', '/', '.':
		return c.fromMarks(w, n, mark)
	case ' ':
		return c.dayBox(w, n)
	}
	c.i = after
	c.blanks()
	if c.accept("年") && n.width == 2 {
		c.i = after
		year := c.p.century(n)
		return c.fromYear(w, year) && w.form == formDay
	}
	if c.i = after; c.accept("日") {
		return c.dayBox(w, n)
	}
	return false
}

// fromMonth reads 6月8日, and a year if it comes last; 6月 alone is left to
// who knows that it is the whole string.
func (c *scanner) fromMonth(w *written, month number, mark rune) bool {
	w.month, w.form = month, formLoneMonth
	after := c.i
	c.blanks()
	if !c.dayOf(w, mark) {
		c.i = after
		return true
	}
	w.form = formMonthDay
	c.yearAfter(w)
	c.dayTime(w)
	return true
}

// fromMarks reads the numbers of 06-08, 23-06-08, 08/06/2023 and the like.
func (c *scanner) fromMarks(w *written, a number, mark rune) bool {
	c.blanks()
	start := c.i
	b := c.digits(maxDigits)
	end := c.i
	switch {
	case !b.written():
		return false
	case b.width == 4 && b.val >= minYear && b.val <= maxYear && !c.clockMark():
		c.i = start
		if c.dayBox(w, a) {
			return true
		}
		c.i = end
		w.year, w.month, w.form = b, a, formMonthMarks
		return true
	case b.width <= 2:
		if mark2 := c.mark(0); mark2 == mark || mark2 == '/' || mark2 == '-' {
			c.blanks()
			if c.thirdOf(w, a, b, mark) {
				return true
			}
		}
		c.i = end
	}
	c.i = start
	w.month, w.form = a, formMarks
	if !c.dayOf(w, mark) {
		return false
	}
	c.yearAfter(w)
	c.dayTime(w)
	return true
}

// thirdOf reads the last number of three. One of four digits is the year, and
// the day is first or, where that cannot be or the time is written the American
// way, the month. Otherwise the year is first, or last if that cannot be.
func (c *scanner) thirdOf(w *written, a, b number, mark rune) bool {
	start := c.i
	if y := c.digits(4); y.width == 4 && y.val >= minYear && y.val <= maxYear {
		w.year, w.month, w.day, w.form = y, b, a, formDay
		c.dayTime(w)
		american := mark == '/' && w.second.written() && (w.part == partAM || w.part == partPM)
		if b.val > 12 || american && a.val <= 12 {
			w.month, w.day = a, b
		}
		return true
	}
	c.i = start
	if a.width != 2 || !c.dayOf(w, mark) {
		return false
	}
	w.year, w.month, w.form = c.p.century(a), b, formShort
	if _, ok := w.check(); !ok && mark != '-' {
		year := w.day
		w.year, w.month, w.day = c.p.century(year), b, a
		if year.width != 2 {
			return false
		}
	}
	c.dayTime(w)
	return true
}

// dayBox reads the year and month after a day, as calendar-like boxes show
// them: 08 2023-06.
func (c *scanner) dayBox(w *written, day number) bool {
	c.blanks()
	year := c.digits(5)
	if year.width != 4 || year.val < minYear || year.val > maxYear {
		return false
	}
	mark := c.mark('年')
	month := c.digits(3)
	if mark == 0 || mark == ' ' || !month.written() || month.width > 2 {
		return false
	}
	after := c.i
	if m := c.mark('月'); m == '月' {
		after = c.i
	} else if _, more := digit(c.peek()); more && m != 0 && m != ' ' {
		return false // it has a day of its own
	}
	c.i = after
	w.year, w.month, w.day, w.form = year, month, day, formSpaced
	c.dayTime(w)
	return true
}

// yearAfter reads a year that stands behind month and day: 06-08 2023.
func (c *scanner) yearAfter(w *written) {
	start := c.i
	c.blanks()
	if r := c.peek(); r == ',' {
		c.skip()
		c.blanks()
	}
	year := c.digits(5)
	if c.i > year.at && year.width == 4 && year.val >= 1900 && year.val <= maxYear && !c.clockMark() {
		c.i = year.at + (c.i - year.at)
		end := c.i
		if m := c.mark('年'); m == 0 || m == ' ' {
			c.i = end
			w.year, w.form = year, formSpaced
			return
		} else if _, more := digit(c.peek()); m == '年' && !more {
			w.year, w.form = year, formDay
			return
		}
	}
	c.i = start
}
