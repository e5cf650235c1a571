package news_test

import (
	"errors"
	"fmt"

	"github.com/cnnews/news"
)

func ExampleParseError() {
	for _, s := range []string{"2023年13月1日", "缆车今起试运行", "3小时前", ""} {
		_, err := news.ParseDate(s)
		var e *news.ParseError
		if !errors.As(err, &e) {
			continue
		}
		switch {
		case errors.Is(err, news.ErrRange):
			fmt.Println("no such date, from here on:", e.Input[e.Offset:])
		case errors.Is(err, news.ErrNoReference):
			fmt.Println("set Parser.Reference")
		case errors.Is(err, news.ErrSyntax):
			fmt.Println("no date:", e.Input)
		case errors.Is(err, news.ErrAbsent):
			fmt.Println("nothing there")
		}
	}
	// Output:
	// no such date, from here on: 13月1日
	// no date: 缆车今起试运行
	// set Parser.Reference
	// nothing there
}

func ExampleParseError_page() {
	for _, page := range []string{" \n", "\x7fELF\x02\x01\x01\x00\x00", "<title>缆车今起试运行</title>"} {
		p := news.Parser{MaxBytes: 20}
		_, err := p.Parse([]byte(page))
		for _, cause := range []error{news.ErrEmpty, news.ErrBinary, news.ErrTooLarge, news.ErrEncoding} {
			if errors.Is(err, cause) {
				fmt.Println(cause)
			}
		}
	}
	// Output:
	// page is empty
	// page is binary
	// page is too large
}

func ExampleParseError_Error() {
	_, err := news.ParseDate("2023年13月1日")
	fmt.Println(err.Error())
	// Output: news: date: value out of range at byte 7 of "2023年13月1日"
}

func ExampleParseError_Unwrap() {
	_, err := news.ParseSource("来源：网络")
	fmt.Println(errors.Unwrap(err) == news.ErrNoOutlet)
	// Output: true
}
