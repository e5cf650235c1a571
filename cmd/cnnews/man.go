package main

import (
	"fmt"
	"strings"
)

var manCommand = command{
	name:  "man",
	short: "print the manual page",
	manual: `Man prints the manual of the program and all its commands for man(1).

	$ cnnews man >/usr/local/share/man/man1/cnnews.1
`,
	run: func(e *env, c command, args []string) int {
		if len(args) > 0 {
			return e.misuse(c.name, messagef("takes no arguments"))
		}
		return e.print(manPage(e.commands))
	},
}

// manPage gives the manual in the man macros of roff.
func manPage(commands []command) string {
	var b strings.Builder
	b.WriteString(".TH CNNEWS 1\n.SH NAME\ncnnews \\- read Chinese news pages and print their metadata\n.SH SYNOPSIS\n")
	for _, c := range commands {
		fmt.Fprintf(&b, ".B cnnews %s\n", roff(c.name))
		if c.args != "" {
			fmt.Fprintf(&b, "%s\n", roff(c.args))
		}
		b.WriteString(".br\n")
	}
	b.WriteString(".SH DESCRIPTION\n")
	writeRoff(&b, strings.TrimPrefix(usageEnd, "\n"))
	for _, c := range commands {
		fmt.Fprintf(&b, ".SH %s\n.B cnnews %s\n%s\n.PP\n", strings.ToUpper(c.name), roff(c.name), roff(c.args))
		writeRoff(&b, c.prose())
		for _, f := range c.flags() {
			fmt.Fprintf(&b, ".TP\n.B \\-%s\n", strings.TrimSpace(roff(f.name+" "+f.value)))
			for _, line := range f.text {
				b.WriteString(roff(line) + "\n")
			}
		}
	}
	b.WriteString(".SH SEE ALSO\nhttps://pkg.go.dev/github.com/cnnews/news\n")
	return b.String()
}

// writeRoff writes paragraphs; lines behind tabs stay as they are.
func writeRoff(b *strings.Builder, text string) {
	literal := false
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		code, isCode := strings.CutPrefix(line, "\t")
		if isCode != literal && line != "" {
			if literal = isCode; literal {
				b.WriteString(".PP\n.nf\n.RS\n")
			} else {
				b.WriteString(".RE\n.fi\n.PP\n")
			}
		}
		switch {
		case line == "" && !literal:
			b.WriteString(".PP\n")
		case literal:
			b.WriteString(roff(code) + "\n")
		default:
			b.WriteString(roff(line) + "\n")
		}
	}
	if literal {
		b.WriteString(".RE\n.fi\n")
	}
}

// roff gives text in which roff sees nothing of its own.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", "\\(ga").Replace(s)
	if strings.HasPrefix(s, ".") {
		s = `\&` + s
	}
	return s
}
