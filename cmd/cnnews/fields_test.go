package main

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/cnnews/news"
)

// TestFieldNames: each member of the JSON can be asked for.
func TestFieldNames(t *testing.T) {
	var walk func(prefix string, typ reflect.Type)
	walk = func(prefix string, typ reflect.Type) {
		for typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || typ == reflect.TypeFor[news.Date]() {
			return
		}
		for i := range typ.NumField() {
			name, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
			if !slices.Contains(fieldNames, prefix+name) {
				t.Errorf("-fields has no %s%s", prefix, name)
			}
			walk(prefix+name+".", typ.Field(i).Type)
		}
	}
	walk("", reflect.TypeFor[news.Article]())
}

var fieldRenderings = []struct {
	fields, json, csv string
}{
	{"title,published,source.name", `{"path":"a.html","title":{"kicker":"山城今日","subtitle":"——两岸过江五分钟","text":"大桥\u001b[31m通车\u202e"},"published":{"precision":"minute","time":"2023-06-08T08:08:00+08:00"},"source":{"name":"山城日报"}}`,
		"大桥\x1b[31m通车\u202e,2023-06-08T08:08:00+08:00,山城日报,\n"},
	{"source.kind,source.name", `{"path":"a.html","source":{"kind":"newspaper","name":"山城日报"}}`, "newspaper,山城日报,\n"},
	{"credits,channel", `{"path":"a.html","credits":[{"name":"张三","role":"reporter"},{"name":"李四","role":"editor"}],"channel":["新闻","国内"]}`, "张三; 李四,新闻; 国内,\n"},
	{"credits.role", `{"path":"a.html","credits":[{"role":"reporter"},{"role":"editor"}]}`, "reporter; editor,\n"},
	{"related.links.date,path", `{"path":"a.html","related":[{"links":[{"date":"2023-06-07"},{}]},{"links":[{}]}]}`, "2023-06-07,a.html,\n"},
	{"summary,modified", `{"path":"a.html"}`, ",,\n"},
	{"source,source.name", `{"path":"a.html","source":{"kind":"newspaper","name":"山城日报"}}`, "山城日报,山城日报,\n"},
}

func TestFields(t *testing.T) {
	for _, test := range fieldRenderings {
		var fields fieldsFlag
		if err := fields.Set(test.fields); err != nil {
			t.Error(err)
			continue
		}
		if got, err := renderFields(fields, "a.html", textArticle); string(got) != test.json || err != nil {
			t.Errorf("%s: got %s, %v\nwant %s", test.fields, got, err, test.json)
		}
		if got, err := renderCSV(fields, "a.html", textArticle); string(got) != test.csv || err != nil {
			t.Errorf("%s: got %q, %v\nwant %q", test.fields, got, err, test.csv)
		}
	}
}

const markdownWant = `# 大桥\[31m通车

- url: http://news.example/1.html
- channel: 新闻 \> 国内
- published: 2023-06-08 08:08 +08:00
- source: 山城日报 (newspaper)
- dateline: 新华社山城6月8日电
- credits: 张三 (reporter), 李四 (editor)
- tags: 大桥, 交通
- next: http://news.example/1\_2.html
- page: a.html

大桥今天通车。

## 五分钟过江

> 等了十年。

- 双向六车道

*王五 摄*

| 长 | 三公里 |
| --- | --- |

## 相关阅读

- 旧桥封闭 2023-06-07
- 渡轮停航

## related

- ~~旧桥封闭~~
`

func TestRenderMarkdown(t *testing.T) {
	if got := string(renderMarkdown("a.html", textArticle)); got != markdownWant {
		t.Errorf("got:\n%s\nwant:\n%s", got, markdownWant)
	}
	for in, want := range map[string]string{"1. 甲": `1\. 甲`, "- 甲": `\- 甲`, "甲-乙": "甲-乙", "*甲*\n[乙](丙)": `\*甲\* \[乙\](丙)`} {
		if got := escaped(in); got != want {
			t.Errorf("escaped(%q) is %q, want %q", in, got, want)
		}
	}
}
