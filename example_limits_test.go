package news_test

import (
	"fmt"

	"github.com/cnnews/news"
)

func ExampleParser_limits() {
	page := "<h1>缆车今起试运行</h1><p>过江缆车今天起试运行，首末班分别为早上六点和晚上十点，高峰时段每三分钟发出一班。</p><ul>" +
		"<li><a href=/1.html>缆车票价听证会下周举行</a><li><a href=/2.html>老街修缮工程昨天完工</a>" +
		"<li><a href=/3.html>海湾渔船今天清晨出港</a><li><a href=/4.html>沿江步道将在年内贯通</a></ul>"
	p := news.Parser{
		MaxBytes: news.DefaultMaxBytes / 8, // a longer page is news.ErrTooLarge
		MaxDepth: news.DefaultMaxDepth / 8,
		MaxLinks: min(3, news.DefaultMaxLinks),
	}
	article, err := p.Parse([]byte(page))
	fmt.Println(article.Title.Text, len(article.Related[0].Links), err)
	// Output: 缆车今起试运行 3 <nil>
}
