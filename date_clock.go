package news

import (
	"strings"
	"unicode/utf8"
)

// A dayPart is the word that tells the halves of the day apart.
type dayPart uint8

const (
	partNone      dayPart = iota
	partAM                // AM
	partPM                // PM
	partDawn              // 凌晨
	partMorning           // 上午
	partNoon              // 中午
	partAfternoon         // 下午
	partEvening           // 晚上
	partNight             // 深夜
)

// dayParts lists the words, longer ones before their beginnings.
var dayParts = []struct {
	word string
	part dayPart
}{
	{"凌晨", partDawn}, {"拂晓", partDawn},
	{"清晨", partMorning}, {"清早", partMorning}, {"早晨", partMorning}, {"早上", partMorning}, {"早间", partMorning}, {"上午", partMorning},
	{"中午", partNoon}, {"正午", partNoon}, {"午间", partNoon},
	{"下午", partAfternoon}, {"午后", partAfternoon}, {"傍晚", partAfternoon},
	{"晚上", partEvening}, {"晚间", partEvening}, {"夜晚", partEvening},
	{"深夜", partNight}, {"半夜", partNight}, {"夜间", partNight}, {"夜里", partNight}, {"午夜", partNight}, {"子夜", partNight},
	{"晨", partMorning}, {"早", partMorning}, {"晚", partEvening}, {"夜", partEvening},
}

// hour gives the hour of the day from 0 to 24. Programs print half past
// midnight as 上午12:30, while 上午12点 is noon to people.
func (p dayPart) hour(h int, colon bool) int {
	if h > 12 {
		return h
	}
	switch p {
	case partAM, partDawn:
		return h % 12
	case partMorning:
		if h == 12 && colon {
			return 0
		}
	case partNoon:
		if h >= 1 && h <= 3 {
			return h + 12
		}
	case partPM, partAfternoon:
		return h%12 + 12
	case partEvening:
		if h >= 5 {
			return h + 12
		}
	case partNight:
		if h >= 6 {
			return h + 12
		}
	}
	return h
}

// dayPart reads a part of the day.
func (c *cursor) dayPart() dayPart {
	r, n := c.rune()
	if n == 0 {
		return partNone
	}
	if n == 1 {
		return c.ampm()
	}
	switch fold(r) {
	case '凌', '拂', '清', '早', '上', '中', '正', '午', '下', '傍', '晚', '夜', '深', '半', '子', '晨':
		for i := range dayParts {
			if c.accept(dayParts[i].word) {
				return dayParts[i].part
			}
		}
	}
	return partNone
}

// dayPartAhead reports whether a part of the day comes next.
func (c cursor) dayPartAhead() bool { return c.dayPart() != partNone }

// ampm reads AM, PM, a.m. and p.m.
func (c *cursor) ampm() dayPart {
	rest := c.s[c.i:]
	if len(rest) < 2 {
		return partNone
	}
	part := partNone
	switch rest[0] | 0x20 {
	case 'a':
		part = partAM
	case 'p':
		part = partPM
	}
	n := 0
	switch {
	case part == partNone:
	case rest[1]|0x20 == 'm':
		n = 2
	case len(rest) >= 3 && rest[1] == '.' && rest[2]|0x20 == 'm':
		n = 3
		if len(rest) > 3 && rest[3] == '.' {
			n = 4
		}
	}
	if n == 0 || n < len(rest) && isLetterByte(rest[n]) {
		return partNone
	}
	c.i += n
	return part
}

func isLetterByte(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// notHours lists what follows 时 and 点 where they count no hours: 点击, 时间.
const notHours = "击评赞阅播名间长代报政候尚装"

// clockWord reports whether the hours' 时 or 点 comes next.
func (c cursor) clockWord() bool {
	if r := c.peek(); r != '时' && r != '点' {
		return false
	}
	c.skip()
	r := c.peek()
	return r == 0 || !strings.ContainsRune(notHours, r)
}

// clockMark reports whether what follows makes the number before it an hour.
func (c cursor) clockMark() bool {
	if c.peek() != ':' {
		return c.clockWord()
	}
	c.skip()
	_, ok := digit(c.peek())
	return ok
}

// dayTime reads the weekday and the time of day that may follow a day.
func (c *scanner) dayTime(w *written) {
	end := c.i
	bracket := rune(0)
	for range 6 {
		c.blanks()
		if _, ok := c.weekday(); ok {
			end = c.i
		}
		c.blanks()
		if c.clock(w) {
			if r := c.peek(); r == ')' && bracket == '(' || r == ']' && bracket == '[' {
				c.skip()
			}
			return
		}
		if bracket != 0 || !c.beforeClock() {
			break
		}
		if r, _ := utf8.DecodeLastRuneInString(c.s[:c.i]); fold(r) == '(' || fold(r) == '[' {
			bracket = fold(r)
		}
	}
	c.i = end
}

// beforeClock reads one of the marks and words that stand between a day and
// its time of day.
func (c *scanner) beforeClock() bool {
	switch r := c.peek(); r {
	case ',', '|', '·', '-', '/', '_', '@', '(', '[':
		c.skip()
		return true
	case 'T', 't':
		c.skip()
		_, ok := digit(c.peek())
		return ok
	case 'a':
		return c.accept("at ")
	case '时':
		return c.accept("时间") && c.accept(":")
	}
	return false
}

// clock reads a time of day: 08:08, 8:08:21 PM, 上午8时8分, 晚8点半, with its zone.
func (c *scanner) clock(w *written) bool {
	start := c.i
	t := written{part: c.dayPart()}
	c.blanks()
	t.hour = c.number()
	if !t.hour.written() || t.hour.val > 99 || t.hour.width > 2 && !t.hour.han {
		c.i = start
		return false
	}
	iso := t.hour.at > 0 && c.s[t.hour.at-1]|0x20 == 't'
	ok := false
	switch {
	case c.clockWord():
		ok = c.spokenClock(&t)
	case c.colon():
		ok = c.colonClock(&t)
	default: // 8 PM, T08+08:00
		if t.part == partNone {
			c.blanks()
			t.part = c.ampm()
			ok = t.part != partNone
		}
		if !ok && iso && t.hour.width == 2 {
			c.zone(&t, zoneISO)
			ok = t.zone != nil
		}
	}
	if !ok {
		c.i = start
		return false
	}
	w.hour, w.minute, w.second, w.part, w.colon = t.hour, t.minute, t.second, t.part, t.colon
	if w.zone = t.zone; w.zone == nil {
		look := zoneSpaced
		if iso || t.second.written() {
			look = zoneISO
		}
		c.zone(w, look)
	}
	return true
}

// colon reads the colon between hour and minute: 08:08, 08 : 08.
func (c *scanner) colon() bool {
	start := c.i
	before := c.blanks()
	if c.peek() == ':' {
		c.skip()
		if after := c.blanks(); after == before {
			return true
		}
	}
	c.i = start
	return false
}

// colonClock reads on from the colon: minutes, seconds, AM or PM. What is
// glued to two digits belongs to something else.
func (c *scanner) colonClock(t *written) bool {
	t.colon = true
	t.minute = c.digits(2)
	end := c.i
	if c.colon() {
		t.second = c.digits(2)
	}
	if t.second.width == 2 || t.second.width == 1 && t.minute.width == 1 {
		c.fraction()
	} else {
		t.second = number{}
		c.i = end
	}
	if t.minute.width == 0 || t.minute.width == 1 && !t.second.written() {
		return false
	}
	if t.part == partNone {
		end = c.i
		c.blanks()
		part := c.dayPart()
		if r := c.peek(); part == partNone || isHan(r) || isDigit(r) {
			c.i = end
		} else {
			t.part = part
		}
	}
	return true
}

// fraction passes over a fraction of a second.
func (c *scanner) fraction() {
	start := c.i
	r := c.peek()
	if r != '.' && r != ',' {
		return
	}
	c.skip()
	if n := c.digits(9); !n.written() || r == ',' && n.width != 3 {
		c.i = start
	}
}

// spokenClock reads on from 时 or 点: 8时8分21秒, 8点30, 8点半, 8点整.
func (c *scanner) spokenClock(t *written) bool {
	c.skip()
	end := c.i
	if c.accept("半") {
		t.minute = number{val: 30, width: 2, at: end}
		return true
	}
	c.accept("整")
	c.accept("许")
	end = c.i
	c.blanks()
	n := c.number()
	switch {
	case !n.written() || n.val > 99:
		c.i = end
		return true
	case c.accept("刻") && n.val < 4:
		n.val *= 15
		t.minute = n
		return true
	case c.accept("分"):
	case n.width != 2 || isHan(c.peek()):
		c.i = end
		return true
	}
	t.minute = n
	c.accept("许")
	end = c.i
	c.blanks()
	if s := c.number(); s.written() && c.accept("秒") {
		t.second = s
		return true
	}
	c.i = end
	return true
}

// timeFirst reads a time of day and the date behind it: 15:05 2020/10/04. A
// date that has a time of its own leaves the first one alone.
func (c *scanner) timeFirst(w *written) bool {
	var t written
	if c.timed || !c.clock(&t) {
		return false
	}
	end := c.i
	c.timed = true
	defer func() { c.timed = false }()
	for range 3 {
		c.blanks()
		switch c.peek() {
		case ',', '|', '·', '-', '/':
			c.skip()
		}
	}
	if d, ok := c.date(); ok && !d.hour.written() && (d.day.written() || d.form == formWord) {
		*w = d
		w.hour, w.minute, w.second, w.part, w.colon, w.zone = t.hour, t.minute, t.second, t.part, t.colon, t.zone
		return true
	}
	c.i = end
	*w = t
	w.form = formClock
	return true
}
