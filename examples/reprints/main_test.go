package main

func Example() {
	main()
	// Output:
	// 山城大桥通车 两岸过江五分钟|热资讯 (2023-06-08T11:30+08:00) repeats 山城大桥通车 两岸过江五分钟 (2023-06-08T08:08+08:00): normalized
	// 环球播报:山城大桥通车 两岸过江五分钟 (2023-06-09) repeats 山城大桥通车 两岸过江五分钟 (2023-06-08T08:08+08:00): normalized
}
