package news

import (
	"strings"
	"time"
)

// A dateCandidate is a date on the page and how much it looks like the
// publication's.
type dateCandidate struct {
	date  Date
	kind  dateKind
	line  int
	score int
}

// readDates fills the dates of publication and of the last change: from the
// visible page first, then meta tags, JSON-LD, inline scripts and the address.
// What is finer elsewhere of the same moment is taken from there.
func (x *extraction) readDates() {
	hidden := x.hiddenDates()
	if x.Reference.IsZero() && len(hidden) > 0 {
		// A date on the page gives the year of one without.
		p := *x.Parser
		p.Reference = hidden[0].date.Time.Add(24 * time.Hour)
		x.given, x.Parser, x.info = x.Parser, &p, nil // a year may make a date of what was none
	}
	best := x.visibleDate()
	if x.selectDate() {
		best.score = 0
	}
	if best.score > 0 {
		x.a.Published = x.dropPlaceholder(best.date)
		x.noteLine("published", best.line, best.date.Raw)
		for _, h := range hidden {
			if h.modified && best.date.Precision < PrecisionMinute {
				continue
			}
			if d, ok := finer(best.date, h.date); ok {
				x.a.Published = d
				x.note("published", h.origin, h.where, h.date.Raw)
				break
			}
		}
	}
	x.visibleChange()
	for _, h := range hidden {
		switch {
		case x.Trace && !h.modified && x.a.Published.Precision != PrecisionNone && !h.date.Time.Equal(x.a.Published.Time):
			x.note("published", h.origin, h.where, h.date.Raw)
			x.a.Evidence[len(x.a.Evidence)-1].Lost = "the visible date, or a more reliable place, tells otherwise"
		case h.modified && x.a.Modified.Precision == PrecisionNone:
			x.a.Modified = h.date
			x.note("modified", h.origin, h.where, h.date.Raw)
		case h.modified:
			if d, ok := finer(x.a.Modified, h.date); ok {
				x.a.Modified = d
				x.note("modified", h.origin, h.where, h.date.Raw)
			}
		case !h.modified && x.a.Published.Precision == PrecisionNone:
			x.a.Published = x.dropPlaceholder(h.date)
			x.note("published", h.origin, h.where, h.date.Raw)
		}
	}
}

// maxInfo is how many lines below the headline may be info lines though they
// look like a block of links.
const maxInfo = 6

// zoneScore says how likely line i is to be in the article's info lines: the
// higher, the closer between headline and body. 0 is nowhere near.
func (x *extraction) zoneScore(i int) int {
	switch {
	case x.pg.lines[i].hidden:
		return 0
	case x.head.hi > 0 && i >= x.head.hi && i < x.first && (x.block[i] == 0 || i < x.head.hi+maxInfo):
		return 100 - min(60, i-x.head.hi)
	case x.block[i] > 0:
		return 0
	case x.head.hi > 0 && i >= x.head.lo && i < x.head.hi:
		return 50
	case i < x.first:
		at := x.head.lo
		if x.head.hi == 0 {
			at = x.first
		}
		return max(0, 60-4*(at-i))
	case i >= x.end:
		return max(0, 50-3*(i-x.end))
	}
	return 0
}

// visibleDate gives the best date of the lines around headline and body.
func (x *extraction) visibleDate() dateCandidate {
	var best dateCandidate
	for i := max(0, x.head.lo-15); i < x.foot(20); i++ {
		zone := x.zoneScore(i)
		if zone <= 0 || x.stats[i].runes > 200 || x.stats[i].prose() > 60 && x.stats[i].marks > 2 {
			continue
		}
		s := x.pg.spaced(i)
		if !mayHoldDate(s) {
			continue
		}
		d, kind := x.dateAt(i, s)
		if d.Precision == PrecisionNone || x.given != nil && isRelative(d.Raw) {
			continue
		}
		c := dateCandidate{d, kind, i, zone}
		if d.Precision >= PrecisionHour {
			c.score += 12
		}
		if d.Precision < PrecisionDay {
			c.score -= 40
		}
		switch kind {
		case datePublished:
			c.score += 25
		case dateModified, dateLastModified:
			c.score -= 30
		case dateOther, dateEvent, dateNumber:
			x.lose("published", i, d.Raw, "a date of something else")
			continue
		}
		if x.stats[i].runes > 60 {
			c.score -= 15
		}
		if c.score > best.score {
			best, c = c, best
		}
		if c.score > 0 {
			x.lose("published", c.line, c.date.Raw, "another date is closer to the headline, or labelled")
		}
	}
	return best
}

// visibleChange reads the date of the last change from the info lines: 更新时间.
func (x *extraction) visibleChange() {
	for i := x.head.hi; i < min(x.first, x.head.hi+8) && x.head.hi > 0; i++ {
		if x.pg.lines[i].hidden || x.stats[i].runes > 100 {
			continue
		}
		s := x.pg.spaced(i)
		if !mayHoldDate(s) {
			continue
		}
		m := x.findDates(s).modified
		if m.end == 0 || m.err != nil || m.d.Precision < PrecisionDay || m.d.Raw == x.a.Published.Raw || m.d.Time.Before(x.a.Published.Time) {
			continue
		}
		x.a.Modified = m.d
		x.noteLine("modified", i, m.d.Raw)
		return
	}
}

// isRelative reports whether a date counts from the time of reading.
func isRelative(raw string) bool {
	for _, w := range [...]string{"前", "昨", "今", "刚", "剛", "周", "週", "星期", "上", "去", "本", "ago"} {
		if strings.Contains(raw, w) && !strings.Contains(raw, "月") && strings.Count(raw, "-") == 0 {
			return true
		}
	}
	return false
}

// dateAt reads the date of line i; one that is split over this line and the
// two that follow is put together.
func (x *extraction) dateAt(i int, s string) (Date, dateKind) {
	d, kind, _, _, err := x.findDateKind(s)
	if err == nil && (d.Precision > PrecisionDay || x.stats[i].runes > 12) {
		return d, kind
	}
	for n := 1; n <= 2 && i+n < len(x.pg.lines) && x.stats[i+n].runes <= 12 && x.stats[i].runes <= 20; n++ {
		s += " " + x.pg.spaced(i+n)
		if e, k, _, _, err2 := x.findDateKind(s); err2 == nil && e.Precision > d.Precision {
			d, kind, err = e, k, nil
		}
	}
	if err != nil || d.Precision < PrecisionMinute {
		if e := x.attrDate(i); e.Precision > d.Precision && (err != nil || samePeriod(d, e.Time)) {
			return e, datePublished
		}
	}
	if err != nil {
		return Date{}, dateOther
	}
	return d, kind
}

// attrDate gives the date that an element of line i has in an attribute, as
// pages do that show a relative one.
func (x *extraction) attrDate(i int) Date {
	pg := x.pg
	ln := &pg.lines[i]
	for r := ln.runLo; r < ln.runHi; r++ {
		for e, n := pg.runs[r].elem, 0; e > 0 && n < 2; e, n = pg.elems[e].parent, n+1 {
			for _, key := range [...]attrKey{attrDatetime, attrDataTime, attrDataTimestamp, attrDataDate, attrDataPublish, attrDataPubtime, attrDataTs, attrTitle} {
				if v := pg.attr(e, key); len(v) >= 8 && len(v) < 40 {
					if d, err := x.ParseDate(v); err == nil && d.Precision >= PrecisionDay {
						return x.dropPlaceholder(d)
					}
				}
			}
		}
	}
	return Date{}
}

// finer gives b, or what of it fits, if it tells the moment of a more exactly
// than a does.
func finer(a, b Date) (Date, bool) {
	if b.Precision <= a.Precision || a.Precision < PrecisionDay || isPlaceholderTime(b.Time) {
		return a, false
	}
	t := b.Time.In(a.Time.Location())
	if b.Zoned && !samePeriod(a, t) {
		if a.Precision == PrecisionMinute && isHours(t.Truncate(time.Minute).Sub(a.Time)) && b.Time.Format("15:04") != a.Time.Format("15:04") {
			b.Raw = a.Raw // the page shows the clock of another zone
			return b, true
		}
		// A local wall clock that says it is UTC.
		t = time.Date(b.Time.Year(), b.Time.Month(), b.Time.Day(), b.Time.Hour(), b.Time.Minute(), b.Time.Second(), 0, a.Time.Location())
	}
	if !samePeriod(a, t) {
		return a, false
	}
	b.Time, b.Raw = t, a.Raw
	return b, true
}

// isHours reports whether two clocks that are d apart can show one moment in
// two zones.
func isHours(d time.Duration) bool { return d%time.Hour == 0 && d.Abs() <= 15*time.Hour }

// samePeriod reports whether t lies in the period of d.
func samePeriod(d Date, t time.Time) bool {
	layout := precisions[d.Precision].layout
	return d.Time.Format(layout) == t.Format(layout)
}

// isPlaceholder reports whether a clock shows a time that systems put where
// they know only the day.
func isPlaceholderTime(t time.Time) bool {
	h, m, s := t.Clock()
	return h == 0 && m == 0 && s == 0 || h == 23 && m == 59 && s == 59
}

// dropPlaceholder cuts a placeholder time down to its day, which has no zone
// of its own.
func (p *Parser) dropPlaceholder(d Date) Date {
	if d.Precision > PrecisionDay && isPlaceholderTime(d.Time) {
		y, m, day := d.Time.Date()
		d.Time, d.Precision, d.Zoned = time.Date(y, m, day, 0, 0, 0, 0, p.location()), PrecisionDay, false
	}
	return d
}

// A hiddenDate is a date that readers do not see.
type hiddenDate struct {
	date     Date
	origin   Origin
	where    string
	modified bool
}

// publishedMetas and modifiedMetas name the meta tags with dates, the most
// reliable first.
var (
	publishedMetas = [...]string{"article:published_time", "bytedance:published_time", "og:published_time", "datepublished", "publishdate", "pubdate", "publish_date", "og:release_date", "article:published", "_pubtime", "weibo:article:create_at", "publishtime", "publish-date", "articledate", "article_date", "artdate", "published_time", "publication_date", "apub:time", "mediaid:pubtime", "dc.date.issued", "dcterms.created", "dc.date", "article.published", "firstpublishedtime", "date", "og:pubdate", "parsely-pub-date", "sailthru.date", "time"}
	modifiedMetas  = [...]string{"article:modified_time", "bytedance:updated_time", "og:updated_time", "og:modified_time", "datemodified", "dateupdate", "lastmod", "last-modified", "article:updated_time", "lastmodified"}
)

// hiddenDates gathers the dates of the document's head, its scripts and its
// address, the most reliable first.
func (x *extraction) hiddenDates() []hiddenDate {
	var out []hiddenDate
	add := func(s string, origin Origin, where string, modified bool) {
		if s == "" || len(s) > 64 {
			return
		}
		d, err := x.ParseDate(s)
		if err != nil {
			if d, err = x.FindDate(s); err != nil {
				return
			}
		}
		if d.Precision >= PrecisionDay {
			out = append(out, hiddenDate{d, origin, where, modified})
		}
	}
	for _, name := range publishedMetas {
		s, _ := x.pg.meta(name)
		add(s, OriginMeta, name, false)
	}
	add(x.ld.published, OriginJSONLD, "datePublished", false)
	for _, v := range x.vars {
		if v.is == variableDate {
			add(unescapeJS(v.raw), OriginScript, v.key, false)
		}
	}
	for _, c := range x.pg.comments {
		add(commentDate(c), OriginScript, "comment", false)
	}
	for _, name := range modifiedMetas {
		s, _ := x.pg.meta(name)
		add(s, OriginMeta, name, true)
	}
	add(x.ld.modified, OriginJSONLD, "dateModified", true)
	if s := x.pg.title; mayHoldDate(s) { // 某某日报-2018年11月29日-第01版
		if d, err := x.FindDate(s); err == nil && d.Precision == PrecisionDay && hanRunes(d.Raw) == 3 {
			out = append(out, hiddenDate{d, OriginMeta, "title", false})
		}
	}
	if d, ok := x.dateInURL(x.a.URL); ok {
		out = append(out, hiddenDate{d, OriginURL, "path", false})
	}
	return out
}

// commentDate gives the date that a CMS notes in an HTML comment, "" if the
// comment has no word for it.
func commentDate(c string) string {
	for _, w := range [...]string{"publish", "pubtime", "pubdate", "发布时间", "createtime", "cTime"} {
		if i := strings.Index(c, w); i >= 0 {
			return clipTo(strings.TrimSpace(c[i+len(w):]), 30)
		}
	}
	return ""
}

// clipTo cuts s after at most n bytes, on a rune boundary.
func clipTo(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.TrimSuffix(clip(s, n), "…")
}
