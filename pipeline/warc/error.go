package warc

import (
	"errors"
	"fmt"
)

// What can be wrong with one record. Test with [errors.Is].
var (
	// ErrCut: the compressed member ends before its data does.
	ErrCut = errors.New("member is cut off")
	// ErrCorrupt: the compressed data is broken, or not what its checksum says.
	ErrCorrupt = errors.New("member is corrupt")
	// ErrGarbage: bytes that belong to no record.
	ErrGarbage = errors.New("no record here")
	// ErrHeader: the record's header is not one, or lacks its length.
	ErrHeader = errors.New("malformed header")
	// ErrLength: the block is longer or shorter than the header says.
	ErrLength = errors.New("wrong length")
	// ErrTooLarge: the record is longer than [MaxRecord].
	ErrTooLarge = errors.New("record is too large")
	// ErrHTTP: the block of a response is no HTTP message.
	ErrHTTP = errors.New("malformed HTTP response")
)

// A RecordError is about one record. [Reader.Next] gives the records after it.
type RecordError struct {
	Offset int64  // where the record, or what is in its place, begins in the file
	Size   int64  // the bytes it takes there
	Header Header // what could be read of it
	Err    error  // one of the errors above
}

// Error gives the place, the address if it is known, and the cause.
func (e *RecordError) Error() string {
	if e.Header.URI == "" {
		return fmt.Sprintf("warc: %v at byte %d", e.Err, e.Offset)
	}
	return fmt.Sprintf("warc: %v at byte %d: %q", e.Err, e.Offset, e.Header.URI)
}

// Unwrap gives the cause.
func (e *RecordError) Unwrap() error { return e.Err }
