package main

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// manualExample is a command in a manual and the line that it prints.
var manualExample = regexp.MustCompile(`(?m)^\t\$ echo '(.*)' \| cnnews (\S+)\n\t(.*)$`)

// examplesAhead names the commands whose examples are ahead of their parsers.
var examplesAhead = []string{"date", "source", "credits", "dateline", "title"}

// TestManualExamples runs what the manuals show.
func TestManualExamples(t *testing.T) {
	examples := manualExample.FindAllStringSubmatch(manuals(), -1)
	if len(examples) != 5 {
		t.Errorf("found %d examples, want one a string parser", len(examples))
	}
	for _, example := range examples {
		in, name, want := example[1], example[2], example[3]
		var out, errs bytes.Buffer
		run([]string{name}, strings.NewReader(in+"\n"), &out, &errs)
		got := strings.TrimSuffix(out.String(), "\n")
		switch ok := got == want && errs.Len() == 0; {
		case ok && slices.Contains(examplesAhead, name):
			t.Logf("%s: right now; take it out of examplesAhead", name)
		case !ok && !slices.Contains(examplesAhead, name):
			t.Errorf("%s:\n got %s%s\nwant %s", name, got, &errs, want)
		}
	}
}

// TestManualFlags: each flag of a manual has words, and a summary for shells.
func TestManualFlags(t *testing.T) {
	for _, lang := range []langFlag{english, chinese} {
		n := 0
		for _, c := range commands() {
			for _, f := range c.flags(lang) {
				n++
				if s := f.summary(lang); f.name == "" || s == "" || width(s) > 80 || strings.ContainsAny(s, "\n\t") {
					t.Errorf("%s -%s: %q", c.name, f.name, s)
				}
			}
			if strings.Contains(c.manual.in(lang), "\n\t-") && len(c.flags(lang)) == 0 {
				t.Errorf("the flags of %s are not read", c.name)
			}
		}
		if n < 15 {
			t.Errorf("only %d flags in %s", n, lang)
		}
	}
}

// TestManualsAgree: the manuals in both languages tell of the same flags with
// the same values, and show the same examples; each is in its language.
func TestManualsAgree(t *testing.T) {
	for _, c := range commands() {
		if (c.args.english == "") != (c.args.chinese == "") || c.short.english == "" || !inChinese(c.short.chinese) {
			t.Errorf("%s: %q, %q", c.name, c.args, c.short)
		}
		en, zh := c.flags(english), c.flags(chinese)
		names := func(f manualFlag) string { return f.name + " " + strings.Join(f.words(), "|") }
		if a, b := collect(en, names), collect(zh, names); !slices.Equal(a, b) {
			t.Errorf("%s: the flags are\n%q in English,\n%q in Chinese", c.name, a, b)
		}
		for _, f := range zh {
			if len(f.text) == 0 || !inChinese(strings.Join(f.text, "")) {
				t.Errorf("%s -%s: %q", c.name, f.name, f.text)
			}
		}
		if a, b := shown(c.prose(english)), shown(c.prose(chinese)); !slices.Equal(a, b) {
			t.Errorf("%s: shown are\n%q in English,\n%q in Chinese", c.name, a, b)
		}
		for line := range strings.Lines(c.prose(chinese)) {
			if width(line) > 81 && line[0] != '\t' {
				t.Errorf("%s: too wide: %s", c.name, line)
			}
			if line != "\n" && line[0] != '\t' && !inChinese(line) {
				t.Errorf("%s: not in Chinese: %s", c.name, line)
			}
		}
	}
}

// collect gives what f says of each flag.
func collect(flags []manualFlag, f func(manualFlag) string) []string {
	var all []string
	for _, flag := range flags {
		all = append(all, f(flag))
	}
	return all
}

// shown gives the lines of a manual that are typed or printed as they stand.
func shown(prose string) []string {
	var lines []string
	for line := range strings.Lines(prose) {
		if line[0] == '\t' && !strings.Contains(line, "   ") { // no table
			lines = append(lines, line)
		}
	}
	return lines
}

// inChinese reports whether a text has Chinese in it.
func inChinese(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}
