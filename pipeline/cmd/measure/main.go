//go:build linux

// Measure tells what each part of the work costs on one compressed archive
// without broken members, in one run.
//
// Usage:
//
//	measure FILE
//
// Each of the first rows includes the work of those above: decompression, the
// reading of records, the test for Chinese, parsing. Then come whole runs in
// this process, with one worker and two, and on Beam's Prism. Rates are by
// processor time, since other programs may run; wall time and the highest
// memory in use stand beside it.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/cnnews/news/pipeline/corpus"
	"github.com/cnnews/news/pipeline/flow"
	"github.com/cnnews/news/pipeline/warc"
	"github.com/klauspost/compress/gzip"
)

func main() {
	flag.Parse()
	beam.Init()
	if err := run(flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

// A step is a row.
type step struct {
	name string
	work func(m *meter) error
}

var steps = []step{
	{"gunzip", gunzip},
	{"+ records", records},
	{"+ language", languages},
	{"+ parse", parse},
	{"local, 1 worker", local(1)},
	{"local, 2 workers", local(2)},
	{"Beam on Prism", onBeam},
}

// A meter holds what the rows share.
type meter struct {
	file    string
	size    int64 // of the file
	text    int64 // decompressed
	records int64
}

func run(file string) error {
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	m := &meter{file: file, size: info.Size()}
	if err := records(m); err != nil { // counts, and warms the system's cache
		return err
	}
	fmt.Printf("%d records, %d bytes\n%-20s %8s %8s %10s %9s %11s %8s\n",
		m.records, m.size, "", "CPU s", "wall s", "records/s", "MB/s (gz)", "MB/s (text)", "peak MB")
	for _, s := range steps {
		if err := m.measure(s); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	return nil
}

// measure does a part of the work and prints its row.
func (m *meter) measure(s step) error {
	debug.FreeOSMemory()
	os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) // the peak begins anew
	cpu, wall := processorTime(), time.Now()
	if err := s.work(m); err != nil {
		return err
	}
	seconds := (processorTime() - cpu).Seconds()
	fmt.Printf("%-20s %8.2f %8.2f %10.0f %9.1f %11.1f %8d\n", s.name, seconds, time.Since(wall).Seconds(),
		float64(m.records)/seconds, float64(m.size)/1e6/seconds, float64(m.text)/1e6/seconds, peakMemory()>>10)
	return nil
}

func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// peakMemory gives the highest resident set of the row, in KiB.
func peakMemory() (kib int64) {
	status, _ := os.ReadFile("/proc/self/status")
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	fmt.Sscan(after, &kib)
	return kib
}

// gunzip decompresses the file and does nothing else.
func gunzip(m *meter) error {
	f, err := os.Open(m.file)
	if err != nil {
		return err
	}
	defer f.Close()
	r, err := gzip.NewReader(bufio.NewReaderSize(f, 1<<20))
	if err != nil {
		return err
	}
	m.text, err = io.CopyBuffer(struct{ io.Writer }{io.Discard}, struct{ io.Reader }{r}, make([]byte, 64<<10))
	return err
}

// records reads the records too.
func records(m *meter) error {
	m.records = 0
	return m.each(func(*warc.Record) { m.records++ })
}

// languages tests the pages' languages too.
func languages(m *meter) error {
	return m.each(func(rec *warc.Record) {
		if rec.Type == "conversion" {
			corpus.DetectLanguage(rec.Block, "")
		} else if resp, err := warc.ParseResponse(rec.Block); err == nil && resp.Status == 200 {
			corpus.DetectLanguage(resp.Body, resp.ContentType)
		}
	})
}

// parse parses the Chinese pages too.
func parse(m *meter) error {
	var r corpus.Reader
	return m.each(func(rec *warc.Record) { r.Record(m.file, rec) })
}

// each gives all whole records to the function.
func (m *meter) each(do func(*warc.Record)) error {
	f, err := os.Open(m.file)
	if err != nil {
		return err
	}
	defer f.Close()
	r := warc.NewReader(f)
	for {
		rec, err := r.Next()
		if err == io.EOF {
			return nil
		}
		if fault := (*warc.RecordError)(nil); err != nil && !errors.As(err, &fault) {
			return err
		}
		if err == nil {
			do(rec)
		}
	}
}

// local runs the whole work without Beam.
func local(workers int) func(m *meter) error {
	return func(m *meter) error {
		return m.whole(func(ctx context.Context, spans []corpus.Span, output string, shards int) (*corpus.Tally, error) {
			l := corpus.Local{Output: corpus.Folder(output), Shards: shards, Workers: workers}
			return l.Run(ctx, spans)
		})
	}
}

// onBeam runs the whole work on Prism.
func onBeam(m *meter) error { return m.whole(flow.Run) }

// whole makes a corpus of the file in a folder for the time.
func (m *meter) whole(run func(context.Context, []corpus.Span, string, int) (*corpus.Tally, error)) error {
	dir, err := os.MkdirTemp("", "measure")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	spans, err := corpus.FindSpans([]string{m.file})
	if err != nil {
		return err
	}
	_, err = run(context.Background(), spans, dir, int(m.size>>28)+1)
	return err
}
