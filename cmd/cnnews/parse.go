package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"github.com/cnnews/news"
)

var parseCommand = command{
	name:  "parse",
	args:  bilingual{"[flags] PATH…", "[选项] 路径…"},
	short: bilingual{"parse pages", "解析页面"},
	manual: bilingual{`Parse reads pages, HTML or plain text in any Chinese encoding, and prints what
each says about itself. A path is a file, a folder or - for standard input.
Pages may be compressed by gzip.

In a folder and those below it the files that end in .html .htm .shtml .xhtml
or .txt, and these with .gz, are pages; others are skipped. A file that is
named itself is always read. Symbolic links in a folder are followed to files
inside the folder; those that lead out of it or to folders are skipped.

The output has the order of the input: of the paths, and of the names in a
folder. It begins with each page's path; a path that is not UTF-8 has its bytes
in base64 as path_bytes beside it. A page that cannot be read or parsed gives
one line, {"path":"…","error":"…"}, and the others go on. Unless the one path
is a file, a last line on standard error counts the pages.

Flags:

	-format json|jsonl|text|csv|markdown
		json: one object on several lines for each page, the form for one file;
		jsonl: one object on one line for each page, the form for several paths
		or a folder; text: for reading, where = marks a link that repeats an
		earlier one, with errors also on standard error; csv: a table with a
		head, where a list's values are joined by "; ", paragraphs by newlines,
		and the last column is the error; markdown: a document for each page
	-fields FIELD,…
		which fields to print, as title,published,source.name: the names of the
		JSON, joined by dots; all of them if not given, and of csv the common
		ones; path is always printed in JSON
	-url URL
		where the page comes from, to resolve its links by; for one page only
	-ref TIME
		the time of the crawl, for relative dates and dates without a year, as
		2006-01-02T15:04:05+08:00 or 2006-01-02 [15:04[:05]] in +08:00
	-content-type TYPE
		the HTTP header that the pages came with
	-jobs N
		how many pages to parse at a time; all processors if not given
`, `parse 读取页面（HTML 或纯文本，任何中文编码），输出每个页面自己写明的元数
据。路径可以是文件、文件夹，或表示标准输入的 -。页面可以用 gzip 压缩。

文件夹连同其下各级文件夹，以 .html .htm .shtml .xhtml .txt 结尾的文件（再加
.gz 亦可）算作页面，其余略过；直接点名的文件总会读取。文件夹里的符号链接，指
向该文件夹之内的文件时照读，指向文件夹之外或指向文件夹的略过。

输出的顺序就是输入的顺序：先按路径，文件夹内按文件名。每条输出以页面的 path
开头；路径不是 UTF-8 时，旁边的 path_bytes 给出其字节的 base64。读不了或解析
不了的页面输出一行 {"path":"…","error":"…"}，其余页面照常处理。除非路径只是
一个文件，最后会在标准错误上输出一行统计。

选项：

	-format json|jsonl|text|csv|markdown
		json：每页一个对象，分多行，用于单个文件；jsonl：每页一个对象，占一行，
		用于多个路径或文件夹；text：供人阅读，= 表示与前面重复的链接，错误同时写
		到标准错误；csv：带表头的表格，列表的各值以“; ”相连，段落以换行相连，最
		后一列是错误；markdown：每页一篇文档
	-fields 字段,…
		输出哪些字段，如 title,published,source.name：JSON 中的名称，以点相连；
		不给出时为全部，csv 则为常用的几个；JSON 总会输出 path
	-url 网址
		页面的网址，用来补全其中的链接；只用于单个页面
	-ref 时间
		抓取时间，供相对日期和没有年份的日期推算，写作
		2006-01-02T15:04:05+08:00，或 2006-01-02 [15:04[:05]]（东八区）
	-content-type 类型
		获取页面时的 HTTP 头 Content-Type
	-jobs N
		同时解析多少个页面；不给出时用上所有处理器
`},
	run: runParse,
}

// A parse is one run of the command.
type parse struct {
	*env
	output
	parser news.Parser
	jobs   int
	files  finder
	single bool // the one path is a file

	parsed, failed int
	progress       *progress
}

func runParse(e *env, c command, args []string) int {
	p := &parse{env: e, progress: newProgress(e)}
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	fs.Var(&p.format, "format", "")
	fs.Var(&p.fields, "fields", "")
	fs.StringVar(&p.parser.URL, "url", "", "")
	fs.Var((*refFlag)(&p.parser.Reference), "ref", "")
	fs.StringVar(&p.parser.ContentType, "content-type", "", "")
	fs.IntVar(&p.jobs, "jobs", runtime.GOMAXPROCS(0), "")
	if status, ok := e.parseFlags(c, fs, args); !ok {
		return status
	}
	p.files.paths = fs.Args()
	if err := p.check(); err != nil {
		return e.misuse(c.name, err)
	}
	return p.run()
}

// check completes the settings and tells what is wrong with them.
func (p *parse) check() error {
	paths := p.files.paths
	if len(paths) == 0 {
		return messagef("no path given")
	}
	for _, path := range paths {
		if strings.HasPrefix(path, "-") && path != stdin {
			return messagef("%s after a path: flags come first, and a file of this name is ./%[1]s", path)
		}
	}
	p.single = len(paths) == 1 && !isFolder(paths[0])
	switch {
	case p.jobs < 1:
		return messagef("-jobs %d: there must be one", p.jobs)
	case p.parser.URL != "" && !p.single:
		return messagef("-url is for one page")
	case len(p.fields) > 0 && (p.format == formatText || p.format == formatMarkdown):
		return messagef("-fields is for json, jsonl and csv, not %s", p.format)
	}
	if p.format == "" {
		p.format = formatJSONL
		if p.single {
			p.format = formatJSON
		}
	}
	return nil
}

func (p *parse) run() int {
	start := time.Now()
	if !p.single {
		defer collectLess(p.jobs)()
	}
	err := inOrder(p.ctx, p.jobs, p.files.pages, p.parse, p.emit)
	p.progress.clear()
	if !p.single {
		fmt.Fprintln(p.err, p.lang.say("parsed %d, failed %d, skipped %d in %v%s",
			p.parsed, p.failed, p.files.skipped.Load(), time.Since(start).Round(time.Millisecond), p.lang.say(ending(err))))
	}
	status := exitOK
	if p.failed > 0 {
		status = exitFailed
	}
	return p.ended(err, status)
}

// collectLess has the garbage collected less often than Go's few megabytes
// would have it: a batch keeps next to nothing, and several workers that stop
// for it again and again take as long as one. What users set is left alone.
// What it gives undoes it.
func collectLess(jobs int) (undo func()) {
	const (
		percent   = 1600
		perWorker = 256 << 20 // bytes, beyond which it is collected as ever
	)
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(percent)
	limit := debug.SetMemoryLimit(int64(jobs) * perWorker)
	return func() {
		debug.SetGCPercent(before)
		debug.SetMemoryLimit(limit)
	}
}

// ending says in the summary that it does not count all.
func ending(err error) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, context.Canceled):
		return ", interrupted"
	case errors.Is(err, syscall.EPIPE):
		return ", output closed"
	}
	return ", output failed"
}

// A result is a page's output.
type result struct {
	path string
	text []byte
	err  error // why there is no article
}

// parse makes the result of a page. It runs in several goroutines.
func (p *parse) parse(pg page) result {
	var text []byte
	article, err := p.article(pg)
	if err == nil {
		text, err = p.render(pg.path, article)
	}
	if err != nil {
		text = p.failure(pg.path, err)
	}
	return result{pg.path, text, err}
}

func (p *parse) article(pg page) (*news.Article, error) {
	if pg.err != nil {
		return nil, pg.err
	}
	data, err := p.readPage(pg.path, news.DefaultMaxBytes)
	if err != nil {
		return nil, err
	}
	return p.parser.Parse(data)
}

// emit prints a result, in one write so that it is whole or not there.
func (p *parse) emit(r result) error {
	text := append(p.between(p.parsed+p.failed), r.text...)
	if _, err := p.out.Write(text); err != nil {
		return err
	}
	if r.err == nil {
		p.parsed++
	} else {
		p.failed++
		if p.format == formatText || p.format == formatMarkdown {
			p.progress.clear()
			fmt.Fprintf(p.err, "cnnews: %s: %s\n", printable(r.path), printable(p.reason(r.err)))
		}
	}
	p.progress.show(p.parsed, p.failed)
	return nil
}

// reason tells people why a page failed, without its path.
func (p *parse) reason(err error) string {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	return p.lang.tell(err)
}
