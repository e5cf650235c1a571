package news_test

import (
	"errors"
	"fmt"

	"github.com/cnnews/news"
)

func ExampleParseDateline() {
	d, credits, rest, err := news.ParseDateline("新华社北京3月2日电（记者 陆晓岚、费小满）今年夏粮长势良好。")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Agency, d.Place, d.Date)
	fmt.Println(credits)
	fmt.Println(rest)
	// Output:
	// 新华社 北京 3月2日
	// [记者 陆晓岚 记者 费小满]
	// 今年夏粮长势良好。
}

func ExampleParser_ParseDateline() {
	var p news.Parser
	_, _, _, err := p.ParseDateline("据央视新闻报道，山城昨日降雪。")
	fmt.Println(errors.Is(err, news.ErrAbsent))
	// Output: true
}

func ExampleDateline_String() {
	d := news.Dateline{Agency: "中央社", Place: "台北", Date: "2日"}
	fmt.Println(d)
	// Output: 中央社台北2日电
}

func ExampleDateline_IsZero() {
	d, _, _, err := news.ParseDateline("〔即時新聞／綜合報導〕市府今天宣布")
	fmt.Println(d.IsZero(), d.Raw, err)
	// Output: true 〔即時新聞／綜合報導〕 <nil>
}
