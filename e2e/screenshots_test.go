package e2e

import (
	"bytes"
	"cmp"
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
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
	height int64 // 0: as long as the page, which is no shorter than a phone
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
		{"report.png", 1280, 844, "en", "light"},
		{"report-dark.png", 1280, 844, "en", "dark"},
		{"report.zh-CN.png", 1280, 844, "zh", "light"},
		{"report-dark.zh-CN.png", 1280, 844, "zh", "dark"},
	} {
		picture := small(t, p.picture(report, l))
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

// small gives a picture with a palette: of the colours that are like one
// another the one that it has most of.
func small(t *testing.T, picture []byte) []byte {
	t.Helper()
	full, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		t.Fatal(err)
	}
	count := make(map[color.NRGBA]int)
	bounds := full.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			count[color.NRGBAModel.Convert(full.At(x, y)).(color.NRGBA)]++
		}
	}
	colors := slices.SortedFunc(maps.Keys(count), func(a, b color.NRGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B))
	})
	var palette color.Palette
	for _, c := range colors {
		if len(palette) < 256 && !slices.ContainsFunc(palette, func(p color.Color) bool { return alike(p.(color.NRGBA), c) }) {
			palette = append(palette, c)
		}
	}
	few := image.NewPaletted(bounds, palette)
	draw.Draw(few, bounds, full, bounds.Min, draw.Src)
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&b, few); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// alike reports whether people see two colours as one, or nearly.
func alike(a, b color.NRGBA) bool {
	const little = 6
	near := func(x, y uint8) bool { return max(x, y)-min(x, y) <= little }
	return near(a.R, b.R) && near(a.G, b.G) && near(a.B, b.B)
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
