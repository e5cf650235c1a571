package warc

import (
	"bytes"
	"io"
	"net/http/httputil"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
)

// A Response is the HTTP message of a response record.
type Response struct {
	Status      int
	ContentType string
	Body        []byte // decoded; may be a part of the record's block
}

// ParseResponse reads the block of a response record. Transfer and content
// encodings are undone if the body has them: crawlers undo them too, and leave
// the header as it came. Of a body that was truncated its beginning is given.
func ParseResponse(block []byte) (Response, error) {
	var resp Response
	line, rest, ok := bytes.Cut(block, []byte("\n"))
	proto, after, _ := strings.Cut(strings.TrimRight(string(line), "\r"), " ")
	code, _, _ := strings.Cut(strings.TrimSpace(after), " ")
	status, err := strconv.Atoi(code)
	if !ok || !strings.HasPrefix(proto, "HTTP") && !strings.HasPrefix(proto, "ICY") || err != nil {
		return resp, ErrHTTP
	}
	resp.Status = status
	var transfer, content string
	for {
		line, rest, ok = bytes.Cut(rest, []byte("\n"))
		if line = bytes.TrimRight(line, "\r"); len(line) == 0 {
			break
		}
		if !ok {
			return resp, ErrHTTP
		}
		name, value, _ := bytes.Cut(line, []byte(":"))
		switch value := string(bytes.TrimSpace(value)); strings.ToLower(string(bytes.TrimSpace(name))) {
		case "content-type":
			resp.ContentType = value
		case "content-encoding":
			content = strings.ToLower(value)
		case "transfer-encoding":
			transfer = strings.ToLower(value)
		}
	}
	resp.Body = rest
	if strings.Contains(transfer, "chunked") && isChunked(resp.Body) {
		resp.Body = readSome(httputil.NewChunkedReader(bytes.NewReader(resp.Body)), resp.Body)
	}
	resp.Body = decompress(resp.Body, content)
	return resp, nil
}

// isChunked reports whether a body begins with the size of a chunk.
func isChunked(body []byte) bool {
	line, _, ok := bytes.Cut(body[:min(len(body), 64)], []byte("\n"))
	size, _, _ := bytes.Cut(bytes.TrimRight(line, "\r "), []byte(";"))
	_, err := strconv.ParseUint(string(size), 16, 32)
	return ok && err == nil
}

// decompress undoes a content encoding that the body really has.
func decompress(body []byte, encoding string) []byte {
	var r io.Reader
	var err error
	switch {
	case strings.HasSuffix(encoding, "gzip") && bytes.HasPrefix(body, []byte("\x1f\x8b")):
		r, err = gzip.NewReader(bytes.NewReader(body))
	case encoding == "deflate" && len(body) > 1 && body[0]&0x0f == 8 && (int(body[0])<<8|int(body[1]))%31 == 0:
		r, err = zlib.NewReader(bytes.NewReader(body))
	case encoding == "br":
		r = brotli.NewReader(bytes.NewReader(body))
	default:
		return body
	}
	if err != nil {
		return body
	}
	return readSome(r, body)
}

// readSome reads what it can, up to MaxRecord; body if that is nothing.
func readSome(r io.Reader, body []byte) []byte {
	decoded, _ := io.ReadAll(io.LimitReader(r, MaxRecord))
	if len(decoded) == 0 {
		return body
	}
	return decoded
}
