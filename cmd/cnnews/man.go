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

// manPage gives the manual in the man macros of roff.
func manPage(commands []command, lang langFlag) string {
	var b strings.Builder
	section := func(name bilingual) { b.WriteString(".SH " + name.in(lang) + "\n") }
	b.WriteString(".TH CNNEWS 1\n")
	if lang == chinese {
		b.WriteString(".ad l\n") // few blanks would be stretched far
	}
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
	writeRoff(&b, usageEnd.in(lang))
	for _, c := range commands {
		fmt.Fprintf(&b, ".SH %s\n.B cnnews %s\n%s\n.PP\n", strings.ToUpper(c.name), roff(c.name), roff(c.args.in(lang)))
		writeRoff(&b, c.prose(lang))
		for _, f := range c.flags(lang) {
			fmt.Fprintf(&b, ".TP\n.B \\-%s\n", strings.TrimSpace(roff(f.name+" "+f.value)))
			b.WriteString(roffProse(f.text))
		}
	}
	section(bilingual{"SEE ALSO", "另见"})
	b.WriteString("https://pkg.go.dev/github.com/cnnews/news\n")
	return b.String()
}

// writeRoff writes paragraphs; lines behind tabs stay as they are.
func writeRoff(b *strings.Builder, text string) {
	for i, part := range strings.Split(strings.TrimSpace(text), "\n\n") {
		lines := strings.Split(part, "\n")
		if strings.HasPrefix(part, "\t") {
			b.WriteString(".PP\n.nf\n.RS\n")
			for _, line := range lines {
				b.WriteString(roff(strings.TrimPrefix(line, "\t")) + "\n")
			}
			b.WriteString(".RE\n.fi\n")
			continue
		}
		if i > 0 {
			b.WriteString(".PP\n")
		}
		b.WriteString(roffProse(lines))
	}
}

// roffProse gives the lines of a paragraph, which is filled: roff, which parts
// lines at blanks, is told where it may part Chinese.
func roffProse(lines []string) string {
	const closing, opening = "，。；：、）？！”》」…", "（“《「"
	var b strings.Builder
	var before rune
	for _, r := range roff(joined(lines)) {
		wide := before >= 0x2e80 || r >= 0x2e80
		if wide && before != 0 && before != ' ' && r != ' ' && !strings.ContainsRune(closing, r) && !strings.ContainsRune(opening, before) {
			b.WriteString(`\:`)
		}
		b.WriteRune(r)
		before = r
	}
	return b.String() + "\n"
}

// roff gives text in which roff sees nothing of its own.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", "\\(ga").Replace(s)
	if strings.HasPrefix(s, ".") {
		s = `\&` + s
	}
	return s
}
