package news

import (
	"strings"
	"unicode/utf8"
)

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

// englishAfterYear reads the month and day of 2023-Jun-08.
func (c *scanner) englishAfterYear(w *written) bool {
	start := c.i
	if r, _ := c.rune(); r >= utf8.RuneSelf || !isLetterByte(byte(r)) {
		return false
	}
	month, ok := c.monthName()
	if c.commas(); c.peek() == '-' {
		c.skip()
	}
	day := c.digits(maxDigits)
	if !ok || !day.written() || day.width > 2 {
		c.i = start
		return false
	}
	w.month, w.day, w.form = month, day, formDay
	c.dayTime(w)
	return true
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
