//go:build js && wasm

package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"syscall/js"
	"time"

	"github.com/cnnews/news"
	"github.com/cnnews/news/report"
)

func main() {
	js.Global().Set("cnnews", map[string]any{"read": js.FuncOf(read)})
	select {} // answers as long as the page is there
}

// read is the global function of the same name.
func read(_ js.Value, args []js.Value) any {
	article, html, err := readPage(args)
	if err != nil {
		return map[string]any{"error": err.Error()}
	}
	return map[string]any{"article": article, "report": html}
}

func readPage(args []js.Value) (article, html string, err error) {
	if len(args) != 2 || !args[0].InstanceOf(js.Global().Get("Uint8Array")) {
		return "", "", fmt.Errorf("wants a Uint8Array and settings")
	}
	page := make([]byte, args[0].Length())
	js.CopyBytesToGo(page, args[0])
	setting := func(name string) string {
		if v := args[1].Get(name); v.Type() == js.TypeString {
			return v.String()
		}
		return ""
	}
	p := news.Parser{URL: setting("url"), ContentType: setting("contentType")}
	if ref := setting("ref"); ref != "" {
		if p.Reference, err = time.Parse(time.RFC3339, ref); err != nil {
			return "", "", err
		}
	}
	e, err := p.Explain(page)
	if err != nil {
		return "", "", err
	}
	a, err := p.Parse(page)
	if err != nil {
		return "", "", err
	}
	text, err := json.Marshal(a)
	if err != nil {
		return "", "", err
	}
	var b strings.Builder
	err = report.Write(&b, e, report.Options{Name: p.URL, Language: report.Language(setting("lang"))})
	return string(text), b.String(), err
}
