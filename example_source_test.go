package news_test

import (
	"errors"
	"fmt"

	"github.com/cnnews/news"
)

func ExampleParseSource() {
	for _, line := range []string{
		"2031-06-08 08:08   来源：山城日报 作者：江一苇",
		"（来源：微信公众号“山城观潮”）",
		"来源：综合新华社、山城日报等",
		"来源：网络",
		"图片来源：山城日报",
	} {
		source, err := news.ParseSource(line)
		switch {
		case errors.Is(err, news.ErrNoOutlet):
			fmt.Println("no outlet:", source.Raw)
		case err != nil:
			fmt.Println("no source")
		default:
			fmt.Println(source.Name, source.Kind, source.Outlets)
		}
	}
	// Output:
	// 山城日报 newspaper []
	// 山城观潮 account []
	// 综合新华社、山城日报等 agency [新华社 山城日报]
	// no outlet: 来源：网络
	// no source
}

func ExampleParser_ParseSource() {
	var p news.Parser
	source, err := p.ParseSource("來源：海灣新聞網 https://www.example.com/ 責任編輯：江一葦")
	fmt.Println(source.Name, source.URL, err)

	_, err = p.ParseSource("来源： 作者：")
	fmt.Println(err)
	// Output:
	// 海灣新聞網 https://www.example.com/ <nil>
	// news: source: not present at byte 10 of "来源： 作者："
}

func ExampleSource_String() {
	source, _ := news.ParseSource("转自/山城日报记者江一苇")
	fmt.Println(source)
	// Output: 来源：山城日报
}

func ExampleSource_IsZero() {
	source, _ := news.ParseSource("山城今天有雨")
	fmt.Println(source.IsZero())
	// Output: true
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
