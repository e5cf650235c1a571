package main

import "github.com/cnnews/news"

var titleCommand = command{
	name:  "title",
	args:  "[-ref TIME]",
	short: "split each headline into its parts",
	manual: `Title reads a headline as a page shows it and prints the clean headline and
what was glued to it, or null where there is none.

	$ echo '山城大桥通车|热资讯' | cnnews title
	{"text":"山城大桥通车","raw":"山城大桥通车|热资讯","decorations":["热资讯"]}

` + linesManual,
	run: answerer(parseTitle),
}

func parseTitle(p *news.Parser, s string) (any, error) {
	title := p.ParseTitle(s)
	if title.Text == "" {
		return nil, news.ErrAbsent
	}
	return title, nil
}
