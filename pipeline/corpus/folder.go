package corpus

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// partial marks what is being written. A run that was interrupted leaves such
// files, and the next one removes them.
const partial = ".partial"

// summaryName is the file that stands for a finished run: it is removed when
// one begins and written last.
const summaryName = "summary.json"

// A Folder is a [Store] on this machine.
type Folder string

// Write writes a file under another name first.
func (d Folder) Write(_ context.Context, name string, write func(io.Writer) error) error {
	name = filepath.Join(string(d), name)
	f, err := os.Create(name + partial)
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
		if isOutput(e.Name()) {
			err = errors.Join(err, os.RemoveAll(filepath.Join(string(d), e.Name())))
		}
	}
	return err
}

// isOutput reports whether a file is one that a run writes.
func isOutput(name string) bool {
	var number, of int
	name, _ = strings.CutSuffix(name, partial)
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
