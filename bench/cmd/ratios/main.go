// The command ratios measures the news package and prints how it compares.
//
//	go run ./cmd/ratios [-pages DIR] [-rounds N] [-others=false] [-growth] [-list]
//
// For HTML pages the floor is decoding and goquery.NewDocumentFromReader on the
// same bytes, for pages of text a loop over all characters that splits lines.
// All contenders take turns in each round, and a page's ratio is the median of
// the rounds' ratios. The stream is all pages one after another, each read once,
// as a ratio of the whole times.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"text/tabwriter"

	"github.com/cnnews/news/bench"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are the command's flags.
type options struct {
	pages                string
	rounds, top          int
	others, growth, list bool
}

func run(args []string, out, diag io.Writer) int {
	var o options
	flags := flag.NewFlagSet("ratios", flag.ContinueOnError)
	flags.SetOutput(diag)
	flags.StringVar(&o.pages, "pages", "../testdata", "measure on the pages in this `folder`")
	flags.IntVar(&o.rounds, "rounds", 9, "let the contenders take turns so many `times`")
	flags.IntVar(&o.top, "worst", 5, "name so many of the slowest pages")
	flags.BoolVar(&o.others, "others", true, "measure the other extractors too")
	flags.BoolVar(&o.growth, "growth", false, "measure only how the time grows with the size of pages")
	flags.BoolVar(&o.list, "list", false, "print every page")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil || flags.NArg() > 0 || o.rounds < 1:
		fmt.Fprintln(diag, "usage: ratios [-pages DIR] [-rounds N] [-others=false] [-growth] [-list]")
		return 2
	}
	fmt.Fprintf(out, "%s %s/%s, %d CPUs\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	err := error(nil)
	if o.growth {
		err = printGrowth(out, o.rounds)
	} else {
		err = printRatios(out, &o)
	}
	if err != nil {
		fmt.Fprintln(diag, "ratios:", err)
		return 1
	}
	return 0
}

// printRatios measures a folder of pages, and the parsers of strings.
func printRatios(out io.Writer, o *options) error {
	pages, err := bench.Load(o.pages)
	if err != nil {
		return err
	}
	text := slices.Collect(func(yield func(*bench.Page) bool) {
		for _, p := range pages {
			if p.IsText() && !yield(p) {
				return
			}
		}
	})
	html := slices.DeleteFunc(pages, (*bench.Page).IsText)
	contenders := bench.HTML
	if o.others {
		contenders = slices.Concat(contenders, bench.Others)
	}
	printTable(out, "HTML", html, contenders, o)
	printTable(out, "text", text, bench.Text, o)

	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "\nstring parser\ttime\tallocations\t\n")
	for _, p := range bench.Strings {
		perRun, allocs := p.Speed(o.rounds)
		fmt.Fprintf(w, "%s\t%v\t%d\t\n", p.Name, perRun, allocs)
	}
	return w.Flush()
}

// printTable measures the contenders on pages of one kind.
func printTable(out io.Writer, kind string, pages []*bench.Page, contenders []bench.Contender, o *options) {
	if len(pages) == 0 {
		return
	}
	sizes := make(map[string]int)
	all := make([][]bench.Result, len(contenders))
	for _, p := range pages {
		sizes[p.Name] = len(p.Bytes)
		for k, r := range bench.Measure(p, contenders, o.rounds) {
			all[k] = append(all[k], r)
		}
	}
	stream := bench.Stream(pages, contenders, o.rounds)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "\n%s, %d pages\tmean\tfastest\tmedian\tworst\tspread\tstream\tMB/s\tkB a page\tkB ratio\t\n", kind, len(pages))
	for k := range contenders {
		s := bench.Summarize(all[k], sizes)
		fmt.Fprintf(w, "%s\t%.3f\t%.3f\t%.3f\t%.2f\t±%.0f %%\t%.3f\t%.1f\t%.0f\t%.2f\t\n", s.Contender, s.Mean, s.Least, s.Median, s.Worst, 50*s.Spread, stream[k], s.Throughput/1e6, s.Bytes/1e3, s.BytesMean)
	}
	w.Flush()
	printPages(out, all[1], o)
}

// printPages prints the pages on which a contender is slowest, or all.
func printPages(out io.Writer, results []bench.Result, o *options) {
	slices.SortFunc(results, func(a, b bench.Result) int {
		switch {
		case a.Ratio > b.Ratio:
			return -1
		case a.Ratio < b.Ratio:
			return 1
		}
		return 0
	})
	if !o.list {
		results = results[:min(len(results), o.top)]
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "\nslowest of %s\tratio\ttime\tkB\n", results[0].Contender)
	for _, r := range results {
		fmt.Fprintf(w, "%s\t%.2f\t%v\t%.0f\n", r.Page, r.Ratio, r.Time.Round(1000), float64(r.Bytes)/1e3)
	}
	w.Flush()
}

// printGrowth prints the time that a byte takes in pages of growing size.
func printGrowth(out io.Writer, rounds int) error {
	sizes := [...]int{10_000, 100_000, 1_000_000, 10_000_000}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "\nns a byte\t10 kB\t100 kB\t1 MB\t10 MB\tlargest / smallest\t\n")
	for _, shape := range bench.Shapes {
		fmt.Fprintf(w, "%s\t", shape.Name)
		var first, last float64
		for i, size := range sizes {
			took, err := shape.Growth(size, min(rounds, 3))
			if err != nil {
				return err
			}
			if last = float64(took) / float64(size); i == 0 {
				first = last
			}
			fmt.Fprintf(w, "%.1f\t", last)
		}
		fmt.Fprintf(w, "%.2f\t\n", last/first)
	}
	return w.Flush()
}
