package e2e

import (
	"bufio"
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// chromium gives the path of the browser, and skips the test if there is none.
func chromium(t *testing.T) string {
	t.Helper()
	if path := os.Getenv("CNNEWS_CHROMIUM"); path != "" {
		return path
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium here: install Debian's package chromium, or name one in CNNEWS_CHROMIUM")
	return ""
}

// A tab is a tab of a browser of its own.
type tab struct {
	*testing.T
	ctx context.Context

	mu     sync.Mutex
	errors []string // that the page threw or logged
}

// open opens an address in a new browser.
func open(t *testing.T, url string) *tab {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium(t)))
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium has none for root
	}
	browser, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, leave := chromedp.NewContext(browser)
	t.Cleanup(leave)
	ctx, cancel := context.WithTimeout(ctx, 5*time.Minute)
	t.Cleanup(cancel)
	page := &tab{T: t, ctx: ctx}
	chromedp.ListenTarget(ctx, page.listen)
	page.do(log.Enable(), chromedp.Navigate(url))
	return page
}

// listen keeps what goes wrong in the page.
func (p *tab) listen(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		p.errors = append(p.errors, e.ExceptionDetails.Error())
	case *log.EventEntryAdded:
		if e.Entry.Level == log.LevelError {
			p.errors = append(p.errors, e.Entry.Text)
		}
	}
}

// quiet fails the test if something went wrong in the page.
func (p *tab) quiet() {
	p.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, e := range p.errors {
		p.Errorf("the page says: %s", e)
	}
}

func (p *tab) do(actions ...chromedp.Action) {
	p.Helper()
	if err := chromedp.Run(p.ctx, actions...); err != nil {
		p.Fatal(err)
	}
}

// text evaluates an expression that gives a string.
func (p *tab) text(expression string) string {
	p.Helper()
	var s string
	p.do(chromedp.Evaluate(expression, &s))
	return s
}

// number evaluates an expression that gives a number.
func (p *tab) number(expression string) int {
	p.Helper()
	var n int
	p.do(chromedp.Evaluate(expression, &n))
	return n
}

// until waits for an expression to be true.
func (p *tab) until(expression string) {
	p.Helper()
	if err := chromedp.Run(p.ctx, chromedp.Poll(expression, nil, chromedp.WithPollingTimeout(90*time.Second))); err != nil {
		p.Fatalf("waiting for %s: %v; status %q", expression, err, p.text(`document.getElementById("status")?.textContent ?? ""`))
	}
}

// shared are the programs that the tests build once.
var shared struct {
	sync.Once
	dir string
	err error
}

func TestMain(m *testing.M) {
	status := m.Run()
	os.RemoveAll(shared.dir)
	os.Exit(status)
}

// program gives the path of a built cnnews.
func program(t *testing.T) string {
	t.Helper()
	shared.Do(func() {
		if shared.dir, shared.err = os.MkdirTemp("", "cnnews-e2e"); shared.err == nil {
			shared.err = inRoot("go", "build", "-o", filepath.Join(shared.dir, "cnnews"), "./cmd/cnnews")
		}
	})
	if shared.err != nil {
		t.Fatal(shared.err)
	}
	return filepath.Join(shared.dir, "cnnews")
}

// inRoot runs a command in the root of the repository.
func inRoot(name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Dir = ".."
	cmd.Stderr = os.Stderr
	return cmd.Run()
}

// serve runs cnnews serve, and gives its address.
func serve(t *testing.T) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program(t), "serve", "-addr", "127.0.0.1:0")
	errs, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Wait() })
	line, err := bufio.NewReader(errs).ReadString('\n')
	_, url, ok := strings.Cut(strings.TrimSpace(line), "serving ")
	if !ok {
		t.Fatalf("the server says %q, %v", line, err)
	}
	return url
}

// site builds the static files and offers them, and gives their address.
func site(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := inRoot("go", "run", "./cmd/cnnews-wasm", "-o", dir); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.FileServer(http.Dir(dir)))
	t.Cleanup(server.Close)
	return server.URL
}
