package main

func Example() {
	main()
	// Output:
	// 2023-08-16T09+08:00
	// hour
	// 海湾晚报 https://news.example/media/9
}
