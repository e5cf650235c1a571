package corpus

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// Partial ends the name of what is being written. A run that was interrupted
// leaves such files, and the next one removes them.
const Partial = ".partial"

// summaryName is the file that stands for a finished run: it is removed when
// one begins and written last.
const summaryName = "summary.json"

// A Folder is a [Store] on this machine.
type Folder string

// Write writes a file under another name first, and one that is its own: a
// runner may try the same shard twice at a time.
func (d Folder) Write(_ context.Context, name string, write func(io.Writer) error) error {
	name = filepath.Join(string(d), name)
	f, err := os.OpenFile(fmt.Sprint(name, ".", rand.Uint64(), Partial), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // does nothing once it is renamed
	if err := errors.Join(write(f), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// Clear makes the folder ready for a run: it removes the files of other runs,
// finished or not, and nothing else.
func (d Folder) Clear() error {
	if err := os.MkdirAll(string(d), 0o777); err != nil {
		return err
	}
	entries, err := os.ReadDir(string(d))
	if err != nil {
		return err
	}
	for _, e := range entries {
		if IsOutput(e.Name()) {
			err = errors.Join(err, os.RemoveAll(filepath.Join(string(d), e.Name())))
		}
	}
	return err
}

// IsOutput reports whether a file is one that a run writes.
func IsOutput(name string) bool {
	var number, of int
	if whole, ok := strings.CutSuffix(name, Partial); ok && name != spillName {
		name = strings.TrimRight(strings.TrimRight(whole, "0123456789"), ".")
	}
	for _, format := range []string{storiesParquet, storiesJSON, failuresJSON} {
		if n, _ := fmt.Sscanf(name, format, &number, &of); n == 2 && fmt.Sprintf(format, number, of) == name {
			return true
		}
	}
	return name == summaryName || name == spillName
}

// WriteSummary writes the counts, as the sign that the run is finished.
func WriteSummary(ctx context.Context, store Store, t *Tally) error {
	return store.Write(ctx, summaryName, func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		return enc.Encode(t)
	})
}
