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
