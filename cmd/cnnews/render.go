package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"github.com/cnnews/news"
)

// A failure is printed in the place of a value.
type failure struct {
	Error string `json:"error"`
}

// A pathName is a path in JSON, which is UTF-8 while paths need not be.
type pathName struct {
	Path  string `json:"path"`
	Bytes []byte `json:"path_bytes,omitempty"` // the path itself if it is not UTF-8
}

func newPathName(path string) pathName {
	if utf8.ValidString(path) {
		return pathName{Path: path}
	}
	return pathName{path, []byte(path)}
}

// An output is how pages are printed: the format, and of JSON and tables the
// fields, all if there are none.
type output struct {
	format format
	fields fieldsFlag
}

// render gives a page's article, ended by a newline.
func (o output) render(path string, a *news.Article) ([]byte, error) {
	switch o.format {
	case formatText:
		return renderText(path, a), nil
	case formatMarkdown:
		return renderMarkdown(path, a), nil
	case formatCSV:
		return renderCSV(o.fields, path, a)
	}
	var text []byte
	var err error
	if len(o.fields) > 0 {
		text, err = renderFields(o.fields, path, a)
	} else {
		text, err = renderArticle(path, a)
	}
	if err != nil {
		return nil, err
	}
	if o.format == formatJSON {
		var b bytes.Buffer
		if err := json.Indent(&b, text, "", "  "); err != nil {
			return nil, err
		}
		text = b.Bytes()
	}
	return append(text, '\n'), nil
}

// renderArticle gives an article as a JSON object on one line.
func renderArticle(path string, a *news.Article) ([]byte, error) {
	text, err := marshal(newPathName(path))
	if err != nil {
		return nil, err
	}
	article, err := marshal(a)
	if err != nil {
		return nil, err
	}
	// The article's members follow the path's in one object.
	text = text[:len(text)-1]
	if !bytes.Equal(article, []byte("{}")) {
		text = append(text, ',')
	}
	return append(text, article[1:]...), nil
}

// failure gives what is printed for a page that failed.
func (o output) failure(path string, failed error) []byte {
	switch o.format {
	case formatText:
		return renderTextFailure(path, failed)
	case formatMarkdown:
		return fmt.Appendf(nil, "# %s\n\nerror: %s\n", escaped(printable(path)), escaped(printable(reason(failed))))
	case formatCSV:
		return renderCSVFailure(o.fields, path, failed)
	}
	text, err := marshal(struct {
		pathName
		failure
	}{newPathName(path), failure{reason(failed)}})
	if err != nil {
		panic(err) // strings and bytes only
	}
	return append(text, '\n')
}

// between gives what stands before the n-th page, counted from 0.
func (o output) between(n int) []byte {
	switch {
	case o.format == formatCSV && n == 0:
		return csvRow(csvColumns(o.fields))
	case o.format == formatText && n > 0:
		return []byte("\n")
	case o.format == formatMarkdown && n > 0:
		return []byte("\n---\n\n")
	}
	return nil
}

// marshal is json.Marshal that leaves < > & as they are, for people to read,
// and escapes what their terminal would obey.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return quiet(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// quiet writes the characters of JSON that harmless takes out, all of which
// stand in strings, as \u and their number.
func quiet(text []byte) []byte {
	if !bytes.ContainsFunc(text, isObeyed) {
		return text
	}
	var out []byte
	for _, r := range string(text) {
		if isObeyed(r) {
			out = fmt.Appendf(out, `\u%04x`, r)
		} else {
			out = utf8.AppendRune(out, r)
		}
	}
	return out
}
