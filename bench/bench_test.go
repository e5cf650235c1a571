package bench

import (
	"flag"
	"slices"
	"testing"
)

var pagesFlag = flag.String("pages", "../testdata", "benchmark on the pages in this `folder`")

func loadPages(tb testing.TB) []*Page {
	tb.Helper()
	pages, err := Load(*pagesFlag)
	if err != nil {
		tb.Fatal(err)
	}
	return pages
}

// benchmark reads all pages in each iteration, by each contender.
func benchmark(b *testing.B, pages []*Page, contenders []Contender) {
	size := int64(0)
	for _, p := range pages {
		size += int64(len(p.Bytes))
	}
	for _, c := range contenders {
		b.Run(c.Name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(size)
			for b.Loop() {
				for _, p := range pages {
					c.Run(p)
				}
			}
		})
	}
}

func BenchmarkHTML(b *testing.B) {
	benchmark(b, slices.DeleteFunc(loadPages(b), (*Page).IsText), slices.Concat(HTML, Others))
}

func BenchmarkText(b *testing.B) {
	benchmark(b, slices.DeleteFunc(loadPages(b), func(p *Page) bool { return !p.IsText() }), Text)
}

func BenchmarkStrings(b *testing.B) {
	for _, p := range Strings {
		b.Run(p.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.Run()
			}
		})
	}
}

func TestLoad(t *testing.T) {
	var html, text int
	for _, p := range loadPages(t) {
		if p.IsText() {
			text++
		} else {
			html++
		}
	}
	if html == 0 || text == 0 {
		t.Errorf("%d pages of HTML and %d of text", html, text)
	}
	if _, err := Load(t.TempDir()); err == nil {
		t.Error("no error for an empty folder")
	}
}

// TestContenders lets every contender read a page once.
func TestContenders(t *testing.T) {
	page, err := NewPage("a.html", []byte(head+"<p>"+sentence))
	if err != nil {
		t.Fatal(err)
	}
	results := Measure(page, slices.Concat(HTML, Others), 3)
	for _, r := range results {
		if r.Time <= 0 || r.Ratio <= 0 || r.Low > r.Ratio || r.Ratio > r.High || r.Bytes == 0 {
			t.Errorf("%+v", r)
		}
	}
	if results[0].Ratio != 1 || results[0].BytesRatio != 1 {
		t.Errorf("the floor is no floor: %+v", results[0])
	}
	s := Summarize(results[:1], map[string]int{"a.html": len(page.Bytes)})
	if s.Mean != 1 || s.Worst != 1 || s.WorstPage != "a.html" || s.Throughput <= 0 {
		t.Errorf("%+v", s)
	}
}

func TestStatistics(t *testing.T) {
	if m := Median([]float64{3, 1, 2}); m != 2 {
		t.Errorf("median of three is %v", m)
	}
	if m := Median([]float64{4, 1, 2, 3}); m != 2.5 {
		t.Errorf("median of four is %v", m)
	}
	if m := GeometricMean([]float64{1, 4}); m < 1.999 || m > 2.001 {
		t.Errorf("geometric mean is %v", m)
	}
}

func TestShapes(t *testing.T) {
	for _, shape := range Shapes {
		if n := len(shape.Page(10_000)); n < 9_000 || n > 11_000 {
			t.Errorf("%s has %d bytes", shape.Name, n)
		}
		if _, err := shape.Growth(10_000, 1); err != nil {
			t.Error(err)
		}
	}
}
