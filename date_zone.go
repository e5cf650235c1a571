package news

import (
	"strings"
	"time"
)

// A zoneLook says where a zone is looked for.
type zoneLook uint8

const (
	zoneSpaced zoneLook = iota // a minus sign may be a dash
	zoneISO                    // it is a sign
	zoneGlued                  // no blank before
)

// zones lists the names of zones that occur on Chinese pages, with their
// minutes east of Greenwich. CST is China's.
var zones = []struct {
	name    string
	minutes int
}{
	{"GMT", 0}, {"UTC", 0}, {"CST", 480}, {"HKT", 480}, {"SGT", 480}, {"MYT", 480}, {"JST", 540}, {"KST", 540},
	{"EST", -300}, {"EDT", -240}, {"PST", -480}, {"PDT", -420}, {"CET", 60}, {"CEST", 120}, {"AEST", 600}, {"AEDT", 660},
}

// chinaTimes lists the names that +08:00 has in Chinese.
var chinaTimes = []string{"北京时间", "香港时间", "台北时间", "台湾时间", "澳门时间", "中国标准时间"}

// zone reads a zone into w: Z, +08:00, -0700, GMT+8, CST, 北京时间.
func (c *scanner) zone(w *written, look zoneLook) {
	start := c.i
	blank := c.blanks()
	if blank && look == zoneGlued {
		c.i = start
		return
	}
	r, n := c.rune()
	switch {
	case r == '+', r == '-' && look != zoneSpaced:
		if seconds, ok := c.offset(blank); ok {
			w.zone = zoneAt(seconds)
			c.zoneComment()
			return
		}
	case n == 1 && isLetterByte(byte(r)):
		if c.zoneName(w) {
			c.zoneComment()
			return
		}
	case n > 1:
		if c.chinaTime() {
			w.zone = china
			return
		}
	}
	c.i = start
}

// chinaTime reads a name of China's time, which may stand in brackets.
func (c *scanner) chinaTime() bool {
	open := c.accept("(")
	switch c.peek() {
	case '北', '香', '台', '澳', '中':
		return c.acceptOf(chinaTimes) && c.peek() != ':' && (!open || c.accept(")"))
	}
	return false
}

// zoneName reads a name of the table, or Z, and an offset behind GMT or UTC.
func (c *scanner) zoneName(w *written) bool {
	start := c.i
	for c.i < len(c.s) && isLetterByte(c.s[c.i]) && c.i-start < 5 {
		c.i++
	}
	name := c.s[start:c.i]
	if strings.EqualFold(name, "Z") {
		w.zone = time.UTC
		return true
	}
	for i := range zones {
		if zones[i].name != name {
			continue
		}
		if seconds, ok := c.offset(false); ok && zones[i].minutes == 0 {
			w.zone = zoneAt(seconds)
		} else {
			w.zone = zoneAt(zones[i].minutes * 60)
		}
		return true
	}
	return false
}

// zoneComment passes over the zone's name in brackets, which browsers print
// behind its offset: (中国标准时间), (China Standard Time), (CST).
func (c *scanner) zoneComment() {
	start := c.i
	c.blanks()
	if c.accept("(") {
		end := c.i
		for c.i < len(c.s) && c.i-end < 40 && c.s[c.i] != ')' {
			c.i++
		}
		if name := c.s[end:c.i]; c.accept(")") && isZoneName(name) {
			return
		}
	}
	c.i = start
}

// isZoneName reports whether a text in brackets names a zone.
func isZoneName(s string) bool {
	if strings.HasSuffix(s, "Time") || strings.HasSuffix(s, "时间") || strings.HasSuffix(s, "時間") {
		return true
	}
	for i := range zones {
		if zones[i].name == s {
			return true
		}
	}
	return false
}

// offset reads +08:00, +0800, +08 and +8 as seconds. After a blank it needs
// four digits, or it might be anything.
func (c *scanner) offset(spaced bool) (seconds int, ok bool) {
	start := c.i
	sign := 1
	switch c.peek() {
	case '+':
	case '-':
		sign = -1
	default:
		return 0, false
	}
	c.skip()
	h, m := c.digits(2), number{}
	if c.peek() == ':' {
		c.skip()
		m = c.digits(2)
	} else if h.width == 2 {
		m = c.digits(2)
	}
	if !h.written() || h.val > 14 || m.val > 59 || m.width == 1 || spaced && m.width != 2 {
		c.i = start
		return 0, false
	}
	return sign * (h.val*60 + m.val) * 60, true
}
