// Reprints finds the pages that carry one story: their headlines agree, and so
// do the sources that they credit. Which outlet was first their dates tell.
package main

import (
	"cmp"
	"fmt"
	"log"
	"slices"

	"github.com/cnnews/news"
)

// pages are from four sites; two of them reprint the story of the first.
var pages = []string{
	`<title>山城大桥通车 两岸过江五分钟_山城日报</title><h1>山城大桥通车 两岸过江五分钟</h1><p>2023-06-08 08:08 来源：山城日报</p><p>大桥全长三公里，双向六车道，今天上午十时正式向社会车辆开放，两岸居民过江只要五分钟。</p>`,
	`<title>山城大桥通车&nbsp;两岸过江五分钟|热资讯</title><h1>山城大桥通车&nbsp;两岸过江五分钟|热资讯</h1><p>2023-06-08 11:30 来源:山城日报</p><p>大桥全长三公里，双向六车道，今天上午十时正式向社会车辆开放，两岸居民过江只要五分钟。</p>`,
	`<title>山城大桥通车 全长三公里</title><h1>山城大桥通车 全长三公里</h1><p>2023-06-08 10:40 来源：海湾晚报</p><p>本报记者今天走上新桥，桥面宽阔，江风扑面，首批过桥的市民排起了长队，交警全程引导。</p>`,
	`<title>环球播报:山城大桥通车 两岸过江五分钟</title><h1>环球播报:山城大桥通车 两岸过江五分钟</h1><p>2023-06-09 来源：山城日报</p><p>大桥全长三公里，双向六车道，今天上午十时正式向社会车辆开放，两岸居民过江只要五分钟。</p>`,
}

func main() {
	var articles []*news.Article
	var links []news.Link
	for _, page := range pages {
		a, err := news.Parse([]byte(page))
		if err != nil {
			log.Fatal(err)
		}
		articles = append(articles, a)
	}
	// The earliest first: the others are found to repeat it.
	slices.SortFunc(articles, func(a, b *news.Article) int {
		return cmp.Or(a.Published.Time.Compare(b.Published.Time), cmp.Compare(a.Title.Raw, b.Title.Raw))
	})
	for _, a := range articles {
		links = append(links, news.Link{Title: a.Title.Text, Raw: a.Title.Raw})
	}
	for _, d := range news.FindDuplicates([]news.LinkBlock{{Links: links}}) {
		first, again := articles[d.OfLink], articles[d.Link]
		if first.Source.Name != again.Source.Name {
			continue
		}
		fmt.Printf("%s (%s) repeats %s (%s): %s\n", again.Title.Raw, again.Published, first.Title.Raw, first.Published, d.Match)
	}
}
