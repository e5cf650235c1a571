package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/cnnews/news"
)

// answerRows are lines of input, and what answerLines makes of parseLine.
var answerRows = []struct{ name, in, want string }{
	{"nothing", "", ""},
	{"value", "山城\n", "\"山城\"\n"},
	{"no end", "山城", "\"山城\"\n"},
	{"windows", "山城\r\n", "\"山城\"\n"},
	{"markup stays", "<b>&\n", "\"<b>&\"\n"},
	{"absent", "absent\n\n", "null\nnull\n"},
	{"error", "bad \"\n", "{\"error\":\"news: date: value out of range at byte 4 of \\\"bad \\\\\\\"\\\"\"}\n"},
	{"not JSON", "func\n山城\n", "{\"error\":\"json: unsupported type: func()\"}\n\"山城\"\n"},
}

// parseLine gives the line, but for some that name what goes wrong.
func parseLine(s string) (any, error) {
	switch {
	case s == "" || s == "absent":
		return news.Date{Raw: s}, &news.ParseError{Op: "date", Input: s, Err: news.ErrAbsent}
	case s == "func":
		return func() {}, nil
	case strings.HasPrefix(s, "bad "):
		return nil, &news.ParseError{Op: "date", Input: s, Offset: 4, Err: news.ErrRange}
	}
	return s, nil
}

func TestAnswerLines(t *testing.T) {
	for _, row := range answerRows {
		var out bytes.Buffer
		e := &env{ctx: t.Context(), in: strings.NewReader(row.in), out: &out}
		if err := e.answerLines(parseLine); err != nil || out.String() != row.want {
			t.Errorf("%s: got %q, %v; want %q", row.name, out.String(), err, row.want)
		}
	}
}

// A wholeLines is a writer that refuses writes that are not whole lines.
type wholeLines struct{ n int }

func (w *wholeLines) Write(p []byte) (int, error) {
	if !bytes.HasSuffix(p, []byte("\n")) {
		return 0, errors.New("a line in pieces")
	}
	w.n += bytes.Count(p, []byte("\n"))
	return len(p), nil
}

func TestAnswerLinesWrites(t *testing.T) {
	const lines = 100_000
	out := new(wholeLines)
	e := &env{ctx: t.Context(), in: strings.NewReader(strings.Repeat("山城大桥今天通车\n", lines)), out: out}
	if err := e.answerLines(parseLine); err != nil || out.n != lines {
		t.Errorf("wrote %d lines, %v; want %d", out.n, err, lines)
	}
}

func TestAnswerLinesInterrupted(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	in, w := io.Pipe() // never written to
	defer w.Close()
	e := &env{ctx: ctx, in: in, out: io.Discard}
	if err := e.answerLines(parseLine); err != context.DeadlineExceeded {
		t.Errorf("got %v, want %v", err, context.DeadlineExceeded)
	}
}
