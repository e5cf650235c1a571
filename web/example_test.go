package web_test

import (
	"fmt"
	"io/fs"

	"github.com/cnnews/news/web"
)

func Example() {
	names, err := fs.Glob(web.Files, "*.html")
	if err != nil {
		fmt.Println(err)
		return
	}
	engine, err := web.Files.ReadFile(web.ServerEngine) // to be served as /engine.js
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(names, len(engine) > 0)
	// Output: [index.html] true
}
