package main

func Example() {
	main()
	// Output:
	// path,title,published,source,credits,error
	// 1.html,山城大桥通车 两岸过江五分钟,2023-06-08T08:08+08:00,山城日报,李四,
	// 2.html,,,,,"news: page: page is empty at byte 0 of """""
	// more/3.html,海湾新闻网改版 首屏看到全部要闻,2023-06-09,海湾新闻网,,
}
