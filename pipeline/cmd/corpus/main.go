// Corpus makes a corpus of Chinese news of web archives: WARC and WET files,
// compressed or not.
//
// Usage:
//
//	corpus [flags] PATTERN…
//
// It runs on Apache Beam, on the runner that -runner names; without that on
// Prism, in this process and its memory. With -local it runs without Beam, and
// its memory does not grow with the input.
//
// The output has stories-*.parquet, stories-*.jsonl and errors-*.jsonl, and at
// last summary.json. Every record is counted as article, skipped or error.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/cnnews/news/pipeline/corpus"
	"github.com/cnnews/news/pipeline/flow"
)

// settings are what the flags say.
type settings struct {
	inputs  []string
	output  string
	shards  int
	workers int
	local   bool
}

// shardSize is how much of compressed archives makes one shard, if the number
// of shards is not set: about 150 MB of stories if all pages are Chinese.
const shardSize = 256 << 20

func (s *settings) shardsFor(size int64) int {
	if s.shards > 0 {
		return s.shards
	}
	return int(size/shardSize) + 1
}

func main() {
	var s settings
	flag.StringVar(&s.output, "output", "corpus-out", "folder or bucket that the corpus goes to")
	flag.IntVar(&s.shards, "shards", 0, "number of shards; 0: one for each 256 MiB of input")
	flag.IntVar(&s.workers, "workers", runtime.GOMAXPROCS(0), "spans that are read at the same time, with -local")
	flag.BoolVar(&s.local, "local", false, "run in this process, with flat memory, without Beam")
	flag.Parse()
	beam.Init() // on a runner's worker it does the work and never returns
	s.inputs = flag.Args()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	tally, err := run(ctx, &s)
	if err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		os.Exit(1)
	}
	report(os.Stdout, tally)
}

func run(ctx context.Context, s *settings) (*corpus.Tally, error) {
	if len(s.inputs) == 0 {
		return nil, errors.New("no file is named; see corpus -help")
	}
	if s.local {
		return runLocal(ctx, s, os.Stderr)
	}
	spans, err := flow.FindSpans(ctx, s.inputs)
	if err != nil {
		return nil, err
	}
	var size int64
	for _, span := range spans {
		size += span.End - span.Start
	}
	return flow.Run(ctx, spans, s.output, s.shardsFor(size))
}
