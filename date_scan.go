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
		return written{}, false
	}
	return w, true
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
	case n.val > 100 && n.val < 200 && n.width >= 3 && (c.taiwan() || c.labelled(n.at)):
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
	bare := c.i
	mark := c.mark('年')
	if mark == '年' {
		bare = c.i
	}
	c.blanks()
	if c.englishAfterYear(w) {
		return true
	}
	month := c.number()
	monthEnd := c.i
	mark2 := c.mark('月')
	if mark2 == '月' {
		monthEnd = c.i
	}
	// Only marks make a number without 月 a month, and only two digits each
	// between blanks.
	if mark == 0 || !month.written() || month.width > 2 || mark2 == 0 && mark != '-' && mark != '/' && mark != '.' ||
		mark == ' ' && mark2 == ' ' && month.width != 2 {
		c.i = bare
		return true
	}
	w.month, w.form = month, formMonthMarks
	if mark2 == '月' {
		w.form = formMonth
	}
	c.blanks()
	switch hasDay := mark2 != 0 && c.dayOf(w, mark2); {
	case !hasDay && mark2 != '月' && (mark == '年' || mark == ' '):
		w.month, w.form = number{}, formYear
		c.i = bare
	case !hasDay:
		c.i = monthEnd
	case mark == ' ' && mark2 != '月':
		w.form = formSpaced
		c.dayTime(w)
	default:
		w.form = formDay
		c.dayTime(w)
	}
	return true
}

// mark reads what stands between the parts of a date and gives it folded:
// the word (年 or 月), one of - / . _ or a blank; 0 if there is nothing.
func (c *scanner) mark(word rune) rune {
	start := c.i
	blank := c.blanks()
	switch r := c.peek(); r {
	case '年', '月':
		if r != word {
			break
		}
		c.skip()
		if end := c.i; c.mark(0) != '/' { // 2023年/6月/8日
			c.i = end
		}
		return r
	case '-', '/', '_':
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
	if n.width > 2 && !n.han {
		glued := n.width <= 4 && c.clockMark()
		c.i = start
		if !glued {
			return false
		}
		if n = c.digits(2); n.val > 31 {
			c.i = start
			n = c.digits(1)
		}
	}
	if !n.written() {
		return false
	}
	end := c.i
	c.blanks()
	switch r := c.peek(); {
	case r == '日', r == '号':
		c.skip()
		w.day = n
		return true
	case n.han && mark == '月': // 八月十五 is a feast
		return false
	case c.i > end:
	case c.clockWord(): // 6月8时
		return false
	case mark == '月' && isHan(r) && r != '星' && r != '周' && !c.dayPartAhead(): // 6月8个
		return false
	}
	c.i = end
	w.day = n
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
	c.yearAndTime(w)
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
	*w = written{month: a, form: formMarks}
	if !c.dayOf(w, mark) {
		return false
	}
	c.yearAndTime(w)
	return true
}

// firstShortYear is the earliest year that 06/08/23 may be of.
const firstShortYear = 1970

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
	if _, ok := w.check(); !ok || w.year.val < firstShortYear {
		year := w.day
		w.year, w.month, w.day = c.p.century(year), b, a
		if year.width != 2 || w.year.val < firstShortYear {
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
	m := c.mark('月')
	if m == '月' {
		after = c.i
		c.blanks()
	}
	if _, more := digit(c.peek()); more && m != 0 && m != ' ' {
		return false // it has a day of its own
	}
	c.i = after
	w.year, w.month, w.day, w.form = year, month, day, formSpaced
	c.dayTime(w)
	return true
}

// yearAndTime reads what may stand behind month and day, in either order:
// 06-08 2023 08:08, 06-08 08:08 2023.
func (c *scanner) yearAndTime(w *written) {
	c.yearAfter(w)
	if c.dayTime(w); w.hour.written() && !w.year.written() {
		c.yearAfter(w)
	}
}

// yearAfter reads a year that stands behind month and day, alone.
func (c *scanner) yearAfter(w *written) {
	start := c.i
	c.commas()
	year := c.digits(maxDigits)
	end := c.i
	if year.width == 4 && year.val >= minYear && year.val <= maxYear && !c.clockMark() {
		mark := c.mark('年')
		_, more := digit(c.peek())
		switch {
		case mark == '年' && !more:
			w.year, w.form = year, formDay
			return
		case mark == 0, mark == ' ':
			c.i = end
			if r, _ := c.rune(); year.at > start && isEdge(r) {
				w.year, w.form = year, formSpaced
				return
			}
		}
	}
	c.i = start
}
