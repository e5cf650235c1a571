package news

import "strings"

// relatives lists the words for days, months and years counted from the
// reference, longer ones before their beginnings.
var relatives = []struct {
	word string
	back ago
}{
	{"刚刚", ago{unit: unitMinute}}, {"刚才", ago{unit: unitMinute}}, {"剛剛", ago{unit: unitMinute}}, {"剛才", ago{unit: unitMinute}},
	{"今天", ago{unit: unitDay}}, {"今日", ago{unit: unitDay}},
	{"昨天", ago{unit: unitDay, n: 1}}, {"昨日", ago{unit: unitDay, n: 1}},
	{"大前天", ago{unit: unitDay, n: 3}}, {"前天", ago{unit: unitDay, n: 2}}, {"前日", ago{unit: unitDay, n: 2}},
	{"本月", ago{unit: unitMonth}}, {"上个月", ago{unit: unitMonth, n: 1}}, {"上月", ago{unit: unitMonth, n: 1}},
	{"今年", ago{unit: unitYear}}, {"去年", ago{unit: unitYear, n: 1}}, {"前年", ago{unit: unitYear, n: 2}},
	{"本周", ago{unit: unitCalendarDay}}, {"上上周", ago{unit: unitCalendarDay, n: 2}},
	{"上周", ago{unit: unitCalendarDay, n: 1}}, {"上个星期", ago{unit: unitCalendarDay, n: 1}}, {"上星期", ago{unit: unitCalendarDay, n: 1}},
	{"上个礼拜", ago{unit: unitCalendarDay, n: 1}}, {"上礼拜", ago{unit: unitCalendarDay, n: 1}},
	{"周", ago{unit: unitWeekday}}, {"星期", ago{unit: unitWeekday}}, {"礼拜", ago{unit: unitWeekday}},
	{"今", ago{unit: unitDay}}, {"昨", ago{unit: unitDay, n: 1}}, {"前", ago{unit: unitDay, n: 2}}, // 今晚, 昨夜
}

// word reads a date that begins with a word: 昨天 21:30, 上周五, 本月8日, 去年,
// 半小时前.
func (c *scanner) word(w *written) bool {
	r, _ := c.rune()
	switch fold(r) {
	case '半':
		c.skip()
		return c.half(w)
	case '刚', '剛', '今', '昨', '前', '大', '本', '上', '去', '周', '星', '礼', '禮':
	default:
		return false
	}
	for i := range relatives {
		word := &relatives[i]
		if !c.accept(word.word) {
			continue
		}
		w.back = word.back
		switch w.back.unit {
		case unitMinute:
			w.form = formAgo
			return true
		case unitDay:
			return c.dayWord(w, word.word)
		case unitMonth, unitYear:
			return c.period(w)
		}
		return c.ofWeek(w)
	}
	return false
}

// dayWord reads on from 昨天 or, if a part of the day follows, from 昨.
func (c *scanner) dayWord(w *written, word string) bool {
	w.form = formWord
	switch word {
	case "今", "昨", "前":
		if !c.dayPartAhead() {
			return false
		}
	}
	c.dayTime(w)
	if !w.hour.written() {
		c.dayPart()
	}
	return true
}

// period reads the day after 本月 or 去年, if there is one.
func (c *scanner) period(w *written) bool {
	w.form = formPeriod
	end := c.i
	c.blanks()
	if w.back.unit == unitYear {
		if n := c.number(); n.written() && n.width < 3 && c.mark('月') == '月' && c.fromMonth(w, n, '月') {
			if w.form == formLoneMonth {
				w.form = formPeriod
			}
			return true
		}
		w.month = number{}
		c.i = end
		return true
	}
	if n := c.number(); n.written() && n.width < 4 && (c.accept("日") || c.accept("号")) {
		w.day, w.form = n, formMonthDay
		c.dayTime(w)
		return true
	}
	c.i = end
	return true
}

// ofWeek reads the day after 周, 上周 and the like. A weekday may also stand
// before a date that needs none.
func (c *scanner) ofWeek(w *written) bool {
	day, ok := weekdayOf(c.peek())
	if !ok {
		return false
	}
	c.skip()
	back := w.back
	back.sub = day
	end := c.i
	if back.unit == unitWeekday {
		for c.blanks() || c.peek() == ',' || c.peek() == '|' {
			if r := c.peek(); r == ',' || r == '|' {
				c.skip()
			}
		}
		timed := c.timed
		c.timed = true
		ok := c.numeric(w) && w.day.written()
		c.timed = timed
		if ok {
			w.back = ago{}
			return true
		}
	}
	c.i = end
	*w = written{back: back, form: formPeriod}
	c.dayTime(w)
	return true
}

// weekdayOf gives the number of a weekday, Monday being 1.
func weekdayOf(r rune) (day int, ok bool) {
	if r == '日' || r == '天' {
		return 7, true
	}
	day = numeral(r)
	return day, day >= 1 && day <= 6
}

// weekday passes over a weekday with its brackets: 星期四, (周四), （四）, Thursday.
func (c *cursor) weekday() (day int, ok bool) {
	start := c.i
	r, n := c.rune()
	if n == 1 && isLetterByte(byte(r)) {
		return c.weekdayName()
	}
	open := r == '（' || r == '(' || r == '[' || r == '【'
	if open {
		c.skip()
	} else if r = fold(r); r != '星' && r != '周' && r != '礼' && r != '禮' {
		return 0, false
	}
	named := c.accept("星期") || c.accept("周") || c.accept("礼拜") || c.accept("禮拜")
	if day, ok = weekdayOf(c.peek()); ok {
		c.skip()
	} else if open && !named {
		day, ok = c.weekdayName()
	}
	closed := false
	if r = c.peek(); ok && open && (r == ')' || r == ']') {
		c.skip()
		closed = true
	}
	if !ok || !named && !closed {
		c.i = start
		return 0, false
	}
	return day, true
}

var (
	weekdayNames = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
	monthNames   = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
)

func (c *cursor) weekdayName() (day int, ok bool) {
	i, ok := c.name(weekdayNames)
	return i + 1, ok
}

// monthName reads the English name of a month, whole or cut.
func (c *cursor) monthName() (month number, ok bool) {
	at := c.i
	i, ok := c.name(monthNames)
	return number{val: i + 1, width: 2, at: at}, ok
}

// name reads a word of the table, or its first three letters or more, with a
// full stop, and gives its place.
func (c *cursor) name(table []string) (i int, ok bool) {
	end := c.i
	for end < len(c.s) && isLetterByte(c.s[end]) {
		end++
	}
	word := c.s[c.i:end]
	if len(word) < 3 || len(word) > 9 {
		return 0, false
	}
	for i, name := range table {
		if len(word) <= len(name) && strings.EqualFold(word, name[:len(word)]) {
			if c.i = end; end < len(c.s) && c.s[end] == '.' {
				c.i++
			}
			return i, true
		}
	}
	return 0, false
}

// commas passes over blanks and one comma.
func (c *cursor) commas() {
	c.blanks()
	if c.peek() == ',' {
		c.skip()
		c.blanks()
	}
}

// english reads a date that begins with an English word: Thu Jun 08 2023
// 08:08:21, June 8th, 2023, June 2023, yesterday.
func (c *scanner) english(w *written) bool {
	if _, ok := c.weekdayName(); ok {
		c.commas()
		if _, ok := digit(c.peek()); ok {
			return c.numeric(w) && w.day.written()
		}
	} else if c.englishWord(w) {
		return true
	}
	month, ok := c.monthName()
	if !ok {
		return false
	}
	c.commas()
	day := c.digits(maxDigits)
	if day.width == 4 && day.val >= minYear && day.val <= maxYear {
		w.year, w.month, w.form = day, month, formMonth
		return true
	}
	if day.width < 1 || day.width > 2 {
		return false
	}
	c.ordinal()
	w.month, w.day, w.form = month, day, formEnglishDay
	c.englishYear(w)
	if c.dayTime(w); !w.year.written() { // Thu Jun 08 08:08:21 CST 2023
		c.englishYear(w)
	}
	return true
}

// englishYear reads the year behind a month and a day.
func (c *scanner) englishYear(w *written) {
	start := c.i
	c.commas()
	if y := c.digits(maxDigits); y.width == 4 && y.val >= minYear && y.val <= maxYear {
		w.year, w.form = y, formDay
		c.accept("年")
		return
	}
	c.i = start
}

// ordinal passes over the ending of 1st, 2nd, 3rd, 4th.
func (c *cursor) ordinal() {
	if c.i+2 > len(c.s) || c.i+2 < len(c.s) && isLetterByte(c.s[c.i+2]) {
		return
	}
	switch c.s[c.i : c.i+2] {
	case "st", "nd", "rd", "th":
		c.i += 2
	}
}

// englishDay reads the English month behind a day: 8 June 2023, 08-Jun-23.
func (c *scanner) englishDay(w *written, day number) bool {
	c.ordinal()
	if !c.blanks() && c.peek() == '-' {
		c.skip()
	}
	if r, n := c.rune(); n != 1 || !isLetterByte(byte(r)) {
		return false
	}
	c.accept("of ")
	month, ok := c.monthName()
	if !ok {
		return false
	}
	w.month, w.day, w.form = month, day, formEnglishDay
	if c.peek() == '-' {
		c.skip()
		if yy := c.digits(4); yy.width == 2 {
			w.year, w.form = c.p.century(yy), formDay
		} else {
			c.i = yy.at
		}
	}
	if !w.year.written() {
		c.englishYear(w)
	}
	c.dayTime(w)
	return true
}

// englishWord reads yesterday, today and just now.
func (c *scanner) englishWord(w *written) bool {
	words := [...]struct {
		word string
		back ago
	}{
		{"yesterday", ago{unit: unitDay, n: 1}}, {"today", ago{unit: unitDay}}, {"just now", ago{unit: unitMinute}},
	}
	for i := range words {
		end := c.i + len(words[i].word)
		if end > len(c.s) || !strings.EqualFold(c.s[c.i:end], words[i].word) || end < len(c.s) && isLetterByte(c.s[end]) {
			continue
		}
		c.i = end
		w.back, w.form = words[i].back, formWord
		if w.back.unit == unitDay {
			c.dayTime(w)
		}
		return true
	}
	return false
}

// republicEpoch is what a year of the Republic (民國) lacks to the Western one.
const republicEpoch = 1911

var republicNames = []string{"民国", "中华民国", "大中华民国"}

// republic reads 民國112年6月8日 and 中華民國元年.
func (c *scanner) republic(w *written) bool {
	if !c.acceptOf(republicNames) {
		return false
	}
	c.blanks()
	year := c.number()
	if !year.written() && c.peek() == '元' {
		c.skip()
		year = number{val: 1, width: 1, at: c.i - len("元")}
	}
	if year.val < 1 || year.val > maxYear-republicEpoch {
		return false
	}
	bare := c.i
	year.val += republicEpoch
	return c.fromYear(w, year) && c.i > bare
}

// asRepublic takes a date with a year of three digits for one of the
// Republic: only with 年, or whole.
func (c *scanner) asRepublic(w *written) bool {
	year := cursor{s: c.s, i: w.year.at}
	year.number()
	year.blanks()
	if year.peek() == '年' {
		return true
	}
	w.form = formRepublic
	return w.day.written()
}

// taiwan reports whether the text is written as in Taiwan: it names the
// island, or has traditional characters. Only there does 112年 mean 2023.
func (c *scanner) taiwan() bool {
	if c.script == scriptUnknown {
		c.script = scriptOther
		for i, r := range c.s {
			if r >= 0x4e00 && simplify(r) != r || r == '台' && hasFold(c.s[i:], "台湾") > 0 {
				c.script = scriptTaiwan
				break
			}
		}
	}
	return c.script == scriptTaiwan
}

// agoUnits lists the units of 5分钟前 and 5 minutes ago; a 个 may stand before.
var agoUnits = []struct {
	word string
	unit unit
}{
	{"秒钟", unitSecond}, {"秒鐘", unitSecond}, {"秒", unitSecond},
	{"分钟", unitMinute}, {"分鐘", unitMinute}, {"分", unitMinute},
	{"小时", unitHour}, {"钟头", unitHour}, {"鐘頭", unitHour},
	{"天", unitDay}, {"日", unitDay}, {"周", unitWeek}, {"星期", unitWeek}, {"礼拜", unitWeek}, {"禮拜", unitWeek},
	{"月", unitMonth}, {"年", unitYear},
}

// agoLetters gives the unit of an English word by its first letters.
var agoLetters = []struct {
	prefix string
	unit   unit
}{
	{"mo", unitMonth}, {"m", unitMinute}, {"s", unitSecond}, {"h", unitHour}, {"d", unitDay}, {"w", unitWeek}, {"y", unitYear},
}

// agoUnit reads a unit.
func (c *cursor) agoUnit() unit {
	r, n := c.rune()
	if n == 1 {
		for i := range agoLetters {
			if strings.HasPrefix(c.s[c.i:], agoLetters[i].prefix) {
				for c.i < len(c.s) && isLetterByte(c.s[c.i]) {
					c.i++
				}
				return agoLetters[i].unit
			}
		}
		return unitNone
	}
	if r == '个' || r == '個' {
		c.skip()
	}
	switch fold(c.peek()) {
	case '秒', '分', '小', '钟', '鐘', '天', '日', '周', '星', '礼', '禮', '月', '年':
		for i := range agoUnits {
			if c.accept(agoUnits[i].word) {
				return agoUnits[i].unit
			}
		}
	}
	return unitNone
}

// agoEnd reads the 前 of 5分钟前.
func (c *cursor) agoEnd() bool {
	c.blanks()
	return c.accept("前") || c.accept("之前") || c.accept("以前") || c.accept("ago")
}

// ago reads on from the number of 5分钟前, 2小时5分钟前, 5 minutes ago.
func (c *scanner) ago(w *written, n number) bool {
	c.blanks()
	back := ago{unit: c.agoUnit(), n: n.val}
	if back.unit == unitNone {
		return false
	}
	if back.unit == unitHour {
		c.blanks()
		if more := c.number(); more.written() && (more.val >= 60 || c.agoUnit() != unitMinute) {
			return false
		} else if more.written() {
			back.sub = more.val
		}
	}
	if !c.agoEnd() {
		return false
	}
	w.back, w.form = back, formAgo
	if back.unit >= unitDay {
		w.form = formAgoDays
	}
	return true
}

// half reads on from 半 in 半小时前, 半天前, 半个月前, 半年前.
func (c *scanner) half(w *written) bool {
	w.form = formAgo
	switch c.agoUnit() {
	case unitHour:
		w.back = ago{unit: unitMinute, n: 30}
	case unitDay:
		w.back = ago{unit: unitHour, n: 12}
	case unitMonth:
		w.back = ago{unit: unitDay, n: 15}
		w.form = formAgoDays
	case unitYear:
		w.back = ago{unit: unitMonth, n: 6}
		w.form = formAgoDays
	default:
		return false
	}
	return c.agoEnd()
}
