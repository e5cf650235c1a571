package warc

import (
	"bytes"
	"strconv"
	"strings"
	"time"
)

// A Header is what a record says of itself, as far as it is of use here.
type Header struct {
	Type        string    // warcinfo, response, conversion …
	ID          string    // WARC-Record-ID without its brackets
	URI         string    // WARC-Target-URI
	Date        time.Time // WARC-Date, the time of the capture
	ContentType string    // of the block
	Truncated   string    // WARC-Truncated: length, time, disconnect, or nothing
	Length      int64     // of the block
}

// version is what a record begins with; all versions in use are 1.0 and 1.1.
const version = "WARC/1."

// blockMark ends a header, and stands after every block.
const blockMark = "\r\n\r\n"

// parseHeader reads the header at the head of data and gives its length. Lines
// may end in a mere line feed, names may be of any case. An incomplete header
// has length 0, and so does one without a valid length; what was read of it is
// given all the same.
func parseHeader(data []byte) (h Header, n int) {
	h.Length = -1
	first := true
	for {
		line, rest, ok := bytes.Cut(data[n:], []byte("\n"))
		if !ok {
			return h, 0
		}
		n = len(data) - len(rest)
		line = bytes.TrimRight(line, "\r")
		switch {
		case first && !bytes.HasPrefix(line, []byte(version)):
			return h, 0
		case len(line) == 0:
			if h.Length < 0 || h.Type == "" {
				return h, 0
			}
			return h, n
		}
		if !first {
			name, value, _ := strings.Cut(string(line), ":")
			h.set(strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value))
		}
		first = false
	}
}

// set takes the field over, if it is one that is kept.
func (h *Header) set(name, value string) {
	switch name {
	case "warc-type":
		h.Type = strings.ToLower(value)
	case "warc-record-id":
		h.ID = strings.Trim(value, "<>")
	case "warc-target-uri":
		h.URI = strings.Trim(value, "<>") // some writers put them
	case "warc-date":
		h.Date, _ = time.Parse(time.RFC3339Nano, value)
	case "content-type":
		h.ContentType = value
	case "warc-truncated":
		h.Truncated = value
	case "content-length":
		if n, err := strconv.ParseInt(value, 10, 64); err == nil && n >= 0 {
			h.Length = n
		}
	}
}
