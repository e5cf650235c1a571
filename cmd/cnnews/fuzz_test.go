package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

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
// line, and as text that a terminal shows and does not obey.
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
		text, line := rendered(formatText), rendered(formatJSONL)
		if !bytes.HasSuffix(line, []byte("\n")) || bytes.Count(line, []byte("\n")) != 1 || !json.Valid(line) {
			t.Errorf("line %q", line)
		}
		var got pathName
		if err := json.Unmarshal(line, &got); err != nil || string(got.Bytes) != path && got.Path != path {
			t.Errorf("%q: path %q, %v", path, got, err)
		}
		if harmless(string(text)) != string(text) || !bytes.HasPrefix(text, []byte("== ")) {
			t.Errorf("text %q", text)
		}
	})
}
