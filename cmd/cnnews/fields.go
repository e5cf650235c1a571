package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/cnnews/news"
)

// fieldNames are the JSON paths that -fields takes, lists passed through.
var fieldNames = []string{
	"path", "url",
	"title", "title.text", "title.raw", "title.kicker", "title.subtitle", "title.tail", "title.decorations",
	"channel",
	"published", "published.time", "published.precision", "published.raw",
	"modified", "modified.time", "modified.precision", "modified.raw",
	"source", "source.name", "source.kind", "source.url", "source.raw", "source.outlets",
	"dateline", "dateline.agency", "dateline.place", "dateline.date", "dateline.raw",
	"credits", "credits.name", "credits.role", "credits.outlet", "credits.place",
	"body", "body.kind", "body.text",
	"images", "images.url", "images.caption",
	"tags", "summary",
	"related", "related.heading", "related.links", "related.links.title", "related.links.raw", "related.links.alt", "related.links.url",
	"related.links.channel", "related.links.date", "related.links.summary",
	"related.links.alt_raw", "related.links.summary_raw",
	"duplicates", "duplicates.block", "duplicates.link", "duplicates.of_block", "duplicates.of_link", "duplicates.match",
	"next",
	"evidence", "evidence.field", "evidence.origin", "evidence.where", "evidence.raw", "evidence.lost",
	"problems", "problems.field", "problems.message",
}

// A fieldsFlag is a list of JSON paths.
type fieldsFlag []string

func (f *fieldsFlag) String() string { return strings.Join(*f, ",") }

// Set implements flag.Value.
func (f *fieldsFlag) Set(s string) error {
	*f = nil
	for name := range strings.SplitSeq(s, ",") {
		name = strings.TrimSpace(name)
		if !slices.Contains(fieldNames, name) {
			return messagef("no field %q", name)
		}
		if !slices.Contains(*f, name) {
			*f = append(*f, name)
		}
	}
	return nil
}

// jsonMembers gives an article's JSON as a map.
func jsonMembers(a *news.Article) (map[string]any, error) {
	text, err := marshal(a)
	if err != nil {
		return nil, err
	}
	var m map[string]any
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	return m, d.Decode(&m)
}

// pick gives of a value the members that paths name, a path without names
// meaning the whole; of a list those of its elements. Nil is nothing.
func pick(value any, paths [][]string) any {
	for _, p := range paths {
		if len(p) == 0 {
			return value
		}
	}
	switch value := value.(type) {
	case []any:
		list := make([]any, 0, len(value))
		for _, v := range value {
			if v = pick(v, paths); v != nil {
				list = append(list, v)
			}
		}
		return list
	case map[string]any:
		picked := make(map[string]any)
		for _, p := range paths {
			var deeper [][]string
			for _, q := range paths {
				if q[0] == p[0] {
					deeper = append(deeper, q[1:])
				}
			}
			if v := pick(value[p[0]], deeper); v != nil {
				picked[p[0]] = v
			}
		}
		return picked
	}
	return nil
}

// renderFields gives the fields of an article as a JSON object on one line,
// in the order in which they are asked for.
func renderFields(fields fieldsFlag, path string, a *news.Article) ([]byte, error) {
	m, err := jsonMembers(a)
	if err != nil {
		return nil, err
	}
	text, err := marshal(newPathName(path))
	if err != nil {
		return nil, err
	}
	text = text[:len(text)-1]
	done := []string{"path"}
	for _, f := range fields {
		name, _, _ := strings.Cut(f, ".")
		if slices.Contains(done, name) {
			continue
		}
		done = append(done, name)
		var paths [][]string
		for _, g := range fields {
			if p := strings.Split(g, "."); p[0] == name {
				paths = append(paths, p[1:])
			}
		}
		value := pick(m[name], paths)
		if value == nil {
			continue
		}
		member, err := marshal(value)
		if err != nil {
			return nil, err
		}
		text = fmt.Appendf(text, ",%q:%s", name, member)
	}
	return append(text, '}'), nil
}
