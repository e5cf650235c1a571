package news_test

import (
	"fmt"

	"github.com/cnnews/news"
)

func ExampleParseTitle() {
	for _, s := range []string{
		"山城老街修缮完工_文化_山城新闻网",
		"环球播报:山城老街修缮完工|热资讯",
		"评论丨山城老街修缮，留住的是什么？",
	} {
		title := news.ParseTitle(s)
		fmt.Println(title.Text, "+", title.Tail, title.Decorations)
	}
	// Output:
	// 山城老街修缮完工 + 文化_山城新闻网 []
	// 山城老街修缮完工 +  [环球播报 热资讯]
	// 评论丨山城老街修缮，留住的是什么？ +  []
}

func ExampleParser_ParseTitle() {
	var p news.Parser
	title := p.ParseTitle("科学网—山城老街修缮完工重新开放")
	fmt.Println(title.Text)
	// Output: 山城老街修缮完工重新开放
}

func ExampleTitle_IsZero() {
	fmt.Println(news.Title{}.IsZero(), news.ParseTitle("山城老街").IsZero())
	// Output: true false
}

func ExampleTitle() {
	title := news.ParseTitle("缆车今起试运行\n——停运三年的老线路回来了")
	fmt.Println(title.Text)
	fmt.Println(title.Subtitle)
	// Output:
	// 缆车今起试运行
	// ——停运三年的老线路回来了
}
