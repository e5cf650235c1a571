package flow

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/cnnews/news/pipeline/corpus"
)

// isRemote reports whether a path is one of a bucket: gs://, s3://.
func isRemote(path string) bool { return strings.Contains(path, "://") }

// FindSpans divides all files that the patterns match. Files in buckets cannot
// be read from the middle, and are one span each.
func FindSpans(ctx context.Context, patterns []string) ([]corpus.Span, error) {
	var local []string
	var spans []corpus.Span
	for _, pattern := range patterns {
		if !isRemote(pattern) {
			local = append(local, pattern)
			continue
		}
		found, err := listRemote(ctx, pattern)
		if err != nil {
			return nil, err
		}
		spans = append(spans, found...)
	}
	found, err := corpus.FindSpans(local)
	return append(spans, found...), err
}

func listRemote(ctx context.Context, pattern string) ([]corpus.Span, error) {
	fs, err := filesystem.New(ctx, pattern)
	if err != nil {
		return nil, err
	}
	defer fs.Close()
	files, err := fs.List(ctx, pattern)
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no file matches %q", pattern)
	}
	slices.Sort(files)
	var spans []corpus.Span
	for _, file := range files {
		size, err := fs.Size(ctx, file)
		if err != nil {
			return nil, err
		}
		spans = append(spans, corpus.Span{File: file, Start: 0, End: size})
	}
	return spans, nil
}

// A remoteFile closes its file system too.
type remoteFile struct {
	io.ReadCloser
	fs filesystem.Interface
}

func (f remoteFile) Close() error { return errors.Join(f.ReadCloser.Close(), f.fs.Close()) }

// open opens a span's file at the span's start.
func open(ctx context.Context, span corpus.Span) (io.ReadCloser, error) {
	if !isRemote(span.File) {
		f, err := os.Open(span.File)
		if err != nil {
			return nil, err
		}
		_, err = f.Seek(span.Start, io.SeekStart)
		return f, err
	}
	fs, err := filesystem.New(ctx, span.File)
	if err != nil {
		return nil, err
	}
	f, err := fs.OpenRead(ctx, span.File)
	if err != nil {
		return nil, errors.Join(err, fs.Close())
	}
	return remoteFile{f, fs}, nil
}

// storeOf gives the store of a folder or bucket.
func storeOf(path string) corpus.Store {
	if isRemote(path) {
		return bucket(path)
	}
	return corpus.Folder(path)
}

// A bucket is a [corpus.Store] on one of Beam's file systems.
type bucket string

// Write writes an object under another name first.
func (b bucket) Write(ctx context.Context, name string, write func(io.Writer) error) error {
	fs, err := filesystem.New(ctx, string(b))
	if err != nil {
		return err
	}
	defer fs.Close()
	name = strings.TrimSuffix(string(b), "/") + "/" + name
	partial := name + corpus.Partial
	w, err := fs.OpenWrite(ctx, partial)
	if err != nil {
		return err
	}
	if err := errors.Join(write(w), w.Close()); err != nil {
		return err
	}
	return filesystem.Rename(ctx, fs, partial, name)
}

// clear removes what earlier runs left.
func (b bucket) clear(ctx context.Context) error {
	fs, err := filesystem.New(ctx, string(b))
	if err != nil {
		return err
	}
	defer fs.Close()
	remover, ok := fs.(filesystem.Remover)
	if !ok {
		return fmt.Errorf("objects of %s cannot be removed", string(b))
	}
	dir := strings.TrimSuffix(string(b), "/") + "/"
	found, err := fs.List(ctx, dir+"*")
	if err != nil {
		return err
	}
	for _, name := range found {
		if corpus.IsOutput(name[strings.LastIndexByte(name, '/')+1:]) {
			err = errors.Join(err, remover.Remove(ctx, name))
		}
	}
	return err
}
