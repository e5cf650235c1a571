package main

func Example() {
	main()
	// Output:
	// http://news.example/1.html 2023-06-08T08:08+08:00 山城日报 山城大桥通车 两岸过江五分钟
	// http://news.example/2.html 2023-06-08T16:20+08:00 海湾晚报 旧桥封闭施工 市民可改乘轮渡过江
}
