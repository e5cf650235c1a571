package news

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// What went wrong. Every error of the package is one of these, alone or
// wrapped in a [*ParseError]; test with [errors.Is].
var (
	// ErrAbsent: the string or page does not have what was asked for.
	ErrAbsent = errors.New("not present")
	// ErrNoOutlet: a source is given, but as 网络, 未知, 原创 or the like,
	// which name no outlet.
	ErrNoOutlet = errors.New("names no outlet")
	// ErrSyntax: the form is not one that is understood.
	ErrSyntax = errors.New("form not understood")
	// ErrRange: a month, day, hour, minute or second that no calendar or
	// clock has.
	ErrRange = errors.New("value out of range")
	// ErrNoReference: a relative or year-less date, and no Parser.Reference
	// to read it by.
	ErrNoReference = errors.New("date needs a reference time")

	// ErrEmpty: a page without a visible character.
	ErrEmpty = errors.New("page is empty")
	// ErrBinary: not a text, in any encoding.
	ErrBinary = errors.New("page is binary")
	// ErrTooLarge: a page longer than Parser.MaxBytes.
	ErrTooLarge = errors.New("page is too large")
	// ErrEncoding: bytes that no Chinese encoding explains.
	ErrEncoding = errors.New("encoding not recognised")
)

// A ParseError says what was read, and where in it the reading stopped.
type ParseError struct {
	Op     string // what was being parsed: "date", "source", "page" …
	Input  string // the whole input; for a page its first bytes only
	Offset int    // byte offset in the input of what could not be read
	Err    error  // one of the errors above
}

// Error gives the operation, the place and a clipped quotation of the input.
func (e *ParseError) Error() string {
	return fmt.Sprintf("news: %s: %v at byte %d of %q", e.Op, e.Err, e.Offset, clip(e.Input, 60))
}

// Unwrap gives the cause.
func (e *ParseError) Unwrap() error { return e.Err }

// clip cuts s after at most n bytes, on a rune boundary.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}
