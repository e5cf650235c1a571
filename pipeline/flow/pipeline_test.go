package flow

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/cnnews/news/pipeline/corpus"
	"github.com/cnnews/news/pipeline/synth"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

// TestRun makes one corpus on Prism and one without Beam, of archives with
// faults: the counts are those of the generator, and all files the same.
func TestRun(t *testing.T) {
	in := t.TempDir()
	var made synth.Tally
	for i, name := range []string{"a.warc.gz", "b.warc.wet.gz", "c.warc"} {
		s := synth.Settings{Seed: uint64(i), Copies: 0.3, Foreign: 0.1, Others: 0.1, Faults: 0.1}
		s.Text, s.Plain = strings.Contains(name, ".wet."), !strings.HasSuffix(name, ".gz")
		var file bytes.Buffer
		g := synth.NewGenerator(s, 300*i)
		if err := g.Write(&file, 300); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(in, name), file.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		made.Add(g.Tally)
	}
	spans, err := FindSpans(t.Context(), []string{filepath.Join(in, "*")})
	if err != nil {
		t.Fatal(err)
	}
	onBeam, local := t.TempDir(), t.TempDir()
	got, err := Run(t.Context(), spans, onBeam, 3)
	if err != nil {
		t.Fatal(err)
	}
	l := corpus.Local{Output: corpus.Folder(local), Shards: 3, Workers: 1}
	want, err := l.Run(t.Context(), spans)
	if err != nil {
		t.Fatal(err)
	}
	got.Elapsed, want.Elapsed = 0, 0
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if counts := [5]int64{got.Records, got.Articles, got.Skipped, got.Errors, got.Stories}; fmt.Sprint(counts) !=
		fmt.Sprint([5]int{made.Records, made.Articles, made.Skipped, made.Errors, made.Stories}) {
		t.Errorf("got %v, made %+v", counts, made)
	}
	compareFolders(t, onBeam, local)
}

// compareFolders tests that two folders have the same files.
func compareFolders(t *testing.T, a, b string) {
	t.Helper()
	read := func(dir string) map[string]string {
		files := make(map[string]string)
		names, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil || len(names) == 0 {
			t.Fatal(names, err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files[filepath.Base(name)] = string(data)
		}
		return files
	}
	inA, inB := read(a), read(b)
	for name := range inA {
		if inA[name] != inB[name] {
			t.Errorf("%s differs", name)
		}
	}
	if len(inA) != len(inB) {
		t.Errorf("%d and %d files", len(inA), len(inB))
	}
}

// TestBucket writes to one of Beam's file systems that is no folder.
func TestBucket(t *testing.T) {
	in := filepath.Join(t.TempDir(), "a.warc.gz")
	var file bytes.Buffer
	if err := synth.NewGenerator(synth.Settings{Seed: 1}, 0).Write(&file, 20); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(in, file.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	spans, err := FindSpans(t.Context(), []string{in})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second run removes what the first has left
		if _, err := Run(t.Context(), spans, "memfs://corpus/out", 1); err != nil {
			t.Fatal(err)
		}
		names := listed(t, "memfs://corpus/out/*")
		if fmt.Sprint(names) != "[errors-00000-of-00001.jsonl stories-00000-of-00001.jsonl stories-00000-of-00001.parquet summary.json]" {
			t.Errorf("there are %v", names)
		}
	}
}

// listed gives the base names of the files that a pattern matches.
func listed(t *testing.T, pattern string) (names []string) {
	t.Helper()
	fs, err := filesystem.New(t.Context(), pattern)
	if err != nil {
		t.Fatal(err)
	}
	defer fs.Close()
	files, err := fs.List(t.Context(), pattern)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		names = append(names, filepath.Base(name))
	}
	slices.Sort(names)
	return names
}
