package main

import "strings"

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
func (f manualFlag) summary() string {
	if words := f.words(); words != nil {
		return "one of " + strings.Join(words, ", ")
	}
	const long = 60
	text, _, _ := strings.Cut(strings.Join(f.text, " "), ";")
	if len(text) > long {
		text = text[:strings.LastIndexByte(text[:long], ' ')] + " …"
	}
	return text
}

// flags reads the flags of a command from its manual, where each stands on a
// line of its own behind a tab, and what it does behind two.
func (c command) flags() []manualFlag {
	_, list, _ := strings.Cut(c.manual, "\nFlags:\n")
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
func (c command) prose() string {
	text, _, _ := strings.Cut(c.manual, "\nFlags:\n")
	return text
}
