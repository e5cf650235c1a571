package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/cnnews/news/pipeline/corpus"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// runLocal makes the corpus in this process. On a terminal two bars tell how
// far it is.
func runLocal(ctx context.Context, s *settings, progress io.Writer) (*corpus.Tally, error) {
	spans, err := corpus.FindSpans(s.inputs)
	if err != nil {
		return nil, err
	}
	var size int64
	for _, span := range spans {
		size += span.End - span.Start
	}
	bars := mpb.NewWithContext(ctx, mpb.WithOutput(progress), mpb.WithRefreshRate(200*time.Millisecond))
	reading := bars.AddBar(size,
		mpb.PrependDecorators(decor.Name("reading "), decor.CountersKibiByte("% .1f / % .1f")),
		mpb.AppendDecorators(decor.AverageSpeed(decor.SizeB1024(0), "% .1f "), decor.AverageETA(decor.ET_STYLE_GO)))
	shards := s.shardsFor(size)
	writing := bars.AddBar(int64(shards),
		mpb.PrependDecorators(decor.Name("writing "), decor.CountersNoUnit("%d / %d shards")))
	local := corpus.Local{
		Output: corpus.Folder(s.output), Shards: shards, Workers: s.workers,
		Progress: func(n int64) { reading.IncrInt64(n) },
		Finished: func(n int64) { writing.IncrInt64(n) },
	}
	tally, err := local.Run(ctx, spans)
	if err != nil {
		reading.Abort(false)
		writing.Abort(false)
	}
	reading.SetTotal(-1, true)
	writing.SetTotal(-1, true)
	bars.Wait()
	return tally, err
}

// report prints the counts.
func report(w io.Writer, t *corpus.Tally) {
	fmt.Fprintf(w, "%d records: %d articles, %d skipped, %d errors\n", t.Records, t.Articles, t.Skipped, t.Errors)
	for _, reason := range t.ReasonsByCount() {
		fmt.Fprintf(w, "%10d %s\n", t.Reasons[reason], reason)
	}
	fmt.Fprintf(w, "%d stories, %d copies of them\n", t.Stories, t.Copies)
	if s := t.Elapsed.Seconds(); s > 0 && t.Bytes > 0 {
		fmt.Fprintf(w, "%.1f s, %.0f records/s, %.1f MB/s compressed\n", s, float64(t.Records)/s, float64(t.Bytes)/1e6/s)
	}
}
