package main

import (
	"fmt"
	"net/http"
)

// pages are those of the server, by path.
var pages = map[string]struct{ title, date, text string }{
	"/1.html": {"山城大桥通车 两岸过江五分钟", "2023-06-08 08:08", "大桥全长三公里，双向六车道，今天上午十时正式向社会车辆开放，两岸居民过江只要五分钟。"},
	"/2.html": {"旧桥封闭施工 市民可改乘轮渡过江", "2023-06-07 16:20", "旧桥从明天起封闭施工，工期四十天，施工期间轮渡每十分钟一班，首班提前到早上五点半。"},
	"/3.html": {"轮渡加开夜航 末班船推迟一个小时", "2023-06-06 10:15", "轮渡公司从本周五起加开夜航，末班船推迟到晚上十一点，票价和白天一样，老人凭证免费。"},
}

// site answers as a small newspaper does.
func site(w http.ResponseWriter, r *http.Request) {
	page, ok := pages[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, `<!DOCTYPE html><title>%s</title><h1>%[1]s</h1><div class="info">%s 来源：山城日报</div><div class="content"><p>%s</p></div>
<h3>相关阅读</h3><ul>`, page.title, page.date, page.text)
	for _, path := range []string{"/1.html", "/2.html", "/3.html"} {
		fmt.Fprintf(w, `<li><a href="%s">%s</a></li>`, path, pages[path].title)
	}
	fmt.Fprint(w, `<li><a href="https://www.elsewhere.example/9.html">海湾大桥明年开工 全长五公里</a></li></ul>`)
}
