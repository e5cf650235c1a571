// Table turns a folder of pages into a table, which spreadsheets open.
//
//	go run ./examples/table [folder] >pages.csv
package main

import (
	"encoding/csv"
	"flag"
	"io/fs"
	"log"
	"os"
	"strings"

	"github.com/cnnews/news"
)

func main() {
	flag.Parse()
	var folder fs.FS = sample
	if flag.NArg() == 1 {
		folder = os.DirFS(flag.Arg(0))
	}
	if err := write(csv.NewWriter(os.Stdout), folder); err != nil {
		log.Fatal(err)
	}
}

// write writes a row for each page of a folder.
func write(w *csv.Writer, folder fs.FS) error {
	w.Write([]string{"path", "title", "published", "source", "credits", "error"})
	err := fs.WalkDir(folder, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".html") {
			return err
		}
		page, err := fs.ReadFile(folder, path)
		if err != nil {
			return err
		}
		a, err := news.Parse(page)
		if err != nil {
			return w.Write([]string{path, "", "", "", "", err.Error()})
		}
		var names []string
		for _, c := range a.Credits {
			names = append(names, c.Name)
		}
		return w.Write([]string{path, a.Title.Text, a.Published.String(), a.Source.Name, strings.Join(names, "; "), ""})
	})
	if err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}
