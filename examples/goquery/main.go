// Goquery parses a document that a program has already, and goes on using it.
package main

import (
	"fmt"
	"log"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"github.com/cnnews/news"
)

const page = `<!DOCTYPE html>
<title>古镇灯会亮灯</title>
<div id="weather">多云 12℃</div>
<h1>古镇灯会亮灯</h1>
<p class="info">2024年2月24日 19:05 来源：山城日报</p>
<div class="content"><p>三百余盏手扎花灯沿河铺开，虽然气温只有十二度，仍有不少市民扶老携幼前来赏灯。</p></div>`

func main() {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		log.Fatal(err)
	}
	a, err := news.ParseDocument(doc) // doc stays as it is
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Title.Text, a.Published)
	fmt.Println(doc.Find("#weather").Text())
}
