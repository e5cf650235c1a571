package news_test

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/cnnews/news"
)

// A page as a local paper's site might have it.
const page = `<!DOCTYPE html>
<html><head><meta charset="utf-8">
<title>缆车今起试运行 票价二十元_社会_山城新闻网</title></head>
<body>
<div class="crumb"><a href="/">首页</a> &gt; <a href="/shehui/">社会</a> &gt; 正文</div>
<h1>缆车今起试运行 票价二十元</h1>
<div class="info">2023年6月8日 08:08 来源：山城日报 作者：林小禾</div>
<div class="content">
<p>本报讯（记者 林小禾）停运三年的过江缆车今天上午八时恢复载客，首班车坐满了特意赶来的老街坊。</p>
<p><strong>老车厢留在车站</strong></p>
<p>新车厢每节可坐三十五人，过江只要五分钟；旧车厢修好后摆在南站大厅，游客可以进去拍照。</p>
<figure><img src="/img/1.jpg"><figcaption>首班缆车驶过江面。周远 摄</figcaption></figure>
<p>车站说，试运行到六月底，其间每天早八点到晚六点开行，遇到大风会临时停运。</p>
</div>
<div>责任编辑：方澄</div>
<div class="related"><h3>相关阅读</h3><ul>
<li><a href="/shehui/2.html">南站广场改造完工 新增三十个车位</a></li>
<li><a href="/shehui/3.html">老照片里的过江缆车 征集结果公布</a></li>
<li><a href="/shehui/4.html">端午节轮渡加开夜班 末班船九点半</a></li>
</ul></div>
</body></html>`

func Example() {
	page, err := os.ReadFile("testdata/aggregator.html")
	if err != nil {
		log.Fatal(err)
	}
	article, err := news.Parse(page)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(article.Title.Text)
	fmt.Println(article.Published, article.Source.Name)
	for _, c := range article.Credits {
		fmt.Println(c.Role, c.Name)
	}
	// Output:
	// 县域冷链物流提速 多地加密产地仓布局补齐“最先一公里”
	// 2024-03-12T09:16:42+08:00 山城经济导报
	// reporter 顾长宁
	// reporter 陆遥
	// reporter 欧阳雪
	// reporter 韩文博
}

func ExampleParse() {
	a, err := news.Parse([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Title.Text)
	fmt.Println(a.Channel, a.Published, a.Source.Name)
	for _, c := range a.Credits {
		fmt.Println(c.Role, c.Name)
	}
	// Output:
	// 缆车今起试运行 票价二十元
	// [社会] 2023-06-08T08:08+08:00 山城日报
	// author 林小禾
	// photographer 周远
	// editor 方澄
}

func ExampleParseHTML() {
	a, err := news.ParseHTML([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Title.Text)
	// Output: 缆车今起试运行 票价二十元
}

func ExampleParseText() {
	a, err := news.ParseText([]byte(`
财经 >

两家渡轮公司合并

2023-06-08 08:08:21   来源:海湾晚报

海湾的两家渡轮公司昨天签字合并，合并后共有二十一条船，航线和票价年内不变。

乘客手里的月票照旧可用。公司说，两边的售票窗口下月起合在一处，省下的人手去开夜班船。

(海湾晚报记者 沈一舟)
`))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Title.Text, a.Channel, a.Published, a.Source.Name, a.Credits)
	// Output: 两家渡轮公司合并 [财经] 2023-06-08T08:08:21+08:00 海湾晚报 [海湾晚报记者 沈一舟]
}

func ExampleParseDocument() {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		log.Fatal(err)
	}
	a, err := news.ParseDocument(doc)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Title.Text)
	// Output: 缆车今起试运行 票价二十元
}

func ExampleParser() {
	p := news.Parser{
		URL:         "https://www.shancheng.example/shehui/1.html",
		Reference:   time.Date(2023, 6, 8, 12, 0, 0, 0, time.UTC), // of the crawl
		Location:    time.FixedZone("", 9*60*60),                  // the site writes for readers in Tokyo
		ContentType: "text/html; charset=utf-8",
		MaxBytes:    1 << 20,
	}
	a, err := p.Parse([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Published, a.Related[0].Links[0].URL)

	p.MaxBytes = 100
	_, err = p.Parse([]byte(page))
	fmt.Println(err)
	fmt.Println(news.DefaultMaxBytes) // if MaxBytes is 0
	// Output:
	// 2023-06-08T08:08+09:00 https://www.shancheng.example/shehui/2.html
	// news: page: page is too large at byte 100 of "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n<title>…"
	// 33554432
}

func ExampleParser_Parse() {
	p := news.Parser{Reference: time.Date(2023, 6, 8, 12, 0, 0, 0, time.UTC)}
	relative := strings.Replace(page, "2023年6月8日 08:08", "昨天 21:30", 1)
	a, err := p.Parse([]byte(relative))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Published)
	// Output: 2023-06-07T21:30+08:00
}

func ExampleParser_ParseHTML() {
	p := news.Parser{MaxBytes: -1} // pages of any length
	a, err := p.ParseHTML([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Source.Name)
	// Output: 山城日报
}

func ExampleParser_ParseText() {
	p := news.Parser{Reference: time.Date(2023, 6, 8, 12, 0, 0, 0, time.UTC)}
	a, err := p.ParseText([]byte("渡口夜班船加开一小时\n06-08 08:08 来源：海湾晚报\n" +
		"渡口的夜班船从今晚起加开一小时，末班船改在十点半。船上的小卖部也跟着延长，卖到最后一班。\n"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Title.Text, a.Published)
	// Output: 渡口夜班船加开一小时 2023-06-08T08:08+08:00
}

func ExampleParser_ParseDocument() {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		log.Fatal(err)
	}
	p := news.Parser{URL: "https://www.shancheng.example/shehui/1.html"}
	a, err := p.ParseDocument(doc)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Related[0].Links[0].URL)
	// Output: https://www.shancheng.example/shehui/2.html
}

func ExampleSelectors() {
	p := news.Parser{Select: news.Selectors{
		Noise: goquery.Single(".related"),
	}}
	a, err := p.Parse([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Title.Text, len(a.Related))
	// Output: 缆车今起试运行 票价二十元 0
}

func ExampleArticle() {
	a, err := news.Parse([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	a.Body, a.Evidence, a.Related = nil, nil, nil // for brevity
	data, err := json.MarshalIndent(a, "", "  ")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(data))
	// Output:
	// {
	//   "title": {
	//     "text": "缆车今起试运行 票价二十元",
	//     "raw": "缆车今起试运行 票价二十元"
	//   },
	//   "channel": [
	//     "社会"
	//   ],
	//   "published": {
	//     "time": "2023-06-08T08:08:00+08:00",
	//     "precision": "minute",
	//     "raw": "2023年6月8日 08:08"
	//   },
	//   "source": {
	//     "name": "山城日报",
	//     "kind": "newspaper",
	//     "raw": "来源：山城日报"
	//   },
	//   "dateline": {
	//     "agency": "本报",
	//     "raw": "本报讯（记者 林小禾）"
	//   },
	//   "credits": [
	//     {
	//       "name": "林小禾",
	//       "role": "author"
	//     },
	//     {
	//       "name": "周远",
	//       "role": "photographer"
	//     },
	//     {
	//       "name": "方澄",
	//       "role": "editor"
	//     }
	//   ],
	//   "images": [
	//     {
	//       "url": "/img/1.jpg",
	//       "caption": "首班缆车驶过江面。周远 摄"
	//     }
	//   ]
	// }
}

func ExampleParagraph() {
	a, err := news.Parse([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range a.Body {
		fmt.Printf("%-8s %.30s\n", p.Kind, p.Text)
	}
	// Output:
	// text     本报讯（记者 林小禾）停运三年的过江缆车今天上午八时恢复载客
	// heading  老车厢留在车站
	// text     新车厢每节可坐三十五人，过江只要五分钟；旧车厢修好后摆在南站
	// caption  首班缆车驶过江面。周远 摄
	// text     车站说，试运行到六月底，其间每天早八点到晚六点开行，遇到大风
}

func ExampleParagraphKind() {
	a, err := news.Parse([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range a.Body {
		switch p.Kind {
		case news.KindHeading:
			fmt.Println("##", p.Text)
		case news.KindCaption, news.KindByline:
			fmt.Printf("(%s)\n", p.Text)
		}
	}
	// Output:
	// ## 老车厢留在车站
	// (首班缆车驶过江面。周远 摄)
}

func ExampleImage() {
	a, err := news.Parse([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	for _, img := range a.Images {
		fmt.Println(img.URL, img.Caption)
	}
	// Output: /img/1.jpg 首班缆车驶过江面。周远 摄
}

func ExampleEvidence() {
	a, err := news.Parse([]byte(page))
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range a.Evidence {
		fmt.Printf("%-10s %s %s: %.40s\n", e.Field, e.Origin, e.Where, e.Raw)
	}
	// Output:
	// title      element h1: 缆车今起试运行 票价二十元
	// published  element div.info: 2023年6月8日 08:08
	// credits[0] element div.info: 2023年6月8日 08:08 来源：山城日报 作者：林小禾
	// dateline   element div.content p: 本报讯（记者 林小禾）
	// credits[1] element figcaption: 周远 摄
	// credits[2] element div: 责任编辑：方澄
	// source     element div.info: 来源：山城日报
	// channel    element div.crumb: 首页 > 社会 > 正文
}

func ExampleOrigin() {
	a, err := news.Parse([]byte(`<!DOCTYPE html>
<meta property="article:published_time" content="2023-06-08T08:08:00+08:00">
<h1>渡口夜班船加开一小时</h1><p>末班船改在十点半，船上的小卖部也跟着卖到最后一班，夜里回家的人有了热汤面。</p>`))
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range a.Evidence {
		if e.Field == "published" {
			fmt.Println(e.Origin == news.OriginMeta, e.Where)
		}
	}
	// Output:
	// true article:published_time
}

func ExampleProblem() {
	a, err := news.Parse([]byte("<!DOCTYPE html><title>渡口夜班船加开一小时</title>"))
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range a.Problems {
		fmt.Printf("%s: %s\n", p.Field, p.Message)
	}
	// Output:
	// body: no paragraphs found
}
