package main

import "github.com/cnnews/news"

var sourceCommand = command{
	name:  "source",
	args:  "[-ref TIME]",
	short: "find the outlet in each line",
	manual: `Source finds the outlet that an info line credits and prints its name and
kind, or null where there is none. A line that gives a source without naming
an outlet (来源：网络) is an error.

	$ echo '2023-06-08 08:08 来源：山城日报' | cnnews source
	{"name":"山城日报","kind":"newspaper","raw":"来源：山城日报"}

` + linesManual,
	run: answerer(func(p *news.Parser, s string) (any, error) { return p.ParseSource(s) }),
}
