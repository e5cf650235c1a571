package main

import "github.com/cnnews/news"

var datelineCommand = command{
	name:  "dateline",
	args:  "[-ref TIME]",
	short: "find the dateline at the head of each line",
	manual: `Dateline reads the head of a story and prints the dateline's agency, place,
date and text, the people credited in it, and the rest of the line, or null
where there is no dateline.

	$ echo '新华社北京6月8日电（记者张三）今天' | cnnews dateline
	{"agency":"新华社","place":"北京","date":"6月8日","raw":"新华社北京6月8日电（记者张三）","credits":[{"name":"张三","role":"reporter"}],"rest":"今天"}

` + linesManual,
	run: answerer(parseDateline),
}

func parseDateline(p *news.Parser, s string) (any, error) {
	d, credits, rest, err := p.ParseDateline(s)
	return struct {
		news.Dateline
		Credits []news.Credit `json:"credits,omitempty"`
		Rest    string        `json:"rest,omitempty"`
	}{d, credits, rest}, err
}
