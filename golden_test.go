package news

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var updateFlag = flag.Bool("update", false, "write the golden files anew, to be read against their pages before they are committed")

// TestGolden compares what each page of testdata gives with its golden file.
// A page and its golden file are a test without code: page.html has page.json,
// page.txt has page.txt.json. A golden file holds the article as the command
// prints it, or the error of a page that has none.
func TestGolden(t *testing.T) {
	pages := goldenPages(t)
	checkOrphans(t, pages)
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) {
			data, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			got := goldenOf(t, data)
			golden := goldenName(page)
			if *updateFlag {
				if err := os.WriteFile(golden, got, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatalf("%v; go test -run Golden -update makes it", err)
			}
			if diff := lineDiff(want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", golden, diff)
			}
		})
	}
}

// TestGoldenReads reads the golden files back: the JSON of an article loses
// nothing that it prints.
func TestGoldenReads(t *testing.T) {
	for _, page := range goldenPages(t) {
		golden := goldenName(page)
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Error(err)
			continue
		}
		if bytes.HasPrefix(want, []byte("{\n  \"error\"")) {
			continue
		}
		a := new(Article)
		if err := json.Unmarshal(want, a); err != nil {
			t.Errorf("%s: %v", golden, err)
			continue
		}
		if diff := lineDiff(want, indented(t, a)); diff != "" {
			t.Errorf("%s read and written (-want +got):\n%s", golden, diff)
		}
	}
}

// goldenPages lists the pages of testdata.
func goldenPages(t *testing.T) []string {
	t.Helper()
	var pages []string
	for _, pattern := range []string{"testdata/*.html", "testdata/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no pages match %s: %v", pattern, err)
		}
		pages = append(pages, files...)
	}
	return pages
}

// goldenName gives the golden file of a page.
func goldenName(page string) string { return strings.TrimSuffix(page, ".html") + ".json" }

// checkOrphans fails the test for golden files that no page belongs to.
func checkOrphans(t *testing.T, pages []string) {
	t.Helper()
	files, err := filepath.Glob("testdata/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !slices.ContainsFunc(pages, func(page string) bool { return goldenName(page) == file }) {
			t.Errorf("%s has no page", file)
		}
	}
}

// goldenOf gives what the golden file of a page should hold.
func goldenOf(t *testing.T, page []byte) []byte {
	t.Helper()
	a, err := Parse(page)
	if err != nil {
		return indented(t, struct {
			Error string `json:"error"`
		}{err.Error()})
	}
	return indented(t, a)
}

// indented gives v as JSON for reading.
func indented(t *testing.T, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// lineDiff shows the lines in which two texts differ, without their common
// beginning and end, and "" if they are the same.
func lineDiff(want, got []byte) string {
	if bytes.Equal(want, got) {
		return ""
	}
	w, g := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	head := 0
	for head < min(len(w), len(g)) && w[head] == g[head] {
		head++
	}
	tail := 0
	for tail < min(len(w), len(g))-head && w[len(w)-1-tail] == g[len(g)-1-tail] {
		tail++
	}
	var b strings.Builder
	fmt.Fprintf(&b, "from line %d on\n", head+1)
	writeLines(&b, "-", w[head:len(w)-tail])
	writeLines(&b, "+", g[head:len(g)-tail])
	return b.String()
}

// writeLines writes the first of the lines, each after the mark.
func writeLines(b *strings.Builder, mark string, lines []string) {
	const most = 20
	for _, line := range lines[:min(len(lines), most)] {
		fmt.Fprintf(b, "%s %s\n", mark, clip(line, 200))
	}
	if n := len(lines) - most; n > 0 {
		fmt.Fprintf(b, "%s … %d lines more\n", mark, n)
	}
}
