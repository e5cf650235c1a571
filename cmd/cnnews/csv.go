package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/cnnews/news"
)

// csvFields are the columns of a table if no others are asked for.
var csvFields = fieldsFlag{"path", "url", "title", "published", "source", "dateline", "credits", "channel", "tags"}

// csvColumns gives the names of a table's columns. The last one tells why a
// page failed.
func csvColumns(fields fieldsFlag) []string {
	if len(fields) == 0 {
		fields = csvFields
	}
	return append(fields[:len(fields):len(fields)], "error")
}

// renderCSV gives the row of an article.
func renderCSV(fields fieldsFlag, path string, a *news.Article) ([]byte, error) {
	m, err := jsonMembers(a)
	if err != nil {
		return nil, err
	}
	m["path"] = path
	columns := csvColumns(fields)
	row := make([]string, len(columns))
	for i, f := range columns[:len(columns)-1] {
		separator := "; "
		if strings.HasPrefix(f, "body") {
			separator = "\n"
		}
		row[i] = strings.Join(cells(m, strings.Split(f, ".")), separator)
	}
	return csvRow(row), nil
}

// renderCSVFailure gives the row of a page that failed.
func renderCSVFailure(fields fieldsFlag, path string, failed error) []byte {
	columns := csvColumns(fields)
	row := make([]string, len(columns))
	for i, f := range columns {
		if f == "path" {
			row[i] = path
		}
	}
	row[len(row)-1] = reason(failed)
	return csvRow(row)
}

// csvRow writes a row as RFC 4180 has it, but ended by a newline.
func csvRow(row []string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write(row) // to memory
	w.Flush()
	return b.Bytes()
}

// mainMembers are the members that stand for their objects in a cell, the
// first that there is.
var mainMembers = [...]string{"text", "name", "title", "heading", "url", "raw", "field"}

// cells gives the texts that a path leads to.
func cells(value any, path []string) []string {
	switch value := value.(type) {
	case nil:
		return nil
	case []any:
		var all []string
		for _, v := range value {
			all = append(all, cells(v, path)...)
		}
		return all
	case map[string]any:
		if len(path) > 0 {
			return cells(value[path[0]], path[1:])
		}
		if t, ok := value["time"].(string); ok {
			return []string{knownTime(t, value["precision"])}
		}
		for _, name := range mainMembers {
			if v, ok := value[name]; ok {
				return cells(v, nil)
			}
		}
		return nil
	}
	return []string{fmt.Sprint(value)}
}

// knownTime cuts a time down to the day, month or year if no more is known.
func knownTime(t string, precision any) string {
	switch precision {
	case "year":
		return t[:len("2006")]
	case "month":
		return t[:len("2006-01")]
	case "day":
		return t[:len("2006-01-02")]
	}
	return t
}
