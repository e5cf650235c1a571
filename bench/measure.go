package bench

import (
	"math"
	"runtime"
	"slices"
	"time"
)

// A Result is how one contender did on one page, against the first contender.
type Result struct {
	Page, Contender string
	Time            time.Duration // the median of the rounds
	Ratio           float64       // the median of the rounds' ratios
	Low, High       float64       // the quartiles of the rounds' ratios
	Least           float64       // the ratio of the fastest rounds, which other work on the machine disturbs least
	Bytes           uint64        // allocated by one run
	BytesRatio      float64       // of Bytes to those of the first
}

// least is how long a measurement lasts at least: a page of less is read again
// and again.
const least = 10 * time.Millisecond

// Measure runs the contenders on a page, in turn in each round, so that what
// else the machine does falls on all of them alike. The results come in the
// contenders' order; the first is the one that the others are compared with.
func Measure(page *Page, contenders []Contender, rounds int) []Result {
	times := make([][]float64, len(contenders))
	repeat := make([]int, len(contenders))
	for k, c := range contenders {
		c.Run(page) // warms up
		repeat[k] = max(1, int(least/max(1, once(page, c, 1))))
	}
	for range rounds {
		for k, c := range contenders {
			times[k] = append(times[k], float64(once(page, c, repeat[k]))/float64(repeat[k]))
		}
	}
	results := make([]Result, len(contenders))
	for k, c := range contenders {
		ratios := make([]float64, rounds)
		for i := range ratios {
			ratios[i] = times[k][i] / times[0][i]
		}
		slices.Sort(ratios)
		results[k] = Result{
			Page: page.Name, Contender: c.Name, Time: time.Duration(Median(times[k])), Ratio: Median(ratios),
			Low: ratios[rounds/4], High: ratios[rounds-1-rounds/4], Least: slices.Min(times[k]) / slices.Min(times[0]),
			Bytes: allocated(page, c),
		}
		results[k].BytesRatio = float64(results[k].Bytes) / float64(max(1, results[0].Bytes))
	}
	return results
}

// Stream gives the time that each contender takes for all pages, one after
// another as a crawler reads them, as a ratio to the first one's: the median of
// the rounds. They take turns, so that no page is read again while it is warm.
func Stream(pages []*Page, contenders []Contender, rounds int) []float64 {
	ratios := make([][]float64, len(contenders))
	for range rounds {
		first := 0.0
		for k, c := range contenders {
			took := 0.0
			runtime.GC()
			for _, page := range pages {
				start := time.Now()
				c.Run(page)
				took += time.Since(start).Seconds()
			}
			if k == 0 {
				first = took
			}
			ratios[k] = append(ratios[k], took/first)
		}
	}
	medians := make([]float64, len(contenders))
	for k := range ratios {
		medians[k] = Median(ratios[k])
	}
	return medians
}

// once gives the time of n runs. The heap is collected before, so that nobody
// pays for another's garbage.
func once(page *Page, c Contender, n int) time.Duration {
	runtime.GC()
	start := time.Now()
	for range n {
		c.Run(page)
	}
	return time.Since(start)
}

// allocated gives the bytes that a run allocates: all become garbage but the
// result, and no more can be in use at once.
func allocated(page *Page, c Contender) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	c.Run(page)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// A Summary is how a contender did on all pages.
type Summary struct {
	Contender  string
	Pages      int
	Median     float64 // of the pages' ratios
	Mean       float64 // their geometric mean
	Least      float64 // the geometric mean of the fastest rounds' ratios
	Worst      float64
	WorstPage  string
	Spread     float64 // the middle half of a page's rounds, as a part of its median; the median of the pages
	Throughput float64 // bytes of pages in a second, all pages together
	Bytes      float64 // allocated for a page, on average
	BytesMean  float64 // the geometric mean of the ratios of bytes allocated
}

// Summarize sums up the results of one contender; sizes are those of the pages.
func Summarize(results []Result, sizes map[string]int) Summary {
	s := Summary{Contender: results[0].Contender, Pages: len(results)}
	var ratios, fastest, bytes, spreads []float64
	var total time.Duration
	size := 0
	for _, r := range results {
		ratios, fastest, bytes = append(ratios, r.Ratio), append(fastest, r.Least), append(bytes, r.BytesRatio)
		spreads = append(spreads, (r.High-r.Low)/r.Ratio)
		if r.Ratio > s.Worst {
			s.Worst, s.WorstPage = r.Ratio, r.Page
		}
		s.Bytes += float64(r.Bytes) / float64(len(results))
		total += r.Time
		size += sizes[r.Page]
	}
	s.Median, s.Mean, s.Least = Median(ratios), GeometricMean(ratios), GeometricMean(fastest)
	s.BytesMean, s.Spread = GeometricMean(bytes), Median(spreads)
	s.Throughput = float64(size) / total.Seconds()
	return s
}

// Median gives the middle of the values, the mean of the two if there are two.
func Median(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	v := slices.Sorted(slices.Values(values))
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}

// GeometricMean gives the mean of ratios, of which none is negative.
func GeometricMean(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += math.Log(v)
	}
	return math.Exp(sum / float64(len(values)))
}

// Speed gives the time of one run, the least of several rounds, and how many
// times it allocates.
func (p StringParser) Speed(rounds int) (perRun time.Duration, allocs uint64) {
	const n = 2000
	var before, after runtime.MemStats
	perRun = math.MaxInt64
	for range rounds {
		runtime.ReadMemStats(&before)
		start := time.Now()
		for range n {
			p.Run()
		}
		perRun = min(perRun, time.Since(start)/n)
		runtime.ReadMemStats(&after)
	}
	return perRun, (after.Mallocs - before.Mallocs + n/2) / n
}
