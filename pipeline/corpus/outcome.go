package corpus

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/cnnews/news"
	"github.com/cnnews/news/pipeline/warc"
)

// A Kind says what became of a record.
type Kind string

// Every record ends as one of these.
const (
	KindArticle Kind = "article"
	KindSkipped Kind = "skipped" // whole, but no Chinese article
	KindError   Kind = "error"   // broken
)

// An Outcome is what became of a record.
type Outcome struct {
	Kind   Kind
	Reason string  // why it is no article: one of few, to count by
	Story  Story   // of an article
	Fault  Failure // of an error
}

// A Failure tells where a broken record is. Its JSON is a line of the output.
type Failure struct {
	File    string `json:"file"`
	Offset  int64  `json:"offset"`
	URL     string `json:"url,omitempty"`
	Reason  string `json:"reason"`
	Message string `json:"message"`
}

// The reasons of the records that are skipped, besides "http 404" with other
// codes, "type request" with other record types and "language japanese" with
// other languages.
const (
	SkipMedia    = "no page"     // an image, a script, a feed …
	SkipEmpty    = "empty page"  // not a visible character
	SkipHeadline = "no headline" // nothing that is called an article
	SkipBody     = "no text"     // a list, a gallery, a video
)

// A Reader makes outcomes of the records of archives.
type Reader struct {
	// Parser is copied for each record, and given its URL, Reference and
	// ContentType.
	Parser news.Parser
}

// failed is the outcome of a record that could not be read or parsed.
func failed(file string, offset int64, url, reason string, err error) Outcome {
	return Outcome{Kind: KindError, Reason: reason, Fault: Failure{file, offset, url, reason, err.Error()}}
}

func skipped(reason string) Outcome { return Outcome{Kind: KindSkipped, Reason: reason} }

// broken is the outcome of what is no whole record.
func broken(file string, e *warc.RecordError) Outcome {
	return failed(path.Base(file), e.Offset, e.Header.URI, e.Err.Error(), e)
}

// Record says what becomes of a whole record. The story keeps nothing of the
// record's memory.
func (r *Reader) Record(file string, rec *warc.Record) (o Outcome) {
	c := Capture{
		URL: rec.URI, Time: rec.Date.UTC(), File: path.Base(file), Offset: rec.Offset,
		RecordID: rec.ID, ContentType: rec.ContentType, Truncated: rec.Truncated,
	}
	defer func() { // a run over millions of pages must not die of one
		if v := recover(); v != nil {
			o = failed(c.File, c.Offset, c.URL, "panic", fmt.Errorf("panic: %v", v))
		}
	}()
	page := rec.Block
	switch rec.Type {
	case "conversion":
		c.Format = FormatText
	case "resource":
		c.Format = FormatHTML
	case "response":
		c.Format = FormatHTML
		resp, err := warc.ParseResponse(rec.Block)
		if err != nil {
			return failed(c.File, c.Offset, c.URL, err.Error(), err)
		}
		if resp.Status != 200 {
			return skipped(fmt.Sprint("http ", resp.Status))
		}
		page, c.ContentType = resp.Body, resp.ContentType
	default:
		return skipped("type " + rec.Type)
	}
	if !isPage(c.ContentType) {
		return skipped(SkipMedia)
	}
	return r.page(page, c)
}

// isPage reports whether a media type can be a page's. None at all can.
func isPage(contentType string) bool {
	media, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	switch strings.TrimSpace(media) {
	case "", "text/html", "text/plain", "application/xhtml+xml", "application/octet-stream", "text/htm", "html":
		return true
	}
	return false
}

// page parses a page of any language.
func (r *Reader) page(page []byte, c Capture) Outcome {
	if l := DetectLanguage(page, c.ContentType); l != Chinese && l != Unknown {
		return skipped("language " + string(l))
	}
	p := r.Parser
	p.URL, p.Reference, p.ContentType = c.URL, c.Time, c.ContentType
	parse := p.Parse
	if c.Format == FormatText {
		parse = p.ParseText
	}
	a, err := parse(page)
	switch {
	case errors.Is(err, news.ErrEmpty):
		return skipped(SkipEmpty)
	case errors.Is(err, news.ErrBinary):
		return skipped(SkipMedia)
	case err != nil:
		return failed(c.File, c.Offset, c.URL, reasonOf(err), err)
	}
	if reason := notArticle(a); reason != "" {
		return skipped(reason)
	}
	a.Evidence = nil
	return Outcome{Kind: KindArticle, Story: Story{Key: StoryKey(a), Article: a, Capture: c}}
}

// reasonOf gives the cause without what it is about.
func reasonOf(err error) string {
	if e := new(news.ParseError); errors.As(err, &e) {
		return e.Err.Error()
	}
	return "parse"
}

// notArticle says why a parsed page is no Chinese article, if it is none.
func notArticle(a *news.Article) string {
	if a.Title.Text == "" {
		return SkipHeadline
	}
	var text strings.Builder
	for _, p := range a.Body {
		if p.Kind == news.KindText {
			text.WriteString(p.Text)
		}
	}
	if text.Len() == 0 {
		return SkipBody
	}
	if l := TextLanguage(a.Title.Text + text.String()); l != Chinese {
		return "language " + string(l)
	}
	return ""
}

// A Tally counts outcomes. The sum of the three is the number of records.
type Tally struct {
	Records  int64            `json:"records"`
	Articles int64            `json:"articles"`
	Skipped  int64            `json:"skipped"`
	Errors   int64            `json:"errors"`
	Reasons  map[string]int64 `json:"reasons,omitempty"` // "skipped: …" and "error: …"
	Stories  int64            `json:"stories"`           // articles without their copies
	Copies   int64            `json:"copies"`            // articles that are copies
	Bytes    int64            `json:"bytes"`             // of the archives
	Elapsed  time.Duration    `json:"-"`
}

// Count adds an outcome.
func (t *Tally) Count(o *Outcome) {
	t.Records++
	switch o.Kind {
	case KindArticle:
		t.Articles++
		return
	case KindSkipped:
		t.Skipped++
	case KindError:
		t.Errors++
	}
	if t.Reasons == nil {
		t.Reasons = make(map[string]int64)
	}
	t.Reasons[string(o.Kind)+": "+o.Reason]++
}

// Add adds the counts of another tally.
func (t *Tally) Add(other *Tally) {
	t.Records += other.Records
	t.Articles += other.Articles
	t.Skipped += other.Skipped
	t.Errors += other.Errors
	t.Stories += other.Stories
	t.Copies += other.Copies
	t.Bytes += other.Bytes
	for reason, n := range other.Reasons {
		if t.Reasons == nil {
			t.Reasons = make(map[string]int64)
		}
		t.Reasons[reason] += n
	}
}

// ReasonsByCount gives the reasons, most frequent first.
func (t *Tally) ReasonsByCount() []string {
	return slices.SortedFunc(maps.Keys(t.Reasons), func(a, b string) int {
		return cmp.Or(cmp.Compare(t.Reasons[b], t.Reasons[a]), strings.Compare(a, b))
	})
}
