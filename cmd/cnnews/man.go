package main

import (
	"fmt"
	"strings"
)

var manCommand = command{
	name:  "man",
	short: bilingual{"print the manual page", "输出 man 手册页"},
	manual: bilingual{`Man prints the manual of the program and all its commands for man(1), in the
language of the environment.

	$ cnnews man >/usr/local/share/man/man1/cnnews.1
`, `man 输出本程序及其所有命令的手册页，供 man(1) 阅读，语言依环境而定。

	$ cnnews man >/usr/local/share/man/man1/cnnews.1
`},
	run: func(e *env, c command, args []string) int {
		if len(args) > 0 {
			return e.misuse(c.name, messagef("takes no arguments"))
		}
		return e.print(manPage(e.commands, e.lang))
	},
}

// manPage gives the manual in the man macros of roff. Roff does not know where
// a line of Chinese may be broken: Chinese has its lines as they are.
func manPage(commands []command, lang langFlag) string {
	var b strings.Builder
	section := func(name bilingual) { b.WriteString(".SH " + name.in(lang) + "\n") }
	b.WriteString(".TH CNNEWS 1\n")
	section(bilingual{"NAME", "名称"})
	b.WriteString("cnnews \\- " + lang.say("read Chinese news pages and print their metadata") + "\n")
	section(bilingual{"SYNOPSIS", "概要"})
	for _, c := range commands {
		fmt.Fprintf(&b, ".B cnnews %s\n", roff(c.name))
		if args := c.args.in(lang); args != "" {
			fmt.Fprintf(&b, "%s\n", roff(args))
		}
		b.WriteString(".br\n")
	}
	section(bilingual{"DESCRIPTION", "描述"})
	writeRoff(&b, usageEnd.in(lang), lang)
	for _, c := range commands {
		fmt.Fprintf(&b, ".SH %s\n.B cnnews %s\n%s\n.PP\n", strings.ToUpper(c.name), roff(c.name), roff(c.args.in(lang)))
		writeRoff(&b, c.prose(lang), lang)
		for _, f := range c.flags(lang) {
			fmt.Fprintf(&b, ".TP\n.B \\-%s\n", strings.TrimSpace(roff(f.name+" "+f.value)))
			for i, line := range f.text {
				if i > 0 && lang == chinese {
					b.WriteString(".br\n")
				}
				b.WriteString(roff(line) + "\n")
			}
		}
	}
	section(bilingual{"SEE ALSO", "另见"})
	b.WriteString("https://pkg.go.dev/github.com/cnnews/news\n")
	return b.String()
}

// writeRoff writes paragraphs; lines behind tabs stay as they are.
func writeRoff(b *strings.Builder, text string, lang langFlag) {
	literal, inside := false, false
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		code, isCode := strings.CutPrefix(line, "\t")
		if isCode != literal && line != "" {
			if literal = isCode; literal {
				b.WriteString(".PP\n.nf\n.RS\n")
			} else {
				b.WriteString(".RE\n.fi\n.PP\n")
			}
			inside = false
		}
		if inside && line != "" && !literal && lang == chinese {
			b.WriteString(".br\n")
		}
		inside = line != ""
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
