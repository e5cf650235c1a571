package main

import "testing/fstest"

// sample is the folder that is read if none is named.
var sample = fstest.MapFS{
	"1.html":       {Data: []byte(`<h1>山城大桥通车 两岸过江五分钟</h1><p>2023-06-08 08:08 来源：山城日报 记者：李四</p><p>大桥全长三公里，双向六车道，今天上午十时正式向社会车辆开放，两岸居民过江只要五分钟。</p>`)},
	"2.html":       {Data: []byte("")},
	"more/3.html":  {Data: []byte(`<h1>海湾新闻网改版 首屏看到全部要闻</h1><p>2023年6月9日 来源：海湾新闻网</p><p>改版后的首页字号更大，图片更少，读者可以在第一屏看到全部要闻，也可以翻看过去三十年的旧报。</p>`)},
	"more/4.style": {Data: []byte("p{}")},
}
