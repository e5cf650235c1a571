package warc_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/cnnews/news/pipeline/synth"
	"github.com/cnnews/news/pipeline/warc"
	"github.com/klauspost/compress/gzip"
)

// record makes a record of an invented archive.
func record(uri, block string, length int) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: %s\r\nWARC-Date: 2023-06-09T03:30:00Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", uri, length, block)
}

func member(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func good(uri string) string { return record(uri, "山城", len("山城")) }

// readAll gives what a reader gives: addresses and errors.
func readAll(t *testing.T, r *warc.Reader) (list []string) {
	t.Helper()
	for {
		rec, err := r.Next()
		var fault *warc.RecordError
		switch {
		case err == io.EOF:
			return list
		case errors.As(err, &fault):
			list = append(list, fault.Err.Error())
		case err != nil:
			t.Fatal(err)
		default:
			list = append(list, rec.URI)
		}
	}
}

var readerTests = []struct {
	name, file string
	want       []string
}{
	{"empty", "", nil},
	{"plain", good("a") + good("b"), []string{"a", "b"}},
	{"members", member(good("a")) + member(good("b")), []string{"a", "b"}},
	{"one member", member(good("a") + good("b") + good("c")), []string{"a", "b", "c"}},
	{"line feeds", "WARC/1.1\nWARC-Type: resource\nWARC-Target-URI: <a>\nContent-Length: 2\n\nok\n\n" + good("b"), []string{"a", "b"}},
	{"no blank lines at the end", record("a", "山城", len("山城"))[:len(good("a"))-4], []string{"a"}},
	{"too short", member(record("a", "山城", 2)) + member(good("b")), []string{"wrong length", "b"}},
	{"too long", member(record("a", "山城", 99)) + member(good("b")), []string{"wrong length", "b"}},
	{"plain too short", record("a", "山城", 2) + good("b"), []string{"wrong length", "b"}},
	{"plain too long", record("a", "山城", 20) + good("b") + good("c"), []string{"wrong length", "b", "c"}},
	{"plain longer than the file", record("a", "山城", 9999) + good("b"), []string{"wrong length", "b"}},
	{"plain longer than can be", record("a", "山城", warc.MaxRecord+1) + good("b"), []string{"record is too large", "b"}},
	{"first of two in a member too short", member(record("a", "山城", 2)+good("b")) + member(good("c")), []string{"wrong length", "b", "c"}},
	{"no length", member("WARC/1.0\r\nWARC-Type: resource\r\n\r\nx\r\n\r\n") + member(good("b")), []string{"malformed header", "b"}},
	{"cut", member(good("a"))[:100] + member(good("b")), []string{"member is corrupt", "b"}},
	{"cut at the end", member(good("b")) + member(good("a"))[:100], []string{"b", "member is cut off"}},
	{"two cut", member(good("a"))[:100] + member(good("a"))[:100] + member(good("b")), []string{"member is corrupt", "member is corrupt", "b"}},
	{"other bytes", member(good("a")) + "<html>not found</html>" + member(good("b")), []string{"a", "no record here", "b"}},
	{"other file", "%PDF-1.7 and so on", []string{"no record here"}},
	{"zeroes at the end", member(good("a")) + string(make([]byte, 1000)), []string{"a"}},
	{"an empty member", member("") + member(good("a")), []string{"no record here", "a"}},
	{"too large", member(record("a", string(make([]byte, warc.MaxRecord)), warc.MaxRecord)) + member(good("b")), []string{"record is too large", "b"}},
}

func TestReader(t *testing.T) {
	for _, test := range readerTests {
		t.Run(test.name, func(t *testing.T) {
			got := readAll(t, warc.NewReader(bytes.NewReader([]byte(test.file))))
			if fmt.Sprint(got) != fmt.Sprint(test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestReaderFields tests what a record and an error tell.
func TestReaderFields(t *testing.T) {
	file := member(good("a")) + member(record("b", "山城", 99))
	r := warc.NewReader(bytes.NewReader([]byte(file)))
	rec, err := r.Next()
	if err != nil {
		t.Fatal(err)
	}
	at := int64(len(member(good("a"))))
	if rec.Type != "resource" || rec.Date.Unix() != 1686281400 || string(rec.Block) != "山城" || rec.Offset != 0 || rec.Size != at {
		t.Errorf("got %+v", rec)
	}
	_, err = r.Next()
	var fault *warc.RecordError
	if !errors.As(err, &fault) || fault.Offset != at || fault.Header.URI != "b" || !errors.Is(err, warc.ErrLength) {
		t.Errorf("got %+v", err)
	}
}

// TestRanges reads a file with faults in ranges of many sizes: each record and
// each error must come once, and in order.
func TestRanges(t *testing.T) {
	var file bytes.Buffer
	g := synth.NewGenerator(synth.Settings{Seed: 5, Foreign: 0.2, Others: 0.2, Faults: 0.2}, 0)
	for range 40 {
		if err := g.Write(&file, 10); err != nil {
			t.Fatal(err)
		}
		file.WriteString("what belongs to no record") // never after it, else the two are one
		if err := g.Write(&file, 1); err != nil {
			t.Fatal(err)
		}
	}
	want := readAll(t, warc.NewReader(bytes.NewReader(file.Bytes())))
	size := file.Len()
	for _, length := range []int{100, 777, 1000, 4096, size / 3, size} {
		var got []string
		for start := 0; start < size; start += length {
			r := warc.NewRangeReader(bytes.NewReader(file.Bytes()[start:]), int64(start), int64(start+length))
			got = append(got, readAll(t, r)...)
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("ranges of %d: %d records and errors, want %d", length, len(got), len(want))
		}
	}
}

// FuzzReader reads anything: without a panic, to the end, and with every byte
// of a compressed file in a record or an error.
func FuzzReader(f *testing.F) {
	for _, test := range readerTests {
		if len(test.file) < 1<<16 {
			f.Add([]byte(test.file))
		}
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		r := warc.NewReader(bytes.NewReader(file))
		last := int64(-1)
		for range len(file) + 2 {
			rec, err := r.Next()
			if err == io.EOF {
				if r.Offset() != int64(len(file)) && len(bytes.Trim(file[r.Offset():], "\x00")) > 0 {
					t.Fatalf("stopped at %d of %d bytes", r.Offset(), len(file))
				}
				return
			}
			var fault *warc.RecordError
			at := int64(0)
			switch {
			case errors.As(err, &fault):
				at = fault.Offset
			case err != nil:
				t.Fatal(err)
			default:
				at = rec.Offset
			}
			if at < last || at > int64(len(file)) {
				t.Fatalf("offset %d after %d", at, last)
			}
			last = at
		}
		t.Fatal("no end")
	})
}

func BenchmarkReader(b *testing.B) {
	var file bytes.Buffer
	g := synth.NewGenerator(synth.Settings{Seed: 1}, 0)
	if err := g.Write(&file, 2000); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(file.Len()))
	b.ReportAllocs()
	for b.Loop() {
		r := warc.NewReader(bytes.NewReader(file.Bytes()))
		for {
			if _, err := r.Next(); err == io.EOF {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
}
