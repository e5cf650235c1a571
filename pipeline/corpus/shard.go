package corpus

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"iter"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A Store is where a corpus goes: a folder, or a bucket.
type Store interface {
	// Write makes a file that is whole or not there: what write gives becomes
	// visible under the name when it has returned without an error.
	Write(ctx context.Context, name string, write func(io.Writer) error) error
}

// ShardOfStory gives the number of the shard that a key belongs to.
func ShardOfStory(key string, shards int) int {
	n, err := strconv.ParseUint(key[:min(len(key), 15)], 16, 64)
	if err != nil { // no key of StoryKey
		return 0
	}
	return int(n % uint64(shards))
}

// ShardOfFailure gives the number of the shard that a failure belongs to.
func ShardOfFailure(f *Failure, shards int) int {
	h := fnv.New64a()
	fmt.Fprint(h, f.File, f.Offset)
	return int(h.Sum64() % uint64(shards))
}

// A Shard gathers what goes into the files of one number. It waits on disk:
// the memory that a shard takes, when it is written, is some dozens of bytes
// for each of its articles. It is safe for concurrent use.
type Shard struct {
	number, of int

	mu       sync.Mutex
	spill    *os.File
	w        *bufio.Writer
	entries  []entry
	failures []Failure
}

// An entry is what must be known of a story to join and sort it.
type entry struct {
	key    string
	rank   int64 // see rank; a story without a date has the greatest
	offset int64 // in the spill
	length int
}

// NewShard gives an empty shard that waits in the folder; "" is the system's
// for temporary files.
func NewShard(number, of int, dir string) (*Shard, error) {
	f, err := os.CreateTemp(dir, "shard")
	if err != nil {
		return nil, err
	}
	return &Shard{number: number, of: of, spill: f, w: bufio.NewWriterSize(f, 1<<16)}, nil
}

// Close removes what waits on disk.
func (s *Shard) Close() error { return errors.Join(s.spill.Close(), os.Remove(s.spill.Name())) }

// Add adds a story. Those of one key are joined when the shard is written.
func (s *Shard) Add(story *Story) error {
	data, err := json.Marshal(story)
	if err != nil {
		return err
	}
	at := int64(math.MaxInt64)
	if t := rank(story.Article.Published, story.Capture.Time); !t.IsZero() {
		at = t.UnixMilli()
	}
	return s.add('s', story.Key, at, data)
}

// AddFailure adds a failure.
func (s *Shard) AddFailure(f *Failure) error {
	data, err := json.Marshal(f)
	if err != nil {
		return err
	}
	return s.add('f', "-", 0, data)
}

// add appends an entry to the spill: a line that tells what it is, and the
// data in a line of its own.
func (s *Shard) add(kind rune, key string, at int64, data []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, err := fmt.Fprintf(s.w, "%c %s %d %d\n%s\n", kind, key, at, len(data), data)
	return err
}

// index reads the spill through.
func (s *Shard) index() error {
	if err := s.w.Flush(); err != nil {
		return err
	}
	if _, err := s.spill.Seek(0, io.SeekStart); err != nil {
		return err
	}
	r := bufio.NewReaderSize(s.spill, 1<<20)
	for offset := int64(0); ; {
		line, err := r.ReadString('\n')
		if err == io.EOF && line == "" {
			return nil
		}
		if err != nil {
			return err
		}
		var kind rune
		a := entry{offset: offset + int64(len(line))}
		if _, err := fmt.Sscanf(line, "%c %s %d %d", &kind, &a.key, &a.rank, &a.length); err != nil {
			return fmt.Errorf("spill at %d: %w", offset, err)
		}
		offset = a.offset + int64(a.length) + 1
		if kind == 's' {
			s.entries = append(s.entries, a)
			if _, err := r.Discard(a.length + 1); err != nil {
				return err
			}
			continue
		}
		data, err := r.ReadBytes('\n')
		if err != nil {
			return err
		}
		var f Failure
		if err := json.Unmarshal(data, &f); err != nil {
			return err
		}
		s.failures = append(s.failures, f)
	}
}

// groups gives the articles of each story together, stories by date and key.
func (s *Shard) groups() [][]entry {
	slices.SortFunc(s.entries, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(a.rank, b.rank), cmp.Compare(a.offset, b.offset))
	})
	var groups [][]entry
	for rest := s.entries; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].key == rest[0].key {
			n++
		}
		groups, rest = append(groups, rest[:n:n]), rest[n:]
	}
	slices.SortFunc(groups, func(a, b []entry) int {
		return cmp.Or(cmp.Compare(a[0].rank, b[0].rank), strings.Compare(a[0].key, b[0].key))
	})
	return groups
}

// join reads the articles of a story back and merges them.
func (s *Shard) join(group []entry) (Story, error) {
	var story Story
	for i, a := range group {
		data := make([]byte, a.length)
		if _, err := s.spill.ReadAt(data, a.offset); err != nil {
			return Story{}, err
		}
		var other Story
		if err := json.Unmarshal(data, &other); err != nil {
			return Story{}, err
		}
		if i == 0 {
			story = other
		} else {
			story = Merge(story, other)
		}
	}
	return story, nil
}

// The names of a shard's files, without their number.
const (
	storiesParquet = "stories-%05d-of-%05d.parquet"
	storiesJSON    = "stories-%05d-of-%05d.jsonl"
	failuresJSON   = "errors-%05d-of-%05d.jsonl"
)

// Write writes the shard's files, stories by date and key, failures by place,
// and gives the numbers of stories and copies. Shards with the same content
// are the same bytes, in whatever order it was added.
func (s *Shard) Write(ctx context.Context, store Store) (stories, copies int64, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.index(); err != nil {
		return 0, 0, err
	}
	slices.SortFunc(s.failures, func(a, b Failure) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Offset, b.Offset))
	})
	err = s.writeFile(ctx, store, failuresJSON, func(w io.Writer) error { return writeLines(w, s.failures) })
	if err != nil {
		return 0, 0, err
	}
	var failed error
	joined := func(yield func(Story) bool) {
		for _, group := range s.groups() {
			story, err := s.join(group)
			if failed = cmp.Or(err, ctx.Err()); failed != nil || !yield(story) {
				return
			}
			stories++
			copies += int64(story.CopyCount)
		}
	}
	err = s.writeFile(ctx, store, storiesParquet, func(table io.Writer) error {
		return s.writeFile(ctx, store, storiesJSON, func(lines io.Writer) error {
			return cmp.Or(writeStories(table, lines, joined), failed)
		})
	})
	return stories, copies, err
}

func (s *Shard) writeFile(ctx context.Context, store Store, name string, write func(io.Writer) error) error {
	return store.Write(ctx, fmt.Sprintf(name, s.number, s.of), write)
}

// writeStories writes Parquet and JSON Lines at one go.
func writeStories(table, lines io.Writer, stories iter.Seq[Story]) error {
	t := newTable(table)
	l := newLines(lines)
	for story := range stories {
		if err := cmp.Or(t.write(&story), l.write(&story)); err != nil {
			return err
		}
	}
	return errors.Join(t.close(), l.close())
}

// writeLines writes a list as JSON Lines.
func writeLines[T any](w io.Writer, list []T) error {
	l := newLines(w)
	for i := range list {
		if err := l.write(&list[i]); err != nil {
			return err
		}
	}
	return l.close()
}

// A lineWriter writes JSON Lines.
type lineWriter struct {
	b   *bufio.Writer
	enc *json.Encoder
}

func newLines(w io.Writer) *lineWriter {
	b := bufio.NewWriterSize(w, 1<<16)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	return &lineWriter{b, enc}
}

func (l *lineWriter) write(x any) error { return l.enc.Encode(x) }

func (l *lineWriter) close() error { return l.b.Flush() }
