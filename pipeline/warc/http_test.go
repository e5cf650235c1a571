package warc_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/cnnews/news/pipeline/warc"
	"github.com/klauspost/compress/zlib"
)

func compressed(s string, w io.WriteCloser, b *bytes.Buffer) string {
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func deflated(s string) string {
	var b bytes.Buffer
	return compressed(s, zlib.NewWriter(&b), &b)
}

func brotlied(s string) string {
	var b bytes.Buffer
	return compressed(s, brotli.NewWriter(&b), &b)
}

var responseTests = []struct {
	name, block string
	status      int
	contentType string
	body        string
	err         error
}{
	{"simple", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gbk\r\n\r\n<p>", 200, "text/html; charset=gbk", "<p>", nil},
	{"no reason, line feeds, any case", "HTTP/2 404\nCONTENT-TYPE:text/html\n\n", 404, "text/html", "", nil},
	{"no header", "HTTP/1.0 200 OK\r\n\r\n<p>", 200, "", "<p>", nil},
	{"no body", "HTTP/1.0 200 OK\r\nServer: x\r\n", 200, "", "", nil},
	{"chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n2;x=y\r\nab\r\n0\r\n\r\n", 200, "", "<p>ab", nil},
	{"chunked, undone", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<p>ab", 200, "", "<p>ab", nil},
	{"chunked, truncated", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\nff\r\nab", 200, "", "<p>ab", nil},
	{"gzip", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + member("<p>"), 200, "", "<p>", nil},
	{"gzip, undone", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n<p>", 200, "", "<p>", nil},
	{"deflate", "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n" + deflated("<p>"), 200, "", "<p>", nil},
	{"brotli", "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n" + brotlied("<p>"), 200, "", "<p>", nil},
	{"brotli, undone", "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n<p>山城", 200, "", "<p>山城", nil},
	{"none", "<html>", 0, "", "", warc.ErrHTTP},
	{"empty", "", 0, "", "", warc.ErrHTTP},
	{"no status", "HTTP/1.1 OK\r\n\r\n", 0, "", "", warc.ErrHTTP},
	{"cut header", "HTTP/1.1 200 OK\r\nContent-Ty", 200, "", "", warc.ErrHTTP},
}

func TestParseResponse(t *testing.T) {
	for _, test := range responseTests {
		t.Run(test.name, func(t *testing.T) {
			r, err := warc.ParseResponse([]byte(test.block))
			if r.Status != test.status || r.ContentType != test.contentType || string(r.Body) != test.body || !errors.Is(err, test.err) {
				t.Errorf("got %d, %q, %q, %v", r.Status, r.ContentType, r.Body, err)
			}
		})
	}
}

// FuzzParseResponse reads anything, without a panic and without a body where
// there is an error.
func FuzzParseResponse(f *testing.F) {
	for _, test := range responseTests {
		f.Add([]byte(test.block))
	}
	f.Fuzz(func(t *testing.T, block []byte) {
		if r, err := warc.ParseResponse(block); err != nil && r.Body != nil {
			t.Errorf("%v, and a body of %d bytes", err, len(r.Body))
		}
	})
}
