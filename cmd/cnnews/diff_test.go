package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

// letters is an input without an end.
type letters struct{}

func (letters) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

// TestDiffLongObject: an object that does not end is not read for ever.
func TestDiffLongObject(t *testing.T) {
	if testing.Short() {
		t.Skip("it needs much memory")
	}
	e := &env{ctx: t.Context(), in: io.MultiReader(strings.NewReader(`{"path":"`), letters{}), out: io.Discard, err: new(bytes.Buffer)}
	err := e.eachPage(stdin, nil)
	if err == nil || !strings.Contains(err.Error(), errLongObject.Error()) {
		t.Errorf("got %v", err)
	}
}
