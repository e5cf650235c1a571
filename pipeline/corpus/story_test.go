package corpus

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/cnnews/news"
)

// article makes an article of a headline and paragraphs.
func article(title string, texts ...string) *news.Article {
	a := &news.Article{Title: news.Title{Text: title}}
	for _, text := range texts {
		a.Body = append(a.Body, news.Paragraph{Kind: news.KindText, Text: text})
	}
	return a
}

const (
	headline = "山城首条过江缆车完成大修"
	long     = "停运四个月的过江缆车昨日完成大修，十二节新车厢全部挂线，运营方称最快下周恢复载客。"
	short    = "票价不变。"
)

func TestStoryKey(t *testing.T) {
	dateline := article(headline, "山城日报讯（记者 李望舒）"+long, short)
	dateline.Dateline.Raw = "山城日报讯（记者 李望舒）"
	of := StoryKey(article(headline, long, short))
	for _, test := range []struct {
		name string
		a    *news.Article
		same bool
	}{
		{"itself", article(headline, long, short), true},
		{"another order and a note", article(headline, short, long, "本文不代表本站观点。"), true},
		{"one paragraph", article(headline, long+short), true},
		{"with a dateline", dateline, true},
		{"other signs and widths", article("山城首条过江缆车“完成大修”", "停运四个月的过江缆车昨日完成大修,十二节新车厢全部挂线, 运营方称最快下周恢复载客。", short), true},
		{"another headline", article("过江缆车回来了", long, short), false},
		{"another body", article(headline, "三月的雨下了整整一夜，江水漫过了码头最下面的三级台阶。"), false},
		{"a headline that is a rubric", article("快讯", long, short), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if same := StoryKey(test.a) == of; same != test.same {
				t.Errorf("same story: %t, want %t", same, test.same)
			}
		})
	}
	if StoryKey(article("快讯", long, short)) == StoryKey(article("快讯", long, "票价涨了。")) {
		t.Error("rubrics with different bodies are one story")
	}
	if StoryKey(article("快讯", long, short)) != StoryKey(article("快讯", long+short)) {
		t.Error("rubrics with one body are two stories")
	}
}

// page makes a story's page.
func page(url string, d news.Date) Story {
	a := article(headline, long)
	a.Published = d
	return Story{Key: "k", Article: a, Capture: Capture{URL: url, Time: time.Date(2023, 6, 9, 0, 0, 0, 0, time.UTC)}}
}

func date(t *testing.T, s string) news.Date {
	t.Helper()
	if s == "" {
		return news.Date{}
	}
	d, err := news.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestMergeKeepsTheEarliest(t *testing.T) {
	for _, test := range []struct{ name, first, second string }{
		{"earlier", "2023-06-08 08:08", "2023-06-08 08:09"},
		{"a minute before its day", "2023-06-08 23:08", "2023-06-08"},
		{"a day before the next", "2023-06-07", "2023-06-08 00:01"},
		{"a date before none", "2023-06-08", ""},
		{"a date before one after the capture", "2023-06-08", "2026-01-01"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, b := page("z", date(t, test.first)), page("b", date(t, test.second))
			for _, m := range []Story{Merge(a, b), Merge(b, a)} {
				if m.Capture.URL != "z" || m.CopyCount != 1 || len(m.Copies) != 1 || m.Copies[0].URL != "b" {
					t.Errorf("kept %s, copies %+v", m.Capture.URL, m.Copies)
				}
			}
		})
	}
}

// TestMergeOrder merges many pages in random trees: the result is always the
// same, also where the list is full.
func TestMergeOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var pages []Story
	for i := range MaxCopies + 50 {
		pages = append(pages, page(fmt.Sprintf("u%04d", i), date(t, fmt.Sprintf("2023-06-0%d 08:08", 1+i%8))))
	}
	var want string
	for range 4 {
		list := append([]Story(nil), pages...)
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		for len(list) > 1 {
			i := random.IntN(len(list) - 1)
			list[i] = Merge(list[i], list[i+1])
			list = append(list[:i+1], list[i+2:]...)
		}
		data, err := json.Marshal(list[0])
		if err != nil {
			t.Fatal(err)
		}
		if want == "" {
			want = string(data)
		}
		if s := list[0]; string(data) != want || s.CopyCount != len(pages)-1 || len(s.Copies) != MaxCopies {
			t.Fatalf("another order gives another story: %d copies, %d listed", s.CopyCount, len(s.Copies))
		}
	}
}
