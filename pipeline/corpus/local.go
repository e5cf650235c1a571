package corpus

import (
	"context"
	"encoding/json"
	"errors"
	"io"
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
// reading and of one shard for each worker, whatever the archives' size.
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
	s, err := newSpill(filepath.Join(string(l.Output), spillName), l.Shards)
	if err != nil {
		return nil, err
	}
	defer s.remove()
	tally := new(Tally)
	if err := l.read(ctx, spans, s, tally); err != nil {
		return nil, err
	}
	if err := l.write(ctx, s, tally); err != nil {
		return nil, err
	}
	tally.Elapsed = time.Since(began)
	return tally, WriteSummary(ctx, l.Output, tally)
}

// read sorts the outcomes of all records into the spill.
func (l *Local) read(ctx context.Context, spans []Span, s *spill, tally *Tally) error {
	var mu sync.Mutex
	return parallel(ctx, l.Workers, len(spans), func(ctx context.Context, i int) error {
		var mine Tally
		err := l.Reader.readFile(ctx, spans[i], func(o *Outcome, size int64) error {
			mine.Count(o)
			mine.Bytes += size
			if l.Progress != nil {
				l.Progress(size)
			}
			return s.add(o)
		})
		mu.Lock()
		defer mu.Unlock()
		tally.Add(&mine)
		return err
	})
}

// write makes the files of each shard.
func (l *Local) write(ctx context.Context, s *spill, tally *Tally) error {
	var mu sync.Mutex
	return parallel(ctx, l.Workers, l.Shards, func(ctx context.Context, i int) error {
		shard, err := s.shard(i)
		if err != nil {
			return err
		}
		stories, copies, err := shard.Write(ctx, l.Output)
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

// A spill keeps outcomes on disk, a file a shard.
type spill struct {
	dir   string
	files []spillFile
}

type spillFile struct {
	mu  sync.Mutex
	f   *os.File
	buf []byte
}

// A spillLine is a line of such a file: a story or a failure.
type spillLine struct {
	Story   *Story   `json:"s,omitempty"`
	Failure *Failure `json:"f,omitempty"`
}

func newSpill(dir string, shards int) (*spill, error) {
	s := &spill{dir: dir, files: make([]spillFile, shards)}
	if err := os.Mkdir(dir, 0o777); err != nil {
		return nil, err
	}
	for i := range s.files {
		f, err := os.CreateTemp(dir, "shard")
		if err != nil {
			s.remove()
			return nil, err
		}
		s.files[i].f = f
	}
	return s, nil
}

// add keeps an outcome that is no skipped record.
func (s *spill) add(o *Outcome) error {
	var line spillLine
	var n int
	switch o.Kind {
	case KindArticle:
		line.Story, n = &o.Story, ShardOfStory(o.Story.Key, len(s.files))
	case KindError:
		line.Failure, n = &o.Fault, ShardOfFailure(&o.Fault, len(s.files))
	default:
		return nil
	}
	data, err := json.Marshal(&line)
	if err != nil {
		return err
	}
	f := &s.files[n]
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.buf)+len(data) > 1<<16 {
		if err := f.flush(); err != nil {
			return err
		}
	}
	f.buf = append(append(f.buf, data...), '\n')
	return nil
}

func (f *spillFile) flush() error {
	_, err := f.f.Write(f.buf)
	f.buf = f.buf[:0]
	return err
}

// shard reads a shard back and removes it from the disk.
func (s *spill) shard(i int) (*Shard, error) {
	f := &s.files[i]
	if err := f.flush(); err != nil {
		return nil, err
	}
	if _, err := f.f.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	shard := NewShard(i, len(s.files))
	dec := json.NewDecoder(f.f)
	for {
		var line spillLine
		if err := dec.Decode(&line); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		if line.Story != nil {
			shard.Add(*line.Story)
		}
		if line.Failure != nil {
			shard.AddFailure(*line.Failure)
		}
	}
	return shard, errors.Join(f.f.Close(), os.Remove(f.f.Name()))
}

func (s *spill) remove() {
	for i := range s.files {
		if f := s.files[i].f; f != nil {
			f.Close()
		}
	}
	os.RemoveAll(s.dir)
}
