package corpus

import (
	"errors"
	"io"
	"time"

	"github.com/cnnews/news"
	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"
)

// The columns of the Parquet files. Their paths are those of the JSON: credits
// and links stay nested.
type (
	row struct {
		Key       string     `parquet:"key"`
		Article   articleRow `parquet:"article"`
		Capture   captureRow `parquet:"capture"`
		Copies    []copyRow  `parquet:"copies,list"`
		CopyCount int64      `parquet:"copy_count"`
	}
	articleRow struct {
		URL       string       `parquet:"url,optional"`
		Title     titleRow     `parquet:"title"`
		Channel   []string     `parquet:"channel,list"`
		Published *dateRow     `parquet:"published,optional"`
		Modified  *dateRow     `parquet:"modified,optional"`
		Source    *sourceRow   `parquet:"source,optional"`
		Dateline  *datelineRow `parquet:"dateline,optional"`
		Credits   []creditRow  `parquet:"credits,list"`
		Body      []bodyRow    `parquet:"body,list"`
		Images    []imageRow   `parquet:"images,list"`
		Tags      []string     `parquet:"tags,list"`
		Summary   string       `parquet:"summary,optional"`
		Related   []blockRow   `parquet:"related,list"`
		Dups      []dupRow     `parquet:"duplicates,list"`
		Next      string       `parquet:"next,optional"`
		Problems  []problemRow `parquet:"problems,list"`
	}
	titleRow struct {
		Text        string   `parquet:"text"`
		Raw         string   `parquet:"raw,optional"`
		Kicker      string   `parquet:"kicker,optional"`
		Subtitle    string   `parquet:"subtitle,optional"`
		Tail        string   `parquet:"tail,optional"`
		Decorations []string `parquet:"decorations,list"`
	}
	// A time without a resolvable year is null, and only raw is there.
	dateRow struct {
		Time      *time.Time `parquet:"time,optional,timestamp(millisecond)"`
		Precision string     `parquet:"precision,optional,dict"`
		Raw       string     `parquet:"raw,optional"`
	}
	sourceRow struct {
		Name    string   `parquet:"name,optional,dict"`
		Kind    string   `parquet:"kind,optional,dict"`
		URL     string   `parquet:"url,optional"`
		Raw     string   `parquet:"raw,optional"`
		Outlets []string `parquet:"outlets,list"`
	}
	datelineRow struct {
		Agency string `parquet:"agency,optional,dict"`
		Place  string `parquet:"place,optional,dict"`
		Date   string `parquet:"date,optional"`
		Raw    string `parquet:"raw,optional"`
	}
	creditRow struct {
		Name   string `parquet:"name"`
		Role   string `parquet:"role,dict"`
		Outlet string `parquet:"outlet,optional,dict"`
		Place  string `parquet:"place,optional,dict"`
	}
	bodyRow struct {
		Kind string `parquet:"kind,dict"`
		Text string `parquet:"text"`
	}
	imageRow struct {
		URL     string `parquet:"url"`
		Caption string `parquet:"caption,optional"`
	}
	blockRow struct {
		Heading string    `parquet:"heading,optional,dict"`
		Links   []linkRow `parquet:"links,list"`
	}
	linkRow struct {
		Title   string `parquet:"title"`
		Raw     string `parquet:"raw,optional"`
		Alt     string `parquet:"alt,optional"`
		URL     string `parquet:"url,optional"`
		Channel string `parquet:"channel,optional,dict"`
		Date    string `parquet:"date,optional"`
		Summary string `parquet:"summary,optional"`

		AltRaw     string `parquet:"alt_raw,optional"`
		SummaryRaw string `parquet:"summary_raw,optional"`
	}
	dupRow struct {
		Block   int32  `parquet:"block"`
		Link    int32  `parquet:"link"`
		OfBlock int32  `parquet:"of_block"`
		OfLink  int32  `parquet:"of_link"`
		Match   string `parquet:"match,dict"`
	}
	problemRow struct {
		Field   string `parquet:"field,dict"`
		Message string `parquet:"message"`
	}
	captureRow struct {
		URL         string     `parquet:"url"`
		Time        *time.Time `parquet:"time,optional,timestamp(millisecond)"`
		File        string     `parquet:"file,dict"`
		Offset      int64      `parquet:"offset"`
		RecordID    string     `parquet:"record_id,optional"`
		Format      string     `parquet:"format,dict"`
		ContentType string     `parquet:"content_type,optional,dict"`
		Truncated   string     `parquet:"truncated,optional,dict"`
	}
	copyRow struct {
		URL       string     `parquet:"url"`
		Source    string     `parquet:"source,optional"`
		Published *dateRow   `parquet:"published,optional"`
		Captured  *time.Time `parquet:"captured,optional,timestamp(millisecond)"`
		File      string     `parquet:"file"`
		Offset    int64      `parquet:"offset"`
	}
)

// Schema gives the schema of the Parquet files in Parquet's own notation.
func Schema() string { return parquet.SchemaOf(row{}).String() }

// A table writes a Parquet file. Rows wait in memory until they are a group.
type table struct {
	w     *parquet.GenericWriter[row]
	batch []row
}

// groupRows is how many rows make a group: some 25 MB before compression.
const groupRows = 5_000

func newTable(w io.Writer) *table {
	return &table{
		w: parquet.NewGenericWriter[row](w,
			parquet.Compression(&zstd.Codec{Level: zstd.SpeedDefault}),
			parquet.MaxRowsPerRowGroup(groupRows),
			parquet.CreatedBy("cnnews/pipeline", "1", ""),
		),
		batch: make([]row, 0, 64),
	}
}

func (t *table) write(s *Story) error {
	t.batch = append(t.batch, makeRow(s))
	if len(t.batch) < cap(t.batch) {
		return nil
	}
	return t.flush()
}

func (t *table) flush() error {
	_, err := t.w.Write(t.batch)
	t.batch = t.batch[:0]
	return err
}

func (t *table) close() error { return errors.Join(t.flush(), t.w.Close()) }

func makeRow(s *Story) row {
	a, c := s.Article, s.Capture
	return row{
		Key: s.Key,
		Article: articleRow{
			URL:       a.URL,
			Title:     titleRow(a.Title),
			Channel:   a.Channel,
			Published: makeDate(a.Published),
			Modified:  makeDate(a.Modified),
			Source:    makeSource(a.Source),
			Dateline:  makeDateline(a.Dateline),
			Credits:   convert(a.Credits, func(c news.Credit) creditRow { return creditRow{c.Name, string(c.Role), c.Outlet, c.Place} }),
			Body:      convert(a.Body, func(p news.Paragraph) bodyRow { return bodyRow{string(p.Kind), p.Text} }),
			Images:    convert(a.Images, func(i news.Image) imageRow { return imageRow(i) }),
			Tags:      a.Tags,
			Summary:   a.Summary,
			Related: convert(a.Related, func(b news.LinkBlock) blockRow {
				return blockRow{b.Heading, convert(b.Links, func(l news.Link) linkRow { return linkRow(l) })}
			}),
			Dups: convert(a.Duplicates, func(d news.Duplicate) dupRow {
				return dupRow{int32(d.Block), int32(d.Link), int32(d.OfBlock), int32(d.OfLink), string(d.Match)}
			}),
			Next:     a.Next,
			Problems: convert(a.Problems, func(p news.Problem) problemRow { return problemRow(p) }),
		},
		Capture: captureRow{c.URL, makeTime(c.Time), c.File, c.Offset, c.RecordID, string(c.Format), c.ContentType, c.Truncated},
		Copies: convert(s.Copies, func(c Copy) copyRow {
			return copyRow{c.URL, c.Source, makeDate(c.Published), makeTime(c.Captured), c.File, c.Offset}
		}),
		CopyCount: int64(s.CopyCount),
	}
}

// convert makes a list of rows.
func convert[T, R any](list []T, f func(T) R) []R {
	if len(list) == 0 {
		return nil
	}
	rows := make([]R, len(list))
	for i, x := range list {
		rows[i] = f(x)
	}
	return rows
}

func makeTime(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

func makeDate(d news.Date) *dateRow {
	if d.IsZero() {
		return nil
	}
	return &dateRow{makeTime(d.Time), d.Precision.String(), d.Raw}
}

func makeSource(s news.Source) *sourceRow {
	if s.IsZero() {
		return nil
	}
	return &sourceRow{s.Name, string(s.Kind), s.URL, s.Raw, s.Outlets}
}

func makeDateline(d news.Dateline) *datelineRow {
	if d.IsZero() {
		return nil
	}
	return &datelineRow{d.Agency, d.Place, d.Date, d.Raw}
}
