package synth

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/cnnews/news"
)

// A Page is a pattern of pages: HTML or text in UTF-8, with the headline that
// is made different in each story.
type Page struct {
	Title string
	HTML  []byte // nil, or a page for WARC files
	Text  []byte // nil, or a page for WET files
}

// LoadPages takes the pages of a folder that are articles in UTF-8 and have
// their headline from nowhere else than where it can be made different: .html
// as HTML and .txt as text, in the order of their names.
func LoadPages(dir string) ([]Page, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		return nil, err
	}
	var pages []Page
	for _, name := range names {
		ext := filepath.Ext(name)
		if ext != ".html" && ext != ".txt" {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		a, err := news.Parse(data)
		if err != nil || a.Title.Text == "" || !utf8.Valid(data) || !isArticle(a, data) {
			continue
		}
		page := Page{Title: a.Title.Text, HTML: data}
		if ext == ".txt" {
			page.HTML, page.Text = nil, data
		}
		pages = append(pages, page)
	}
	if len(pages) == 0 {
		return nil, fmt.Errorf("no article in %s", dir)
	}
	return pages, nil
}

// isArticle reports whether a page is sure to be an article, and another one
// with another headline.
func isArticle(a *news.Article, page []byte) bool {
	const number = 1234567
	other, err := news.Parse(edition(page, a.Title.Text, number))
	if err != nil || other.Title.Text != string(edition([]byte(a.Title.Text), a.Title.Text, number)) {
		return false
	}
	texts := 0
	for _, p := range a.Body {
		if p.Kind == news.KindText && utf8.RuneCountInString(p.Text) > 40 {
			texts++
		}
	}
	return texts >= 3 && utf8.RuneCountInString(a.Title.Text) >= 8
}

// small is the page that archives of very many records are made of.
var small = []Page{{
	Title: "山城首条过江缆车完成大修",
	HTML: []byte(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>山城首条过江缆车完成大修_城事_山城新闻网</title></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/cs/">城事</a> &gt; 正文</div>
<h1>山城首条过江缆车完成大修</h1>
<div class="info">2023-06-08 08:08:21 来源：山城日报 作者：李望舒</div>
<div class="content"><p>山城日报讯（记者 李望舒）停运四个月的过江缆车昨日完成大修，十二节新车厢全部挂线，运营方称最快下周恢复载客。</p>
<p>检修班长说，这次更换了两千三百米钢缆和全部六十四组托轮，夜里江上风大，最冷的一个月工人每晚只能干三个小时。</p>
<p>恢复运营后票价不变，早高峰的班次由七分钟一班加密到四分钟一班，沿江两岸的居民可以少绕八公里。</p></div>
<div class="editor">责任编辑：周雨</div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="/cs/1.html">江边步道年内贯通</a></li><li><a href="/cs/2.html">老码头变身城市客厅</a></li></ul></div>
</body></html>`),
	Text: []byte(`山城首条过江缆车完成大修_城事_山城新闻网
首页 > 城事 > 正文
山城首条过江缆车完成大修
2023-06-08 08:08:21 来源：山城日报 作者：李望舒
山城日报讯（记者 李望舒）停运四个月的过江缆车昨日完成大修，十二节新车厢全部挂线，运营方称最快下周恢复载客。
检修班长说，这次更换了两千三百米钢缆和全部六十四组托轮，夜里江上风大，最冷的一个月工人每晚只能干三个小时。
恢复运营后票价不变，早高峰的班次由七分钟一班加密到四分钟一班，沿江两岸的居民可以少绕八公里。
责任编辑：周雨
`),
}}

// latin turns a page's ideographs into letters: a page of another language
// with the markup of a real one.
func latin(page []byte) []byte {
	out := make([]byte, 0, len(page))
	n := 0
	for _, r := range string(page) {
		if r < 0x3400 {
			out = utf8.AppendRune(out, r)
			continue
		}
		out = append(out, "aeinorst"[r%8], "aeinorst"[r/8%8])
		if n++; n%3 == 0 {
			out = append(out, ' ')
		}
	}
	return out
}

// foreign are pages in other languages.
var foreign = []string{
	`<html><head><title>Cable car returns after overhaul</title></head><body><h1>Cable car returns after overhaul</h1><p>` +
		strings.Repeat("The cable car across the river carried passengers again on Monday, four months after it was stopped for repairs. ", 8) + `</p></body></html>`,
	`<html><head><meta charset="utf-8"><title>ロープウェイが運転を再開</title></head><body><h1>川を渡るロープウェイが運転を再開</h1><p>` +
		strings.Repeat("四か月の点検を終えたロープウェイが月曜日から運転を再開し、朝から多くの利用客が列をつくりました。", 8) + `</p></body></html>`,
	`<html><head><meta charset="utf-8"><title>케이블카 운행 재개</title></head><body><h1>강을 건너는 케이블카 운행 재개</h1><p>` +
		strings.Repeat("넉 달 동안 정비를 마친 케이블카가 월요일부터 다시 운행을 시작해 아침부터 승객이 줄을 섰다. ", 8) + `</p></body></html>`,
	`<html><head><meta charset="utf-8"><title>Канатная дорога снова работает</title></head><body><h1>Канатная дорога снова работает</h1><p>` +
		strings.Repeat("После четырёх месяцев ремонта канатная дорога через реку снова принимает пассажиров. ", 8) + `</p></body></html>`,
}

// edition gives the page of one story: its headline with the story's number.
func edition(page []byte, title string, story int) []byte {
	return bytes.ReplaceAll(page, []byte(title), []byte(title+"（之"+hanNumber(story)+"）"))
}

// hanNumber writes a number in Chinese digits.
func hanNumber(n int) string {
	const digits = "零一二三四五六七八九"
	var b strings.Builder
	for _, d := range fmt.Sprint(n) {
		i := int(d-'0') * len("零")
		b.WriteString(digits[i : i+len("零")])
	}
	return b.String()
}
