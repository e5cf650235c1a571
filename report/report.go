// Package report shows people how a page was read: its text in reading order
// with each recognised piece coloured by its field, what was left out and why,
// and beside it the values, each linked to the place where it was read.
//
// A report is one HTML file that needs nothing else: no network, no script.
// It follows the reader's dark or light setting, prints, and has its words in
// English and Chinese with a switch between them.
package report

import (
	"embed"
	"html/template"
	"io"

	"github.com/cnnews/news"
)

// A Language is one of the two that a report is written in.
type Language string

// The languages.
const (
	English Language = "en"
	Chinese Language = "zh"
)

// Options say how a report looks. The zero value is a report in English.
type Options struct {
	Name     string   // of the page: its path or address, shown at the top
	Language Language // at first; the reader can switch
}

//go:embed page.tmpl style.css
var files embed.FS

// Write writes the report of an explanation as HTML in UTF-8.
func Write(w io.Writer, e *news.Explanation, o Options) error {
	if o.Language != Chinese {
		o.Language = English
	}
	t, err := template.New("page.tmpl").Funcs(template.FuncMap{"say": say}).ParseFS(files, "page.tmpl")
	if err != nil {
		return err
	}
	style, err := files.ReadFile("style.css")
	if err != nil {
		return err
	}
	v, err := newView(e)
	if err != nil {
		return err
	}
	v.Options, v.Style = o, template.CSS(style)
	return t.Execute(w, v)
}
