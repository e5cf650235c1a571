package news

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// A damaged page costs at most this many times what the whole one costs.
const maxDamageCost = 20

// TestDamageCost parses damaged pages, and all beginnings of pages, and holds
// time and memory against those of the whole page. With -mutations 100000 it
// is the long run.
func TestDamageCost(t *testing.T) {
	for _, dir := range []string{"testdata", "../shared/corpus/dev/pages"} {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			skipUnshared(t, dir != "testdata", dir)
			html, _ := filepath.Glob(filepath.Join(dir, "*.html"))
			text, _ := filepath.Glob(filepath.Join(dir, "*.txt"))
			files := append(html, text...)
			if len(files) == 0 {
				t.Fatalf("no pages in %s", dir)
			}
			run := damageRun{t: t}
			for k, file := range files {
				page, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				run.page(file, page, k, len(files))
			}
			t.Logf("%d damaged pages of %d: at most %.1f times the whole page's time, %.1f times its memory (%s)", run.count, len(files), run.time, run.bytes, run.slowest)
		})
	}
}

// A damageRun measures the damaged copies of pages.
type damageRun struct {
	t           *testing.T
	count       int
	time, bytes float64 // the greatest ratios
	slowest     string
}

// page parses the beginnings of a page, the k-th of n, and its share of the
// mutations.
func (run *damageRun) page(file string, page []byte, k, n int) {
	wholeTime, wholeBytes := run.cost(page, file)
	check := func(damaged []byte, how string) {
		run.count++
		d, bytes := run.cost(damaged, how)
		for range 9 { // the least is the parser's own: others have collected garbage too
			if d < maxDamageCost/4*wholeTime {
				break
			}
			again, _ := run.cost(damaged, how)
			d = min(d, again)
		}
		if r := float64(d) / float64(wholeTime); r > run.time {
			run.time, run.slowest = r, how
		}
		run.bytes = max(run.bytes, float64(bytes)/float64(wholeBytes))
		if run.time > maxDamageCost || run.bytes > maxDamageCost {
			run.t.Fatalf("%s: %v and %d bytes, the whole page %v and %d bytes", how, d, bytes, wholeTime, wholeBytes)
		}
	}
	for range 3 {
		d, _ := run.cost(page, file)
		wholeTime = min(wholeTime, d)
	}
	wholeTime = max(wholeTime, 100*time.Microsecond)
	wholeBytes = max(wholeBytes, 1<<14)
	const parts = 50
	for i, cut := range truncations(page, parts) {
		if *mutationsFlag >= 1000 || i%10 == k%10 {
			check(cut, fmt.Sprintf("%s cut at %d/%d", file, i+1, parts))
		}
	}
	for i := k; i < *mutationsFlag; i += n {
		damaged, names := mutate(page, rand.New(rand.NewPCG(uint64(i), 3)))
		check(damaged, fmt.Sprintf("%s with mutation %d %v", file, i, names))
	}
}

// cost parses a page and gives the time and the memory that it takes.
func (run *damageRun) cost(page []byte, how string) (time.Duration, uint64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := cpuTime()
	err := soundParse(page)
	d := cpuTime() - start
	runtime.ReadMemStats(&after)
	if err != nil {
		run.t.Errorf("%s: %v", how, err)
	}
	return d, after.TotalAlloc - before.TotalAlloc
}
