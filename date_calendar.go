package news

import "time"

// The years that are read as years.
const (
	minYear = 1800
	maxYear = 2099
)

// A number is a run of digits or numerals. One of width 0 was not written.
type number struct {
	val   int
	width int  // how many digits
	at    int  // where it begins
	han   bool // Chinese numerals
}

func (n number) written() bool { return n.width > 0 }

// written is a date as it stands in a text, before the calendar is asked.
type written struct {
	form                 form
	year, month, day     number
	hour, minute, second number
	part                 dayPart
	colon                bool           // the clock is 8:08, not 8时8分
	zone                 *time.Location // nil: none is written
	back                 ago
	unix                 int64 // seconds since 1970
}

// An ago says how far before the reference time a relative date lies.
type ago struct {
	unit unit
	n    int
	sub  int // minutes besides hours; the weekday of a week, from 1
}

// A unit is what a relative date counts in.
type unit uint8

const (
	unitNone unit = iota
	unitSecond
	unitMinute
	unitHour
	unitDay
	unitWeek
	unitMonth
	unitYear
	unitWeekday     // 周四: the last one
	unitCalendarDay // 上周四, 本周四: in the week n weeks ago
)

// resolve asks calendar and reference what time w means. An error comes with
// the offset of the value that caused it.
func (p *Parser) resolve(w *written) (d Date, at int, err error) {
	p.anchor(w)
	if bad, ok := w.check(); !ok {
		return Date{}, bad.at, ErrRange
	}
	d.Zoned = w.zone != nil
	switch {
	case w.form == formUnix:
		d.Time, d.Precision = time.Unix(w.unix, 0).In(p.location()), PrecisionSecond
	case w.year.written():
		d.Time, d.Precision = p.time(w, w.year.val), w.precision()
	case p.Reference.IsZero():
		return Date{}, 0, ErrNoReference
	case w.back.unit != unitNone:
		d.Time, d.Precision = p.relative(w)
	default:
		d.Time, d.Precision = p.lastOf(w), w.precision()
	}
	if y := d.Time.Year(); y < minYear || y > maxYear {
		return Date{}, w.year.at, ErrRange
	}
	return d, 0, nil
}

// anchor turns 去年 and 上月, on which a month and a day may follow, into the
// year and month that they are.
func (p *Parser) anchor(w *written) {
	if p.Reference.IsZero() || w.back.unit != unitMonth && w.back.unit != unitYear {
		return
	}
	y, m, _ := p.Reference.In(p.location()).Date()
	if w.back.unit == unitYear {
		y -= w.back.n
	} else {
		first := time.Date(y, m-time.Month(w.back.n), 1, 0, 0, 0, 0, time.UTC)
		y, m = first.Year(), first.Month()
		w.month = number{val: int(m), width: 2}
	}
	w.year, w.back = number{val: y, width: 4}, ago{}
}

// check gives the first value that no calendar or clock has.
func (w *written) check() (bad number, ok bool) {
	if m := w.month; m.written() && (m.val < 1 || m.val > 12) {
		return m, false
	}
	if d := w.day; d.written() {
		most := 31
		if w.month.written() {
			most = daysIn(w.year, w.month.val)
		}
		if d.val < 1 || d.val > most {
			return d, false
		}
	}
	switch {
	case w.hour.val > 24:
		return w.hour, false
	case w.minute.val > 59 || w.hour.val == 24 && w.minute.val > 0:
		return w.minute, false
	case w.second.val > 59 || w.hour.val == 24 && w.second.val > 0:
		return w.second, false
	}
	return number{}, true
}

// daysIn gives the length of a month; without a year, the greatest.
func daysIn(year number, month int) int {
	y := year.val
	if !year.written() {
		y = 2000
	}
	return time.Date(y, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func (w *written) precision() Precision {
	switch {
	case w.second.written():
		return PrecisionSecond
	case w.minute.written():
		return PrecisionMinute
	case w.hour.written():
		return PrecisionHour
	case w.day.written():
		return PrecisionDay
	case w.month.written():
		return PrecisionMonth
	}
	return PrecisionYear
}

// time gives the start of w in a year. What is not written is the first.
func (p *Parser) time(w *written, year int) time.Time {
	zone := w.zone
	if zone == nil {
		zone = p.location()
	}
	return time.Date(year, time.Month(max(1, w.month.val)), max(1, w.day.val),
		w.part.hour(w.hour.val, w.colon), w.minute.val, w.second.val, 0, zone)
}

// lastOf gives the year-less w in the last year that has such a day (a 29
// February is not in each) and puts it at most a day after the reference.
func (p *Parser) lastOf(w *written) time.Time {
	latest := p.Reference.Add(24 * time.Hour)
	year := latest.In(p.location()).Year()
	for range 8 { // at the turn of a century eight years have no 29 February
		t := p.time(w, year)
		if !t.After(latest) && (!w.day.written() || w.day.val <= daysIn(number{val: year, width: 4}, w.month.val)) {
			return t
		}
		year--
	}
	return p.time(w, year)
}

// relative counts back from the reference.
func (p *Parser) relative(w *written) (time.Time, Precision) {
	now, n := p.Reference.In(p.location()), w.back.n
	y, m, d := now.Date()
	switch w.back.unit {
	case unitSecond:
		return now.Add(time.Duration(-n) * time.Second).Truncate(time.Second), PrecisionSecond
	case unitMinute:
		return now.Add(time.Duration(-n) * time.Minute).Truncate(time.Minute), PrecisionMinute
	case unitHour:
		if w.back.sub > 0 {
			n = n*60 + w.back.sub
			return now.Add(time.Duration(-n) * time.Minute).Truncate(time.Minute), PrecisionMinute
		}
		now = now.Add(time.Duration(-n) * time.Hour)
		y, m, d = now.Date()
		return time.Date(y, m, d, now.Hour(), 0, 0, 0, now.Location()), PrecisionHour
	case unitWeek:
		d -= 7 * n
	case unitWeekday:
		d -= (int(now.Weekday()) - w.back.sub + 7) % 7
	case unitCalendarDay:
		monday := d - (int(now.Weekday())+6)%7
		d = monday - 7*n + w.back.sub - 1
	default:
		d -= n
	}
	day := time.Date(y, m, d, 0, 0, 0, 0, now.Location())
	w.month, w.day = number{val: int(day.Month()), width: 2}, number{val: day.Day(), width: 2}
	return p.time(w, day.Year()), w.precision()
}

// century completes a year of two digits: the last such year that is not
// after the next year; 1969 to 2068 without a reference.
func (p *Parser) century(yy number) number {
	latest := 2068
	if !p.Reference.IsZero() {
		latest = p.Reference.Year() + 1
	}
	yy.val += latest / 100 * 100
	if yy.val > latest {
		yy.val -= 100
	}
	yy.width = 4
	return yy
}

// zoneAt gives the zone that lies so many seconds east of Greenwich.
func zoneAt(seconds int) *time.Location {
	switch seconds {
	case 0:
		return time.UTC
	case 8 * 3600:
		return china
	}
	return time.FixedZone("", seconds) // which Go keeps ready for whole hours
}
