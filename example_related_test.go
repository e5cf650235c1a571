package news_test

import (
	"fmt"
	"log"

	"github.com/cnnews/news"
)

func ExampleLinkBlock() {
	a, err := news.Parse([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	for _, block := range a.Related {
		fmt.Println(block.Heading)
		for _, link := range block.Links {
			fmt.Println("-", link.Title)
		}
	}
	// Output:
	// 相关阅读
	// - 南站广场改造完工 新增三十个车位
	// - 老照片里的过江缆车 征集结果公布
	// - 端午节轮渡加开夜班 末班船九点半
}

func ExampleLink() {
	blocks := news.ParseLinks(`
相关阅读
环球播报:南站广场改造完工 新增三十个车位
社会
2023-06-08
老照片里的过江缆车 征集结果公布_天天快报
文化
2023-06-07
`)
	for _, link := range blocks[0].Links {
		fmt.Println(link.Title)
		fmt.Println("  as shown:", link.Raw)
		fmt.Println("  filed:", link.Channel, link.Date)
	}
	// Output:
	// 南站广场改造完工 新增三十个车位
	//   as shown: 环球播报:南站广场改造完工 新增三十个车位
	//   filed: 社会 2023-06-08
	// 老照片里的过江缆车 征集结果公布
	//   as shown: 老照片里的过江缆车 征集结果公布_天天快报
	//   filed: 文化 2023-06-07
}

func ExampleDuplicate() {
	for _, d := range news.FindDuplicates(twice) {
		fmt.Printf("link %d of block %d repeats link %d of block %d\n", d.Link, d.Block, d.OfLink, d.OfBlock)
	}
	// Output:
	// link 0 of block 1 repeats link 0 of block 0
	// link 1 of block 1 repeats link 1 of block 0
}

func ExampleMatch() {
	for _, d := range news.FindDuplicates(twice) {
		switch d.Match {
		case news.MatchExact, news.MatchNormalized:
			fmt.Println(d.Link, "has the same title")
		case news.MatchClipped:
			fmt.Println(d.Link, "has more or less of the title")
		case news.MatchSimilar:
			fmt.Println(d.Link, "has a changed title")
		}
	}
	// Output:
	// 0 has more or less of the title
	// 1 has the same title
}
