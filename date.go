package news

import "time"

// A Date is a point in time as exactly as the page tells it.
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

// ParseDate …
func (p *Parser) ParseDate(s string) (Date, error) { return Date{}, ErrAbsent }

// FindDate …
func (p *Parser) FindDate(s string) (Date, error) { return Date{}, ErrAbsent }
