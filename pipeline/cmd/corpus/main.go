// Corpus makes a corpus of Chinese news of web archives.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"

	"github.com/cnnews/news/pipeline/corpus"
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
	return runLocal(ctx, s, os.Stderr)
}
