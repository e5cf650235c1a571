package news

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// wholeDates are strings that ParseDate reads with the reference time now,
// and what String then gives.
var wholeDates = []findRow{
	{"year", "2023", "2023"},
	{"month", "2023-06", "2023-06"},
	{"day", "2023-06-08", "2023-06-08"},
	{"hour", "2023-06-08T08+08:00", "2023-06-08T08+08:00"},
	{"minute", "2023-06-08T08:08+08:00", "2023-06-08T08:08+08:00"},
	{"second", "2023-06-08T08:08:21+08:00", "2023-06-08T08:08:21+08:00"},
	{"hour of Greenwich", "2023-06-08T08Z", "2023-06-08T08Z"},
	{"odd zone", "2023-06-08T08:08:21+05:30", "2023-06-08T08:08:21+05:30"},
	{"western zone", "2023-06-08T08-05:00", "2023-06-08T08-05:00"},
	{"blanks and brackets", " （2023-06-08 08:08） ", "2023-06-08T08:08+08:00"},
	{"square brackets", "【2023年6月8日】", "2023-06-08"},
	{"year in characters", "2023年", "2023"},
	{"month in characters", "2023年6月", "2023-06"},
	{"compact month", "202306", "2023-06"},
	{"compact day", "20230608", "2023-06-08"},
	{"compact minute", "202306080808", "2023-06-08T08:08+08:00"},
	{"compact second", "20230608080821", "2023-06-08T08:08:21+08:00"},
	{"month last", "06/2023", "2023-06"},
	{"Unix seconds", "1686182901", "2023-06-08T08:08:21+08:00"},
	{"Unix milliseconds", "1686182901000", "2023-06-08T08:08:21+08:00"},
	{"weekday behind", "2023年6月8日 星期四", "2023-06-08"},
	{"weekday before", "星期四 2023年6月8日", "2023-06-08"},
	{"English weekday before", "Thu, 08 Jun 2023 08:08:21 +0800", "2023-06-08T08:08:21+08:00"},
	{"English month", "June 2023", "2023-06"},
	{"no year", "06-08", "2023-06-08"},
	{"lone month", "6月", "2023-06"},
	{"ago", "5分钟前", "2023-06-10T12:25+08:00"},
	{"last month", "上个月", "2023-05"},
	{"month of last year", "去年6月", "2022-06"},
	{"Republic", "民國112年", "2023"},
	{"24:00:00", "2023-12-31 24:00:00", "2024-01-01T00:00:00+08:00"},
	{"minutes of one digit", "2023-6-8 8:8:1", "2023-06-08T08:08:01+08:00"},
	{"fraction of a second", "2023-06-08 08:08:21.999", "2023-06-08T08:08:21+08:00"},
	{"fraction with comma", "2023-06-08 08:08:21,999", "2023-06-08T08:08:21+08:00"},
	{"zone in Chinese", "2023-06-08 08:08（北京时间）", "2023-06-08T08:08+08:00"},
}

func TestParseDate(t *testing.T) {
	p := Parser{Reference: now}
	for _, row := range wholeDates {
		d, err := p.ParseDate(row.in)
		if got := d.String(); err != nil || got != row.want {
			t.Errorf("%s: ParseDate(%q) = %q, %v, want %q", row.name, row.in, got, err, row.want)
			continue
		}
		if again, err := p.ParseDate(d.String()); err != nil || !again.Time.Equal(d.Time) || again.Precision != d.Precision {
			t.Errorf("%s: ParseDate(%q) = %v, %v, not what it came from", row.name, d.String(), again, err)
		}
	}
}

// malformedDates have ‡ where the error's offset is.
var malformedDates = []struct {
	name, in string
	err      error
}{
	{"empty", "‡", ErrAbsent},
	{"blank", " 　‡", ErrAbsent},
	{"text", "‡山城日报", ErrSyntax},
	{"label", "‡发布时间：2023-06-08", ErrSyntax},
	{"something behind", "2023-06-08 08:08‡ 山城日报", ErrSyntax},
	{"time only", "08:08‡", ErrSyntax},
	{"number", "‡123456789", ErrSyntax},
	{"month 13", "2023-‡13-08", ErrRange},
	{"month 0", "2023-‡00-08", ErrRange},
	{"30 February", "2023年2月‡30日", ErrRange},
	{"29 February", "2023年2月‡29日", ErrRange},
	{"30 February of any year", "2月‡30日", ErrRange},
	{"31 June", "2023-06-‡31 08:08", ErrRange},
	{"hour 25", "2023-06-08 ‡25:61", ErrRange},
	{"minute 61", "2023-06-08 08:‡61", ErrRange},
	{"second 61", "2023-06-08 08:08:‡61", ErrRange},
	{"past 24:00", "2023-06-08 24:‡01", ErrRange},
	{"full width", "２０２３年‡１３月８日", ErrRange},
	{"numerals", "二〇二三年‡十三月八日", ErrRange},
	{"compact", "2023‡1308", ErrRange},
	{"no reference", "‡6月8日 08:08", ErrNoReference},
	{"relative", " ‡5分钟前", ErrNoReference},
	{"weekday", "‡周四", ErrNoReference},
}

func TestParseDateErrors(t *testing.T) {
	for _, row := range malformedDates {
		offset := strings.Index(row.in, "‡")
		in := strings.Replace(row.in, "‡", "", 1)
		d, err := ParseDate(in)
		var pe *ParseError
		if !errors.As(err, &pe) || !errors.Is(err, row.err) || pe.Offset != offset || pe.Input != in {
			t.Errorf("%s: ParseDate(%q) = %v, %v, want %v at %d", row.name, in, d, err, row.err, offset)
		}
		if row.err == ErrNoReference && (d.Raw == "" || d.Precision != PrecisionNone) {
			t.Errorf("%s: ParseDate(%q) = %+v, want its Raw alone", row.name, in, d)
		}
	}
}

func TestFindDateErrors(t *testing.T) {
	for _, row := range []struct {
		name, in string
		err      error
	}{
		{"day", "发布时间：2023-02-‡30 来源：山城日报", ErrRange},
		{"hour", "发布时间：2023-06-08 ‡25:61", ErrRange},
		{"no reference", "山城日报 ‡6月8日", ErrNoReference},
		{"absent", "山城日报‡", ErrAbsent},
	} {
		offset := strings.Index(row.in, "‡")
		in := strings.Replace(row.in, "‡", "", 1)
		d, err := FindDate(in)
		var pe *ParseError
		if !errors.As(err, &pe) || !errors.Is(err, row.err) || pe.Offset != offset {
			t.Errorf("%s: FindDate(%q) = %v, %v, want %v at %d", row.name, in, d, err, row.err, offset)
		}
	}
}

// addresses are web addresses and the dates in them.
var addresses = []findRow{
	{"year and day", "http://www.shancheng.example/2023/0608/123.html", "2023-06-08"},
	{"month and day", "http://www.shancheng.example/2023-06/08/content_123.htm", "2023-06-08"},
	{"month and day the other way", "http://www.shancheng.example/cj/2023/06-08/123.shtml", "2023-06-08"},
	{"one number", "http://www.shancheng.example/20230608/ab12cd.html", "2023-06-08"},
	{"t before", "http://www.shancheng.example/202305/202306/t20230608_123.html", "2023-06-08"},
	{"c before", "http://www.shancheng.example/n1/2023/0608/c1004-40001234.html", "2023-06-08"},
	{"month, then day", "https://www.shancheng.example/202306/08/123.html", "2023-06-08"},
	{"low lines", "https://www.shancheng.example/2023/news_2023_06_08_123", "2023-06-08"},
	{"dashes", "https://www.shancheng.example/a/2023-06-08/123.html", "2023-06-08"},
	{"parts", "https://www.shancheng.example/2023/6/8/123.html", "2023-06-08"},
	{"serial number behind", "https://www.shancheng.example/a/202306082748123456.html", "2023-06-08"},
	{"letters behind", "https://www.shancheng.example/rain/a/20230608A01B2C00", "2023-06-08"},
	{"short year and hour", "https://www.shancheng.example/23/0608/08/AB12.html", "2023-06-08"},
	{"paper", "http://paper.shancheng.example/html/2023-06/08/nw.D110000scrb_20230608_1-01.htm", "2023-06-08"},
	{"path", "/2023/06/08/123.html", "2023-06-08"},
	{"month only", "https://www.shancheng.example/2023/06/123.html", "2023-06"},
	{"month in one", "https://www.shancheng.example/202306/123456.html", "2023-06"},
	{"number", "https://www.shancheng.example/detail/12345678.html", ""},
	{"Unix time", "https://www.shancheng.example/p/1686182901.html", ""},
	{"no calendar's", "https://www.shancheng.example/20231308/", ""},
	{"to come", "https://www.shancheng.example/2024/0608/1.html", ""},
	{"year and number", "https://www.shancheng.example/2023/1234.html", ""},
	{"version of a script", "https://www.shancheng.example/a.html?v=20230608", ""},
	{"host", "https://20230608.example", ""},
	{"host alone", "www.shancheng.example", ""},
	{"host and query", "www.shancheng.example?d=20230608", ""},
	{"host without a scheme", "www.shancheng.example/2023/0608/123.html", "2023-06-08"},
	{"mark of a scheme behind the path", "ab?://20230608", ""},
}

func TestDateInURL(t *testing.T) {
	p := Parser{Reference: now}
	for _, row := range addresses {
		d, ok := p.dateInURL(row.in)
		if d.String() != row.want || ok != (row.want != "") {
			t.Errorf("%s: dateInURL(%q) = %v, %v, want %q", row.name, row.in, d, ok, row.want)
		}
		if f, err := p.FindDate(row.in); f.String() != row.want || (err == nil) != ok {
			t.Errorf("%s: FindDate(%q) = %v, %v, want %q", row.name, row.in, f, err, row.want)
		}
	}
}

func TestPublishedAndModified(t *testing.T) {
	for _, row := range []struct{ name, in, published, modified string }{
		{"both", "发布时间：2023-06-08 08:08 更新时间：2023-06-09 10:00", "2023-06-08T08:08+08:00", "2023-06-09T10:00+08:00"},
		{"glued", "出版：2023-06-08 08:08更新：2023-06-09 10:00", "2023-06-08T08:08+08:00", "2023-06-09T10:00+08:00"},
		{"without a year", "2022/12/31 21:20（1/1 22:08 更新）", "2022-12-31T21:20+08:00", "2023-01-01T22:08+08:00"},
		{"time only", "2023年06月08日17:33 最後更新: 17:34", "2023-06-08T17:33+08:00", "2023-06-08T17:34+08:00"},
		{"words behind", "2023-06-08发布 2023-06-09更新", "2023-06-08", "2023-06-09"},
		{"last update", "2023-06-08 最后更新：2023-06-09", "2023-06-08", "2023-06-09"},
		{"one", "2023-06-08 08:08", "2023-06-08T08:08+08:00", ""},
		{"other", "最后修改于 2023-06-08", "", "2023-06-08"},
		{"none", "山城日报", "", ""},
	} {
		published, modified := new(Parser).publishedAndModified(row.in)
		if published.String() != row.published || modified.String() != row.modified {
			t.Errorf("%s: publishedAndModified(%q) = %v, %v, want %s, %s", row.name, row.in, published, modified, row.published, row.modified)
		}
	}
}

func TestFindDateKind(t *testing.T) {
	for _, row := range []struct {
		name, in string
		kind     dateKind
	}{
		{"label", "发布时间：‡2023-06-08 08:08‡", datePublished},
		{"no label", "山城日报 ‡2023-06-08‡ 08版", dateUnlabelled},
		{"update", "更新：‡2023-06-08‡", dateModified},
		{"last update", "最后更新：‡2023-06-08‡", dateLastModified},
		{"clock of a page", "今天是‡2023年6月8日 星期四‡", dateOther},
	} {
		parts := strings.Split(row.in, "‡")
		in := strings.Join(parts, "")
		_, kind, start, end, err := new(Parser).findDateKind(in)
		if err != nil || kind != row.kind || in[start:end] != parts[1] {
			t.Errorf("%s: findDateKind(%q) = %d, %d:%d, %v", row.name, in, kind, start, end, err)
		}
	}
}

func TestParserLocation(t *testing.T) {
	p := Parser{Location: time.FixedZone("", -5*3600), Reference: now}
	for in, want := range map[string]string{
		"2023-06-08 08:08":       "2023-06-08T08:08-05:00",
		"2023-06-08 08:08 +0800": "2023-06-08T08:08+08:00",
		"今天":                     "2023-06-09", // it is still the ninth there
	} {
		if d, err := p.ParseDate(in); err != nil || d.String() != want {
			t.Errorf("ParseDate(%q) = %v, %v, want %s", in, d, err, want)
		}
	}
}

func TestZoned(t *testing.T) {
	for in, want := range map[string]bool{"2023-06-08": false, "2023-06-08 08:08": false, "2023-06-08T08:08Z": true, "2023-06-08 08:08 CST": true} {
		if d, err := ParseDate(in); err != nil || d.Zoned != want {
			t.Errorf("ParseDate(%q) = %+v, %v, want Zoned %v", in, d, err, want)
		}
	}
}

func TestDateJSON(t *testing.T) {
	p := Parser{Reference: now}
	for in, want := range map[string]string{
		"2023-06-08 08:08": `{"time":"2023-06-08T08:08:00+08:00","precision":"minute","raw":"2023-06-08 08:08"}`,
		"2023年":            `{"time":"2023-01-01T00:00:00+08:00","precision":"year","raw":"2023年"}`,
		"5分钟前":             `{"time":"2023-06-10T12:25:00+08:00","precision":"minute","raw":"5分钟前"}`,
	} {
		d, err := p.ParseDate(in)
		if err != nil {
			t.Fatal(err)
		}
		data, err := json.Marshal(d)
		if err != nil || string(data) != want {
			t.Errorf("Marshal(%q) = %s, %v, want %s", in, data, err, want)
		}
		var back Date
		if err := json.Unmarshal(data, &back); err != nil || back != d {
			t.Errorf("Unmarshal(%s) = %+v, %v, want %+v", data, back, err, d)
		}
	}
	d, _ := ParseDate("6月8日")
	if data, err := json.Marshal(d); err != nil || string(data) != `{"raw":"6月8日"}` {
		t.Errorf("Marshal of a date without a year = %s, %v", data, err)
	}
	for _, bad := range []string{`1`, `{"time":"soon"}`, `{"precision":"week"}`} {
		if err := json.Unmarshal([]byte(bad), &d); err == nil {
			t.Errorf("Unmarshal(%s) gives no error", bad)
		}
	}
}

func TestDateIsZero(t *testing.T) {
	if !(Date{}).IsZero() || (Date{Raw: "6月8日"}).IsZero() || (Date{Precision: PrecisionYear}).IsZero() {
		t.Error("IsZero is wrong")
	}
	if s := (Date{Raw: "6月8日"}).String(); s != "" {
		t.Errorf("String of a date without a year = %q", s)
	}
}

// The heads are checked before the tables are gone through.
func TestHeads(t *testing.T) {
	for _, trailer := range trailers {
		if r, _ := utf8.DecodeRuneInString(trailer.word); !strings.ContainsRune(trailerHeads, r) {
			t.Errorf("%s begins with none of the heads", trailer.word)
		}
	}
	for _, word := range followers {
		if r, _ := utf8.DecodeRuneInString(word); !strings.ContainsRune(followerHeads, r) {
			t.Errorf("%s begins with none of the heads", word)
		}
	}
}

// A dateline's numerals and blanks must not make reading slow.
func TestFindDateIsLinear(t *testing.T) {
	for _, unit := range []string{"一", "1 ", "08:08 ", "2023-", "周", "周一 ", "6月", "2023年", "今天 ", "：", "Mon ", "1小时", "(", "6月8日至"} {
		s := strings.Repeat(unit, 1<<18/len(unit))
		start := time.Now()
		FindDate(s)
		ParseDate(s)
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%q repeated takes %v", unit, took)
		}
	}
}

func TestFindDateAllocs(t *testing.T) {
	p := Parser{Reference: now}
	for _, s := range []string{"2023-06-08 08:08:21   来源:经济日报", "發布時間：2023/06/08 08:08 來源：山城日報", "山城晚报 3小时前", "2023-06-08T08:08:21+08:00"} {
		if n := testing.AllocsPerRun(100, func() { p.FindDate(s) }); n > 3 {
			t.Errorf("FindDate(%q) allocates %v times", s, n)
		}
		if n := testing.AllocsPerRun(100, func() { mayHoldDate(s) }); n > 0 {
			t.Errorf("mayHoldDate(%q) allocates %v times", s, n)
		}
	}
}

func addDateSeeds(f *testing.F) {
	for _, rows := range [][]findRow{datedLines, referredLines, undatedLines, wholeDates, addresses} {
		for _, row := range rows {
			f.Add(row.in)
		}
	}
	for _, row := range malformedDates {
		f.Add(strings.Replace(row.in, "‡", "", 1))
	}
}

// checkDate reports what is wrong with a result of the two parsers.
func checkDate(t *testing.T, p *Parser, s string, d Date, err error) {
	var pe *ParseError
	if err != nil {
		if !errors.As(err, &pe) || pe.Offset < 0 || pe.Offset > len(s) || pe.Offset < len(s) && utf8.ValidString(s) && !utf8.RuneStart(s[pe.Offset]) {
			t.Fatalf("%q: error %#v", s, err)
		}
		if d.Precision != PrecisionNone || d.Raw != "" && !errors.Is(err, ErrNoReference) {
			t.Fatalf("%q: %+v beside %v", s, d, err)
		}
		return
	}
	if d.Precision <= PrecisionNone || d.Raw == "" || !strings.Contains(s, d.Raw) {
		t.Fatalf("%q: %+v", s, d)
	}
	again, err := p.ParseDate(d.String())
	if err != nil || !again.Time.Equal(d.Time) || again.Precision != d.Precision {
		t.Fatalf("%q: %v (%v) read again is %v, %v", s, d, d.Time, again, err)
	}
}

func FuzzParseDate(f *testing.F) {
	addDateSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range []*Parser{{}, {Reference: now}, {Reference: now, Location: time.UTC}} {
			d, err := p.ParseDate(s)
			checkDate(t, p, s, d, err)
		}
	})
}

func FuzzFindDate(f *testing.F) {
	addDateSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range []*Parser{{}, {Reference: now}} {
			d, err := p.FindDate(s)
			checkDate(t, p, s, d, err)
			if err == nil && !mayHoldDate(s) {
				t.Fatalf("%q: %v, though none could be", s, d)
			}
			_, _, start, end, err := p.findDateKind(s)
			if start < 0 || end < start || end > len(s) || err == nil && start == end {
				t.Fatalf("%q: bounds %d:%d", s, start, end)
			}
			p.publishedAndModified(s)
		}
	})
}

func BenchmarkFindDate(b *testing.B) {
	p := Parser{Reference: now}
	for _, row := range []findRow{
		{name: "line", in: "2023-06-08 08:08:21   来源:经济日报"},
		{name: "label", in: "发布时间：2023年06月08日 08:08 来源：山城日报 作者：林一 点击：1234"},
		{name: "traditional", in: "發布時間：2023/06/08 08:08 來源：山城日報"},
		{name: "ago", in: "山城晚报 3小时前"},
		{name: "none", in: "山城日报讯（记者林一）全市防汛工作会议昨日在山城召开，会议要求各区各部门做好准备"},
	} {
		b.Run(row.name, func(b *testing.B) {
			b.SetBytes(int64(len(row.in)))
			b.ReportAllocs()
			for b.Loop() {
				p.FindDate(row.in)
			}
		})
	}
}

func BenchmarkMayHoldDate(b *testing.B) {
	s := strings.Repeat("山城日报讯记者林报道", 20)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		mayHoldDate(s)
	}
}
