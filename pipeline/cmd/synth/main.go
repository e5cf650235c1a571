// Synth writes web archives of invented pages, to test and measure with.
//
// Usage:
//
//	synth [flags] FILE…
//
// Each file gets the same number of records. A name that ends in .gz is
// compressed, one with .wet. in it is of plain text. What was made, and so what
// a reader must find, is printed as JSON.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/cnnews/news/pipeline/synth"
)

func main() {
	var s synth.Settings
	flag.Uint64Var(&s.Seed, "seed", 1, "the same seed gives the same bytes")
	flag.Float64Var(&s.Copies, "copies", 0.2, "share of reprints")
	flag.Float64Var(&s.Foreign, "foreign", 0.1, "share of pages in other languages")
	flag.Float64Var(&s.Others, "others", 0.1, "share of requests, images, 404s …")
	flag.Float64Var(&s.Faults, "faults", 0.01, "share of broken records")
	records := flag.Int("records", 10000, "records in each file")
	pages := flag.String("pages", "", "folder of the pages that stories are made of; none: one small page")
	flag.Parse()
	if err := run(s, *pages, *records, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "synth:", err)
		os.Exit(1)
	}
}

func run(s synth.Settings, pages string, records int, files []string) error {
	if len(files) == 0 {
		return errors.New("no file is named")
	}
	var err error
	if pages != "" {
		if s.Pages, err = synth.LoadPages(pages); err != nil {
			return err
		}
	}
	var total synth.Tally
	for i, name := range files {
		s.Text = strings.Contains(name, ".wet.")
		s.Plain = !strings.HasSuffix(name, ".gz")
		t, err := writeFile(s, name, i, records)
		if err != nil {
			return err
		}
		total.Add(t)
	}
	return json.NewEncoder(os.Stdout).Encode(total)
}

// writeFile makes a file whose stories are in none of the others.
func writeFile(s synth.Settings, name string, number, records int) (synth.Tally, error) {
	f, err := os.Create(name)
	if err != nil {
		return synth.Tally{}, err
	}
	g := synth.NewGenerator(s, number*records)
	b := bufio.NewWriterSize(f, 1<<20)
	err = errors.Join(g.Write(b, records), b.Flush(), f.Close())
	return g.Tally, err
}
