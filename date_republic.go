package news

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

// labelled reports whether the word for a date stands before i.
func (c *scanner) labelled(i int) bool {
	kind, _ := labelBefore(c.s, c.from, i)
	return kind == datePublished || kind == dateModified
}
