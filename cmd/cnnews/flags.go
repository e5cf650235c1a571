package main

import (
	"slices"
	"strings"
	"time"
)

// china is the zone of times that are given without one.
var china = time.FixedZone("+08:00", 8*60*60)

// A refFlag is a time on the command line.
type refFlag time.Time

// refLayouts are the forms of a refFlag, in the zone china but for the first.
var refLayouts = [...]string{time.RFC3339, time.DateOnly, "2006-01-02 15:04", time.DateTime}

func (f *refFlag) String() string {
	if t := time.Time(*f); !t.IsZero() {
		return t.Format(time.RFC3339)
	}
	return ""
}

// Set implements flag.Value.
func (f *refFlag) Set(s string) error {
	for _, layout := range refLayouts {
		if t, err := time.ParseInLocation(layout, s, china); err == nil {
			*f = refFlag(t)
			return nil
		}
	}
	return messagef("not a time as 2006-01-02T15:04:05+08:00 or 2006-01-02 [15:04[:05]]")
}

// A format is a form of output. The zero format is not chosen yet.
type format string

const (
	formatJSON     format = "json"
	formatJSONL    format = "jsonl"
	formatText     format = "text"
	formatCSV      format = "csv"
	formatMarkdown format = "markdown"
)

var formats = []format{formatJSON, formatJSONL, formatText, formatCSV, formatMarkdown}

func (f *format) String() string { return string(*f) }

// Set implements flag.Value.
func (f *format) Set(s string) error {
	if !slices.Contains(formats, format(s)) {
		return messagef("not json, jsonl, text, csv or markdown")
	}
	*f = format(strings.Clone(s))
	return nil
}
