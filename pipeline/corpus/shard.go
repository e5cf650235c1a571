package corpus

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A Store is where a corpus goes: a folder, or a bucket.
type Store interface {
	// Write makes a file that is whole or not there: what write gives becomes
	// visible under the name when it has returned without an error.
	Write(ctx context.Context, name string, write func(io.Writer) error) error
}

// ShardOfStory gives the number of the shard that a key belongs to.
func ShardOfStory(key string, shards int) int {
	n, _ := strconv.ParseUint(key[:min(len(key), 15)], 16, 64)
	return int(n % uint64(shards))
}

// ShardOfFailure gives the number of the shard that a failure belongs to.
func ShardOfFailure(f *Failure, shards int) int {
	h := fnv.New64a()
	fmt.Fprint(h, f.File, f.Offset)
	return int(h.Sum64() % uint64(shards))
}

// A Shard is what the files of one number hold.
type Shard struct {
	Number, Of int
	stories    map[string]Story
	failures   []Failure
}

// NewShard gives an empty shard.
func NewShard(number, of int) *Shard {
	return &Shard{Number: number, Of: of, stories: make(map[string]Story)}
}

// Add joins a story with what the shard has of it.
func (s *Shard) Add(story Story) {
	if earlier, ok := s.stories[story.Key]; ok {
		story = Merge(earlier, story)
	}
	s.stories[story.Key] = story
}

// AddFailure adds a failure.
func (s *Shard) AddFailure(f Failure) { s.failures = append(s.failures, f) }

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
	list := slices.SortedFunc(maps.Values(s.stories), compareStories)
	for i := range list {
		copies += int64(list[i].CopyCount)
	}
	slices.SortFunc(s.failures, func(a, b Failure) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Offset, b.Offset))
	})
	files := []struct {
		name  string
		write func(io.Writer) error
	}{
		{storiesParquet, func(w io.Writer) error { return writeParquet(w, list) }},
		{storiesJSON, func(w io.Writer) error { return writeLines(w, list) }},
		{failuresJSON, func(w io.Writer) error { return writeLines(w, s.failures) }},
	}
	for _, f := range files {
		if err := store.Write(ctx, fmt.Sprintf(f.name, s.Number, s.Of), f.write); err != nil {
			return 0, 0, err
		}
	}
	return int64(len(list)), copies, nil
}

// writeLines writes JSON Lines.
func writeLines[T any](w io.Writer, list []T) error {
	b := bufio.NewWriterSize(w, 1<<16)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	for i := range list {
		if err := enc.Encode(&list[i]); err != nil {
			return err
		}
	}
	return b.Flush()
}
