package warc

import (
	"bytes"
	"errors"
	"io"
	"math"
	"slices"

	"github.com/klauspost/compress/gzip"
)

// MaxRecord is the longest record that is read, and so bounds the memory.
const MaxRecord = 48 << 20

const (
	windowSize = 4 << 20   // what of the file is held
	lowWater   = 512 << 10 // with less of it left, more is read
)

// magic begins a gzip member.
const magic = "\x1f\x8b\x08"

// A Record is one record of an archive.
type Record struct {
	Header
	Offset int64  // where it begins in the file; that of its member, if there is one
	Size   int64  // bytes that the file needs for it
	Block  []byte // its content; the reader's until the next call of Next
}

// A Reader reads the records of one file, or of a range of it, in their order.
type Reader struct {
	src        io.Reader
	start, end int64 // records that begin here are read
	err        error // of src

	window []byte // a piece of the file
	base   int64  // where it begins in the file
	pos    int    // what of it is read

	member []byte // decompressed
	rest   []byte // what of it is not read
	at     int64  // where it begins in the file
	size   int64  // its compressed bytes, for its first record
	plain  bool   // the file is not compressed
	synced bool   // a record or the file's beginning was seen

	in     bytes.Reader
	gz     *gzip.Reader
	record Record
}

// NewReader reads a whole file.
func NewReader(src io.Reader) *Reader { return NewRangeReader(src, 0, math.MaxInt64) }

// NewRangeReader reads the records that begin at bytes start to end-1 of a
// compressed file. The source stands at start and goes on after end, since the
// last record does. Readers of adjoining ranges together give each record and
// each error once. An uncompressed file has one range only.
func NewRangeReader(src io.Reader, start, end int64) *Reader {
	return &Reader{src: src, start: start, end: end, base: start, synced: start == 0}
}

// Offset gives the place in the file up to which it is read.
func (r *Reader) Offset() int64 { return r.base + int64(r.pos) }

// Next gives the next record, which is valid until it is called again. After a
// [*RecordError] it may be called for the records that follow; any other error
// is the source's and final. At the end it is [io.EOF].
func (r *Reader) Next() (*Record, error) {
	for {
		if len(r.rest) > 0 {
			return r.fromMember()
		}
		if err := r.fill(lowWater); err != nil {
			return nil, err
		}
		if r.pos == len(r.window) {
			return nil, io.EOF
		}
		if r.base == 0 && r.pos == 0 && bytes.HasPrefix(r.window, []byte(version)) {
			r.plain = true
		}
		if r.plain {
			return r.fromFile()
		}
		if err := r.nextMember(); err != nil {
			return nil, err
		}
	}
}

// nextMember decompresses the member at hand into r.rest, or finds out that
// there is none.
func (r *Reader) nextMember() error {
	n, err := r.inflate(MaxRecord)
	if err != nil && !isRecordFault(err) {
		return err
	}
	found := bytes.HasPrefix(r.member, []byte(version))
	fail := &RecordError{Offset: r.Offset(), Err: err}
	switch {
	case found && r.Offset() >= r.end:
		return io.EOF
	case found && err == nil:
		r.at, r.size = r.Offset(), int64(n)
		r.rest, r.synced = r.member, true
		r.pos += n
		return nil
	case found:
		fail.Header, _ = parseHeader(r.member)
		r.synced = true
	case r.err != nil && isPadding(r.window[r.pos:]):
		return io.EOF
	default:
		fail.Err = ErrGarbage
	}
	if err := r.resync(); err != nil {
		return err
	}
	if !r.synced { // what was passed over belongs to the range before
		r.synced = true
		return nil
	}
	fail.Size = r.Offset() - fail.Offset
	return fail
}

// resync goes to the next member that begins with a record, or to the end.
func (r *Reader) resync() error {
	for r.pos++; ; {
		i := bytes.Index(r.window[r.pos:], []byte(magic))
		if i >= 0 {
			r.pos += i
			if _, err := r.inflate(len(version)); err != nil && !isRecordFault(err) {
				return err
			}
			if bytes.HasPrefix(r.member, []byte(version)) {
				return nil
			}
			r.pos++
			continue
		}
		if r.err != nil {
			r.pos = len(r.window)
			return nil
		}
		r.pos = max(r.pos, len(r.window)-len(magic)+1)
		if err := r.fill(lowWater); err != nil {
			return err
		}
	}
}

// inflate decompresses the member at hand into r.member and gives its length
// in the file. Of a broken member r.member is what could be read. It stops
// early, with ErrTooLarge, at the limit.
func (r *Reader) inflate(limit int) (int, error) {
	for {
		n, err := r.inflateWindow(limit)
		if !errors.Is(err, io.ErrUnexpectedEOF) {
			return n, err
		}
		if r.err != nil || len(r.window)-r.pos > MaxRecord {
			return n, ErrCut
		}
		if err := r.fill(2 * (len(r.window) - r.pos)); err != nil {
			return n, err
		}
	}
}

// inflateWindow is inflate with what the window holds of the member.
func (r *Reader) inflateWindow(limit int) (int, error) {
	r.member = r.member[:0]
	r.in.Reset(r.window[r.pos:])
	var err error
	if r.gz == nil {
		r.gz, err = gzip.NewReader(&r.in)
	} else {
		err = r.gz.Reset(&r.in)
	}
	if err == io.EOF {
		return 0, io.ErrUnexpectedEOF
	}
	if err != nil {
		return 0, memberFault(err)
	}
	r.gz.Multistream(false)
	for {
		if len(r.member) >= limit {
			return 0, ErrTooLarge
		}
		r.member = slices.Grow(r.member, 32<<10)
		n, err := r.gz.Read(r.member[len(r.member):cap(r.member)])
		r.member = r.member[:len(r.member)+n]
		if err == io.EOF {
			return len(r.window) - r.pos - r.in.Len(), nil
		}
		if err != nil {
			return 0, memberFault(err)
		}
	}
}

func memberFault(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return err
	}
	return ErrCorrupt
}

func isRecordFault(err error) bool {
	return errors.Is(err, ErrCut) || errors.Is(err, ErrCorrupt) || errors.Is(err, ErrTooLarge)
}

// fromMember gives the next record of the member at hand. As a rule it has
// only one.
func (r *Reader) fromMember() (*Record, error) {
	h, block, n, err := cutRecord(r.rest)
	if err != nil {
		n = nextMark(r.rest)
	}
	size := r.size
	r.rest, r.size = r.rest[n:], 0
	return r.give(h, block, err, r.at, size)
}

// fromFile gives the next record of an uncompressed file.
func (r *Reader) fromFile() (*Record, error) {
	for {
		data := r.window[r.pos:]
		h, n := parseHeader(data)
		need := int64(len(data)) * 2 // for a header that is not whole
		if n > 0 {
			need = int64(n) + h.Length + int64(len(blockMark+version))
		}
		if r.err == nil && need > int64(len(data)) && need <= MaxRecord {
			if err := r.fill(int(need)); err != nil {
				return nil, err
			}
			continue
		}
		at := r.Offset()
		h, block, n, err := cutRecord(data)
		r.pos += n
		if err == nil {
			return r.give(h, block, nil, at, int64(n))
		}
		if need > MaxRecord {
			err = ErrTooLarge
		}
		if err := r.seekMark(); err != nil {
			return nil, err
		}
		return r.give(h, nil, err, at, r.Offset()-at)
	}
}

// give makes the result of Next.
func (r *Reader) give(h Header, block []byte, err error, at, size int64) (*Record, error) {
	if err != nil {
		return nil, &RecordError{Offset: at, Size: size, Header: h, Err: err}
	}
	r.record = Record{Header: h, Offset: at, Size: size, Block: block}
	return &r.record, nil
}

// seekMark goes to the next record of an uncompressed file, or to its end.
func (r *Reader) seekMark() error {
	for {
		n := nextMark(r.window[r.pos:])
		if r.pos+n < len(r.window) || r.err != nil {
			r.pos += n
			return nil
		}
		r.pos = max(r.pos+1, len(r.window)-len(blockMark+version)+1)
		if err := r.fill(lowWater); err != nil {
			return err
		}
	}
}

// cutRecord takes the first record from data and says how much of it that is.
func cutRecord(data []byte) (h Header, block []byte, n int, err error) {
	h, n = parseHeader(data)
	if n == 0 {
		return h, nil, 0, ErrHeader
	}
	if h.Length > int64(len(data)-n) {
		return h, nil, 0, ErrLength
	}
	block = data[n : n+int(h.Length)]
	n += len(block)
	n += blankPrefix(data[n:])
	if n < len(data) && !bytes.HasPrefix(data[n:], []byte(version)) {
		return h, nil, 0, ErrLength
	}
	return h, block, n, nil
}

// nextMark finds where in data the next record begins, or its end.
func nextMark(data []byte) int {
	if i := bytes.Index(data, []byte(blockMark+version)); i >= 0 {
		return i + len(blockMark)
	}
	return len(data)
}

func blankPrefix(s []byte) int {
	n := 0
	for n < len(s) && n < len(blockMark) && (s[n] == '\r' || s[n] == '\n') {
		n++
	}
	return n
}

// isPadding reports whether there are only zeroes, as at the end of a tape.
func isPadding(s []byte) bool { return len(bytes.Trim(s, "\x00")) == 0 }

// fill reads until the window holds so many bytes that are not read, or the
// file ends. The error is the source's, but not io.EOF.
func (r *Reader) fill(want int) error {
	if len(r.window)-r.pos >= want || r.err != nil {
		return r.fault()
	}
	left := copy(r.window[:cap(r.window)], r.window[r.pos:])
	r.base += int64(r.pos)
	r.pos = 0
	r.window = slices.Grow(r.window[:left], max(windowSize, want)-left)
	for len(r.window) < cap(r.window) && r.err == nil {
		var n int
		n, r.err = r.src.Read(r.window[len(r.window):cap(r.window)])
		r.window = r.window[:len(r.window)+n]
	}
	return r.fault()
}

func (r *Reader) fault() error {
	if r.err == io.EOF {
		return nil
	}
	return r.err
}
