package main

import "github.com/cnnews/news"

var sourceCommand = command{
	name:  "source",
	args:  bilingual{"[-ref TIME]", "[-ref 时间]"},
	short: bilingual{"find the outlet in each line", "找出每行中的来源"},
	manual: bilingual{`Source finds the outlet that an info line credits and prints its name and
kind, or null where there is none. A line that gives a source without naming
an outlet (来源：网络) is an error.

	$ echo '2023-06-08 08:08 来源：山城日报' | cnnews source
	{"name":"山城日报","kind":"newspaper","raw":"来源：山城日报"}

` + linesManual.english, `source 找出信息行注明的媒体，输出其名称和类别；没有则输出 null。写了来源却没
有媒体名的（来源：网络）是错误。

	$ echo '2023-06-08 08:08 来源：山城日报' | cnnews source
	{"name":"山城日报","kind":"newspaper","raw":"来源：山城日报"}

` + linesManual.chinese},
	run: answerer(func(p *news.Parser, s string) (any, error) { return p.ParseSource(s) }),
}
