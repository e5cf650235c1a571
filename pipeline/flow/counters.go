package flow

import (
	"context"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/cnnews/news/pipeline/corpus"
)

// namespace is that of all metrics.
const namespace = "corpus"

// counters are the metrics of reading. Those of single reasons have names with
// a colon: "skipped: http 404".
type counters struct {
	records, bytes, articles, skipped, errors beam.Counter

	reasons map[string]beam.Counter
}

func newCounters() *counters {
	counter := func(name string) beam.Counter { return beam.NewCounter(namespace, name) }
	return &counters{
		counter("records"), counter("bytes"), counter("articles"), counter("skipped"), counter("errors"),
		make(map[string]beam.Counter),
	}
}

// count counts an outcome that takes so many bytes of the archive.
func (c *counters) count(ctx context.Context, o *corpus.Outcome, size int64) {
	c.records.Inc(ctx, 1)
	c.bytes.Inc(ctx, size)
	switch o.Kind {
	case corpus.KindArticle:
		c.articles.Inc(ctx, 1)
		return
	case corpus.KindSkipped:
		c.skipped.Inc(ctx, 1)
	case corpus.KindError:
		c.errors.Inc(ctx, 1)
	}
	name := string(o.Kind) + ": " + o.Reason
	reason, ok := c.reasons[name]
	if !ok {
		reason = beam.NewCounter(namespace, name)
		c.reasons[name] = reason
	}
	reason.Inc(ctx, 1)
}

// TallyOf reads the metrics of a run. What a runner tried again after a
// failure counts once where it tells committed counts from attempted ones.
func TallyOf(result beam.PipelineResult) *corpus.Tally {
	t := &corpus.Tally{Reasons: make(map[string]int64)}
	ours := func(r metrics.SingleResult) bool { return r.Namespace() == namespace }
	for _, c := range result.Metrics().Query(ours).Counters() {
		n := c.Result()
		switch c.Name() {
		case "records":
			t.Records += n
		case "bytes":
			t.Bytes += n
		case "articles":
			t.Articles += n
		case "skipped":
			t.Skipped += n
		case "errors":
			t.Errors += n
		case "stories":
			t.Stories += n
		case "copies":
			t.Copies += n
		default:
			if strings.Contains(c.Name(), ": ") {
				t.Reasons[c.Name()] += n
			}
		}
	}
	return t
}
