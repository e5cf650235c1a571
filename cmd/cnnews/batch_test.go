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
	"math"
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

// A lineChecker is an output that compares each write with the next file of a
// batch: it must be its line, and whole. Before the n-th it calls at[n].
type lineChecker struct {
	t              *testing.T
	b              *batch
	at             map[int]func() error
	parsed, failed int
}

func (w *lineChecker) lines() int { return w.parsed + w.failed }

func (w *lineChecker) Write(p []byte) (int, error) {
	n := w.lines()
	if f := w.at[n]; f != nil {
		if err := f(); err != nil {
			return 0, err
		}
	}
	if n == len(w.b.names) {
		w.t.Fatalf("more than %d lines: %s", n, p)
	}
	if bytes.Count(p, []byte("\n")) != 1 || p[len(p)-1] != '\n' {
		w.t.Errorf("not a line: %q", p)
	}
	var got struct {
		pathName
		failure
	}
	if err := json.Unmarshal(p, &got); err != nil {
		w.t.Errorf("%v in %s", err, p)
	}
	path := got.Path
	if got.Bytes != nil {
		path = string(got.Bytes)
	}
	if want := filepath.Join(w.b.dir, w.b.names[n]); path != want {
		w.t.Errorf("line %d is of %q, want %q", n, path, want)
	}
	if fails := w.b.fails[n]; (got.Error == "") != (fails == "") || !strings.Contains(got.Error, fails) {
		w.t.Errorf("%q: error %q, want %q", path, got.Error, fails)
	}
	if got.Error == "" {
		w.parsed++
	} else {
		w.failed++
	}
	return len(p), nil
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
	out := &lineChecker{t: t, b: b, at: map[int]func() error{0: func() error {
		for i := range 5 {
			os.Remove(filepath.Join(b.dir, fmt.Sprintf("zz-%d.html", i)))
		}
		return nil
	}}}
	// What a worker holds at the moment comes and goes, what is never let go
	// only grows: the least of the last quarter is held to the most of the second.
	n := len(b.names)
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	var early, late uint64 = 0, math.MaxUint64
	for i := range 16 {
		out.at[n/4+i*n/64] = func() error { early = max(early, heap()); return nil }
		out.at[3*n/4+i*n/64] = func() error { late = min(late, heap()); return nil }
	}
	var summary bytes.Buffer
	e := &env{ctx: t.Context(), out: out, err: &summary}
	if status := runParse(e, parseCommand, []string{"-jobs", "2", b.dir}); status != exitFailed {
		t.Errorf("status %d", status)
	}
	if out.lines() != n {
		t.Errorf("%d files, %d lines", n, out.lines())
	}
	if want := fmt.Sprintf("parsed %d, failed %d, skipped 0 in ", out.parsed, out.failed); !strings.HasPrefix(summary.String(), want) {
		t.Errorf("summary %q, want %q …", summary.String(), want)
	}
	const mega = 1 << 20
	if late > early+2*mega {
		t.Errorf("the heap grows: at most %d MB in the second quarter of the files, at least %d in the last", early/mega, late/mega)
	}
	t.Logf("%d files: parsed %d, failed %d, %.1f and %.1f MB on the heap", n, out.parsed, out.failed, float64(early)/mega, float64(late)/mega)
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
			out := &lineChecker{t: t, b: b, at: map[int]func() error{stop: tt.end}}
			var summary bytes.Buffer
			e := &env{ctx: t.Context(), out: out, err: &summary}
			if tt.status == exitInterrupted {
				e.ctx = ctx
			}
			status := runParse(e, parseCommand, []string{b.dir})
			counts := fmt.Sprintf("parsed %d, failed %d, skipped 0 in ", out.parsed, out.failed)
			if status != tt.status || !strings.HasPrefix(summary.String(), counts) || !strings.HasSuffix(summary.String(), tt.ending) {
				t.Errorf("stopped at %d: status %d, %d lines, summary %q", stop, status, out.lines(), summary.String())
			}
			if n := out.lines(); n < stop || tt.status == exitFailed && n != stop {
				t.Errorf("stopped at %d: %d lines", stop, n)
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
