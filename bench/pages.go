// Package bench measures the news package side by side with what it stands on
// and with other extractors: see the command ratios, and README.md.
package bench

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html/charset"
)

// A Page is a page as it is stored, and what contenders get that start later.
type Page struct {
	Name  string
	Bytes []byte
	UTF8  []byte            // decoded by its declared charset, or by what it looks like
	Doc   *goquery.Document // of an HTML page
}

// IsText reports whether the page is plain text.
func (p *Page) IsText() bool { return p.Doc == nil }

// Load reads the pages in the folder dir and those below it: .html, .htm,
// .shtml, .xhtml and .txt. A folder without any is an error.
func Load(dir string) ([]*Page, error) {
	var pages []*Page
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		switch strings.ToLower(filepath.Ext(path)) {
		case ".html", ".htm", ".shtml", ".xhtml", ".txt":
		default:
			return nil
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		page, err := NewPage(name, data)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		pages = append(pages, page)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(pages) == 0 {
		return nil, fmt.Errorf("no pages in %s", dir)
	}
	return pages, nil
}

// NewPage makes a page ready: of text if its name ends in .txt, else of HTML.
func NewPage(name string, data []byte) (*Page, error) {
	p := &Page{Name: name, Bytes: data}
	r, err := decode(data)
	if err != nil {
		return nil, err
	}
	if p.UTF8, err = io.ReadAll(r); err != nil {
		return nil, err
	}
	if strings.EqualFold(filepath.Ext(name), ".txt") {
		return p, nil
	}
	p.Doc, err = goquery.NewDocumentFromReader(bytes.NewReader(p.UTF8))
	return p, err
}

// decode is how a program without the news package reads a page of unknown
// charset. UTF-8 passes through as it is.
func decode(data []byte) (io.Reader, error) {
	if len(data) == 0 {
		return bytes.NewReader(nil), nil
	}
	return charset.NewReader(bytes.NewReader(data), "")
}
