package main

import "github.com/cnnews/news"

var datelineCommand = command{
	name:  "dateline",
	args:  bilingual{"[-ref TIME]", "[-ref 时间]"},
	short: bilingual{"find the dateline at the head of each line", "读出每行开头的电头"},
	manual: bilingual{`Dateline reads the head of a story and prints the dateline's agency, place,
date and text, the people credited in it, and the rest of the line, or null
where there is no dateline.

	$ echo '新华社北京6月8日电（记者张三）今天' | cnnews dateline
	{"agency":"新华社","place":"北京","date":"6月8日","raw":"新华社北京6月8日电（记者张三）","credits":[{"name":"张三","role":"reporter"}],"rest":"今天"}

` + linesManual.english, `dateline 读取一篇报道的开头，输出电头的通讯社、地点、日期和原文，其中署名的
人，以及这一行余下的文字；没有电头则输出 null。

	$ echo '新华社北京6月8日电（记者张三）今天' | cnnews dateline
	{"agency":"新华社","place":"北京","date":"6月8日","raw":"新华社北京6月8日电（记者张三）","credits":[{"name":"张三","role":"reporter"}],"rest":"今天"}

` + linesManual.chinese},
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
