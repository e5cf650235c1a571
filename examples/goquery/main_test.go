package main

func Example() {
	main()
	// Output:
	// 古镇灯会亮灯 2024-02-24T19:05+08:00
	// 多云 12℃
}
