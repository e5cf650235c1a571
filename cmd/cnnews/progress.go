package main

import (
	"io"
	"os"
	"time"
)

// A progress keeps a line on a terminal up to date. A nil one shows nothing.
type progress struct {
	w     io.Writer
	lang  langFlag
	next  time.Time // not to be shown again before
	shown bool
}

// progressPeriod is how long a line stays as it is; fast runs show none.
const progressPeriod = 200 * time.Millisecond

// newProgress shows progress on standard error if it is a terminal and the
// output, which would run through the line, is not.
func newProgress(e *env) *progress {
	if !isTerminal(e.err) || isTerminal(e.out) {
		return nil
	}
	return &progress{w: e.err, lang: e.lang, next: time.Now().Add(progressPeriod)}
}

// isTerminal reports whether w is a terminal: a device of characters, and not
// the null device, which is one too.
func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

func (p *progress) show(parsed, failed int) {
	if p == nil || time.Now().Before(p.next) {
		return
	}
	io.WriteString(p.w, "\r"+p.lang.say("%d pages, %d failed", parsed+failed, failed))
	p.shown = true
	p.next = time.Now().Add(progressPeriod)
}

// clear takes the line away, before something else is printed.
func (p *progress) clear() {
	if p != nil && p.shown {
		io.WriteString(p.w, "\r\x1b[K")
		p.shown = false
	}
}
