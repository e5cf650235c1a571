package corpus

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cnnews/news/pipeline/warc"
)

// A Span is a part of an archive that is read at one go: the records that
// begin at bytes Start to End-1.
type Span struct {
	File       string
	Start, End int64
}

// spanSize is how much of a file is read at one go. Smaller spans spread the
// work better, but each costs up to one record that is decompressed twice.
const spanSize = 64 << 20

// Spans divides a file. Only compressed files can be divided, since a record
// is found from any place in them.
func Spans(file string, size int64) []Span {
	if !strings.HasSuffix(file, ".gz") {
		return []Span{{file, 0, size}}
	}
	var list []Span
	for start := int64(0); start < size; start += spanSize {
		list = append(list, Span{file, start, min(start+spanSize, size)})
	}
	return list
}

// FindSpans divides all files that the patterns match, in the order of their
// names. A file that two patterns match is read once.
func FindSpans(patterns []string) ([]Span, error) {
	var files []string
	for _, pattern := range patterns {
		found, err := filepath.Glob(pattern)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("no file matches %q", pattern)
		}
		files = append(files, found...)
	}
	slices.Sort(files)
	var spans []Span
	for _, file := range slices.Compact(files) {
		info, err := os.Stat(file)
		if err != nil {
			return nil, err
		}
		spans = append(spans, Spans(file, info.Size())...)
	}
	return spans, nil
}

// ReadSpan gives the outcome of each record of the span, and how many bytes of
// the file it takes, to the function. The source stands at the span's start.
// The error is the source's, the context's or the function's.
func (r *Reader) ReadSpan(ctx context.Context, src io.Reader, span Span, give func(o *Outcome, size int64) error) error {
	records := warc.NewRangeReader(src, span.Start, span.End)
	for ctx.Err() == nil {
		rec, err := records.Next()
		if err == io.EOF {
			return nil
		}
		var o Outcome
		var size int64
		if e := (*warc.RecordError)(nil); errors.As(err, &e) {
			o, size = broken(span.File, e), e.Size
		} else if err != nil {
			return fmt.Errorf("%s: %w", span.File, err)
		} else {
			o, size = r.Record(span.File, rec), rec.Size
		}
		if err := give(&o, size); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// readFile is ReadSpan for a file of this machine.
func (r *Reader) readFile(ctx context.Context, span Span, give func(o *Outcome, size int64) error) error {
	f, err := os.Open(span.File)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.Seek(span.Start, io.SeekStart); err != nil {
		return err
	}
	return r.ReadSpan(ctx, f, span, give)
}
