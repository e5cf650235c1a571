package report_test

import (
	"fmt"
	"strings"

	"github.com/cnnews/news"
	"github.com/cnnews/news/report"
)

func ExampleWrite() {
	e, err := news.Explain([]byte("山城大桥通车\n2023-06-08 08:08 来源:山城日报\n大桥全长三公里，双向六车道，今天上午十时正式开放。\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	var html strings.Builder
	if err := report.Write(&html, e, report.Options{Language: report.Chinese}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Contains(html.String(), `title="source">来源:山城日报</mark>`))
	// Output: true
}

func ExampleOptions() {
	e, err := news.Explain([]byte("山城大桥通车\n2023-06-08 08:08 来源:山城日报\n大桥全长三公里，双向六车道，今天上午十时正式开放。\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, language := range []report.Language{report.English, report.Chinese} {
		var html strings.Builder
		if err := report.Write(&html, e, report.Options{Name: "pages/1.txt", Language: language}); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(strings.Contains(html.String(), "pages/1.txt"), strings.Contains(html.String(), `<html lang="`+string(language)+`">`))
	}
	// Output:
	// true true
	// true true
}
