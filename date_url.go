package news

import "strings"

// isURL reports whether s is one web address, or the path of one.
func isURL(s string) bool {
	if strings.HasPrefix(s, "/") {
		return !strings.ContainsFunc(s, notInURL)
	}
	i := strings.Index(s, "://")
	return (i > 1 && i < 8 || strings.HasPrefix(s, "www.")) && isLetterByte(s[0]) && !strings.ContainsFunc(s, notInURL)
}

func notInURL(r rune) bool { return isBlank(r) || isUnseen(r) || isHan(r) }

// dateInURL gives the date in the path of a web address: /2023/0608/,
// /2023-06/08/, /20230608/, /202306/t20230608_123.html, /2023/06-08/,
// /202306/08/, news_2023_06_08_1, /23/0608/08/. A month alone (/202306/) is
// given if there is no day.
func (p *Parser) dateInURL(url string) (Date, bool) {
	w, start, end, ok := p.urlDate(url)
	if !ok {
		return Date{}, false
	}
	d, _, err := p.resolve(&w)
	d.Raw = url[start:end]
	return d, err == nil
}

// urlDate finds the written date and its bounds. Runs of digits are looked at
// one after another; the first day wins over the first month.
func (p *Parser) urlDate(url string) (w written, start, end int, ok bool) {
	if !isURL(url) {
		return w, 0, 0, false
	}
	c := cursor{s: urlPath(url)}
	if i := strings.Index(c.s, "://"); i >= 0 {
		c.i = i + len("://")
	}
	host := strings.IndexByte(c.s[c.i:], '/')
	if host < 0 {
		return w, 0, 0, false
	}
	c.i += host
	for c.i < len(c.s) {
		if !isDigit(rune(c.s[c.i])) {
			c.i++
			continue
		}
		at := c.i
		run := c.digits(len(c.s))
		after := c.i
		found := written{form: formDay}
		c.i = at
		c.urlDay(p, &found, run.width)
		switch plausible := found.month.written() && p.plausible(&found); {
		case plausible && found.day.written():
			return found, at, c.i, true
		case plausible && !ok:
			w, start, end, ok = found, at, c.i, true
		}
		c.i = after
	}
	return w, start, end, ok
}

// urlPath cuts off what follows the path: queries date scripts and searches.
func urlPath(url string) string {
	if i := strings.IndexAny(url, "?#"); i >= 0 {
		return url[:i]
	}
	return url
}

// urlDay reads the date that a run of so many digits begins, or the month of
// one.
func (c *cursor) urlDay(p *Parser, w *written, width int) {
	if width == 2 && c.s[c.i-1] == '/' {
		c.urlShortYear(p, w)
		return
	}
	w.year = c.digits(4)
	if w.year.val < 1990 || w.year.val > maxYear {
		return
	}
	switch {
	case width == 8 || width >= 12: // longer ones go on with a serial number
		w.month, w.day = c.digits(2), c.digits(2)
	case width == 6: // 202306/08/
		w.month = c.digits(2)
		month := c.i
		if day := c.urlPart(); day.width == 2 && c.i < len(c.s) && c.s[c.i] != '.' {
			w.day = day
			return
		}
		c.i = month
	case width == 4:
		month := c.urlPart()
		switch end := c.i; {
		case month.width == 4: // 2023/0608
			w.month, w.day = c.split(month)
		case month.width == 1 || month.width == 2: // 2023-06/08
			day := c.urlPart()
			if day.width == 2 || day.width == 1 && c.i < len(c.s) && c.s[c.i] != '.' {
				w.month, w.day = month, day
				return
			}
			if c.i = end; month.width == 2 && c.i < len(c.s) && c.s[c.i] == '/' {
				w.month = month
			}
		}
	}
}

// urlShortYear reads /23/0608/08/, the last of which is the hour.
func (c *cursor) urlShortYear(p *Parser, w *written) {
	year, day := c.digits(2), c.urlPart()
	end := c.i
	if hour := c.urlPart(); day.width == 4 && hour.width == 2 && hour.val < 24 && c.i < len(c.s) && c.s[c.i] == '/' {
		w.year = p.century(year)
		w.month, w.day = c.split(day)
	}
	c.i = end
}

// split takes 0608 apart.
func (c *cursor) split(n number) (month, day number) {
	return number{val: n.val / 100, width: 2, at: n.at}, number{val: n.val % 100, width: 2, at: n.at + 2}
}

// urlPart reads the mark between the parts of a date, and all the digits
// behind it.
func (c *cursor) urlPart() number {
	if c.i < len(c.s) && strings.IndexByte("/-_.", c.s[c.i]) >= 0 {
		c.i++
		return c.digits(maxDigits)
	}
	return number{}
}

// plausible reports whether the calendar has such a date, and the reference
// time, if there is one, does not come long before it.
func (p *Parser) plausible(w *written) bool {
	if _, ok := w.check(); !ok {
		return false
	}
	return p.Reference.IsZero() || !p.time(w, w.year.val).After(p.Reference.AddDate(0, 0, 1))
}
