package main

import (
	"bytes"
	"flag"

	"github.com/cnnews/news"
	"github.com/cnnews/news/report"
)

var explainCommand = command{
	name:  "explain",
	args:  "[flags] PAGE",
	short: "show how a page was read, as HTML",
	manual: `Explain parses a page and prints an HTML file for people to look at: the page's
text in reading order with each recognised piece coloured by its field, what
was left out and why, links that repeat others joined by a shared mark, and
beside it the values, each linked to its place, with the candidates that were
not taken. The file is whole in itself: it asks nothing of the network and runs
no script. The PAGE is a file or - for standard input.

	$ cnnews explain page.html >report.html

Flags:

	-url URL
		where the page comes from, to resolve its links by
	-ref TIME
		the time of the crawl, for relative dates and dates without a year, as
		2006-01-02T15:04:05+08:00 or 2006-01-02 [15:04[:05]] in +08:00
	-content-type TYPE
		the HTTP header that the page came with
	-lang en|zh
		the report's language at first; that of the environment if not given
`,
	run: runExplain,
}

func runExplain(e *env, c command, args []string) int {
	var p news.Parser
	lang := langFlag(e.lang)
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	fs.StringVar(&p.URL, "url", "", "")
	fs.Var((*refFlag)(&p.Reference), "ref", "")
	fs.StringVar(&p.ContentType, "content-type", "", "")
	fs.Var(&lang, "lang", "")
	if status, ok := e.parseFlags(c, fs, args); !ok {
		return status
	}
	if fs.NArg() != 1 {
		return e.misuse(c.name, messagef("wants one page"))
	}
	path := fs.Arg(0)
	data, err := e.readPage(path, news.DefaultMaxBytes)
	if err != nil {
		return e.ended(err, exitOK)
	}
	explanation, err := p.Explain(data)
	if err != nil {
		return e.ended(err, exitOK)
	}
	var b bytes.Buffer
	if err := report.Write(&b, explanation, report.Options{Name: path, Language: report.Language(lang)}); err != nil {
		return e.ended(err, exitOK)
	}
	return e.print(b.String())
}
