package main

import "github.com/cnnews/news"

var dateCommand = command{
	name:  "date",
	args:  bilingual{"[-ref TIME]", "[-ref 时间]"},
	short: bilingual{"find the publication date in each line", "找出每行中的发布日期"},
	manual: bilingual{`Date finds the publication date in an info line and prints its time, its
precision and the text it was read from, or null where there is none. An
impossible date is an error, and so is one that needs a reference time
(3小时前, 6月8日) if -ref gives none.

	$ echo '2023-06-08 08:08 来源：山城日报' | cnnews date
	{"time":"2023-06-08T08:08:00+08:00","precision":"minute","raw":"2023-06-08 08:08"}

` + linesManual.english, `date 在信息行中找出发布日期，输出其时刻、精度和原文；没有则输出 null。不可能
的日期是错误；需要参照时间（3小时前、6月8日）而没有用 -ref 给出的，也是错
误。

	$ echo '2023-06-08 08:08 来源：山城日报' | cnnews date
	{"time":"2023-06-08T08:08:00+08:00","precision":"minute","raw":"2023-06-08 08:08"}

` + linesManual.chinese},
	run: answerer(func(p *news.Parser, s string) (any, error) { return p.FindDate(s) }),
}
