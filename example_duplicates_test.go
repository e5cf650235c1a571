package news_test

import (
	"fmt"

	"github.com/cnnews/news"
)

// A page that prints its list of links twice, first short and clipped, then
// long.
var twice = []news.LinkBlock{
	{Heading: "相关阅读", Links: []news.Link{
		{Title: "山城发布新方案 推动过江缆…", Channel: "财经"},
		{Title: "古镇灯会周末开幕", Raw: "古镇灯会周末开幕_每日热闻"},
	}},
	{Links: []news.Link{
		{Title: "山城发布新方案 推动过江缆车年内开通", Channel: "财经"},
		{Title: "古镇灯会周末开幕"},
		{Title: "海湾新港年内完工"},
	}},
}

func ExampleFindDuplicates() {
	for _, d := range news.FindDuplicates(twice) {
		link := twice[d.Block].Links[d.Link]
		of := twice[d.OfBlock].Links[d.OfLink]
		fmt.Printf("%s: %s = %s\n", d.Match, link.Title, of.Title)
	}
	// Output:
	// clipped: 山城发布新方案 推动过江缆车年内开通 = 山城发布新方案 推动过江缆…
	// normalized: 古镇灯会周末开幕 = 古镇灯会周末开幕
}

func ExampleUniqueLinks() {
	for _, link := range news.UniqueLinks(twice) {
		fmt.Println(link.Title)
	}
	// Output:
	// 山城发布新方案 推动过江缆车年内开通
	// 古镇灯会周末开幕
	// 海湾新港年内完工
}
