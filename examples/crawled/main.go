// Crawled reads a page with what a crawler knows of it: its address, by which
// its links are resolved, and when it was fetched, by which a relative date
// becomes a time.
package main

import (
	"fmt"
	"log"
	"time"

	"github.com/cnnews/news"
)

const page = `<!DOCTYPE html>
<title>渔港开渔 首批渔获上岸</title>
<h1>渔港开渔 首批渔获上岸</h1>
<p class="info">3小时前 来源：<a href="/media/9">海湾晚报</a></p>
<div class="content"><p>昨夜零点，一百二十艘渔船驶出渔港，今天清晨首批渔获回到码头，市民中午就能在菜场买到。</p></div>`

func main() {
	p := news.Parser{
		URL:       "https://news.example/2023/0816/17.html",
		Reference: time.Date(2023, 8, 16, 12, 30, 0, 0, time.FixedZone("", 8*60*60)),
	}
	a, err := p.Parse([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Published)
	fmt.Println(a.Published.Precision)
	fmt.Println(a.Source.Name, a.Source.URL)
}
