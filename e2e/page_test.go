package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// The parts of the report in the page's frame.
const (
	inReport = `document.getElementById("report").contentDocument`
	oneName  = inReport + `?.getElementById("at-credits-1")?.textContent === "陆 遥"`
)

func TestServer(t *testing.T) {
	chromium(t)
	testPage(t, serve(t))
}

func TestWasm(t *testing.T) {
	chromium(t)
	if testing.Short() {
		t.Skip("building cnnews.wasm takes long")
	}
	testPage(t, site(t))
}

// testPage does on the page at url what readers do.
func testPage(t *testing.T, url string) {
	p := open(t, url)
	p.until(`document.body.dataset.ready === "yes"`)

	p.paste(t, "aggregator.html")
	p.until(oneName)
	if n := p.number(inReport + `.querySelectorAll(".page mark.k-credit").length`); n != 4 {
		t.Errorf("%d names are marked, want 4", n)
	}
	if got := p.text(inReport + `.querySelector(".page mark.k-cut").textContent`); got != "热资讯" {
		t.Errorf("cut off is %q", got)
	}

	if n := p.number(inReport + `.querySelectorAll(".page .l-duplicate .twin").length`); n < 4 {
		t.Errorf("%d repeated links are marked, want 4 or more", n)
	}

	p.paste(t, "aggregator.txt")
	p.until(inReport + `?.querySelectorAll(".l-duplicate .twin").length === 5`)
	first := p.text(inReport + `.querySelector(".l-link .twin.first").textContent`)
	again := p.text(inReport + `.querySelector(".l-duplicate .twin").textContent`)
	if first != "=1" || again != first {
		t.Errorf("a link is marked %q and its repeat %q", first, again)
	}
	// The repeat leads to the link.
	p.do(chromedp.Evaluate(inReport+`.querySelector(".l-duplicate .twin").click()`, nil))
	p.until(inReport + `.querySelector(":target")?.matches(".l-link")`)

	p.do(chromedp.Click(`input[value=article]`, chromedp.ByQuery))
	p.until(`!document.getElementById("article").hidden && document.getElementById("report").hidden`)
	if got := p.text(`JSON.parse(document.getElementById("article").textContent).source.name`); got != "山城经济导报" {
		t.Errorf("the source is %q", got)
	}
	p.do(chromedp.Click(`input[value=report]`, chromedp.ByQuery))

	// A file in another encoding.
	p.do(chromedp.SetUploadFiles("#file", []string{testdata(t, "newspaper-gbk.html")}, chromedp.ByQuery))
	p.until(inReport + `?.querySelector(".l-headline")?.textContent.includes("浮桥")`)

	// A file that is dropped.
	p.do(chromedp.Evaluate(`{
		const files = new DataTransfer();
		files.items.add(new File(["<h1>山城大桥通车</h1><p>大桥全长三公里，双向六车道，今天上午正式向社会车辆开放。</p>"], "1.html"));
		document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: files, bubbles: true, cancelable: true}));
	}`, nil))
	p.until(inReport + `?.querySelector(".l-headline")?.textContent.includes("大桥通车")`)

	// The language of page and report.
	p.do(chromedp.Click(`#zh`, chromedp.ByQuery))
	p.until(inReport + `?.getElementById("zh")?.checked`)
	p.do(chromedp.Click(`#en`, chromedp.ByQuery))
	p.until(inReport + `?.readyState === "complete" && ` + inReport + `.getElementById("en")?.checked`)

	p.quiet()
	p.fits(t)

	// The example that is offered.
	p.do(chromedp.Click(`#example`, chromedp.ByQuery))
	p.until(inReport + `?.getElementById("at-credits-0")?.textContent === "李 景"`)
	p.until(inReport + `?.querySelectorAll(".l-duplicate .twin").length === 2`)

	// What is no page is said to be none.
	p.paste(t, "")
	p.do(input.InsertText("\u3000 \n"))
	p.until(`document.getElementById("status").textContent.includes("page is empty")`)
	p.do(chromedp.Click(`#zh`, chromedp.ByQuery))
	p.until(`document.getElementById("status").textContent === "页面没有内容"`)
}

// paste puts the text of a page into the text area in the place of what is
// there.
func (p *tab) paste(t *testing.T, name string) {
	t.Helper()
	text := ""
	if name != "" {
		page, err := os.ReadFile(testdata(t, name))
		if err != nil {
			t.Fatal(err)
		}
		text = string(page)
	}
	p.do(
		chromedp.Evaluate(`document.getElementById("page").focus(); document.getElementById("page").select()`, nil),
		chromedp.KeyEvent("\b"),
		input.InsertText(text),
	)
}

// fits fails the test if page or report are wider than a phone, or look the
// same in the dark.
func (p *tab) fits(t *testing.T) {
	t.Helper()
	p.do(chromedp.EmulateViewport(390, 844))
	for _, doc := range []string{"document", inReport} {
		if n := p.number(doc + `.documentElement.scrollWidth`); n > 390 {
			t.Errorf("%s is %d wide on a phone", doc, n)
		}
	}
	paper := `getComputedStyle(` + inReport + `.body).backgroundColor`
	light := p.text(paper)
	p.do(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}))
	if dark := p.text(paper); dark == light {
		t.Errorf("the report is %s in light and dark", light)
	}
}

// TestFile opens what cnnews explain printed, from the disk.
func TestFile(t *testing.T) {
	chromium(t)
	html, err := exec.Command(program(t), "explain", testdata(t, "aggregator.txt")).Output()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(path, html, 0o666); err != nil {
		t.Fatal(err)
	}
	p := open(t, "file://"+path)
	if n := p.number(`performance.getEntriesByType("resource").length`); n != 0 {
		t.Errorf("the report fetched %d things", n)
	}
	heading := `document.querySelector("h1").innerText`
	if got := p.text(heading); got != "How this page was read" {
		t.Errorf("the heading is %q", got)
	}
	p.do(chromedp.Click(`#zh`, chromedp.ByQuery))
	if got := p.text(heading); got != "本页解析说明" {
		t.Errorf("the heading is %q in Chinese", got)
	}
	p.do(chromedp.Click(`.values a[href="#at-source"]`, chromedp.ByQuery))
	if got := p.text(`document.querySelector(":target").textContent`); !strings.Contains(got, "山城经济导报") {
		t.Errorf("the source leads to %q", got)
	}
	background := `getComputedStyle(document.getElementById("at-source")).backgroundColor`
	shown := p.text(background)
	p.do(chromedp.Click(`#show-source`, chromedp.ByQuery))
	if got := p.text(background); got == shown {
		t.Error("the colour of sources stays when it is switched off")
	}
	p.quiet()
}

// testdata gives the path of a page.
func testdata(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return path
}
