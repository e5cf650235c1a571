package corpus

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

const (
	chineseText     = "停运四个月的过江缆车昨日完成大修，十二节新车厢全部挂线。"
	traditionalText = "停駛四個月的過江纜車昨日完成大修，十二節新車廂全部掛線。"
	japaneseText    = "四か月の点検を終えたロープウェイが月曜日から運転を再開しました。"
	koreanText      = "넉 달 동안 정비를 마친 케이블카가 월요일부터 다시 운행을 시작했다."
	englishText     = "The cable car across the river carries passengers again after four months."
	russianText     = "Канатная дорога через реку снова принимает пассажиров."
)

func html(head, body string) string {
	return "<html><head>" + head + "</head><body>" + body + "</body></html>"
}

func encode(t *testing.T, e encoding.Encoding, s string) string {
	t.Helper()
	s, err := e.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestDetectLanguage(t *testing.T) {
	gbk := func(s string) string { return encode(t, simplifiedchinese.GBK, s) }
	for _, test := range []struct {
		name, page, contentType string
		want                    Language
	}{
		{"Chinese", html("", chineseText), "text/html", Chinese},
		{"traditional", html("", traditionalText), "text/html; charset=utf-8", Chinese},
		{"text", chineseText, "", Chinese},
		{"English", html("", englishText), "", Other},
		{"Russian", html("", russianText), "", Other},
		{"Japanese", html("", japaneseText), "", Japanese},
		{"Korean", html("", koreanText), "", Korean},
		{"empty", "", "", Other},
		{"English with a Chinese name", html("", strings.Repeat(englishText, 5)+"过江缆车过江缆车过江缆车过江缆车"), "", Other},
		{"Chinese with English menus", html("", strings.Repeat(chineseText, 5)+englishText), "", Chinese},
		{"Chinese that mentions Japanese", html("", strings.Repeat(chineseText, 20)+"ロープウェイの運転を再開"), "", Chinese},
		{"tags do not count", html("", strings.Repeat(`<div class="article-content-wrapper main">`, 50)+chineseText), "", Chinese},
		{"scripts of an English page", html("<script>// 注释：这里是中文的注释，不少于十二个字</script>", strings.Repeat(englishText, 5)), "", Other},
		{"text in a script", html("<script>var state = {content: '"+chineseText+"'}; "+strings.Repeat("function call() {}; ", 50)+"</script>", ""), "", Chinese},
		{"text escaped in a script", html(`<script>{"t": "`+strings.Repeat(`\u4e2d\u6587`, 12)+`"}</script>`, ""), "", Chinese},
		{"entities", html("", strings.Repeat("&#20013;&#x6587;", 12)), "", Chinese},
		{"named entities are no letters", html("", strings.Repeat("&nbsp;&ldquo;", 100)+chineseText), "", Chinese},
		{"GBK by header", gbk(html("", chineseText)), "text/html; charset=gb2312", Chinese},
		{"GBK by meta", gbk(html(`<meta charset="gbk">`, chineseText)), "text/html; charset=ISO-8859-1", Chinese},
		{"GBK by old meta", gbk(html(`<meta http-equiv="Content-Type" content="text/html; charset=GB2312" />`, chineseText)), "text/html", Chinese},
		{"Big5 by header", encode(t, traditionalchinese.Big5, html("", traditionalText)), "text/html; charset=big5", Chinese},
		{"GBK undeclared", gbk(html("", chineseText)), "text/html", Unknown},
		{"GBK declared UTF-8", gbk(html("", chineseText)), "text/html; charset=utf-8", Unknown},
		{"UTF-8 declared GBK", html("", chineseText), "text/html; charset=gbk", Chinese},
		{"English declared GBK", html("", englishText), "text/html; charset=gbk", Other},
		{"Japanese in Shift_JIS", encode(t, japanese.ShiftJIS, html("", japaneseText)), "text/html; charset=Shift_JIS", Japanese},
		{"Japanese in EUC", encode(t, japanese.EUCJP, html(`<meta charset=euc-jp>`, japaneseText)), "text/html", Japanese},
		{"Korean in EUC", encode(t, korean.EUCKR, html("", koreanText)), "text/html; charset=euc-kr", Korean},
		{"truncated in a character", html("", chineseText)[:81], "", Chinese},
		{"some broken bytes", html("", strings.Repeat(chineseText, 5)+"\xff\xfe"), "", Chinese},
		{"unclosed script", "<script>" + chineseText, "", Chinese},
		{"less-than signs", "1 < 2 <3 " + chineseText, "", Chinese},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := DetectLanguage([]byte(test.page), test.contentType); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func FuzzDetectLanguage(f *testing.F) {
	for _, s := range []string{chineseText, japaneseText, koreanText, "<script", "<!--", "&#x", `\u4e2`, "\x81", "<", "charset=", html("", englishText)} {
		f.Add([]byte(s), "text/html; charset=gbk")
		f.Add([]byte(s), "")
	}
	f.Fuzz(func(t *testing.T, page []byte, contentType string) {
		l := DetectLanguage(page, contentType)
		if l == Chinese && !mayBeChinese(page) {
			t.Errorf("Chinese without an ideograph: %q", page)
		}
	})
}

func BenchmarkDetectLanguage(b *testing.B) {
	for name, text := range map[string]string{"chinese": chineseText, "english": englishText} {
		page := []byte(html("<script>"+strings.Repeat("var x = 1; ", 500)+"</script>", strings.Repeat("<p>"+text+"</p>", 200)))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			for b.Loop() {
				DetectLanguage(page, "text/html")
			}
		})
	}
}
