package main

import (
	"os"
	"strings"
)

// A langFlag is the language of what the program says to people: en or zh.
type langFlag string

const (
	english langFlag = "en"
	chinese langFlag = "zh"
)

// A bilingual is a text in both languages.
type bilingual struct{ english, chinese string }

// in gives the text in a language.
func (b bilingual) in(lang langFlag) string {
	if lang == chinese {
		return b.chinese
	}
	return b.english
}

// width gives how many columns a text takes on a terminal: what Chinese is
// written with takes two.
func width(s string) int {
	n := 0
	for _, r := range s {
		if n++; r >= 0x2e80 {
			n++
		}
	}
	return n
}

// padded gives a text with blanks after it up to a column.
func padded(s string, column int) string {
	return s + strings.Repeat(" ", max(0, column-width(s)))
}

func (f *langFlag) String() string { return string(*f) }

// Set implements flag.Value.
func (f *langFlag) Set(s string) error {
	if s != string(english) && s != string(chinese) {
		return messagef("not en or zh")
	}
	*f = langFlag(s)
	return nil
}

// environmentLang gives the language that the environment asks for: that of
// the first variable which is set.
func environmentLang() langFlag {
	for _, name := range [...]string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if s := os.Getenv(name); s != "" {
			if strings.HasPrefix(s, "zh") {
				return chinese
			}
			break
		}
	}
	return english
}
