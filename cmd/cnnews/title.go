package main

import "github.com/cnnews/news"

var titleCommand = command{
	name:  "title",
	args:  bilingual{"[-ref TIME]", "[-ref 时间]"},
	short: bilingual{"split each headline into its parts", "把每个标题分成各部分"},
	manual: bilingual{`Title reads a headline as a page shows it and prints the clean headline and
what was glued to it, or null where there is none.

	$ echo '山城大桥通车|热资讯' | cnnews title
	{"text":"山城大桥通车","raw":"山城大桥通车|热资讯","decorations":["热资讯"]}

` + linesManual.english, `title 读取页面上显示的标题，分出干净的标题，以及粘在它前后的东西；这一行没有标
题则输出 null。

	$ echo '山城大桥通车|热资讯' | cnnews title
	{"text":"山城大桥通车","raw":"山城大桥通车|热资讯","decorations":["热资讯"]}

` + linesManual.chinese},
	run: answerer(parseTitle),
}

func parseTitle(p *news.Parser, s string) (any, error) {
	title := p.ParseTitle(s)
	if title.Text == "" {
		return nil, news.ErrAbsent
	}
	return title, nil
}
