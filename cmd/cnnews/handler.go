package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"

	"github.com/cnnews/news"
	"github.com/cnnews/news/report"
	"github.com/cnnews/news/web"
)

// A statusError is an error with the HTTP status that tells it.
type statusError struct {
	status int
	err    error
}

func (e *statusError) Error() string { return e.err.Error() }

// policy keeps the page from fetching and running what is not its own. The
// report, which has its styles in it, comes under it too.
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; frame-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// newHandler makes the server's handler, for pages of up to limit bytes.
func newHandler(limit int) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /parse", answerPage(limit, parsePage))
	mux.HandleFunc("POST /report", answerPage(limit, reportPage))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		io.WriteString(w, "ok\n")
	})
	for path, name := range map[string]string{"/{$}": "index.html", "/app.js": "app.js", "/app.css": "app.css", "/example.txt": "example.txt", "/engine.js": web.ServerEngine} {
		mux.HandleFunc("GET "+path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Security-Policy", policy)
			http.ServeFileFS(w, r, web.Files, name)
		})
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Referrer-Policy", "no-referrer")
		mux.ServeHTTP(w, r)
	})
}

// An answer is made of a page that was posted.
type answer func(p *news.Parser, page []byte, r *http.Request) (text []byte, contentType string, err error)

func parsePage(p *news.Parser, page []byte, r *http.Request) ([]byte, string, error) {
	a, err := p.Parse(page)
	if err != nil {
		return nil, "", err
	}
	text, err := marshal(a)
	return append(text, '\n'), "application/json", err
}

func reportPage(p *news.Parser, page []byte, r *http.Request) ([]byte, string, error) {
	e, err := p.Explain(page)
	if err != nil {
		return nil, "", err
	}
	var b bytes.Buffer
	err = report.Write(&b, e, report.Options{Name: p.URL, Language: report.Language(r.URL.Query().Get("lang"))})
	return b.Bytes(), "text/html; charset=utf-8", err
}

// answerPage makes the handler that reads a page and its settings from a
// request and answers it.
func answerPage(limit int, answer answer) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		text, contentType, err := func() ([]byte, string, error) {
			p, err := requestParser(r, limit)
			if err != nil {
				return nil, "", err
			}
			page, err := io.ReadAll(http.MaxBytesReader(w, r.Body, int64(limit)))
			if err != nil {
				return nil, "", err
			}
			return answer(p, page, r)
		}()
		if err != nil {
			text, _ = marshal(failure{err.Error()})
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(statusOf(err))
			w.Write(append(text, '\n'))
			return
		}
		w.Header().Set("Content-Type", contentType)
		w.Write(text)
	}
}

// requestParser reads the settings of a request.
func requestParser(r *http.Request, limit int) (*news.Parser, error) {
	if encoding := r.Header.Get("Content-Encoding"); encoding != "" && encoding != "identity" {
		return nil, &statusError{http.StatusUnsupportedMediaType, fmt.Errorf("body is encoded as %q", encoding)}
	}
	contentType := r.Header.Get("Content-Type")
	media, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		return nil, &statusError{http.StatusUnsupportedMediaType, fmt.Errorf("Content-Type %q: %w", contentType, err)}
	}
	p := &news.Parser{MaxBytes: limit, ContentType: contentType}
	switch media {
	case "text/html", "text/plain", "application/xhtml+xml":
	case "application/octet-stream":
		p.ContentType = ""
	default:
		return nil, &statusError{http.StatusUnsupportedMediaType, fmt.Errorf("body is %s, not a page as text/html, text/plain, application/xhtml+xml or application/octet-stream", media)}
	}
	p.URL = r.URL.Query().Get("url")
	if ref := r.URL.Query().Get("ref"); ref != "" {
		if err := (*refFlag)(&p.Reference).Set(ref); err != nil {
			return nil, &statusError{http.StatusBadRequest, fmt.Errorf("ref %q: %w", ref, err)}
		}
	}
	return p, nil
}

// statusOf gives the HTTP status that tells an error.
func statusOf(err error) int {
	var known *statusError
	var tooLong *http.MaxBytesError
	var bad *news.ParseError
	switch {
	case errors.As(err, &known):
		return known.status
	case errors.As(err, &tooLong), errors.Is(err, news.ErrTooLarge):
		return http.StatusRequestEntityTooLarge
	case errors.Is(err, news.ErrBinary):
		return http.StatusUnsupportedMediaType
	case errors.Is(err, os.ErrDeadlineExceeded):
		return http.StatusRequestTimeout
	case errors.As(err, &bad), errors.Is(err, io.ErrUnexpectedEOF):
		return http.StatusBadRequest
	}
	return http.StatusInternalServerError
}
