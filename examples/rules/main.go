// Rules parses the pages of sites whose parts the program knows by selectors,
// and leaves the parts without a rule to the parser.
package main

import (
	"fmt"
	"log"

	"github.com/PuerkitoBio/goquery"
	"github.com/cnnews/news"
)

// rules are the selectors by site. They are compiled once.
var rules = map[string]news.Selectors{
	"news.example": {
		Title:  goquery.Single("#topic"),
		Source: goquery.Single(".from b"),
		Noise:  goquery.Single(".vote"),
	},
}

const page = `<!DOCTYPE html>
<title>民生热线</title>
<h2>今日话题</h2>
<div id="topic">菜场改造要留住烟火气</div>
<div class="from">2023-06-08 08:08 转自 <b>山城日报</b></div>
<div class="content">
<p>菜场改造以后亮堂了，老主顾却说少了点什么。摊主们建议保留早市，让赶早的人买到带露水的菜。</p>
<p class="vote">你觉得早市应该保留吗？请在下面投票，投票结果将在下周一公布，欢迎转给你的邻居。</p>
</div>`

func main() {
	p := news.Parser{URL: "https://news.example/17.html", Select: rules["news.example"]}
	a, err := p.Parse([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Title.Text)
	fmt.Println(a.Source.Name)
	fmt.Println(a.Published)
	fmt.Println(len(a.Body), "paragraph")
}
