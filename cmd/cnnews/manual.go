package main

import (
	"strings"
	"unicode/utf8"
)

// A manualFlag is a flag as a manual tells of it.
type manualFlag struct {
	name  string   // without the hyphen
	value string   // its value's name, empty if it takes none
	text  []string // the lines that describe it
}

// words gives the values that a flag takes if they are few: those that its
// manual parts by bars.
func (f manualFlag) words() []string {
	if strings.Contains(f.value, "|") {
		return strings.Split(f.value, "|")
	}
	return nil
}

// summary gives what a flag does in a few words.
func (f manualFlag) summary(lang langFlag) string {
	if words := f.words(); words != nil {
		return lang.say("one of %s", strings.Join(words, ", "))
	}
	const long = 60
	text, _, _ := strings.Cut(joined(f.text), ";")
	text, _, _ = strings.Cut(text, "；")
	if width(text) <= long {
		return text
	}
	text = cut(text, long)
	if i := strings.LastIndexAny(text, " ，、"); i > 0 {
		text = text[:i]
	}
	return text + " …"
}

// cut gives the beginning of a text that takes no more than some columns.
func cut(s string, columns int) string {
	for i, r := range s {
		if columns -= width(string(r)); columns < 0 {
			return s[:i]
		}
	}
	return s
}

// joined joins lines, which blanks part unless both sides are Chinese.
func joined(lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		if i > 0 {
			before, _ := utf8.DecodeLastRuneInString(lines[i-1])
			after, _ := utf8.DecodeRuneInString(line)
			if width(string(before))+width(string(after)) < 4 {
				b.WriteByte(' ')
			}
		}
		b.WriteString(line)
	}
	return b.String()
}

// flagsHead is the line of a manual above its flags.
var flagsHead = bilingual{"\nFlags:\n", "\n选项：\n"}

// flags reads the flags of a command from its manual, where each stands on a
// line of its own behind a tab, and what it does behind two.
func (c command) flags(lang langFlag) []manualFlag {
	_, list, _ := strings.Cut(c.manual.in(lang), flagsHead.in(lang))
	var flags []manualFlag
	for line := range strings.Lines(list) {
		line = strings.TrimSuffix(line, "\n")
		if text, ok := strings.CutPrefix(line, "\t\t"); ok && len(flags) > 0 {
			f := &flags[len(flags)-1]
			f.text = append(f.text, text)
		} else if head, ok := strings.CutPrefix(line, "\t-"); ok {
			name, value, _ := strings.Cut(head, " ")
			flags = append(flags, manualFlag{name: name, value: value})
		}
	}
	return flags
}

// prose gives a manual without its flags.
func (c command) prose(lang langFlag) string {
	text, _, _ := strings.Cut(c.manual.in(lang), flagsHead.in(lang))
	return text
}
