package news_test

import (
	"errors"
	"fmt"
	"log"

	"github.com/cnnews/news"
)

func ExampleParseDateline() {
	for _, s := range []string{
		"新华社山城6月8日电（记者 林小禾、周远）停运三年的缆车今天恢复载客。",
		"〔記者王小明／台北報導〕停駛三年的纜車今天恢復載客。",
		"据山城日报报道，停运三年的缆车今天恢复载客。",
	} {
		dateline, credits, rest, err := news.ParseDateline(s)
		if errors.Is(err, news.ErrAbsent) {
			fmt.Println("no dateline:", rest)
			continue
		}
		fmt.Printf("%q %q %q\n", dateline.Agency, dateline.Place, dateline.Date)
		for _, c := range credits {
			fmt.Println(c.Role, c.Name)
		}
		fmt.Println(rest)
	}
	// Output:
	// "新华社" "山城" "6月8日"
	// reporter 林小禾
	// reporter 周远
	// 停运三年的缆车今天恢复载客。
	// "" "台北" ""
	// reporter 王小明
	// 停駛三年的纜車今天恢復載客。
	// no dateline: 据山城日报报道，停运三年的缆车今天恢复载客。
}

func ExampleParser_ParseDateline() {
	var p news.Parser
	dateline, _, _, err := p.ParseDateline("本报海湾6月8日讯 两家渡轮公司昨天签字合并。")
	fmt.Println(dateline.Agency, dateline.Place, dateline.Date, err)
	// Output: 本报 海湾 6月8日 <nil>
}

func ExampleDateline() {
	a, err := news.ParseText([]byte(`两家渡轮公司合并
2023-06-08 08:08
新华社海湾6月8日电（记者 沈一舟）海湾的两家渡轮公司昨天签字合并，合并后共有二十一条船，航线和票价年内不变。
`))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Dateline.Raw)
	fmt.Println(a.Dateline.Agency, a.Dateline.Place, a.Dateline.Date)
	// Output:
	// 新华社海湾6月8日电（记者 沈一舟）
	// 新华社 海湾 6月8日
}

func ExampleDateline_String() {
	dateline := news.Dateline{Agency: "新华社", Place: "海湾", Date: "6月8日"}
	fmt.Println(dateline.String())
	// Output: 新华社海湾6月8日电
}

func ExampleDateline_IsZero() {
	dateline, _, _, err := news.ParseDateline("停运三年的缆车今天恢复载客。")
	fmt.Println(dateline.IsZero(), errors.Is(err, news.ErrAbsent))
	// Output: true true
}
