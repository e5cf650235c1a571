package news_test

import (
	"fmt"

	"github.com/cnnews/news"
)

func ExampleClean() {
	fmt.Printf("%q\n", news.Clean("　　缆车\u200b今起\n  试运行&amp;nbsp;票价２０元 "))
	// Output: "缆车今起 试运行 票价２０元"
}
