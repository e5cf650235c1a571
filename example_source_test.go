package news_test

import (
	"errors"
	"fmt"

	"github.com/cnnews/news"
)

func ExampleParseSource() {
	for _, s := range []string{
		"2023-06-08 08:08 来源：山城日报 作者：林小禾",
		"文章來源：《海灣週刊》",
		"（来源：微信公众号“山城发布”）",
		"来源：网络",
		"缆车今起试运行",
	} {
		source, err := news.ParseSource(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(source.Name, source.Kind)
	}
	// Output:
	// 山城日报 newspaper
	// 海灣週刊 magazine
	// 山城发布 account
	// news: source: names no outlet at byte 15 of "来源：网络"
	// news: source: not present at byte 21 of "缆车今起试运行"
}

func ExampleParser_ParseSource() {
	var p news.Parser
	source, err := p.ParseSource("稿源：山城日报、海湾新闻网")
	fmt.Println(source.Name, len(source.Outlets), err)
	// Output: 山城日报、海湾新闻网 2 <nil>
}

func ExampleSource() {
	source, err := news.ParseSource("来源：山城日报、海湾新闻网 责编：方澄")
	fmt.Println(source.Name)
	fmt.Println(source.Kind)
	fmt.Println(source.Raw)
	fmt.Println(source.Outlets[1], err)
	// Output:
	// 山城日报、海湾新闻网
	// newspaper
	// 来源：山城日报、海湾新闻网
	// 海湾新闻网 <nil>
}

func ExampleSource_String() {
	source := news.Source{Name: "山城日报", Kind: news.SourceNewspaper}
	fmt.Println(source.String())
	// Output: 来源：山城日报
}

func ExampleSource_IsZero() {
	source, err := news.ParseSource("来源：网络") // a source is given, but no outlet
	fmt.Println(source.IsZero(), source.Name == "", source.Raw)
	fmt.Println(errors.Is(err, news.ErrNoOutlet))
	// Output:
	// false true 来源：网络
	// true
}

func ExampleSourceKind() {
	for _, s := range []string{"来源：新华社", "来源：海湾卫视", "来源：山城市人民政府", "来源：微信公众号“老街坊”"} {
		source, err := news.ParseSource(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		switch source.Kind {
		case news.SourceAgency, news.SourceNewspaper, news.SourceBroadcaster, news.SourceMagazine, news.SourceSite:
			fmt.Println("press:", source.Name)
		case news.SourceGovernment:
			fmt.Println("office:", source.Name)
		case news.SourceAccount, news.SourceUnknown:
			fmt.Println("other:", source.Name)
		}
	}
	// Output:
	// press: 新华社
	// press: 海湾卫视
	// office: 山城市人民政府
	// other: 老街坊
}
