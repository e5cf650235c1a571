package corpus

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/cnnews/news/pipeline/synth"
	"github.com/parquet-go/parquet-go"
)

// archives makes archives with faults: WARC, WET, compressed and not.
func archives(t *testing.T, records int) (dir string, made synth.Tally) {
	t.Helper()
	dir = t.TempDir()
	pages, err := synth.LoadPages("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"a.warc.gz", "b.warc.wet.gz", "c.warc", "d.warc.gz"} {
		s := synth.Settings{Seed: uint64(i), Copies: 0.3, Foreign: 0.1, Others: 0.1, Faults: 0.1}
		s.Text, s.Plain = strings.Contains(name, ".wet."), !strings.HasSuffix(name, ".gz")
		if name == "d.warc.gz" {
			s.Pages = pages
		}
		var file bytes.Buffer
		g := synth.NewGenerator(s, i*records)
		if err := g.Write(&file, records); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), file.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		made.Add(g.Tally)
	}
	return dir, made
}

// contents gives the bytes of all files in a folder.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(data)
	}
	return files
}

func spansOf(t *testing.T, dir string) []Span {
	t.Helper()
	spans, err := FindSpans([]string{filepath.Join(dir, "*.warc*")})
	if err != nil {
		t.Fatal(err)
	}
	return spans
}

// TestLocal accounts for every record, and reads the Parquet files back.
func TestLocal(t *testing.T) {
	dir, made := archives(t, 400)
	out := t.TempDir()
	l := Local{Output: Folder(out), Shards: 3, Workers: 2}
	got, err := l.Run(t.Context(), spansOf(t, dir))
	if err != nil {
		t.Fatal(err)
	}
	want := Tally{
		Records: int64(made.Records), Articles: int64(made.Articles), Skipped: int64(made.Skipped), Errors: int64(made.Errors),
		Stories: int64(made.Stories), Copies: int64(made.Articles - made.Stories), Bytes: made.Bytes,
		Reasons: got.Reasons, Elapsed: got.Elapsed,
	}
	if !reflect.DeepEqual(*got, want) {
		t.Errorf("got %+v\nwant %+v", *got, want)
	}
	var rows, lines, failures, listed int
	for name, data := range contents(t, out) {
		switch {
		case strings.HasSuffix(name, ".parquet"):
			list, err := parquet.Read[row](strings.NewReader(data), int64(len(data)))
			if err != nil {
				t.Fatal(err)
			}
			rows += len(list)
			for _, r := range list {
				listed += len(r.Copies)
				if r.Article.Title.Text == "" || len(r.Article.Body) == 0 {
					t.Fatalf("empty row %+v", r)
				}
			}
		case strings.HasPrefix(name, "stories"):
			lines += strings.Count(data, "\n")
		case strings.HasPrefix(name, "errors"):
			failures += strings.Count(data, "\n")
		}
	}
	if rows != made.Stories || lines != made.Stories || failures != made.Errors || listed != made.Articles-made.Stories {
		t.Errorf("%d rows, %d lines, %d failures, %d copies; want %+v", rows, lines, failures, listed, made)
	}
}

// TestLocalRepeats runs after a run that was interrupted, and with another
// number of workers: the files are the same.
func TestLocalRepeats(t *testing.T) {
	dir, _ := archives(t, 200)
	out := t.TempDir()
	l := Local{Output: Folder(out), Shards: 3, Workers: 1}
	if _, err := l.Run(t.Context(), spansOf(t, dir)); err != nil {
		t.Fatal(err)
	}
	want := contents(t, out)

	// Interrupted in the middle of reading, then of writing.
	for _, stage := range []string{"reading", "writing"} {
		ctx, cancel := context.WithCancel(t.Context())
		stopped := l
		stopped.Output = Folder(t.TempDir())
		n := 0
		if stage == "reading" {
			stopped.Progress = func(int64) {
				if n++; n == 300 {
					cancel()
				}
			}
		} else {
			stopped.Finished = func(int64) { cancel() }
		}
		if _, err := stopped.Run(ctx, spansOf(t, dir)); !errors.Is(err, context.Canceled) {
			t.Fatalf("%s: %v", stage, err)
		}
		for name, data := range contents(t, string(stopped.Output)) {
			if want[name] != data {
				t.Errorf("interrupted while %s: %s is not whole", stage, name)
			}
		}
		if _, err := os.Stat(filepath.Join(string(stopped.Output), summaryName)); err == nil {
			t.Errorf("interrupted while %s: there is a summary", stage)
		}
		stopped.Progress, stopped.Finished, stopped.Workers = nil, nil, 2
		if _, err := stopped.Run(t.Context(), spansOf(t, dir)); err != nil {
			t.Fatal(err)
		}
		if got := contents(t, string(stopped.Output)); !reflect.DeepEqual(got, want) {
			t.Errorf("after a run interrupted while %s the files differ", stage)
		}
	}
}

// TestFolder tests that a file which failed is not there, and that clearing
// removes what runs leave and nothing else.
func TestFolder(t *testing.T) {
	dir := Folder(t.TempDir())
	failure := errors.New("disk full")
	err := dir.Write(t.Context(), "stories-00000-of-00001.jsonl", func(w io.Writer) error {
		io.WriteString(w, "half")
		return failure
	})
	if got := contents(t, string(dir)); !errors.Is(err, failure) || len(got) != 0 {
		t.Errorf("%v; there is %v", err, got)
	}
	for _, name := range []string{
		"stories-00000-of-00001.parquet", "stories-00007-of-00012.jsonl", "errors-00000-of-00001.jsonl",
		"stories-00000-of-00001.parquet.123.partial", "summary.json", "summary.json.9.partial",
		"stories.jsonl", "stories-0-of-1.jsonl", "mine.partial", "a.warc.gz",
	} {
		if err := os.WriteFile(filepath.Join(string(dir), name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := dir.Clear(); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"stories.jsonl": "", "stories-0-of-1.jsonl": "", "mine.partial": "", "a.warc.gz": ""}
	if got := contents(t, string(dir)); !reflect.DeepEqual(got, want) {
		t.Errorf("left %v", got)
	}
}

// TestSchema keeps the documentation's schema what it is.
func TestSchema(t *testing.T) {
	doc, err := os.ReadFile("../../docs/scale.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(doc), Schema()) {
		t.Errorf("docs/scale.md does not have this schema:\n%s", Schema())
	}
}
