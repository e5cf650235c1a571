package main

import "fmt"

// sample is the file that is read if none is named.
var sample = wet("warcinfo", "", "format: WET\r\n") +
	wet("conversion", "http://news.example/1.html", "山城大桥通车 两岸过江五分钟\n2023-06-08 08:08 来源：山城日报\n大桥全长三公里，双向六车道，今天上午十时正式向社会车辆开放，两岸居民过江只要五分钟。\n") +
	wet("conversion", "http://news.example/2.html", "旧桥封闭施工 市民可改乘轮渡过江\n昨天 16:20 来源：海湾晚报\n旧桥从明天起封闭施工，工期四十天，施工期间轮渡每十分钟一班，首班提前到早上五点半。\n")

// wet makes a record.
func wet(typ, uri, text string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2023-06-09T02:00:00Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", typ, uri, len(text), text)
}
