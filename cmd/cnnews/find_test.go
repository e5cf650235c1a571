package main

import "testing"

var pageNames = []struct {
	name string
	want bool
}{
	{"a.html", true},
	{"a.HTM", true},
	{"x/a.shtml", true},
	{"a.xhtml", true},
	{"a.txt", true},
	{"a.txt.gz", true},
	{"A.HTML.GZ", true},
	{"a.gz", false},
	{"a.html.bak", false},
	{"a.html.gz.gz", false},
	{"html", false},
	{"a.html/b", false},
	{"a.md", false},
	{"", false},
}

func TestHasPageName(t *testing.T) {
	for _, test := range pageNames {
		if got := hasPageName(test.name); got != test.want {
			t.Errorf("hasPageName(%q) = %v", test.name, got)
		}
	}
}
