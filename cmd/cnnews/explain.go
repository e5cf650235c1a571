package main

import (
	"bytes"
	"flag"

	"github.com/cnnews/news"
	"github.com/cnnews/news/report"
)

var explainCommand = command{
	name:  "explain",
	args:  bilingual{"[flags] PAGE", "[选项] 页面"},
	short: bilingual{"show how a page was read, as HTML", "以 HTML 展示页面是怎样读出来的"},
	manual: bilingual{`Explain parses a page and prints an HTML file for people to look at: the page's
text in reading order with each recognised piece coloured by its field, what
was left out and why, links that repeat others joined by a shared mark, and
beside it the values, each linked to its place, with the candidates that were
not taken. The file is whole in itself: it asks nothing of the network and runs
no script. The PAGE is a file or - for standard input.

	$ cnnews explain page.html >report.html

Flags:

	-url URL
		where the page comes from, to resolve its links by
	-ref TIME
		the time of the crawl, for relative dates and dates without a year, as
		2006-01-02T15:04:05+08:00 or 2006-01-02 [15:04[:05]] in +08:00
	-content-type TYPE
		the HTTP header that the page came with
	-lang en|zh
		the report's language at first; that of the environment if not given
`, `explain 解析一个页面，输出一份供人查看的 HTML 文件：按阅读顺序排出页面文本，
识别出的每一处按字段着色；略去的内容注明原因；重复的链接用同一个记号标出；旁
边列出各个值，点击即到它所在的位置，并列出没有采用的候选。文件自成一体，不联
网，也不运行脚本。页面是一个文件，或表示标准输入的 -。

	$ cnnews explain page.html >report.html

选项：

	-url 网址
		页面的网址，用来补全其中的链接
	-ref 时间
		抓取时间，供相对日期和没有年份的日期推算，写作
		2006-01-02T15:04:05+08:00，或 2006-01-02 [15:04[:05]]（东八区）
	-content-type 类型
		获取页面时的 HTTP 头 Content-Type
	-lang en|zh
		起初用哪种语言；不给出时依环境而定
`},
	run: runExplain,
}

func runExplain(e *env, c command, args []string) int {
	var p news.Parser
	lang := langFlag(e.lang)
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	fs.StringVar(&p.URL, "url", "", "")
	fs.Var((*refFlag)(&p.Reference), "ref", "")
	fs.StringVar(&p.ContentType, "content-type", "", "")
	fs.Var(&lang, "lang", "")
	if status, ok := e.parseFlags(c, fs, args); !ok {
		return status
	}
	if fs.NArg() != 1 {
		return e.misuse(c.name, messagef("wants one page"))
	}
	path := fs.Arg(0)
	data, err := e.readPage(path, news.DefaultMaxBytes)
	if err != nil {
		return e.ended(err, exitOK)
	}
	explanation, err := p.Explain(data)
	if err != nil {
		return e.ended(err, exitOK)
	}
	var b bytes.Buffer
	if err := report.Write(&b, explanation, report.Options{Name: path, Language: report.Language(lang)}); err != nil {
		return e.ended(err, exitOK)
	}
	return e.print(b.String())
}
