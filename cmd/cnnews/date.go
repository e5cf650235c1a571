package main

import "github.com/cnnews/news"

var dateCommand = command{
	name:  "date",
	args:  "[-ref TIME]",
	short: "find the publication date in each line",
	manual: `Date finds the publication date in an info line and prints its time, its
precision and the text it was read from, or null where there is none. An
impossible date is an error, and so is one that needs a reference time
(3小时前, 6月8日) if -ref gives none.

	$ echo '2023-06-08 08:08 来源：山城日报' | cnnews date
	{"time":"2023-06-08T08:08:00+08:00","precision":"minute","raw":"2023-06-08 08:08"}

` + linesManual,
	run: answerer(func(p *news.Parser, s string) (any, error) { return p.FindDate(s) }),
}
