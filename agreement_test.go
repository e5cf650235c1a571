package news

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// agreement is the F1 of one page as a part of the mean.
func agreement(must, may, got bag) fraction {
	missing, extra := must.minus(got), got.minus(must).minus(may)
	return fraction{f1(must.size()-missing.size(), extra.size(), missing.size()).value(), 1}
}

// A bag counts strings; none is empty.
type bag map[string]int

func bagOf(list []string) bag {
	b := bag{}
	for _, s := range list {
		if s != "" {
			b[s]++
		}
	}
	return b
}

// setOf is the bag of the normal forms in list, each once.
func setOf(list []string) bag {
	b := bag{}
	for _, s := range list {
		if n := normal(s); n != "" {
			b[n] = 1
		}
	}
	return b
}

// shingles counts the pieces of four characters of the joined list.
func shingles(list []string) bag {
	s := strings.Join(list, "")
	b := bag{}
	var starts []int
	for i := range s {
		starts = append(starts, i)
	}
	starts = append(starts, len(s))
	const n = 4
	if len(starts) <= n {
		return bagOf([]string{s})
	}
	for i := range starts[n:] {
		b[s[starts[i]:starts[i+n]]]++
	}
	return b
}

func (b bag) size() int {
	n := 0
	for _, k := range b {
		n += k
	}
	return n
}

func (b bag) minus(o bag) bag {
	rest := bag{}
	for s, n := range b {
		if n > o[s] {
			rest[s] = n - o[s]
		}
	}
	return rest
}

// MarshalJSON lists the strings by their beginnings, for the listing of misses.
func (b bag) MarshalJSON() ([]byte, error) {
	list := slices.Sorted(maps.Keys(b))
	for i, s := range list {
		list[i] = clip(s, 90)
	}
	return json.Marshal(list)
}

// date reads the time of the label, "" as the zero Date.
func (l *pageLabel) date() Date {
	layouts := [...]struct {
		layout    string
		precision Precision
	}{{time.DateOnly, PrecisionDay}, {"2006-01-02T15:04Z07:00", PrecisionMinute}, {time.RFC3339, PrecisionSecond}}
	for _, f := range layouts {
		if t, err := time.ParseInLocation(f.layout, l.Published, china); err == nil {
			return Date{Time: t, Precision: f.precision}
		}
	}
	if l.Published != "" {
		panic(l.ID + ": a label's time is " + l.Published)
	}
	return Date{}
}

// sameTime reports whether got is the time that is wanted, and as exactly
// known; minutes and seconds may stand for one another.
func sameTime(want, got Date) bool {
	if want.Precision == PrecisionNone || want.Precision == PrecisionDay {
		return want.Precision == got.Precision && sameDay(want, got)
	}
	if got.Precision < PrecisionMinute {
		return false
	}
	unit := time.Second
	if want.Precision != got.Precision || want.Precision == PrecisionMinute {
		unit = time.Minute
	}
	return want.Time.Truncate(unit).Equal(got.Time.Truncate(unit))
}

// sameDay reports whether got is on the day that is wanted, or both are absent.
func sameDay(want, got Date) bool {
	if want.Precision == PrecisionNone || got.Precision < PrecisionDay {
		return want.Precision == got.Precision
	}
	return dayOf(want) == dayOf(got)
}

// dayOf is the day as written, of a time the day in China.
func dayOf(d Date) string {
	if d.Precision > PrecisionDay {
		d.Time = d.Time.In(china)
	}
	return d.Time.Format(time.DateOnly)
}

// sameDateline compares agency and place; any is whether there are some.
func sameDateline(want, got Dateline) (agree, any bool) {
	w := [2]string{normal(want.Agency), normal(want.Place)}
	g := [2]string{normal(got.Agency), normal(got.Place)}
	none := [2]string{}
	return w == g, w != none || g != none
}

func contains(list []string, s string) bool {
	return slices.ContainsFunc(list, func(v string) bool { return normal(v) == normal(s) })
}

// normal is the form in which strings are compared: without blanks and unseen
// characters, and with one kind of width, case, quotes, dashes and dots.
func normal(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		switch r {
		case '“', '”', '「', '」':
			return '"'
		case '‘', '’':
			return '\''
		case '—', '–':
			return '-'
		case '·', '•', '・':
			return '.'
		case '\u00ad', '\u2060', '\ufeff':
			return -1
		}
		if unicode.IsSpace(r) || r >= '\u200b' && r <= '\u200f' || r >= '\ue000' && r <= '\uf8ff' {
			return -1
		}
		return r
	}, norm.NFKC.String(s)))
}

// dated reads a time as labels write it.
func dated(s string) Date { return (&pageLabel{Published: s}).date() }

// knownTo is d with precision p.
func knownTo(p Precision, d Date) Date {
	d.Precision = p
	return d
}

// inUTC is the same moment as another zone writes it.
func inUTC(d Date) Date {
	d.Time = d.Time.UTC()
	return d
}

var sameTimeTests = []struct {
	name      string
	want, got Date
	time, day bool
}{
	{"equal seconds", dated("2023-06-08T08:08:21+08:00"), dated("2023-06-08T08:08:21+08:00"), true, true},
	{"in another zone", dated("2023-06-08T07:08:21+08:00"), inUTC(dated("2023-06-08T07:08:21+08:00")), true, true},
	{"other seconds", dated("2023-06-08T08:08:21+08:00"), dated("2023-06-08T08:08:22+08:00"), false, true},
	{"minutes for seconds", dated("2023-06-08T08:08:21+08:00"), dated("2023-06-08T08:08+08:00"), true, true},
	{"seconds for minutes", dated("2023-06-08T08:08+08:00"), dated("2023-06-08T08:08:21+08:00"), true, true},
	{"a day is not midnight", dated("2023-06-08"), dated("2023-06-08T00:00+08:00"), false, true},
	{"a time is no day", dated("2023-06-08T08:08+08:00"), dated("2023-06-08"), false, true},
	{"an hour", dated("2023-06-08T08:00+08:00"), knownTo(PrecisionHour, dated("2023-06-08T08:00+08:00")), false, true},
	{"a month", dated("2023-06-01"), knownTo(PrecisionMonth, dated("2023-06-01")), false, false},
	{"another day", dated("2023-06-08"), dated("2023-06-09"), false, false},
	{"both absent", dated(""), dated(""), true, true},
	{"absent and unresolved", dated(""), Date{Raw: "6月8日"}, true, true},
	{"missing", dated("2023-06-08"), dated(""), false, false},
	{"invented", dated(""), dated("2023-06-08"), false, false},
}

func TestSameTime(t *testing.T) {
	for _, tt := range sameTimeTests {
		t.Run(tt.name, func(t *testing.T) {
			if got := sameTime(tt.want, tt.got); got != tt.time {
				t.Errorf("time: %v", got)
			}
			if got := sameDay(tt.want, tt.got); got != tt.day {
				t.Errorf("day: %v", got)
			}
		})
	}
}
