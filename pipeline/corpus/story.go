package corpus

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/cnnews/news"
	"golang.org/x/text/width"
)

// A Story is an article of the corpus with the copies of it that were found.
// Its JSON is a line of the output.
type Story struct {
	Key     string        `json:"key"`     // what its reprints share, see [StoryKey]
	Article *news.Article `json:"article"` // without evidence
	Capture Capture       `json:"capture"`
	// Copies are the other pages with the story, earliest first, and at most
	// MaxCopies of them; CopyCount counts all.
	Copies    []Copy `json:"copies,omitempty"`
	CopyCount int    `json:"copy_count"`
}

// A Capture says where in the archives a page was found.
type Capture struct {
	URL         string    `json:"url"`
	Time        time.Time `json:"time,omitzero"`
	File        string    `json:"file"`   // its base name
	Offset      int64     `json:"offset"` // of the record, in bytes
	RecordID    string    `json:"record_id,omitempty"`
	Format      Format    `json:"format"`
	ContentType string    `json:"content_type,omitempty"` // of the page, by HTTP
	Truncated   string    `json:"truncated,omitempty"`    // why the crawler did not take all of it
}

// A Format says what a page was kept as.
type Format string

// The formats.
const (
	FormatHTML Format = "html" // in WARC files
	FormatText Format = "text" // in WET files
)

// A Copy is a page with a story that another page had earlier.
type Copy struct {
	URL       string    `json:"url"`
	Source    string    `json:"source,omitempty"` // the outlet it credits
	Published news.Date `json:"published,omitzero"`
	Captured  time.Time `json:"captured,omitzero"`
	File      string    `json:"file"`
	Offset    int64     `json:"offset"`
}

// MaxCopies bounds the list of a story that is everywhere.
const MaxCopies = 1000

// Merge joins what is known of one story: the earliest page is kept, the
// others are listed. It is commutative and associative, so that a runner may
// join the pages in any order and grouping.
//
// Earliest is the page with the earliest publication date, one of a day's
// precision standing at the day's end; a date later than a day after the
// capture is none, and pages without a date come last. Between equals the
// time of the capture decides, then the URL, then the place in the archives.
func Merge(a, b Story) Story {
	x, y := a.asCopy(), b.asCopy()
	if compareCopies(y, x) < 0 {
		a, b, y = b, a, x
	}
	a.Copies = mergeCopies(a.Copies, append([]Copy{y}, b.Copies...))
	a.CopyCount += b.CopyCount + 1
	return a
}

// mergeCopies merges sorted lists.
func mergeCopies(a, b []Copy) []Copy {
	list := make([]Copy, 0, min(len(a)+len(b), MaxCopies))
	for len(list) < MaxCopies && len(a)+len(b) > 0 {
		if len(b) == 0 || len(a) > 0 && compareCopies(a[0], b[0]) <= 0 {
			a, b = b, a
		}
		list, b = append(list, b[0]), b[1:]
	}
	return list
}

// asCopy gives the story's own page.
func (s *Story) asCopy() Copy {
	return Copy{
		URL: s.Capture.URL, Source: s.Article.Source.Name, Published: s.Article.Published,
		Captured: s.Capture.Time, File: s.Capture.File, Offset: s.Capture.Offset,
	}
}

// rank gives a publication date as [Merge] orders by it: the end of the period
// that it names, or the zero time.
func rank(d news.Date, captured time.Time) time.Time {
	if !captured.IsZero() && d.Time.After(captured.Add(24*time.Hour)) {
		return time.Time{}
	}
	switch t := d.Time; d.Precision {
	case news.PrecisionYear:
		return t.AddDate(1, 0, 0)
	case news.PrecisionMonth:
		return t.AddDate(0, 1, 0)
	case news.PrecisionDay:
		return t.AddDate(0, 0, 1)
	case news.PrecisionHour:
		return t.Add(time.Hour)
	case news.PrecisionMinute:
		return t.Add(time.Minute)
	case news.PrecisionSecond:
		return t
	}
	return time.Time{}
}

// compareCopies is the total order of pages with one story.
func compareCopies(a, b Copy) int {
	return cmp.Or(
		compareTimes(rank(a.Published, a.Captured), rank(b.Published, b.Captured)),
		compareTimes(a.Captured, b.Captured),
		strings.Compare(a.URL, b.URL),
		strings.Compare(a.File, b.File),
		cmp.Compare(a.Offset, b.Offset),
	)
}

// compareTimes puts the zero time last.
func compareTimes(a, b time.Time) int {
	if a.IsZero() != b.IsZero() {
		if a.IsZero() {
			return 1
		}
		return -1
	}
	return a.Compare(b)
}

// StoryKey gives what the reprints of a story share, whoever prints it: a hash
// of the clean headline and of the longest sentence of the body, of both the
// letters, digits and ideographs alone. A longest sentence stays what it is
// when a site adds its own notes, captions or links, moves a paragraph, or cuts
// the dateline off. Reprints under another headline, or with a text cut before
// that sentence, stay apart. A headline of less than four characters (快讯)
// counts together with the whole body.
func StoryKey(a *news.Article) string {
	h := sha256.New()
	title := appendKey(nil, a.Title.Text)
	h.Write(append(title, 0))
	whole := utf8.RuneCount(title) < 4
	var longest, sentence []byte
	most := 0
	for _, p := range a.Body {
		if p.Kind != news.KindText {
			continue
		}
		text := strings.TrimPrefix(p.Text, a.Dateline.Raw)
		for text != "" {
			end := strings.IndexAny(text, "。！？!?；;\n") // the sign itself is none of the key
			if end < 0 {
				end = len(text)
			}
			sentence = appendKey(sentence[:0], text[:end])
			text = strings.TrimLeft(text[end:], "。！？!?；;\n")
			if whole {
				h.Write(sentence)
			} else if n := utf8.RuneCount(sentence); n > most || n == most && string(sentence) < string(longest) {
				most, longest = n, append(longest[:0], sentence...)
			}
		}
	}
	h.Write(longest)
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// appendKey appends the letters, digits and ideographs of s in their narrow
// and lower form.
func appendKey(key []byte, s string) []byte {
	for _, r := range s {
		if r >= 0x4e00 && r <= 0x9fff {
			key = utf8.AppendRune(key, r)
			continue
		}
		if r >= 0xff00 {
			if narrow := width.LookupRune(r).Narrow(); narrow != 0 {
				r = narrow
			}
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			key = utf8.AppendRune(key, unicode.ToLower(r))
		}
	}
	return key
}
