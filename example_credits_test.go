package news_test

import (
	"fmt"

	"github.com/cnnews/news"
)

func ExampleParseCredits() {
	credits, err := news.ParseCredits("（山城日报记者 陆晓岚 白 露 通讯员费小满马骁）")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range credits {
		fmt.Printf("%s %s %q\n", c.Role, c.Name, c.Outlet)
	}
	// Output:
	// reporter 陆晓岚 "山城日报"
	// reporter 白露 "山城日报"
	// correspondent 费小满 ""
	// correspondent 马骁 ""
}

func ExampleParser_ParseCredits() {
	var p news.Parser
	credits, err := p.ParseCredits("2031-03-02 08:15 来源：山城日报 作者：陆晓岚 责任编辑：费小满_NB0117")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(credits)
	// Output: [作者 陆晓岚 编辑 费小满]
}

func ExampleCredit_String() {
	c := news.Credit{Name: "陆晓岚", Role: news.RoleReporter, Outlet: "山城日报", Place: "北京"}
	fmt.Println(c)
	// Output: 山城日报记者 陆晓岚 北京报道
}
