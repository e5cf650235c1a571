package main

import (
	"bytes"
	"encoding/json"
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

// render gives a page's article in a format, ended by a newline.
func render(f format, path string, a *news.Article) ([]byte, error) {
	if f == formatText {
		return renderText(path, a), nil
	}
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
	text = append(text, article[1:]...)
	if f == formatJSON {
		var b bytes.Buffer
		if err := json.Indent(&b, text, "", "  "); err != nil {
			return nil, err
		}
		text = b.Bytes()
	}
	return append(text, '\n'), nil
}

// renderFailure gives the line that stands for a page that failed, two in
// formatText.
func renderFailure(f format, path string, failed error) []byte {
	if f == formatText {
		return renderTextFailure(path, failed)
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

// marshal is json.Marshal that leaves < > & as they are, for people to read.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
