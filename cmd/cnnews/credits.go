package main

import (
	"errors"

	"github.com/cnnews/news"
)

var creditsCommand = command{
	name:  "credits",
	args:  bilingual{"[-ref TIME]", "[-ref 时间]"},
	short: bilingual{"find the people credited in each line", "找出每行中署名的人"},
	manual: bilingual{`Credits finds the people that a byline or an editor line names and prints a
list of their names and roles, which is [] where there is nobody.

	$ echo '本报记者 张三 摄影：李四' | cnnews credits
	[{"name":"张三","role":"reporter"},{"name":"李四","role":"photographer"}]

` + linesManual.english, `credits 找出署名行或编辑行中的人，输出姓名和职责的列表；没有人时为 []。

	$ echo '本报记者 张三 摄影：李四' | cnnews credits
	[{"name":"张三","role":"reporter"},{"name":"李四","role":"photographer"}]

` + linesManual.chinese},
	run: answerer(parseCredits),
}

func parseCredits(p *news.Parser, s string) (any, error) {
	credits, err := p.ParseCredits(s)
	if len(credits) == 0 && (err == nil || errors.Is(err, news.ErrAbsent)) {
		return []news.Credit{}, nil
	}
	return credits, err
}
