package main

import (
	"errors"

	"github.com/cnnews/news"
)

var creditsCommand = command{
	name:  "credits",
	args:  "[-ref TIME]",
	short: "find the people credited in each line",
	manual: `Credits finds the people that a byline or an editor line names and prints a
list of their names and roles, which is [] where there is nobody.

	$ echo '本报记者 张三 摄影：李四' | cnnews credits
	[{"name":"张三","role":"reporter"},{"name":"李四","role":"photographer"}]

` + linesManual,
	run: answerer(parseCredits),
}

func parseCredits(p *news.Parser, s string) (any, error) {
	credits, err := p.ParseCredits(s)
	if len(credits) == 0 && (err == nil || errors.Is(err, news.ErrAbsent)) {
		return []news.Credit{}, nil
	}
	return credits, err
}
