package flow

import (
	"context"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/cnnews/news/pipeline/corpus"
)

// Run makes the corpus of the spans on the runner that the flags name, and
// waits for it. It removes what an earlier run left in the output, and writes
// the summary when all is done.
func Run(ctx context.Context, spans []corpus.Span, output string, shards int) (*corpus.Tally, error) {
	began := time.Now()
	if err := clear(ctx, output); err != nil {
		return nil, err
	}
	p, s := beam.NewPipelineWithRoot()
	Build(s, spans, output, shards)
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return nil, err
	}
	t := TallyOf(result)
	t.Elapsed = time.Since(began)
	return t, corpus.WriteSummary(ctx, storeOf(output), t)
}

func clear(ctx context.Context, output string) error {
	if isRemote(output) {
		return bucket(output).clear(ctx)
	}
	return corpus.Folder(output).Clear()
}
