package news_test

import (
	"fmt"

	"github.com/cnnews/news"
)

func ExampleParseLinks() {
	for _, block := range news.ParseLinks(`
相关阅读

古桥修缮发现百年石碑

城事

2024-05-02

夜校报名三分钟满员

教育

2024-05-01
`) {
		fmt.Println(block.Heading)
		for _, link := range block.Links {
			fmt.Println(link.Date, link.Channel, link.Title)
		}
	}
	// Output:
	// 相关阅读
	// 2024-05-02 城事 古桥修缮发现百年石碑
	// 2024-05-01 教育 夜校报名三分钟满员
}

func ExampleParser_ParseLinks() {
	var p news.Parser
	for _, block := range p.ParseLinks("上一篇：港口吞吐量创五年新高\n下一篇：没有了\n") {
		fmt.Println(block.Links[0].Title)
	}
	// Output:
	// 港口吞吐量创五年新高
}
