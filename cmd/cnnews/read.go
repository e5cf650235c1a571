package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
)

// readPage reads the file at path, or standard input, and decompresses it if
// it is gzip, whatever its name. Of a page longer than limit it reads one
// byte more, for the parser to refuse.
func (e *env) readPage(path string, limit int64) ([]byte, error) {
	if path == stdin {
		return readAll(interruptible(e.ctx, e.in), limit)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return readAll(file, limit)
}

func readAll(r io.Reader, limit int64) ([]byte, error) {
	r, err := unzipped(r)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(r, limit+1))
}

// unzipped gives a reader of what r has, decompressed if it is gzip.
func unzipped(r io.Reader) (io.Reader, error) {
	in := bufio.NewReader(r)
	if magic, _ := in.Peek(2); string(magic) == "\x1f\x8b" {
		return gzip.NewReader(in)
	}
	return in, nil
}

// reason is the text of err without the path, which is told beside it.
func reason(err error) string {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err.Error()
	}
	return err.Error()
}

// interruptible gives a reader of r whose Read ends with the context, though
// that of r is still waiting, as for a terminal. It must not be read again then.
func interruptible(ctx context.Context, r io.Reader) io.Reader {
	return &interruptibleReader{ctx, r}
}

type interruptibleReader struct {
	ctx context.Context
	r   io.Reader
}

func (r *interruptibleReader) Read(p []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	done := make(chan result, 1)
	go func() {
		n, err := r.r.Read(p)
		done <- result{n, err}
	}()
	select {
	case res := <-done:
		return res.n, res.err
	case <-r.ctx.Done():
		return 0, r.ctx.Err()
	}
}
