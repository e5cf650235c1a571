package corpus

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// spillName is the folder, inside the output, of what waits to be sorted.
const spillName = "spill" + Partial

// A Local runs the whole work in this process. Articles wait on disk, divided
// by shard, until all archives are read; then one shard after another is
// joined, sorted and written. So the memory that is needed is that of the
// reading, and of one shard's index for each worker, whatever the archives'
// size.
type Local struct {
	Reader   Reader
	Output   Folder
	Shards   int                // at least 1
	Workers  int                // at least 1
	Progress func(bytes int64)  // told what of the archives has been read; may be nil
	Finished func(shards int64) // told what has been written; may be nil
}

// Run makes the corpus of the spans. It removes what an earlier run left in the
// folder. If it fails or is interrupted, what stands there under its own name
// is whole, and there is no summary; to run it again gives the same files as a
// run that never was interrupted.
func (l *Local) Run(ctx context.Context, spans []Span) (*Tally, error) {
	began := time.Now()
	if err := l.Output.Clear(); err != nil {
		return nil, err
	}
	dir := filepath.Join(string(l.Output), spillName)
	if err := os.Mkdir(dir, 0o777); err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	shards, err := makeShards(l.Shards, dir)
	if err != nil {
		return nil, err
	}
	defer closeShards(shards)
	tally := new(Tally)
	if err := l.read(ctx, spans, shards, tally); err != nil {
		return nil, err
	}
	if err := l.write(ctx, shards, tally); err != nil {
		return nil, err
	}
	tally.Elapsed = time.Since(began)
	return tally, WriteSummary(ctx, l.Output, tally)
}

// read sorts the outcomes of all records into the shards.
func (l *Local) read(ctx context.Context, spans []Span, shards []*Shard, tally *Tally) error {
	var mu sync.Mutex
	return parallel(ctx, l.Workers, len(spans), func(ctx context.Context, i int) error {
		var mine Tally
		err := l.Reader.readFile(ctx, spans[i], func(o *Outcome, size int64) error {
			mine.Count(o)
			mine.Bytes += size
			if l.Progress != nil {
				l.Progress(size)
			}
			switch o.Kind {
			case KindArticle:
				return shards[ShardOfStory(o.Story.Key, l.Shards)].Add(&o.Story)
			case KindError:
				return shards[ShardOfFailure(&o.Fault, l.Shards)].AddFailure(&o.Fault)
			}
			return nil
		})
		mu.Lock()
		defer mu.Unlock()
		tally.Add(&mine)
		return err
	})
}

// write makes the files of each shard.
func (l *Local) write(ctx context.Context, shards []*Shard, tally *Tally) error {
	var mu sync.Mutex
	return parallel(ctx, l.Workers, l.Shards, func(ctx context.Context, i int) error {
		stories, copies, err := shards[i].Write(ctx, l.Output)
		mu.Lock()
		defer mu.Unlock()
		tally.Stories += stories
		tally.Copies += copies
		if l.Finished != nil {
			l.Finished(1)
		}
		return err
	})
}

// parallel does n pieces of work, and stops at the first error.
func parallel(ctx context.Context, workers, n int, work func(ctx context.Context, i int) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	next := make(chan int)
	var wg sync.WaitGroup
	for range max(1, min(workers, n)) {
		wg.Go(func() {
			for i := range next {
				if err := work(ctx, i); err != nil {
					cancel(err)
				}
			}
		})
	}
	for i := 0; i < n && ctx.Err() == nil; i++ {
		select {
		case next <- i:
		case <-ctx.Done():
		}
	}
	close(next)
	wg.Wait()
	return context.Cause(ctx)
}

// makeShards makes the shards, which wait in the folder.
func makeShards(n int, dir string) ([]*Shard, error) {
	var shards []*Shard
	for i := range n {
		s, err := NewShard(i, n, dir)
		if err != nil {
			return nil, errors.Join(err, closeShards(shards))
		}
		shards = append(shards, s)
	}
	return shards, nil
}

func closeShards(shards []*Shard) (err error) {
	for _, s := range shards {
		err = errors.Join(err, s.Close())
	}
	return err
}
