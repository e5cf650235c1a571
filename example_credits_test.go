package news_test

import (
	"errors"
	"fmt"

	"github.com/cnnews/news"
)

func ExampleParseCredits() {
	for _, s := range []string{
		"（山城日报记者 林小禾 周 远 通讯员 古丽娜尔·吐尔逊）",
		"文／記者王小明 攝影／陳大文",
		"责任编辑：方澄 校对：何安 审核：段北",
		"记者获悉，缆车今起试运行。",
	} {
		credits, err := news.ParseCredits(s)
		if err != nil {
			fmt.Println("nobody:", errors.Is(err, news.ErrAbsent))
			continue
		}
		for _, c := range credits {
			fmt.Println(c.Role, c.Name)
		}
	}
	// Output:
	// reporter 林小禾
	// reporter 周远
	// correspondent 古丽娜尔·吐尔逊
	// reporter 王小明
	// photographer 陳大文
	// editor 方澄
	// proofreader 何安
	// reviewer 段北
	// nobody: true
}

func ExampleParser_ParseCredits() {
	var p news.Parser
	credits, err := p.ParseCredits("本报记者 林小禾 山城报道")
	fmt.Println(credits[0].Name, credits[0].Place, err)
	// Output: 林小禾 山城 <nil>
}

func ExampleCredit() {
	credits, err := news.ParseCredits("海湾晚报记者 沈一舟 山城报道")
	c := credits[0]
	fmt.Println(c.Name, c.Role, c.Outlet, c.Place, err)
	// Output: 沈一舟 reporter 海湾晚报 山城 <nil>
}

func ExampleCredit_String() {
	c := news.Credit{Name: "沈一舟", Role: news.RoleReporter, Outlet: "海湾晚报", Place: "山城"}
	fmt.Println(c.String())
	// Output: 海湾晚报记者 沈一舟 山城报道
}

func ExampleRole() {
	credits, err := news.ParseCredits("见习记者 林小禾 文 周远 摄 编辑：方澄")
	for _, c := range credits {
		switch c.Role {
		case news.RoleReporter, news.RoleAuthor, news.RoleIntern:
			fmt.Println("wrote:", c.Name)
		case news.RolePhotographer:
			fmt.Println("photographed:", c.Name)
		case news.RoleEditor, news.RoleProofreader, news.RoleReviewer:
			fmt.Println("at the desk:", c.Name)
		}
	}
	fmt.Println(err)
	// Output:
	// wrote: 林小禾
	// photographed: 周远
	// at the desk: 方澄
	// <nil>
}
