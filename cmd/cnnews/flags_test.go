package main

import (
	"testing"
	"time"
)

var refTimes = []struct{ in, want string }{
	{"2023-06-08T00:08:21Z", "2023-06-08T00:08:21Z"},
	{"2023-06-08T08:08:21+08:00", "2023-06-08T08:08:21+08:00"},
	{"2023-06-08", "2023-06-08T00:00:00+08:00"},
	{"2023-06-08 08:08", "2023-06-08T08:08:00+08:00"},
	{"2023-06-08 08:08:21", "2023-06-08T08:08:21+08:00"},
	{"2023-02-30", ""},
	{"8 June", ""},
	{"", ""},
}

func TestRefFlag(t *testing.T) {
	for _, test := range refTimes {
		var f refFlag
		err := f.Set(test.in)
		if f.String() != test.want || (err == nil) != (test.want != "") {
			t.Errorf("Set(%q) gives %q, %v; want %q", test.in, f.String(), err, test.want)
		}
	}
	if !time.Time(refFlag{}).IsZero() {
		t.Error("no flag is no reference")
	}
}
