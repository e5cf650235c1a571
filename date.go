package news

import (
	"encoding/json"
	"fmt"
	"time"
)

// A Date is a point in time as exactly as the page tells it. A day is not its
// midnight: Precision says where knowledge ends.
type Date struct {
	Time      time.Time // the start of the period that Precision names
	Precision Precision // how much of Time is meant
	Zoned     bool      // the zone was written, not assumed
	Raw       string    // as written
}

// A Precision says how much of a Date was written.
type Precision int

// The precisions. The zero Precision belongs to a Date without a resolvable year.
const (
	PrecisionNone Precision = iota
	PrecisionYear
	PrecisionMonth
	PrecisionDay
	PrecisionHour
	PrecisionMinute
	PrecisionSecond
)

// precisions gives each Precision its name, and the layout of [time.Time.Format]
// that writes just so much of a time.
var precisions = [...]struct{ name, layout string }{
	PrecisionNone:   {"", ""},
	PrecisionYear:   {"year", "2006"},
	PrecisionMonth:  {"month", "2006-01"},
	PrecisionDay:    {"day", "2006-01-02"},
	PrecisionHour:   {"hour", "2006-01-02T15Z07:00"},
	PrecisionMinute: {"minute", "2006-01-02T15:04Z07:00"},
	PrecisionSecond: {"second", "2006-01-02T15:04:05Z07:00"},
}

// ParseDate reads s with the default settings, as [Parser.ParseDate] does.
func ParseDate(s string) (Date, error) { return new(Parser).ParseDate(s) }

// FindDate searches s with the default settings, as [Parser.FindDate] does.
func FindDate(s string) (Date, error) { return new(Parser).FindDate(s) }

// ParseDate reads s, all of which is one date; blanks and brackets may stand
// around it, labels may not. Digits and marks may be of full width, and
// Chinese characters simplified or traditional. The forms are
//
//	2023-06-08 08:08:21   2023/6/8 8:08   2023.06.08   20230608   202306
//	2023年6月8日 上午8时8分   23年6月8日   二〇二三年六月八日   2023年6月   2023
//	民國112年6月8日   and 112年6月8日 where s has traditional characters
//	2023-06-08T08:08:21.5+08:00   20230608T080821Z   2023-06-08T08Z
//	8 June 2023   Jun 8th, 2023 8:08 PM   Thu Jun 08 2023 08:08:21 GMT+0800
//	13/04/2023 00:04   9/17/2004 5:54:13 AM   12:32am 29/10/2024
//	6月8日 08:08   06-08 08:08   06/08
//	刚刚   5分钟前   昨天 21:30   上周五   本月8日   去年   2 hours ago
//	1686182901   1686182901000   (Unix time)
//
// with a weekday before, between or after. Of 3/4/2023 the day comes first,
// except before a time in seconds with AM or PM, as programs with American
// settings write it. A month and day without a year take the last year that
// puts them at most a day after Reference, a two-digit year the last century.
// 24:00 is the next day's 00:00, CST is China's time, fractions of a second
// are dropped. Years go from 1800 to 2099.
//
// The error is a [*ParseError]: [ErrAbsent] for an empty string, [ErrSyntax]
// for another form, [ErrRange] for a value that calendar or clock do not have,
// [ErrNoReference] for a relative or year-less date without Parser.Reference;
// the Date then has its Raw alone. Raw is a part of s.
func (p *Parser) ParseDate(s string) (Date, error) {
	d, at, err := p.parseDate(s)
	if err != nil {
		return d, &ParseError{Op: "date", Input: s, Offset: at, Err: err}
	}
	return d, nil
}

// parseDate is ParseDate with the bare error, and the place that it is about.
func (p *Parser) parseDate(s string) (d Date, at int, err error) {
	start, end := unwrap(s)
	if start == end {
		return Date{}, start, ErrAbsent
	}
	c := scanner{cursor: cursor{s: s[:end], i: start}, p: p}
	w, ok := c.whole()
	if !ok {
		return Date{}, c.i, ErrSyntax
	}
	switch d, at, err = p.resolve(&w); err {
	case nil:
		d.Raw = s[start:end]
		return d, 0, nil
	case ErrNoReference:
		return Date{Raw: s[start:end]}, start, err
	}
	return Date{}, at, err
}

// FindDate finds the publication date in s, an info line or another short
// string, in any of the forms of [Parser.ParseDate] but Unix time, and glued
// to its neighbours if need be. Of several dates one with a label of
// publication (发布时间, 发表于, 日期 …) wins, then one with a time, then the
// first; one labelled 更新 or 修改 is only given if there is no other. An s
// that is an address is searched for a date in its path.
//
// Not dates of publication, and passed over, are ranges (6月8日至10日), seasons
// (2011-12赛季), dates of events (截止日期, 自…起), of a page's head (今天是…) and
// those labelled 最后更新; nor are years and months inside a text, and numbers
// that only look like a day without a year.
//
// The error is a [*ParseError] as with ParseDate, [ErrAbsent] if there is no
// date. Raw is the part of s that was read.
func (p *Parser) FindDate(s string) (Date, error) {
	d, _, _, err := p.findDate(s)
	return d, err
}

// IsZero reports whether d knows nothing: no time and no wording.
func (d Date) IsZero() bool { return d.Precision == PrecisionNone && d.Raw == "" }

// String gives the date in ISO 8601 form, cut at its precision: 2023, 2023-06,
// 2023-06-08, 2023-06-08T08+08:00, 2023-06-08T08:08+08:00,
// 2023-06-08T08:08:21+08:00; or "" without a time. ParseDate reads it back.
func (d Date) String() string {
	if d.Precision <= PrecisionNone || d.Precision > PrecisionSecond {
		return ""
	}
	return d.Time.Format(precisions[d.Precision].layout)
}

// dateJSON is what JSON has of a Date.
type dateJSON struct {
	Time      string    `json:"time,omitempty"`
	Precision Precision `json:"precision,omitzero"`
	Raw       string    `json:"raw,omitempty"`
}

// MarshalJSON gives {"time", "precision", "raw"}, the time as RFC 3339; a Date
// without a resolvable year has its raw alone.
func (d Date) MarshalJSON() ([]byte, error) {
	j := dateJSON{Raw: d.Raw}
	if d.Precision != PrecisionNone {
		j.Time, j.Precision = d.Time.Format(time.RFC3339), d.Precision
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes. Zoned is not in it and comes
// back false.
func (d *Date) UnmarshalJSON(data []byte) error {
	var j dateJSON
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	*d = Date{Raw: j.Raw}
	if j.Time == "" {
		return nil
	}
	t, err := time.Parse(time.RFC3339, j.Time)
	if err != nil {
		return err
	}
	d.Time, d.Precision = t.In(zoneAt(offsetOf(t))), j.Precision
	return nil
}

func offsetOf(t time.Time) int {
	_, seconds := t.Zone()
	return seconds
}

// String gives the name that JSON uses: second, minute, hour, day, month,
// year, or "" for PrecisionNone.
func (x Precision) String() string {
	if x < 0 || int(x) >= len(precisions) {
		return fmt.Sprintf("Precision(%d)", int(x))
	}
	return precisions[x].name
}

// MarshalText gives the name.
func (x Precision) MarshalText() ([]byte, error) { return []byte(x.String()), nil }

// UnmarshalText reads a name.
func (x *Precision) UnmarshalText(text []byte) error {
	for i := range precisions {
		if precisions[i].name == string(text) {
			*x = Precision(i)
			return nil
		}
	}
	return &ParseError{Op: "precision", Input: string(text), Err: ErrSyntax}
}
