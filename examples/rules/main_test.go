package main

func Example() {
	main()
	// Output:
	// 菜场改造要留住烟火气
	// 山城日报
	// 2023-06-08T08:08+08:00
	// 1 paragraph
}
