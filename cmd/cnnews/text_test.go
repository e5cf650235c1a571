package main

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/cnnews/news"
)

var textArticle = &news.Article{
	URL: "http://news.example/1.html",
	Title: news.Title{
		Kicker:   "山城今日",
		Text:     "大桥\x1b[31m通车\u202e",
		Subtitle: "——两岸过江五分钟",
	},
	Channel:   []string{"新闻", "国内"},
	Published: news.Date{Time: time.Date(2023, 6, 8, 8, 8, 0, 0, china), Precision: news.PrecisionMinute},
	Source:    news.Source{Name: "山城日报", Kind: news.SourceNewspaper},
	Dateline:  news.Dateline{Raw: "新华社山城6月8日电"},
	Credits:   []news.Credit{{Name: "张三", Role: news.RoleReporter}, {Name: "李四", Role: news.RoleEditor}},
	Tags:      []string{"大桥", "交通"},
	Next:      "http://news.example/1_2.html",
	Body: []news.Paragraph{
		{Kind: news.KindText, Text: "大桥今天通车。"},
		{Kind: news.KindHeading, Text: "五分钟过江"},
		{Kind: news.KindQuote, Text: "等了十年。"},
		{Kind: news.KindList, Text: "双向六车道"},
		{Kind: news.KindCaption, Text: "王五 摄"},
		{Kind: news.KindTable, Text: "长\t三公里"},
	},
	Related: []news.LinkBlock{
		{Heading: "相关阅读", Links: []news.Link{{Title: "旧桥封闭", Channel: "国内", Date: "2023-06-07"}, {Title: "渡轮停航"}}},
		{Links: []news.Link{{Title: "旧桥封闭"}}},
	},
	Duplicates: []news.Duplicate{{Block: 1, Link: 0, Match: news.MatchExact}},
	Problems:   []news.Problem{{Field: "modified", Message: "13月"}},
}

const textWant = `== a.html
山城今日
大桥[31m通车
——两岸过江五分钟

url        http://news.example/1.html
channel    新闻 > 国内
published  2023-06-08 08:08 +08:00
source     山城日报 (newspaper)
dateline   新华社山城6月8日电
credits    张三 (reporter), 李四 (editor)
tags       大桥, 交通
next       http://news.example/1_2.html

大桥今天通车。

# 五分钟过江

> 等了十年。

- 双向六车道

[王五 摄]

长	三公里

相关阅读
- 旧桥封闭 国内 2023-06-07
- 渡轮停航

related
= 旧桥封闭

problem: modified: 13月
`

func TestRenderText(t *testing.T) {
	if got := string(renderText("a.html", textArticle)); got != textWant {
		t.Errorf("got:\n%s\nwant:\n%s", got, textWant)
	}
	got := string(renderTextFailure("a\nb.html", errors.New("bad \x1b[0m")))
	if want := "== \"a\\nb.html\"\nerror: \"bad \\x1b[0m\"\n"; got != want {
		t.Errorf("failure: got %q, want %q", got, want)
	}
}

func TestMarshalQuiet(t *testing.T) {
	in := "大桥\x1b[31m\u009b31m\u202e\u2066\u061c通车<&>\n\x7f\u200b"
	text, err := marshal(in)
	if want := `"大桥\u001b[31m\u009b31m\u202e\u2066\u061c通车<&>\n\u007f` + "\u200b\""; err != nil || string(text) != want {
		t.Errorf("got %q, %v, want %q", text, err, want)
	}
	var out string
	if err := json.Unmarshal(text, &out); err != nil || out != in {
		t.Errorf("read back: %q, %v", out, err)
	}
}

var dateTexts = []struct {
	precision news.Precision
	want      string
}{
	{news.PrecisionYear, "2023"},
	{news.PrecisionMonth, "2023-06"},
	{news.PrecisionDay, "2023-06-08"},
	{news.PrecisionHour, "2023-06-08 08h +08:00"},
	{news.PrecisionMinute, "2023-06-08 08:09 +08:00"},
	{news.PrecisionSecond, "2023-06-08 08:09:10 +08:00"},
	{news.PrecisionNone, "6月8日"}, // as written
}

func TestDateText(t *testing.T) {
	for _, test := range dateTexts {
		d := news.Date{Time: time.Date(2023, 6, 8, 8, 9, 10, 0, china), Precision: test.precision, Raw: "6月8日"}
		if got := dateText(d); got != test.want {
			t.Errorf("precision %v: got %q, want %q", test.precision, got, test.want)
		}
	}
}
