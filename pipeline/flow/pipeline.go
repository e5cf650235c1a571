package flow

import (
	"context"
	"fmt"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/cnnews/news/pipeline/corpus"
)

func init() {
	beam.RegisterCoder(reflect.TypeFor[corpus.Story](), encodeStory, decodeStory)
	beam.RegisterCoder(reflect.TypeFor[corpus.Failure](), encodeFailure, decodeFailure)
	beam.RegisterCoder(reflect.TypeFor[corpus.Span](), encodeSpan, decodeSpan)

	register.DoFn4x1[context.Context, corpus.Span, func(string, corpus.Story), func(int, corpus.Failure), error](&readFn{})
	register.Function2x1(corpus.Merge)
	register.DoFn3x0[string, corpus.Story, func(int, corpus.Story)](&shardFn{})
	register.DoFn5x1[context.Context, int, func(*int) bool, func(*corpus.Story) bool, func(*corpus.Failure) bool, error](&writeFn{})
	register.Function1x2(seed)
	register.Emitter2[string, corpus.Story]()
	register.Emitter2[int, corpus.Story]()
	register.Emitter2[int, corpus.Failure]()
	register.Iter1[int]()
	register.Iter1[corpus.Story]()
	register.Iter1[corpus.Failure]()
}

// Build adds the whole work to a pipeline: the spans' records become the
// corpus in the output folder or bucket, in so many shards.
func Build(s beam.Scope, spans []corpus.Span, output string, shards int) {
	s = s.Scope("corpus")
	// A span each for whichever worker is free.
	in := beam.Reshuffle(s, beam.CreateList(s, spans))
	stories, failures := beam.ParDo2(s, &readFn{Shards: shards}, in)
	merged := beam.CombinePerKey(s, corpus.Merge, stories)
	sharded := beam.ParDo(s, &shardFn{Shards: shards}, merged)
	// Shards with nothing in them are written too.
	seeds := beam.ParDo(s, seed, beam.CreateList(s, numbers(shards)))
	beam.ParDo0(s, &writeFn{Output: output, Shards: shards}, beam.CoGroupByKey(s, seeds, sharded, failures))
}

func numbers(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

func seed(shard int) (int, int) { return shard, shard }

// A readFn reads a span and parses its pages.
type readFn struct {
	Shards int

	counters *counters
}

// Setup makes what is used for all spans.
func (f *readFn) Setup() { f.counters = newCounters() }

// ProcessElement gives the stories by their keys and the failures by shard.
func (f *readFn) ProcessElement(ctx context.Context, span corpus.Span, story func(string, corpus.Story), failure func(int, corpus.Failure)) error {
	src, err := open(ctx, span)
	if err != nil {
		return err
	}
	defer src.Close()
	var r corpus.Reader
	return r.ReadSpan(ctx, src, span, func(o *corpus.Outcome, size int64) error {
		f.counters.count(ctx, o, size)
		switch o.Kind {
		case corpus.KindArticle:
			story(o.Story.Key, o.Story)
		case corpus.KindError:
			failure(corpus.ShardOfFailure(&o.Fault, f.Shards), o.Fault)
		}
		return nil
	})
}

// A shardFn gives each story its shard.
type shardFn struct{ Shards int }

// ProcessElement gives the story by its shard.
func (f *shardFn) ProcessElement(key string, s corpus.Story, emit func(int, corpus.Story)) {
	emit(corpus.ShardOfStory(key, f.Shards), s)
}

// A writeFn writes shards.
type writeFn struct {
	Output string
	Shards int

	stories, copies beam.Counter
}

// Setup makes the counters.
func (f *writeFn) Setup() {
	f.stories = beam.NewCounter(namespace, "stories")
	f.copies = beam.NewCounter(namespace, "copies")
}

// ProcessElement writes the files of one shard.
func (f *writeFn) ProcessElement(ctx context.Context, n int, _ func(*int) bool, stories func(*corpus.Story) bool, failures func(*corpus.Failure) bool) error {
	shard, err := corpus.NewShard(n, f.Shards, "")
	if err != nil {
		return err
	}
	defer shard.Close()
	var story corpus.Story
	for stories(&story) {
		if err := shard.Add(&story); err != nil {
			return err
		}
	}
	var failure corpus.Failure
	for failures(&failure) {
		if err := shard.AddFailure(&failure); err != nil {
			return err
		}
	}
	written, copies, err := shard.Write(ctx, storeOf(f.Output))
	if err != nil {
		return fmt.Errorf("shard %d: %w", n, err)
	}
	f.stories.Inc(ctx, written)
	f.copies.Inc(ctx, copies)
	return nil
}
