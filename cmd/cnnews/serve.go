package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/cnnews/news"
)

var serveCommand = command{
	name:  "serve",
	args:  bilingual{"[flags]", "[选项]"},
	short: bilingual{"show reports and parse pages over HTTP", "通过 HTTP 展示说明、解析页面"},
	manual: bilingual{`Serve answers HTTP until it is interrupted, and then ends what it has begun. The
page at / takes a news page that is pasted or dropped and shows its report and
JSON at once. Programs use

	POST /parse    the JSON of the page in the body, as parse prints it
	POST /report   its report, as explain prints it
	GET /healthz   200 while it serves

where url, ref and, for reports, lang may be given in the query as the flags
are to parse and explain. The body is a page as text/html, text/plain,
application/xhtml+xml or application/octet-stream; the charset of the
Content-Type is believed. Errors are {"error":"…"} with status 400 for a page
or query that cannot be read, 413 for one that is too long, 415 for another
type or encoding of the body.

Nothing is fetched, stored or logged. It listens on this machine only unless
-addr says otherwise; before it is shown to others, put it behind a server that
knows them.

	$ cnnews serve &
	$ curl --data-binary @page.html -H 'Content-Type: text/html' 127.0.0.1:8080/parse

Flags:

	-addr HOST:PORT
		where to listen; 127.0.0.1:8080 if not given, and a free port for 0
	-max-bytes N
		how long a page may be; 33554432 if not given
`, `serve 应答 HTTP 请求，直到被中断；中断后先把已开始的请求处理完。打开首页 /，
粘贴或拖入一个新闻页面，即可看到它的解析说明和 JSON。程序可以使用

	POST /parse    请求体中页面的 JSON，与 parse 的输出相同
	POST /report   它的解析说明，与 explain 的输出相同
	GET /healthz   运行期间返回 200

查询串中可以写 url、ref 以及（用于 /report 的）lang，含义与 parse 和 explain
的同名选项相同。请求体是一个页面，类型为 text/html、text/plain、
application/xhtml+xml 或 application/octet-stream；Content-Type 里的编码会被
采信。出错时返回 {"error":"…"}，状态码 400 表示页面或查询串读不了，413 表示
页面过长，415 表示请求体的类型或压缩方式不受支持。

它不抓取、不保存、不记录任何内容。除非用 -addr 另行指定，它只在本机监听；要
给别人使用，请先放在能验证来者身份的服务器之后。

	$ cnnews serve &
	$ curl --data-binary @page.html -H 'Content-Type: text/html' 127.0.0.1:8080/parse

选项：

	-addr 主机:端口
		在哪里监听；不给出时为 127.0.0.1:8080，端口 0 表示任选一个空闲端口
	-max-bytes N
		页面最长多少字节；不给出时为 33554432
`},
	run: runServe,
}

// defaultAddr is on this machine only.
const defaultAddr = "127.0.0.1:8080"

// The times that a request and the end may take.
const (
	headerTimeout   = 5 * time.Second
	readTimeout     = 30 * time.Second
	writeTimeout    = 60 * time.Second
	idleTimeout     = 2 * time.Minute
	shutdownTimeout = 10 * time.Second
)

func runServe(e *env, c command, args []string) int {
	var addr string
	var limit int
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	fs.StringVar(&addr, "addr", defaultAddr, "")
	fs.IntVar(&limit, "max-bytes", news.DefaultMaxBytes, "")
	if status, ok := e.parseFlags(c, fs, args); !ok {
		return status
	}
	switch {
	case fs.NArg() > 0:
		return e.misuse(c.name, messagef("unexpected %q", fs.Arg(0)))
	case limit < 1:
		return e.misuse(c.name, messagef("-max-bytes %d: there must be one", limit))
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return e.ended(err, exitOK)
	}
	fmt.Fprintf(e.err, "cnnews: %s\n", e.lang.say("serving http://%s/", listener.Addr()))
	return e.ended(serve(e.ctx, listener, newHandler(limit)), exitOK)
}

// serve answers requests until ctx is done and those under way are answered.
func serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    64 << 10,
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(last); err != nil && !errors.Is(err, http.ErrServerClosed) {
		server.Close()
		return fmt.Errorf("requests cut off at the end: %w", err)
	}
	return nil
}
