package news_test

import (
	"fmt"

	"github.com/cnnews/news"
)

func ExampleParseTitle() {
	for _, s := range []string{
		"环球播报:缆车今起试运行 票价二十元_天天快报",
		"缆车今起试运行 票价二十元_社会频道_山城新闻网",
		"评论丨缆车回来了，老街坊呢？",
	} {
		title := news.ParseTitle(s)
		fmt.Printf("%q tail %q decorations %q\n", title.Text, title.Tail, title.Decorations)
	}
	// Output:
	// "缆车今起试运行 票价二十元" tail "" decorations ["环球播报" "天天快报"]
	// "缆车今起试运行 票价二十元" tail "社会频道_山城新闻网" decorations []
	// "评论丨缆车回来了，老街坊呢？" tail "" decorations []
}

func ExampleParser_ParseTitle() {
	var p news.Parser
	fmt.Println(p.ParseTitle("缆车今起试运行|热资讯").Text)
	// Output: 缆车今起试运行
}

func ExampleTitle() {
	title := news.ParseTitle("缆车今起试运行\n——停运三年的老线路回来了")
	fmt.Println(title.Text)
	fmt.Println(title.Subtitle)
	// Output:
	// 缆车今起试运行
	// ——停运三年的老线路回来了
}

func ExampleTitle_IsZero() {
	fmt.Println(news.ParseTitle("").IsZero(), news.ParseTitle("缆车今起试运行").IsZero())
	// Output: true false
}
