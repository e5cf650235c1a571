package news_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/cnnews/news"
)

func ExampleParseDate() {
	for _, s := range []string{"2023年6月8日", "２０２３年６月８日 上午８：０８", "民國112年6月8日", "2月30日"} {
		d, err := news.ParseDate(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d, d.Precision)
	}
	// Output:
	// 2023-06-08 day
	// 2023-06-08T08:08+08:00 minute
	// 2023-06-08 day
	// news: date: value out of range at byte 4 of "2月30日"
}

func ExampleFindDate() {
	d, err := news.FindDate("山城新闻网 2023-06-08 08:08:21 来源：海湾日报 更新：2023-06-09 10:00")
	fmt.Println(d, err)
	fmt.Println(d.Raw)
	// Output:
	// 2023-06-08T08:08:21+08:00 <nil>
	// 2023-06-08 08:08:21
}

func ExampleParser_ParseDate() {
	_, err := news.ParseDate("昨天 21:30")
	fmt.Println(errors.Is(err, news.ErrNoReference))

	p := news.Parser{Reference: time.Date(2023, 6, 8, 12, 0, 0, 0, time.UTC)}
	d, err := p.ParseDate("昨天 21:30")
	fmt.Println(d, err)
	// Output:
	// true
	// 2023-06-07T21:30+08:00 <nil>
}

func ExampleParser_FindDate() {
	p := news.Parser{Reference: time.Date(2023, 1, 2, 0, 0, 0, 0, time.UTC)}
	for _, s := range []string{"12-31 08:08 山城日报", "海湾新闻网 · 3小时前", "会议时间：2023年1月8日"} {
		d, err := p.FindDate(s)
		fmt.Println(d, err)
	}
	// Output:
	// 2022-12-31T08:08+08:00 <nil>
	// 2023-01-02T05+08:00 <nil>
	//  news: date: not present at byte 15 of "会议时间：2023年1月8日"
}

func ExampleDate() {
	d, err := news.ParseDate("2023年6月8日 08:08")
	fmt.Println(d.Time)
	fmt.Println(d.Precision, d.Zoned, d.Raw, err)
	// Output:
	// 2023-06-08 08:08:00 +0800 +08:00
	// minute false 2023年6月8日 08:08 <nil>
}

func ExampleDate_String() {
	d, _ := news.ParseDate("2023年6月8日8时8分")
	fmt.Println(d.String())
	// Output: 2023-06-08T08:08+08:00
}

func ExampleDate_IsZero() {
	d, _ := news.ParseDate("6月8日") // no year, no reference
	fmt.Println(d.IsZero(), d.Precision == news.PrecisionNone, d.Raw)
	// Output: false true 6月8日
}

func ExampleDate_MarshalJSON() {
	d, _ := news.ParseDate("2023年6月8日 8时")
	data, err := json.Marshal(d)
	fmt.Println(string(data), err)
	// Output: {"time":"2023-06-08T08:00:00+08:00","precision":"hour","raw":"2023年6月8日 8时"} <nil>
}

func ExampleDate_UnmarshalJSON() {
	var d news.Date
	err := json.Unmarshal([]byte(`{"time":"2023-06-08T00:00:00+08:00","precision":"day","raw":"6月8日"}`), &d)
	fmt.Println(d, err)
	// Output: 2023-06-08 <nil>
}

func ExamplePrecision() {
	for _, s := range []string{"2023年", "2023年6月8日", "2023-06-08 08:08:21"} {
		d, err := news.ParseDate(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		switch {
		case d.Precision >= news.PrecisionHour:
			fmt.Println("at", d.Time.Format("15:04 on 2 January 2006"))
		case d.Precision == news.PrecisionDay:
			fmt.Println("on", d.Time.Format("2 January 2006"))
		default: // year, month or none
			fmt.Println("in", d)
		}
	}
	// Output:
	// in 2023
	// on 8 June 2023
	// at 08:08 on 8 June 2023
}

func ExamplePrecision_String() {
	fmt.Println(news.PrecisionSecond, news.PrecisionDay)
	// Output: second day
}

func ExamplePrecision_MarshalText() {
	text, err := news.PrecisionMonth.MarshalText()
	fmt.Println(string(text), err)
	// Output: month <nil>
}

func ExamplePrecision_UnmarshalText() {
	var p news.Precision
	err := p.UnmarshalText([]byte("minute"))
	fmt.Println(p == news.PrecisionMinute, err)
	// Output: true <nil>
}
