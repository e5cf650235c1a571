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
