package news

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// FuzzUnmarshal checks that the JSON of an article is read or refused, and
// that what was read is written and read again as it was.
func FuzzUnmarshal(f *testing.F) {
	_, pages := testPages(f)
	for _, page := range pages {
		if a, err := Parse(page); err == nil {
			f.Add([]byte(asJSON(a)))
		}
	}
	f.Add([]byte(`{"published":{"time":"2024-05-06T08:08:00+24:00","precision":"minute"},"modified":{"precision":"day"}}`))
	f.Add([]byte(`{"published":{"time":"0000-01-01T00:00:00-00:01","precision":"year","raw":"\ud800"}}`))
	f.Add([]byte(`{"published":"2024-05-06","modified":{"precision":"week"}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var a, again Article
		if json.Unmarshal(data, &a) != nil {
			return
		}
		text, err := json.Marshal(&a)
		if err != nil {
			t.Fatalf("%s read as %+v: %v", data, a, err)
		}
		if err := json.Unmarshal(text, &again); err != nil || asJSON(&again) != string(text) {
			t.Errorf("%s read as\n%s, and this as\n%s, %v", data, text, asJSON(&again), err)
		}
	})
}

// FuzzTextAgrees builds stories and writes each as HTML without telling names
// and as the text that readers see: the articles must be the same.
func FuzzTextAgrees(f *testing.F) {
	for i := range 16 {
		var b []byte
		for n := range 24 {
			b = append(b, byte((n+3)*(n+i)*(2*i+1)))
		}
		f.Add(b)
	}
	f.Add([]byte("l\xd7ב{\xd7\xd7\xd7\xd7\xd7\xd7\xd7\xd7\xed\xed\xd7\xd7\xd7\xd7ב")) // short paragraphs, then long ones
	f.Fuzz(func(t *testing.T, ops []byte) {
		s := newTwin(ops)
		a, err := Parse([]byte(s.html))
		b, textErr := Parse([]byte(s.text))
		if err != nil || textErr != nil {
			t.Fatalf("%v, %v:\n%s", err, textErr, s.html)
		}
		if got, want := told(b), told(a); got != want {
			t.Errorf("%s\ntext %s\nHTML %s", s.text, got, want)
		}
	})
}

// told gives of an article what is told by text and HTML alike.
func told(a *Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%v\n%s %s\n%v\n", a.Title.Text, a.Published, a.Source.Name, a.Source.Kind, a.Dateline)
	for _, c := range a.Credits {
		fmt.Fprintf(&b, "%+v\n", c)
	}
	for _, p := range a.Body {
		b.WriteString(p.Text + "\n")
	}
	return b.String()
}

// A twin is a page written in two ways.
type twin struct{ html, text string }

// The parts of stories.
var (
	storyTitles = []string{"山城大桥今天正式通车", "海湾开渔 三百艘渔船出港", "老街修缮完工：市民重游旧地"}
	storyDates  = []string{"2024-05-06 08:08", "2024年5月6日 08:08:21", "2024/05/06", ""}
	storyOrigin = []string{"来源：山城日报", "稿源：海湾新闻网", "来源：新华社", ""}
	storyPeople = []string{"记者：张三", "作者：李四", "", ""}
	storyLeads  = []string{"新华社山城5月6日电 ", "本报讯（记者 王小明）", "（记者张三 李四）", "", "", ""}
	storyProse  = []string{
		prose,
		"大桥全长三公里，双向六车道，今天上午十时正式向社会车辆开放，两岸居民过江只要五分钟。",
		"修缮工程历时两年，老街上的四十二间铺面全部按原样恢复，其中一半已经有商户签下租约。",
		"市交通局介绍，缆车首末班分别为早上六点和晚上十点，高峰时段每三分钟发出一班。",
		"沿江步道将在年内贯通，届时市民可以从老码头一直走到湿地公园，全程约九公里。",
		"当地渔民说，今年休渔期间海水温度适宜，近海的鱼群比往年多，第一网就装满了船舱。",
		"图书馆二楼设有少儿阅览室，周末安排讲故事活动，家长可以提前三天在线预约座位。",
	}
	storyEnds = []string{"（责任编辑：赵六）", "责任编辑：赵六", "编辑：孙晓梅 校对：周明", ""}
)

// newTwin makes a story in both ways: each byte chooses a part.
func newTwin(ops []byte) twin {
	next := func() int {
		if len(ops) == 0 {
			return 0
		}
		n := ops[0]
		ops = ops[1:]
		return int(n)
	}
	choose := func(parts []string) string { return parts[next()%len(parts)] }
	var s twin
	add := func(tag, line string) {
		if line = strings.TrimSpace(line); line != "" {
			s.html += "<" + tag + ">" + line + "</" + tag + ">\n"
			s.text += line + "\n"
		}
	}
	s.html = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body><div>\n"
	add("h1", choose(storyTitles))
	add("p", choose(storyDates)+" "+choose(storyOrigin)+" "+choose(storyPeople))
	lead := choose(storyLeads)
	prose := slices.Clone(storyProse)
	for range 2 + next()%(len(prose)-1) {
		k := next() % len(prose)
		add("p", lead+prose[k])
		prose, lead = slices.Delete(prose, k, k+1), ""
	}
	add("p", choose(storyEnds))
	s.html += "</div></body></html>"
	return s
}
