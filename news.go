package news

import (
	"time"

	"github.com/PuerkitoBio/goquery"
)

// A Parser holds the settings of parsing. Its zero value is the default.
// URL, Reference and ContentType belong to one page: copy the Parser for the
// next. A Parser is only read, and so safe for concurrent use.
type Parser struct {
	// URL is where the page comes from. It resolves the page's links and may
	// hold its date.
	URL string
	// Reference is the time that relative and year-less dates count from,
	// the time of the crawl as a rule. Zero: there is none.
	Reference time.Time
	// Location is the zone of dates that name none. Nil: +08:00.
	Location *time.Location
	// ContentType is the HTTP header, whose charset is believed before the
	// page's own.
	ContentType string
	// MaxBytes limits a page's length. Zero: DefaultMaxBytes; negative: none.
	MaxBytes int
	// Select overrides by CSS selectors where a part of the page is looked for.
	Select Selectors
	// Trace keeps in the Article's evidence also the candidates that lost.
	Trace bool
}

// Selectors name parts of a page that the caller knows; a nil one leaves the
// part to the parser. Make them with [goquery.Single] or cascadia. Text
// pages have no elements and pass them over.
type Selectors struct {
	Title, Date, Source, Author, Body goquery.Matcher // where this part is
	Noise                             goquery.Matcher // what to leave out
}

// DefaultMaxBytes is the longest page that a Parser reads if nothing else is set.
const DefaultMaxBytes = 32 << 20

// china is the zone of dates that name none: no daylight saving since 1991.
var china = time.FixedZone("+08:00", 8*60*60)

func (p *Parser) location() *time.Location {
	if p.Location != nil {
		return p.Location
	}
	return china
}
