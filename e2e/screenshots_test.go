package e2e

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

var (
	update = flag.Bool("update", false, "take the README's pictures again")
	shots  = flag.String("shots", "", "a `folder` for pictures of the reports of all pages, to be looked at")
)

// A look is how a page is looked at.
type look struct {
	name   string // the ending of the picture's
	width  int64
	height int64 // 0: as long as the page
	lang   string
	theme  string
}

// maxPicture is how many bytes a picture of the README may have.
const maxPicture = 200 << 10

// TestScreenshots takes the README's pictures with -update:
//
//	go test -run Screenshots -update .
func TestScreenshots(t *testing.T) {
	if !*update {
		t.Skip("without -update no pictures are taken")
	}
	p := open(t, "about:blank")
	report := report(t, testdata(t, "aggregator.html"))
	for _, l := range []look{
		{"report.png", 1280, 860, "en", "light"},
		{"report-dark.png", 1280, 860, "en", "dark"},
		{"report.zh-CN.png", 1280, 860, "zh", "light"},
		{"report-dark.zh-CN.png", 1280, 860, "zh", "dark"},
	} {
		picture := p.picture(report, l)
		if len(picture) > maxPicture {
			t.Errorf("%s has %d bytes", l.name, len(picture))
		}
		write(t, filepath.Join("..", "docs", "images", l.name), picture)
	}
}

// TestLook takes pictures for looking at: with -shots, of the reports of all
// pages in testdata, on a desk and on a phone, in light and dark:
//
//	go test -run Look -shots /tmp/shots .
func TestLook(t *testing.T) {
	if *shots == "" {
		t.Skip("without -shots no pictures are taken")
	}
	pages, err := filepath.Glob(testdata(t, "*.[ht][tx]*"))
	if err != nil || len(pages) == 0 {
		t.Fatal(err, "no pages")
	}
	p := open(t, "about:blank")
	for _, page := range pages {
		if strings.HasSuffix(page, ".json") || strings.HasSuffix(page, "empty.html") {
			continue
		}
		t.Run(filepath.Base(page), func(t *testing.T) {
			p.T = t
			report := report(t, page)
			for _, l := range []look{
				{"desk", 1280, 0, "en", "light"},
				{"desk-dark", 1280, 0, "zh", "dark"},
				{"phone", 390, 0, "zh", "light"},
				{"phone-dark", 390, 0, "en", "dark"},
			} {
				write(t, filepath.Join(*shots, filepath.Base(page)+"."+l.name+".png"), p.picture(report, l))
				if wide := p.number(`document.documentElement.scrollWidth`); wide > int(l.width) {
					t.Errorf("%s is %d wide", l.name, wide)
				}
			}
		})
	}
}

// report writes what cnnews explain prints of a page, and gives its address.
func report(t *testing.T, page string) string {
	t.Helper()
	cmd := exec.Command(program(t), "explain", "testdata/"+filepath.Base(page))
	cmd.Dir = ".."
	html, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "report.html")
	write(t, path, html)
	return "file://" + path
}

// picture opens an address and takes a picture of it.
func (p *tab) picture(url string, l look) []byte {
	p.Helper()
	var picture []byte
	p.do(
		chromedp.EmulateViewport(l.width, max(l.height, 844)),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: l.theme}}),
		chromedp.Navigate(url),
		chromedp.Evaluate(`document.getElementById("`+l.lang+`").click()`, nil),
	)
	if l.height > 0 {
		p.do(chromedp.CaptureScreenshot(&picture))
	} else {
		p.do(chromedp.FullScreenshot(&picture, 100))
	}
	return picture
}

// write writes a file, in a new folder if it must.
func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
}
