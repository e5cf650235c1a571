package news

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

const (
	simplifiedText  = "山城日报讯 山城市昨天开通第一条过江缆车，首日共有三千人乘坐，车票每张五元。"
	traditionalText = "海灣新聞網訊 海灣市昨日開通第一條過江纜車，首日共有三千人乘坐，車票每張五元。"
	// Each character of more than seven bits stands alone.
	latinText = "caf\xe9 d\xe9j\xe0 vu, na\xefve r\xe9sum\xe9"
)

// in encodes a text, without a byte order mark.
func in(e encoding.Encoding, text string) string {
	s, err := encoding.ReplaceUnsupported(e.NewEncoder()).String(text)
	if err != nil {
		panic(err)
	}
	return s
}

var (
	gb      = simplifiedchinese.GB18030
	big5    = traditionalchinese.Big5
	utf16le = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	utf16be = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
)

func meta(charset, text string) string {
	return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=` + charset + `"></head><body>` + text
}

var decodeTests = []struct {
	name        string
	page        string
	contentType string
	charset     string
	want        string // a part of the text; all pages hold one
}{
	{"utf-8 undeclared", simplifiedText, "", "utf-8", simplifiedText},
	{"utf-8 declared", meta("utf-8", simplifiedText), "", "utf-8", simplifiedText},
	{"utf-8 with a byte order mark", "\xef\xbb\xbf" + simplifiedText, "", "utf-8", simplifiedText},
	{"utf-8 declared gb2312", meta("gb2312", simplifiedText), "", "utf-8", simplifiedText},
	{"utf-8 declared big5 by the server", traditionalText, "text/html; charset=Big5", "utf-8", traditionalText},
	{"ascii", meta("gbk", "2031-06-08"), "", "utf-8", "2031-06-08"},
	{"utf-8 signs declared gbk", meta("gbk", "© 2031 · A"), "", "utf-8", "© 2031 · A"},

	{"gb18030 undeclared", in(gb, simplifiedText), "", "gb18030", simplifiedText},
	{"gb18030 declared gb2312", in(gb, meta("gb2312", simplifiedText)), "", "gb18030", simplifiedText},
	{"gb18030 in the header only", in(gb, simplifiedText), "text/html;charset=GBK", "gb18030", simplifiedText},
	{"gb18030 declared utf-8", in(gb, meta("utf-8", simplifiedText)), "", "gb18030", simplifiedText},
	{"gb18030 declared big5", in(gb, meta("big5", simplifiedText)), "", "gb18030", simplifiedText},
	{"gb18030 after a byte order mark", "\xef\xbb\xbf" + in(gb, simplifiedText), "", "gb18030", simplifiedText},
	{"gb18030, server says iso-8859-1", in(gb, simplifiedText), "text/html; charset=ISO-8859-1", "gb18030", simplifiedText},
	{"traditional text in gbk", in(gb, traditionalText), "", "gb18030", traditionalText},
	{"characters of four bytes", in(gb, simplifiedText+"㑇㐱"), "", "gb18030", simplifiedText + "㑇㐱"},
	{"a title of two characters", "<title>" + in(gb, "山城") + "</title>", "", "gb18030", "<title>山城</title>"},
	{"gbk that is valid utf-8", meta("gbk", "\xc4\xa3\xca\xbd"), "", "gb18030", "模式"},

	{"big5 undeclared", in(big5, traditionalText), "", "big5", traditionalText},
	{"big5 declared", in(big5, meta("big5", traditionalText)), "", "big5", traditionalText},
	{"big5 declared big5-hkscs", in(big5, meta("Big5-HKSCS", traditionalText)), "", "big5", traditionalText},
	{"big5 declared gb2312", in(big5, meta("gb2312", traditionalText)), "", "big5", traditionalText},
	{"big5 declared utf-8", in(big5, meta("utf-8", traditionalText)), "", "big5", traditionalText},

	{"utf-16le with a mark", "\xff\xfe" + in(utf16le, simplifiedText), "", "utf-16le", simplifiedText},
	{"utf-16be with a mark", "\xfe\xff" + in(utf16be, simplifiedText), "", "utf-16be", simplifiedText},
	{"utf-16le without", in(utf16le, meta("utf-16", simplifiedText)), "", "utf-16le", simplifiedText},
	{"utf-16be without", in(utf16be, meta("utf-16", simplifiedText)), "", "utf-16be", simplifiedText},
	{"utf-16le with few letters", in(utf16le, "山城日报海湾新闻\n开放"), "", "utf-16le", "山城日报海湾新闻\n开放"},
	{"utf-16le in ascii", in(utf16le, "<p>a b c</p>"), "", "utf-16le", "<p>a b c</p>"},

	{"hz", "~{" + "\x49\x3d\x33\x47" + "~} 2031", "text/html; charset=hz-gb-2312", "hz-gb-2312", "山城 2031"},
	{"tildes that are not hz", "a~{b~}", "", "utf-8", "a~{b~}"},

	{"a few broken bytes", simplifiedText + "\xff" + simplifiedText + "\xc0", "", "utf-8", simplifiedText + "\uFFFD" + simplifiedText},
	{"one broken byte declared gbk", meta("gbk", simplifiedText+"\xff"+simplifiedText), "", "utf-8", simplifiedText + "\uFFFD" + simplifiedText},
	{"utf-8 with a part in gbk", simplifiedText + in(gb, "广告") + simplifiedText, "", "utf-8", simplifiedText},
	{"gbk with a part in utf-8", in(gb, simplifiedText) + "广告", "", "gb18030", simplifiedText},
	{"latin-1 among ascii", strings.Repeat("news ", 100) + latinText, "", "utf-8", "caf\uFFFD"},
	{"nuls", "山\x00城\x00日报讯，今天有新的报道。", "", "utf-8", "山城日报讯，今天有新的报道。"},
}

func TestDecode(t *testing.T) {
	for _, tt := range decodeTests {
		p := &Parser{ContentType: tt.contentType}
		text, charset, err := p.decode([]byte(tt.page))
		if err != nil || charset != tt.charset || !strings.Contains(text, tt.want) {
			t.Errorf("%s: decode = %q, %s, %v, want %s with %q", tt.name, text, charset, err, tt.charset, tt.want)
		}
	}
}

// declarations are the places and forms of a declaration; GB stands for the
// label. The text is too short to be sure of without one.
var declarations = []struct{ name, head string }{
	{"meta charset", `<meta charset=GB>`},
	{"quoted", `<META CharSet = 'GB' />`},
	{"content", `<meta content="text/html; charset=GB" http-equiv=content-type>`},
	{"xml", `<?xml version="1.0" encoding="GB"?>`},
	{"twice", `<meta content="text/html; charset=charset=GB">`},
	{"unknown before", `<meta charset=x-user-defined><meta charset=GB>`},
	{"in a comment before", `<!-- <meta charset=gbk> --><meta charset=GB>`},
	{"in a script before", `<script>var a = "<meta charset=gbk>"</script><meta charset=GB>`},
	{"past the first kilobyte", "<title></title>" + strings.Repeat("<link href=x>", 500) + "<meta charset=GB>"},
}

func TestDeclared(t *testing.T) {
	for _, tt := range declarations {
		page := []byte("<html><head>" + strings.ReplaceAll(tt.head, "GB", "big5") + "</head><body><meta charset=gbk>")
		if got := new(Parser).declared(page); got != charsetBig5 {
			t.Errorf("%s: declared = %v, want %v", tt.name, got, charsetBig5)
		}
	}
	p := &Parser{ContentType: `text/html; charset="gb_2312-80"`}
	if got := p.declared([]byte("<meta charset=big5>")); got != charsetGB {
		t.Errorf("header before meta: declared = %v, want %v", got, charsetGB)
	}
	if got := new(Parser).declared([]byte("<body><meta charset=gbk>")); got != charsetUnknown {
		t.Errorf("in the body: declared = %v", got)
	}
}

var decodeErrors = []struct {
	name   string
	page   string
	max    int
	err    error
	offset int
}{
	{"nothing", "", 0, ErrEmpty, 0},
	{"blanks", " \r\n　\u200b", 0, ErrEmpty, 9},
	{"a mark alone", "\xef\xbb\xbf", 0, ErrEmpty, 3},
	{"too large", "山城日报", 5, ErrTooLarge, 5},
	{"pdf", "%PDF-1.7 ...", 0, ErrBinary, 0},
	{"png", "\x89PNG\r\n\x1a\n", 0, ErrBinary, 0},
	{"gzip", "\x1f\x8b\x08\x00", 0, ErrBinary, 0},
	{"control bytes", "ab\x01\x02\x03\x04\x05\x06", 0, ErrBinary, 2},
	{"control bytes that are no utf-8", "\xff\xff\x01\x00\x81\x02\x80\x00\x03", 0, ErrBinary, 2},
	{"latin-1", latinText, 0, ErrEncoding, 3},
	{"russian", in(charmap.Windows1251, strings.Repeat("новости дня ", 40)), 0, ErrEncoding, 0},
	{"korean", strings.Repeat("\xb4\xba\xbd\xba \xbf\xc0\xb4\xc3\xc0\xc7 \xb3\xaf\xbe\xbe ", 40), 0, ErrEncoding, 0},
	{"shift-jis", strings.Repeat("\x83\x6a\x83\x85\x81\x5b\x83\x58\x82\xcc\x93\xfa", 20), 0, ErrEncoding, 0},
}

func TestDecodeErrors(t *testing.T) {
	for _, tt := range decodeErrors {
		p := &Parser{MaxBytes: tt.max}
		text, charset, err := p.decode([]byte(tt.page))
		var pe *ParseError
		if !errors.Is(err, tt.err) || !errors.As(err, &pe) || pe.Op != "page" || pe.Offset != tt.offset || text != "" || charset != "" {
			t.Errorf("%s: decode = %q, %q, %v, want %v at %d", tt.name, text, charset, err, tt.err, tt.offset)
		}
	}
	unlimited := &Parser{MaxBytes: -1}
	if _, _, err := unlimited.decode([]byte("山城日报")); err != nil {
		t.Errorf("no limit: %v", err)
	}
}

// A page that was cut off anywhere keeps its charset and what came before.
func TestDecodeTruncated(t *testing.T) {
	for _, tt := range []struct {
		charset string
		text    string
		e       encoding.Encoding
	}{
		{"utf-8", simplifiedText, encoding.Nop},
		{"gb18030", simplifiedText, gb},
		{"big5", traditionalText, big5},
		{"utf-16le", simplifiedText, utf16le},
		{"utf-16be", simplifiedText, utf16be},
	} {
		page := in(tt.e, tt.text)
		for n := 16; n < len(page); n++ {
			text, charset, err := new(Parser).decode([]byte(page[:n]))
			if err != nil || charset != tt.charset || !strings.HasPrefix(tt.text, text) || len(text) < n/2 {
				t.Errorf("%s, %d bytes: decode = %q, %s, %v", tt.charset, n, text, charset, err)
			}
		}
	}
}

// words make up the sentences of FuzzDecodeRoundTrip, each simplified and
// traditional.
var words = [][2]string{
	{"山城日报", "山城日報"}, {"记者", "記者"}, {"今天", "今天"}, {"发布", "發佈"}, {"的", "的"}, {"在", "在"}, {"了", "了"},
	{"，", "，"}, {"。", "。"}, {"市民", "市民"}, {"过江缆车", "過江纜車"}, {"开通", "開通"}, {"3.5%", "3.5%"}, {"第一季度", "第一季度"},
	{"龘", "龘"}, {"饕餮", "饕餮"}, {"<b>", "<b>"}, {"\n", "\n"}, {"“", "“"}, {"海湾", "海灣"}, {"中国", "中國"}, {"不是", "不是"},
	{"魑魅魍魉", "魑魅魍魎"}, {"鞠躬尽瘁", "鞠躬盡瘁"}, {"我们", "我們"}, {"经济", "經濟"}, {"增长", "增長"}, {"：", "："}, {"琵琶", "琵琶"},
	{"医院", "醫院"}, {"蓝莓", "藍莓"}, {"有限公司", "有限公司"},
}

func FuzzDecodeRoundTrip(f *testing.F) {
	f.Add([]byte("\x00\x01\x02\x03\x08"))
	f.Add([]byte("\x0e\x0f\x16\x17\x1c\x1e\x08"))
	f.Fuzz(func(t *testing.T, seed []byte) {
		simplified, traditional := "市政府", "市政府"
		var used [256]bool
		for _, b := range seed {
			if b %= byte(len(words)); used[b] {
				continue // one rare word again and again is no language
			}
			used[b] = true
			w := words[b]
			simplified += w[0]
			traditional += w[1]
		}
		simplified += "的工作人员在会上说。"
		traditional += "的工作人員在會上說。"
		for _, c := range []struct {
			charset, text string
			e             encoding.Encoding
		}{
			{"utf-8", simplified, encoding.Nop},
			{"gb18030", simplified, gb},
			{"gb18030", traditional, gb},
			{"big5", traditional, big5},
		} {
			text, charset, err := new(Parser).decode([]byte(in(c.e, c.text)))
			if text != c.text || charset != c.charset || err != nil {
				t.Errorf("%q in %s: decode = %q, %s, %v", c.text, c.charset, text, charset, err)
			}
		}
	})
}

func FuzzDecode(f *testing.F) {
	for _, tt := range decodeTests {
		f.Add([]byte(tt.page), tt.contentType)
	}
	for _, tt := range decodeErrors {
		f.Add([]byte(tt.page), "")
	}
	f.Add([]byte("\xfe\xff\xfe\xff\x00山城"), "") // two byte order marks
	f.Add([]byte("\xef\xbb\xbf\xef\xbb\xbf山城日报"), "")
	f.Fuzz(func(t *testing.T, page []byte, contentType string) {
		p := &Parser{ContentType: contentType}
		text, charset, err := p.decode(page)
		if err != nil {
			var pe *ParseError
			if !errors.As(err, &pe) || pe.Offset < 0 || pe.Offset > len(page) || text != "" || charset != "" {
				t.Errorf("decode(%q) = %q, %q, %v", page, text, charset, err)
			}
			return
		}
		if !utf8.ValidString(text) || strings.IndexByte(text, 0) >= 0 || trimBlanks(text) == "" {
			t.Errorf("decode(%q) = %q", page, text)
		}
		if len(text) > 3*len(page) {
			t.Errorf("decode(%q): %d bytes of %d", page, len(text), len(page))
		}
		again, charset, err := p.decode([]byte(text))
		if charset == "utf-8" && (again != text || err != nil) {
			t.Errorf("decode(%q) = %q, %v", text, again, err)
		}
	})
}

func TestCommonTables(t *testing.T) {
	check := func(name string, e encoding.Encoding, codes []uint16, class func(lead, trail byte) int) {
		for i, code := range codes {
			if i > 0 && code <= codes[i-1] {
				t.Errorf("%s: %#x is not after %#x", name, code, codes[i-1])
			}
			lead, trail := byte(code>>8), byte(code)
			s, err := e.NewDecoder().Bytes([]byte{lead, trail})
			if r, _ := utf8.DecodeRune(s); err != nil || !isHan(r) || class(lead, trail) != classLevel1 {
				t.Errorf("%s: %#x is %q of class %d", name, code, s, class(lead, trail))
			}
		}
	}
	check("commonGB", gb, commonGB[:], classGB)
	check("commonBig5", big5, commonBig5[:], classBig5)
}

// The common page costs nothing but its string.
func TestDecodeAllocs(t *testing.T) {
	page := []byte(meta("utf-8", strings.Repeat(simplifiedText, 100)))
	p := new(Parser)
	if n := testing.AllocsPerRun(100, func() { p.decode(page) }); n > 1 {
		t.Errorf("%v allocations, want 1", n)
	}
}

func BenchmarkDecode(b *testing.B) {
	markup := strings.Repeat(`<p class="a">`+simplifiedText+"</p>\n", 500)
	for _, c := range []struct {
		name string
		page string
	}{
		{"utf-8", meta("utf-8", markup)},
		{"gb18030", in(gb, meta("gbk", markup))},
		{"utf-8 broken", meta("utf-8", markup) + "\xe5"},
	} {
		b.Run(c.name, func(b *testing.B) {
			page := []byte(c.page)
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := new(Parser).decode(page); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
