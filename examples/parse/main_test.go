package main

func Example() {
	main()
	// Output:
	// title:     山城大桥通车 两岸过江五分钟
	// published: 2023-06-08T08:08+08:00
	// source:    山城日报 newspaper
	// credit:    李四 reporter
	// credit:    欧阳小五 photographer
	// text:      大桥全长三公里，双向六车道，今天上午十时正式向社会车辆开放，两岸居民过江只要五分钟。
	// heading:   引桥入秋完工
	// text:      指挥部负责人说，引桥的绿化将在入秋以前完成，届时行人可以从江边的步道直接走上桥面。
	// byline:    （山城日报记者 李 四 摄影 欧阳小五）
}
