package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

var batchSize = flag.Int("batch", 300, "how many `files` the test of batches makes")

// batchPage is a page that parses.
const batchPage = "<h1>海湾开渔</h1><p>三百艘渔船今天清晨出港，第一批渔获预计傍晚回到码头，市民明天就能在菜场买到。</p>"

// A batchKind is a kind of file that a folder may have.
type batchKind struct {
	name  string // of the file: a format of its number
	make  func(path string) error
	fails string // what its error says; "" if it is parsed
}

// batchKinds are the files of a batch, in turn. Their names are in the order
// in which a folder lists them.
var batchKinds = []batchKind{
	{"%06d-a.html", writes(batchPage), ""},
	{"%06d-b.html", writes(""), "page is empty"},
	{"%06d-c.html", writes(" \n\t　"), "page is empty"},
	{"%06d-d.html", dangles, "no such file"},
	{"%06d-e.html.gz", writes(zipped(batchPage)), ""},
	{"%06d-f.html.gz", writes(zipped(batchPage)[:60]), "unexpected EOF"},
	{"%06d-g.txt", writes("海湾开渔\n" + strings.Repeat("三百艘渔船今天清晨出港，第一批渔获预计傍晚回到码头。\n", 20)), ""},
	{"%06d-h\n.html", writes(batchPage), ""},
	{"%06d-i\xff.html", writes(batchPage), ""},
	{"%06d-j.htm", writes("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "page is binary"},
	{"%06d-k.html", closed, "permission denied"},
}

func writes(text string) func(string) error {
	return func(path string) error { return os.WriteFile(path, []byte(text), 0o666) }
}

func dangles(path string) error { return os.Symlink("nothing", path) }

func closed(path string) error { return os.WriteFile(path, []byte(batchPage), 0) }

func zipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

// A batch is a folder of files of which most are no good.
type batch struct {
	dir   string
	names []string // in order
	fails []string // what the error of each says
}

// makeBatch makes a folder of at least n files.
func makeBatch(t *testing.T, n int) *batch {
	t.Helper()
	b := &batch{dir: t.TempDir()}
	for i := 0; len(b.names) < n; i++ {
		for _, kind := range batchKinds {
			fails := kind.fails
			if fails == "permission denied" && os.Getuid() == 0 {
				fails = "" // root reads all
			}
			b.add(t, fmt.Sprintf(kind.name, i), kind.make, fails)
		}
	}
	// What is no page: a folder with a page's name, and files of other kinds.
	for _, name := range []string{"folder.html", "folder.txt.gz"} {
		if err := os.Mkdir(filepath.Join(b.dir, name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	b.add(t, "huge.html", func(path string) error {
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			return err
		}
		return os.Truncate(path, 200<<20)
	}, "page is too large")
	return b
}

func (b *batch) add(t *testing.T, name string, make func(path string) error, fails string) {
	t.Helper()
	err := make(filepath.Join(b.dir, name))
	if err != nil && (strings.Contains(name, "\xff") || strings.Contains(name, "\n")) {
		return // a name that the file system does not have
	}
	if err != nil {
		t.Fatal(err)
	}
	b.names, b.fails = append(b.names, name), append(b.fails, fails)
}

// A lineWriter is an output that checks that each write is one line, and calls
// at before the n-th.
type lineWriter struct {
	lines []string
	torn  bool
	at    map[int]func() error
}

func (w *lineWriter) Write(p []byte) (int, error) {
	if f := w.at[len(w.lines)]; f != nil {
		if err := f(); err != nil {
			return 0, err
		}
	}
	w.torn = w.torn || bytes.Count(p, []byte("\n")) != 1 || p[len(p)-1] != '\n'
	w.lines = append(w.lines, string(p))
	return len(p), nil
}

// check compares the output with the files, the first of them if it was
// interrupted, and gives how many were parsed.
func (b *batch) check(t *testing.T, w *lineWriter) (parsed, failed int) {
	t.Helper()
	if w.torn {
		t.Error("a write was not one line")
	}
	if len(w.lines) > len(b.names) {
		t.Fatalf("%d lines for %d files", len(w.lines), len(b.names))
	}
	for i, line := range w.lines {
		var got struct {
			pathName
			failure
		}
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		path := got.Path
		if got.Bytes != nil {
			path = string(got.Bytes)
		}
		if want := filepath.Join(b.dir, b.names[i]); path != want {
			t.Fatalf("line %d is of %q, want %q", i, path, want)
		}
		if (got.Error == "") != (b.fails[i] == "") || !strings.Contains(got.Error, b.fails[i]) {
			t.Errorf("%q: error %q, want %q", path, got.Error, b.fails[i])
		}
		if got.Error == "" {
			parsed++
		} else {
			failed++
		}
	}
	return parsed, failed
}

// TestBatch parses a folder of good and bad files, some of which go while it
// runs: each that was found has its line, in order, and memory stays.
func TestBatch(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such names, links and modes")
	}
	b := makeBatch(t, *batchSize)
	for i := range 5 {
		b.add(t, fmt.Sprintf("zz-%d.html", i), writes(batchPage), "no such file")
	}
	heap := func(to *uint64) func() error {
		return func() error {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			*to = m.HeapAlloc
			return nil
		}
	}
	var early, late uint64
	n := len(b.names)
	out := &lineWriter{at: map[int]func() error{
		0: func() error {
			for i := range 5 {
				os.Remove(filepath.Join(b.dir, fmt.Sprintf("zz-%d.html", i)))
			}
			return nil
		},
		n / 4: heap(&early),
		n - 9: heap(&late),
	}}
	var summary bytes.Buffer
	e := &env{ctx: t.Context(), out: out, err: &summary}
	if status := runParse(e, parseCommand, []string{"-jobs", "2", b.dir}); status != exitFailed {
		t.Errorf("status %d", status)
	}
	parsed, failed := b.check(t, out)
	if parsed+failed != n {
		t.Errorf("%d files, %d lines", n, parsed+failed)
	}
	if want := fmt.Sprintf("parsed %d, failed %d, skipped 0 in ", parsed, failed); !strings.HasPrefix(summary.String(), want) {
		t.Errorf("summary %q, want %q …", summary.String(), want)
	}
	const mega = 1 << 20
	if late > early+8*mega {
		t.Errorf("%d MB on the heap after %d files, %d after %d", early/mega, n/4, late/mega, n-9)
	}
	t.Logf("%d files: parsed %d, failed %d, %.1f and %.1f MB on the heap", n, parsed, failed, float64(early)/mega, float64(late)/mega)
}

// TestBatchStopped interrupts a batch, and fails its output: what was printed
// is whole and counted.
func TestBatchStopped(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such names, links and modes")
	}
	b := makeBatch(t, 100)
	for _, stop := range []int{0, 1, 50, 99} {
		ctx, cancel := context.WithCancel(t.Context())
		for _, tt := range []struct {
			end    func() error
			status int
			ending string
		}{
			{func() error { cancel(); return nil }, exitInterrupted, ", interrupted\n"},
			{func() error { return errors.New("no space left on device") }, exitFailed, ", output failed\ncnnews: no space left on device\n"},
		} {
			out := &lineWriter{at: map[int]func() error{stop: tt.end}}
			var summary bytes.Buffer
			e := &env{ctx: t.Context(), out: out, err: &summary}
			if tt.status == exitInterrupted {
				e.ctx = ctx
			}
			status := runParse(e, parseCommand, []string{b.dir})
			parsed, failed := b.check(t, out)
			counts := fmt.Sprintf("parsed %d, failed %d, skipped 0 in ", parsed, failed)
			if status != tt.status || !strings.HasPrefix(summary.String(), counts) || !strings.HasSuffix(summary.String(), tt.ending) {
				t.Errorf("stopped at %d: status %d, %d lines, summary %q", stop, status, len(out.lines), summary.String())
			}
			if parsed+failed < stop || tt.status == exitFailed && parsed+failed != stop {
				t.Errorf("stopped at %d: %d lines", stop, parsed+failed)
			}
		}
		cancel()
	}
}

// TestBatchKindsSorted holds the table to the order of a folder.
func TestBatchKindsSorted(t *testing.T) {
	if !slices.IsSortedFunc(batchKinds, func(a, b batchKind) int { return strings.Compare(a.name, b.name) }) {
		t.Error("batchKinds is not sorted")
	}
}
