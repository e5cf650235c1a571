package news

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

// datelineTests mark by ┃ where the prose begins. want is agency|place|date and
// credits; nothing is ErrAbsent.
var datelineTests = []struct{ name, in, want string }{
	// Wires and papers of the mainland.
	{"wire", "新华社北京3月2日电（记者陆晓岚）┃今年夏粮长势良好。", "新华社|北京|3月2日 陆晓岚/reporter"},
	{"two names", "新华社北京3月2日电（记者 陆晓岚、费小满）┃今年", "新华社|北京|3月2日 陆晓岚/reporter 费小满/reporter"},
	{"no byline", "新华社北京3月2日电 ┃记者2日从水利部获悉", "新华社|北京|3月2日"},
	{"glued to the prose", "中新社上海3月2日电┃第十届大会", "中新社|上海|3月2日"},
	{"title", "新华社山城3月2日电 题：┃一座桥的三十年", "新华社|山城|3月2日"},
	{"title glued", "新华社山城3月2日专电题：┃一座桥的三十年", "新华社|山城|3月2日"},
	{"new media", "新华社洛桑3月2日新媒体专电（记者陆晓岚）┃国际", "新华社|洛桑|3月2日 陆晓岚/reporter"},
	{"unknown place", "新华社科尔瓦3月2日电 ┃当地", "新华社|科尔瓦|3月2日"},
	{"unknown agency and place", "海湾社科尔瓦3月2日电（记者 陆晓岚）┃当地", "海湾社|科尔瓦|3月2日 陆晓岚/reporter"},
	{"country and city", "新华社韩国首尔3月2日电 ┃当地", "新华社|韩国首尔|3月2日"},
	{"names without a title", "中新网山城3月2日电 (陆晓岚 费小满)┃2日", "中新网|山城|3月2日 陆晓岚/author 费小满/author"},
	{"names run together", "中新网山城3月2日电(陆晓岚费小满)┃2日", "中新网|山城|3月2日 陆晓岚/author 费小满/author"},
	{"no place", "中新网3月2日电 ┃据外媒报道", "中新网||3月2日"},
	{"rubric in brackets", "新华社上海3月2日电（国际观察）┃当地", "新华社|上海|3月2日"},
	{"full-width digits", "新华社北京３月２日电┃今年", "新华社|北京|３月２日"},
	{"Chinese numerals", "新华社北京三月二日电 ┃今年", "新华社|北京|三月二日"},
	{"relayed", "据新华社北京3月2日电 ┃今年", "新华社|北京|3月2日"},
	{"relayed, bare", "据新华社电 ┃今年", "新华社||"},
	{"own paper", "本报北京3月2日讯（记者 陆晓岚）┃今天", "本报|北京|3月2日 陆晓岚/reporter"},
	{"own paper, no date", "本报讯（记者 陆晓岚 通讯员 费小满）┃昨日", "本报|| 陆晓岚/reporter 费小满/correspondent"},
	{"own paper, alone", "本报讯 ┃昨日", "本报||"},
	{"own paper, comma", "本报讯，┃昨日", "本报||"},
	{"own paper, place", "本报山城讯（记者 陆晓岚）┃昨日", "本报|山城| 陆晓岚/reporter"},
	{"byline after the verb", "本报北京3月2日讯 记者陆晓岚报道：┃国家统计局", "本报|北京|3月2日 陆晓岚/reporter"},
	{"byline glued to the prose", "本报北京3月2日电记者陆晓岚┃备受关注的大桥工程", "本报|北京|3月2日 陆晓岚/reporter"},
	{"no name after the verb", "海湾网3月2日讯┃记者近日获悉", "海湾网||3月2日"},
	{"other paper", "山城日报讯（记者陆晓岚、实习生白露）┃昨日", "山城日报|| 陆晓岚/reporter 白露/intern"},
	{"name before the date", "海湾财经 陆晓岚 3月2日消息，┃某公司", "海湾财经||3月2日 陆晓岚/reporter"},
	{"report with names", "海湾网记者陆晓岚、费小满3月2日报道：┃昨日", "海湾网||3月2日 陆晓岚/reporter 费小满/reporter"},
	{"site and place", "海湾新闻网山城3月2日电 ┃昨日", "海湾新闻网|山城|3月2日"},
	{"section of a site", "海湾网山城新闻3月2日电（陆晓岚）┃昨日", "海湾网山城新闻||3月2日 陆晓岚/author"},
	{"app named for a place", "长沙晚报掌上长沙3月2日讯 ┃昨日", "长沙晚报掌上长沙||3月2日"},
	{"news, colon", "央视网消息：┃近日", "央视网||"},
	{"news, programme", "央视网消息（新闻联播）：┃近日", "央视网||"},
	{"flash", "每经AI快讯，┃某公司", "每经AI||"},
	{"quoted paper", "《海湾日报》3月2日讯（记者 陆晓岚）┃随着", "海湾日报||3月2日 陆晓岚/reporter"},
	{"blanks in the date", "IT之家 3 月 2 日消息，┃某平台", "IT之家||3 月 2 日"},
	{"address in brackets", "海湾网（www.example.com）03月02日讯┃某公司", "海湾网||03月02日"},
	{"bar for a verb", "格隆汇3月2日丨┃某公司", "格隆汇||3月2日"},
	{"a blank before the zone", "海湾科技 北京时间3月2日下午消息，┃某公司", "海湾科技||3月2日"},
	{"date after the verb", "海湾科技讯 北京时间3月2日下午消息，┃某公司", "海湾科技||3月2日"},
	{"a date of the prose", "海湾新闻讯 ┃3月2日上午10点，山城", "海湾新闻||"},
	{"general report in brackets", "【环球网综合报道】┃据法新社", "环球网||"},
	{"report and name in brackets", "【环球网报道 记者 陆晓岚】┃据", "环球网|| 陆晓岚/reporter"},
	{"correspondent abroad", "【海湾时报驻日本特约记者 陆晓岚】┃据", "海湾时报|日本| 陆晓岚/reporter"},
	{"place before the report", "海湾新闻记者 陆晓岚 济南报道┃昨日", "海湾新闻|济南| 陆晓岚/reporter"},
	{"names before the titled", "科技日报讯 （白露 费小满 记者陆晓岚）┃记者2日", "科技日报|| 白露/author 费小满/author 陆晓岚/reporter"},
	{"bulletin of a known outlet's desk", "新浪音乐讯 ┃昨晚，歌手白露", "新浪音乐||"},
	{"bulletin of an unknown outlet", "海潮音乐讯　┃昨晚，歌手白露", "海潮音乐||"},
	{"bulletin with a byline", "海潮娱乐讯（记者 陆晓岚）┃昨晚", "海潮娱乐|| 陆晓岚/reporter"},
	{"bulletin with a half-width bracket", "海潮娱乐讯(记者 陆晓岚)┃昨晚", "海潮娱乐|| 陆晓岚/reporter"},
	{"dated report", "追潮人报道，3月2日消息，┃某公司", "追潮人||3月2日"},
	{"dated report of a site", "海湾网报道，3月2日消息，┃某公司", "海湾网||3月2日"},
	{"outlets in brackets", "【山城晚报·山城网】┃“大桥案”昨天开庭。", "山城晚报·山城网||"},
	{"paper in brackets", "【山城晚报】┃昨天下午，大桥通车。", "山城晚报||"},
	{"sent from", "海湾科技陆晓岚发自美国硅谷", "海湾科技|美国硅谷| 陆晓岚/reporter"},
	{"sent from, titled", "海湾周刊记者 陆晓岚 发自北京 ┃昨天", "海湾周刊|北京| 陆晓岚/reporter"},
	{"outlet that begins with a number", "21世纪经济报道记者 陆晓岚 上海报道 ┃昨天", "21世纪经济报道|上海| 陆晓岚/reporter"},
	{"sent from, no outlet", "陆晓岚 费小满 发自 北京 ┃昨天", "|北京| 陆晓岚/reporter 费小满/reporter"},
	{"column in brackets", "【文/海湾网专栏作者 陆晓岚】┃大桥通车那天", "|| 陆晓岚/author"},

	// Taiwan, Hong Kong, overseas.
	{"Taiwan", "〔記者陸曉嵐／台北報導〕┃台北市", "|台北| 陸曉嵐/reporter"},
	{"Taiwan, two", "〔記者陸曉嵐、費小滿／新北報導〕┃市府", "|新北| 陸曉嵐/reporter 費小滿/reporter"},
	{"Taiwan, no bracket", "記者陸曉嵐／台北報導 ┃市府", "|台北| 陸曉嵐/reporter"},
	{"Taiwan, paper before", "工商時報【記者陸曉嵐╱台北報導】 ┃某公司", "工商時報|台北| 陸曉嵐/reporter"},
	{"Taiwan, site before", "［海灣新聞網］記者陸曉嵐/花蓮報導 ┃縣府", "海灣新聞網|花蓮| 陸曉嵐/reporter"},
	{"Taiwan wire", "（中央社記者陸曉嵐台北2日電）┃行政院", "中央社|台北|2日 陸曉嵐/reporter"},
	{"Taiwan wire, abroad", "（中央社華盛頓2日綜合外電報導）┃美國", "中央社|華盛頓|2日"},
	{"Taiwan, alone in the line", "記者陸曉嵐／台北報導", "|台北| 陸曉嵐/reporter"},
	{"Taiwan, sent from", "陸曉嵐/發自台北", "|台北| 陸曉嵐/reporter"},
	{"Taiwan, the info line's outlet", "海灣日報 / 記者陸曉嵐／即時報導", "|| 陸曉嵐/reporter"},
	{"desk", "〔即時新聞／綜合報導〕┃市府", "||"},
	{"Hong Kong", "【本報訊】┃港府", "本報||"},
	{"Hong Kong, byline after", "【本報訊】記者陸曉嵐報道：┃港府", "本報|| 陸曉嵐/reporter"},
	{"Hong Kong, place in the byline", "【本報訊】（記者 陸曉嵐 香港報道）┃港府", "本報|香港| 陸曉嵐/reporter"},
	{"Hong Kong, special", "【海灣日報專訊】┃政府", "海灣日報||"},
	{"Hong Kong, own reporter", "本報記者 陸曉嵐 香港報道 ┃政府", "本報|香港| 陸曉嵐/reporter"},
	{"Malaysia", "（吉隆坡2日讯）┃首相", "|吉隆坡|2日"},
	{"overseas daily", "（联合早报北京讯）┃中国", "联合早报|北京|"},
	{"two brackets", "【深圳商报讯】（首席记者 陆晓岚 通讯员 费小满）┃昨日", "深圳商报|| 陆晓岚/reporter 费小满/correspondent"},

	// No dateline.
	{"mention", "据央视新闻消息，3月2日，山城发布暴雨预警", ""},
	{"mention of a wire", "据路透社3月2日报道，欧盟", ""},
	{"mention without an agency", "据报道，山城", ""},
	{"reporter learns", "记者3月2日从山城市教育局获悉", ""},
	{"date and a company", "海湾公司3月2日在山城举行发布会", ""},
	{"date first", "3月2日，山城下起大雪", ""},
	{"date and news", "3月2日消息，某公司", ""},
	{"time zone", "北京时间3月2日消息，某队", ""},
	{"telecom company", "海湾通讯3月2日公告称，公司", ""},
	{"film", "电影《山城》3月2日上映", ""},
	{"television series", "电视剧《长街》由陆晓岚领衔主演", ""},
	{"weather office", "山城气象台消息，今天夜间", ""},
	{"sources say", "消息人士透露，双方", ""},
	{"recently", "近日，山城", ""},
	{"a rubric", "【导读】山城", ""},
	{"info line", "2031-03-02 08:15 海灣新聞網 記者陸曉嵐／台北報導", ""},
	{"head of a digest", "【第一财经】", ""},
	{"headline of a digest", "【山城日报】大桥提前通车 两岸居民点赞", ""},
	{"a rubric that ends like a paper", "【财经早报】昨天，两市收涨。", ""},
	{"a rubric that ends like a site", "【物联网】昨天，某公司发布新品。", ""},
	{"forecast", "【天气预报】今天有雨。", ""},
	{"promotion", "安装海湾财经客户端抢先收看全天盘面资讯→", ""},
	{"promotion of an application", "下载海湾新闻客户端快讯", ""},
	{"information", "行业资讯 昨天，某公司", ""},
	{"short news", "校园简讯 昨天，某大学", ""},
	{"a company's name", "腾讯 昨天发布财报", ""},
	{"from the heart", "发自内心的感谢", ""},
	{"a person's heart", "陆晓岚发自内心的感谢，让人动容", ""},
	{"picture", "（资料图）", ""},
	{"empty", "", ""},
}

func datelineString(d Dateline, credits []Credit) string {
	return strings.TrimRight(d.Agency+"|"+d.Place+"|"+d.Date+" "+creditString(credits), " ")
}

func TestParseDateline(t *testing.T) {
	for _, tt := range datelineTests {
		head, prose, marked := strings.Cut(tt.in, "┃")
		in := head + prose
		d, credits, rest, err := ParseDateline(in)
		if tt.want == "" {
			if !errors.Is(err, ErrAbsent) || rest != in || !d.IsZero() || credits != nil {
				t.Errorf("%s: ParseDateline(%q) = %+v, %v, rest %q, %v, want ErrAbsent", tt.name, in, d, credits, rest, err)
			}
			continue
		}
		if got := datelineString(d, credits); err != nil || got != tt.want {
			t.Errorf("%s: ParseDateline(%q) = %q, %v, want %q", tt.name, in, got, err, tt.want)
		}
		if marked && rest != prose {
			t.Errorf("%s: ParseDateline(%q): rest %q, want %q", tt.name, in, rest, prose)
		}
		if want := trimBlanks(head); d.Raw != want {
			t.Errorf("%s: ParseDateline(%q): raw %q, want %q", tt.name, in, d.Raw, want)
		}
	}
}

func TestDatelineErrorOffset(t *testing.T) {
	const in = "　　近日，山城"
	_, _, _, err := ParseDateline(in)
	var perr *ParseError
	if !errors.As(err, &perr) || perr.Op != "dateline" || perr.Input != in || perr.Offset != len("　　") {
		t.Errorf("ParseDateline(%q): error %#v", in, err)
	}
}

func FuzzParseDateline(f *testing.F) {
	for _, tt := range datelineTests {
		f.Add(strings.Replace(tt.in, "┃", "", 1))
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, credits, rest, err := ParseDateline(s)
		if !strings.HasSuffix(s, rest) {
			t.Fatalf("ParseDateline(%q): rest %q is not its end", s, rest)
		}
		if err != nil {
			var perr *ParseError
			if !errors.As(err, &perr) || perr.Offset < 0 || perr.Offset > len(s) || utf8.ValidString(s) && !onRune(s, perr.Offset) || rest != s {
				t.Errorf("ParseDateline(%q): rest %q, error %#v", s, rest, err)
			}
			return
		}
		for _, part := range []string{d.Agency, d.Place, d.Date, d.Raw} {
			if !strings.Contains(s, part) || utf8.ValidString(s) && !utf8.ValidString(part) {
				t.Errorf("ParseDateline(%q): %q is not in it", s, part)
			}
		}
		for _, c := range credits {
			if c.Name == "" || c.Role == "" {
				t.Errorf("ParseDateline(%q): credit %+v", s, c)
			}
		}
		if d.Date == "" || !isKnownOutlet(d.Agency) || placePrefix(d.Place) != len(d.Place) {
			return // the plainest form tells parts that no table knows from each other by nothing
		}
		whole := d.String()
		again, _, _, err := ParseDateline(whole)
		if err != nil || again.Date != d.Date || again.String() != whole {
			t.Errorf("ParseDateline(%q): %+v, and of its String %q %+v, %v", s, d, whole, again, err)
		}
	})
}

var datelineStringTests = []Dateline{
	{Agency: "新华社", Place: "北京", Date: "3月2日"},
	{Agency: "中新网", Date: "3月2日"},
	{Agency: "本报", Place: "山城县", Date: "3月2日"},
	{Agency: "本报"},
	{Agency: "山城日报"},
	{Agency: "山城日报", Place: "北京"},
	{Agency: "中央社", Place: "台北", Date: "2日"},
	{Place: "吉隆坡", Date: "2日"},
	{Place: "台北"},
}

func TestDatelineString(t *testing.T) {
	for _, want := range datelineStringTests {
		s := want.String()
		got, _, _, err := ParseDateline(s)
		got.Raw = ""
		if err != nil || got != want {
			t.Errorf("ParseDateline(%q) = %+v, %v, want %+v", s, got, err, want)
		}
	}
	if s := (Dateline{Raw: "〔即時新聞／綜合報導〕"}).String(); s != "" {
		t.Errorf("String of a zero Dateline = %q", s)
	}
}
