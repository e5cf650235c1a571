package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/cnnews/news"
)

// FuzzReadAll checks what a page's file is read as: itself, or what it was
// before it was compressed, and never more than the limit and a byte.
func FuzzReadAll(f *testing.F) {
	f.Add([]byte(batchPage), 64)
	f.Add([]byte(zipped(batchPage)), 1<<10)
	f.Add([]byte(zipped(batchPage)[:40]), 1<<10)
	f.Add([]byte("\x1f\x8b"), 0)
	f.Fuzz(func(t *testing.T, data []byte, limit int) {
		limit = limit&0xffff | 1
		got, err := readAll(bytes.NewReader(data), int64(limit))
		if len(got) > limit+1 {
			t.Fatalf("%d bytes, limit %d", len(got), limit)
		}
		if !bytes.HasPrefix(data, []byte("\x1f\x8b")) {
			if err != nil || !bytes.Equal(got, data[:min(len(data), limit+1)]) {
				t.Errorf("read %q, %v", got, err)
			}
		}
		got, err = readAll(strings.NewReader(zipped(string(data))), int64(limit))
		if err != nil || !bytes.Equal(got, data[:min(len(data), limit+1)]) {
			t.Errorf("compressed: read %q, %v", got, err)
		}
	})
}

// FuzzAnswerLines checks that each line has one answer, a line of JSON.
func FuzzAnswerLines(f *testing.F) {
	f.Add("2024-05-06 08:08 来源：山城日报\n\n记者 张三\r\n5月6日")
	f.Add("\xff\n\x00\r\r\n<&>\u2028")
	f.Fuzz(func(t *testing.T, in string) {
		for _, c := range []command{dateCommand, sourceCommand, creditsCommand, datelineCommand, titleCommand} {
			var out, errs bytes.Buffer
			e := &env{ctx: t.Context(), in: strings.NewReader(in), out: &out, err: &errs}
			if status := c.run(e, c, nil); status != exitOK || errs.Len() > 0 {
				t.Fatalf("%s: status %d, %s", c.name, status, errs.String())
			}
			lines := strings.Count(in, "\n")
			if in != "" && !strings.HasSuffix(in, "\n") {
				lines++
			}
			answers := strings.SplitAfter(out.String(), "\n")
			if last := answers[len(answers)-1]; len(answers) != lines+1 || last != "" {
				t.Fatalf("%s: %d lines, answers %q", c.name, lines, out.String())
			}
			for _, a := range answers[:lines] {
				if !json.Valid([]byte(a)) {
					t.Errorf("%s: %q is no JSON", c.name, a)
				}
			}
		}
	})
}

// FuzzRender checks that a page and its path come out as one object on one
// line, as one row of a table, and as text and Markdown that a terminal shows
// and does not obey.
func FuzzRender(f *testing.F) {
	f.Add(batchPage, "a.html")
	f.Add("<h1>海湾\x1b[31m开渔\u202e</h1>", "\x1b]0;\xff\n.html")
	f.Fuzz(func(t *testing.T, page, path string) {
		a, parseErr := news.Parse([]byte(page))
		rendered := func(format format) []byte {
			o := output{format: format}
			if parseErr != nil {
				return o.failure(path, parseErr)
			}
			text, err := o.render(path, a)
			if err != nil {
				t.Fatal(err)
			}
			return text
		}
		text, line, markdown := rendered(formatText), rendered(formatJSONL), rendered(formatMarkdown)
		if !bytes.HasSuffix(line, []byte("\n")) || bytes.Count(line, []byte("\n")) != 1 || !json.Valid(line) {
			t.Errorf("line %q", line)
		}
		var got pathName
		if err := json.Unmarshal(line, &got); err != nil || string(got.Bytes) != path && got.Path != path {
			t.Errorf("%q: path %q, %v", path, got, err)
		}
		if harmless(string(line)) != string(line) {
			t.Errorf("line %q", line)
		}
		if harmless(string(text)) != string(text) || !bytes.HasPrefix(text, []byte("== ")) {
			t.Errorf("text %q", text)
		}
		if harmless(string(markdown)) != string(markdown) || !bytes.HasPrefix(markdown, []byte("# ")) {
			t.Errorf("Markdown %q", markdown)
		}
		table := rendered(formatCSV)
		rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
		if err != nil || len(rows) != 1 || len(rows[0]) != len(csvColumns(nil)) {
			t.Errorf("table %q, %v", table, err)
		}
	})
}

// FuzzDiff checks that any two files are compared or refused, and that a
// terminal obeys nothing of what is printed.
func FuzzDiff(f *testing.F) {
	const page = `{"path":"a.html","title":{"text":"海湾开渔"},"credits":[{"name":"张三"},{"name":"李四"}]}`
	f.Add(page, strings.Replace(page, "海湾", "山城", 1))
	f.Add(page, `{"path":"a.html","title":{"\u001b[31m":1},"credits":{}} {"path":"\u001b","path_bytes":"/w=="}`)
	f.Add(zipped(page), page[:40])
	f.Add(`{"path":"a","source":[[]]}`, `{"path":"a","source":[[],{}]}null`)
	f.Fuzz(func(t *testing.T, before, after string) {
		dir := t.TempDir()
		a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
		for file, text := range map[string]string{a: before, b: after} {
			if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		run := func(a, b string) (string, int) {
			var out, errs bytes.Buffer
			e := &env{ctx: t.Context(), out: &out, err: &errs}
			status := runDiff(e, diffCommand, []string{a, b})
			if (status == exitUsage) != (errs.Len() > 0) || harmless(errs.String()) != errs.String() || harmless(out.String()) != out.String() {
				t.Errorf("status %d, output %q, errors %q", status, &out, &errs)
			}
			return out.String(), status
		}
		if out, status := run(a, b); status != exitUsage {
			counts := out[strings.LastIndex(strings.TrimSuffix(out, "\n"), "\n")+1:]
			if same := strings.Contains(counts, " changed 0, only before 0, only after 0\n"); same != (status == exitOK) {
				t.Errorf("status %d, output %q", status, out)
			}
		}
	})
}

// FuzzHandler checks that each request has an answer of its kind, or an error
// that says what is wrong with it.
func FuzzHandler(f *testing.F) {
	f.Add(false, "text/html; charset=utf-8", "url=http://www.name.example/1.html&ref=2024-05-06", []byte(batchPage))
	f.Add(true, "application/octet-stream", "lang=zh", []byte("海湾开渔\n<script>alert(1)</script>"))
	f.Add(false, "text/plain; charset", "ref=%zz", []byte{})
	f.Add(true, "text/plain", "url=%1b;&ref=0000-00-00", []byte("\x89PNG\r\n\x1a\n"))
	const limit = 1 << 12
	handler := newHandler(limit)
	f.Fuzz(func(t *testing.T, isReport bool, contentType, query string, body []byte) {
		path, want := "/parse", "application/json"
		if isReport {
			path, want = "/report", "text/html; charset=utf-8"
		}
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, &http.Request{
			Method: "POST", Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Host: "127.0.0.1",
			URL: &url.URL{Path: path, RawQuery: query}, Header: http.Header{"Content-Type": {contentType}}, Body: io.NopCloser(bytes.NewReader(body)),
		})
		answer := w.Body.Bytes()
		switch w.Code {
		case http.StatusOK:
			if len(body) > limit || w.Header().Get("Content-Type") != want || !isReport && !json.Valid(answer) {
				t.Errorf("%s: %v %s", path, w.Header(), answer)
			}
		case http.StatusBadRequest, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType:
			var got failure
			if err := json.Unmarshal(answer, &got); err != nil || got.Error == "" {
				t.Errorf("%s: status %d, %s", path, w.Code, answer)
			}
			return
		default:
			t.Errorf("%s: status %d, %s", path, w.Code, answer)
		}
		if isReport {
			doc, err := goquery.NewDocumentFromReader(w.Body)
			if err != nil || doc.Find("script, img, iframe, [src], [onerror]").Length() > 0 {
				t.Errorf("%v, report %s", err, answer)
			}
		}
	})
}
