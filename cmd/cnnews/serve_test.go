package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/cnnews/news"
)

const servedPage = "山城大桥通车|热资讯\n2023-06-08 08:08:21 来源:山城日报\n记者从指挥部获悉，大桥全长三公里，双向六车道，今天上午十时正式向社会车辆开放，两岸居民过江只要五分钟。\n"

var requests = []struct {
	name, method, path, contentType, encoding, body string
	status                                          int
	want                                            string // in the answer
}{
	{"text", "POST", "/parse", "text/plain; charset=utf-8", "", servedPage, 200, `"text":"山城大桥通车"`},
	{"html", "POST", "/parse", "text/html", "", "<h1>山城大桥通车</h1><p>大桥全长三公里，双向六车道，今天正式开放。</p>", 200, `"text":"山城大桥通车"`},
	{"charset", "POST", "/parse", "text/plain; charset=gbk", "", "\xc9\xbd\xb3\xc7\xc8\xd5\xb1\xa8\xcd\xa8\xb3\xb5\n", 200, "山城日报"},
	{"octets", "POST", "/parse", "application/octet-stream", "", servedPage, 200, "山城日报"},
	{"query", "POST", "/parse?url=http://news.example/1.html&ref=2023-06-08", "text/html", "", servedPage, 200, `"url":"http://news.example/1.html"`},
	{"report", "POST", "/report?lang=zh", "text/plain", "", servedPage, 200, `id="zh" checked`},
	{"page", "GET", "/", "", "", "", 200, "<textarea"},
	{"example", "GET", "/example.txt", "", "", "", 200, "李 景"},
	{"engine", "GET", "/engine.js", "", "", "", 200, "fetch("},
	{"health", "GET", "/healthz", "", "", "", 200, "ok"},

	{"empty", "POST", "/parse", "text/html", "", "", 400, `{"error":"news: page: page is empty`},
	{"bad reference", "POST", "/parse?ref=yesterday", "text/html", "", servedPage, 400, "not a time as"},
	{"too long", "POST", "/parse", "text/html", "", strings.Repeat("山", 400), 413, "too large"},
	{"binary", "POST", "/report", "text/html", "", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00", 415, "page is binary"},
	{"no type", "POST", "/parse", "", "", servedPage, 415, "Content-Type"},
	{"form", "POST", "/parse", "application/x-www-form-urlencoded", "", servedPage, 415, "not a page as text/html"},
	{"compressed", "POST", "/parse", "text/html", "gzip", servedPage, 415, "encoded"},
	{"method", "GET", "/parse", "", "", "", 405, ""},
	{"nowhere", "GET", "/app.go", "", "", "", 404, ""},
}

func TestHandler(t *testing.T) {
	handler := newHandler(1000)
	for _, test := range requests {
		r := httptest.NewRequest(test.method, test.path, strings.NewReader(test.body))
		if test.contentType != "" {
			r.Header.Set("Content-Type", test.contentType)
		}
		if test.encoding != "" {
			r.Header.Set("Content-Encoding", test.encoding)
		}
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if w.Code != test.status || !strings.Contains(w.Body.String(), test.want) {
			t.Errorf("%s: got %d %.200s; want %d and %q", test.name, w.Code, w.Body, test.status, test.want)
		}
		if w.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: a browser may sniff", test.name)
		}
		if strings.HasPrefix(test.path, "/parse") && test.method == "POST" && !json.Valid(w.Body.Bytes()) {
			t.Errorf("%s: not JSON: %s", test.name, w.Body)
		}
	}
}

// TestServeEnds: what was begun before the interrupt is answered, and nothing
// after it is.
func TestServeEnds(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	url := "http://" + listener.Addr().String()
	begun, finish := make(chan bool), make(chan bool)
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(begun)
		<-finish
		io.WriteString(w, "done")
	})
	ctx, interrupt := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, listener, handler) }()

	answered := make(chan string, 1)
	go func() {
		res, err := http.Get(url)
		if err != nil {
			answered <- err.Error()
			return
		}
		defer res.Body.Close()
		body, _ := io.ReadAll(res.Body)
		answered <- string(body)
	}()
	<-begun
	interrupt()
	for refused := false; !refused; time.Sleep(time.Millisecond) {
		conn, err := net.Dial("tcp", listener.Addr().String())
		if refused = err != nil; !refused {
			conn.Close()
		}
	}
	close(finish)
	if got := <-answered; got != "done" {
		t.Errorf("the request under way got %q", got)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// TestServeAddr: nobody else is served unless that is asked for.
func TestServeAddr(t *testing.T) {
	host, _, err := net.SplitHostPort(defaultAddr)
	if err != nil || !net.ParseIP(host).IsLoopback() || !strings.Contains(serveCommand.manual.english, defaultAddr) {
		t.Errorf("%s, %v", defaultAddr, err)
	}
}

func TestServeMisuse(t *testing.T) {
	t.Setenv("LC_ALL", "C")
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	for _, test := range []struct {
		args   []string
		status int
		want   string
	}{
		{[]string{"serve", "now"}, exitUsage, `unexpected "now"`},
		{[]string{"serve", "-max-bytes", "0"}, exitUsage, "-max-bytes 0"},
		{[]string{"serve", "-addr", taken.Addr().String()}, exitFailed, "address already in use"},
	} {
		var out, errs bytes.Buffer
		if status := run(test.args, strings.NewReader(""), &out, &errs); status != test.status || !strings.Contains(errs.String(), test.want) {
			t.Errorf("%q: got %d %s", test.args, status, &errs)
		}
	}
}

func BenchmarkHandler(b *testing.B) {
	handler := newHandler(news.DefaultMaxBytes)
	b.ReportAllocs()
	for b.Loop() {
		r := httptest.NewRequest("POST", "/parse", strings.NewReader(servedPage))
		r.Header.Set("Content-Type", "text/plain; charset=utf-8")
		handler.ServeHTTP(httptest.NewRecorder(), r)
	}
}
