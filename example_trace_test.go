package news_test

import (
	"errors"
	"fmt"

	"github.com/cnnews/news"
)

const explainPage = `山城大桥通车|热资讯
2023-06-08 08:08:21 来源:山城日报
记者从指挥部获悉，大桥全长三公里，由山城市交通投资公司建设，双向六车道，今天上午十时正式向社会车辆开放，两岸居民过江只要五分钟。
指挥部负责人说，引桥的绿化将在入秋以前完成，届时行人可以从江边的步道直接走上桥面，自行车道也会同时开放，夜间的照明按时段调节。
(山城日报记者 李 四 欧阳小五)
扫一扫，关注海湾新闻网公众号
`

func ExampleExplain() {
	e, err := news.Explain([]byte(explainPage))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range e.Lines {
		for _, span := range line.Spans {
			fmt.Printf("%s: %s\n", span.Field, line.Text[span.Start:span.End])
		}
	}
	// Output:
	// title.text: 山城大桥通车
	// title.decorations[0]: 热资讯
	// published: 2023-06-08 08:08:21
	// source: 来源:山城日报
	// credits[0]: 李 四
	// credits[1]: 欧阳小五
}

func ExampleParser_Explain() {
	p := news.Parser{MaxBytes: 10}
	_, err := p.Explain([]byte(explainPage))
	fmt.Println(errors.Is(err, news.ErrTooLarge))
	// Output:
	// true
}

func ExampleExplanation() {
	e, err := news.Explain([]byte(explainPage))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s: %d lines, %d paragraphs\n", e.Article.Title.Text, len(e.Lines), len(e.Article.Body))
	// Output:
	// 山城大桥通车: 6 lines, 3 paragraphs
}

func ExampleLine() {
	e, err := news.Explain([]byte(explainPage))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range e.Lines {
		switch {
		case line.Field != "":
			fmt.Println(line.Field)
		case line.Spans != nil:
			fmt.Println("values only:", line.Text)
		default:
			fmt.Println("left out:", line.Left)
		}
	}
	// Output:
	// title
	// values only: 2023-06-08 08:08:21 来源:山城日报
	// body[0]
	// body[1]
	// body[2]
	// left out: boilerplate
}

func ExampleSpan() {
	line := news.Line{Text: "(山城日报记者 李 四)"}
	span := news.Span{Start: len("(山城日报记者 "), End: len(line.Text) - 1, Field: "credits[0]"}
	fmt.Println(span.Field, line.Text[span.Start:span.End])
	// Output:
	// credits[0] 李 四
}
