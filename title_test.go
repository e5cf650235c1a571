package news

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// A titleTest gives the clean headline of a string.
type titleTest struct{ name, in, want string }

var titleTailTests = []titleTest{
	{"underscore and site", "山城老街修缮完工_山城新闻网", "山城老街修缮完工"},
	{"underscore, channel, site", "山城老街修缮完工_国内新闻_山城新闻网", "山城老街修缮完工"},
	{"underscore, unknown channel, site", "山城老街修缮完工_读城_山城新闻网", "山城老街修缮完工"},
	{"double underscore", "山城老街修缮完工__文化_山城新闻网", "山城老街修缮完工"},
	{"blank before the underscore", "山城老街修缮完工 _山城网", "山城老街修缮完工"},
	{"spaced underscore", "山城老街修缮完工 _ 山城网", "山城老街修缮完工"},
	{"keywords, channel, site", "山城老街修缮完工|老街|山城|修缮_新浪财经_新浪网", "山城老街修缮完工"},
	{"keywords alone", "山城老街昨天修缮完工重新开放|老街|修缮", "山城老街昨天修缮完工重新开放"},
	{"one keyword", "山城老街昨天修缮完工，今天重新开放|老街", "山城老街昨天修缮完工，今天重新开放"},
	{"keywords behind underscores", "山城老街昨天修缮完工重新开放_老街_修缮_开放", "山城老街昨天修缮完工重新开放"},
	{"one keyword behind an underscore", "山城老街昨天修缮完工重新开放_老街", "山城老街昨天修缮完工重新开放"},
	{"keywords between commas", "山城老街修缮完工-老街,修缮,山城,开放", "山城老街修缮完工"},
	{"keywords between commas, site", "山城老街修缮完工 - 老街,修缮,山城 - 山城之家", "山城老街修缮完工"},
	{"site and English name", "山城老街修缮完工_文化_山城新闻-The Hill", "山城老街修缮完工"},
	{"known site and English name", "山城老街修缮完工_文化_澎湃新闻-The Paper", "山城老街修缮完工"},
	{"site and domain", "山城老街修缮完工_文化_山城网 - SHANCHENG.COM.CN", "山城老街修缮完工"},
	{"domain", "山城老街修缮完工_新闻中心_山城网_shancheng.cn", "山城老街修缮完工"},
	{"site with a blank and a domain", "山城老街修缮完工 | 山城网 Shancheng.cn", "山城老街修缮完工"},
	{"dash and site", "山城老街修缮完工-山城新闻网", "山城老街修缮完工"},
	{"dash, channel, site", "山城老街修缮完工-国内-山城新闻网", "山城老街修缮完工"},
	{"dash, site, channel", "山城老街修缮完工-山城网-新闻中心", "山城老街修缮完工"},
	{"dash and channel of a known site", "山城老街修缮完工-中新网山城频道", "山城老街修缮完工"},
	{"dash and paper", "山城老街修缮完工-山城日报", "山城老街修缮完工"},
	{"blank, dash and site", "山城老街修缮完工 -新闻中心-山城网", "山城老街修缮完工"},
	{"full-width dash", "山城老街修缮完工－山城新闻网", "山城老街修缮完工"},
	{"double dash", "山城老街修缮完工--文化--人民网", "山城老街修缮完工"},
	{"double dash, two-part channel", "山城老街修缮完工--经济·科技--人民网", "山城老街修缮完工"},
	{"double dash and site", "山城老街修缮完工--山城网", "山城老街修缮完工"},
	{"spaced dash", "山城老街修缮完工 - 山城新闻网", "山城老街修缮完工"},
	{"spaced dash, channel, site", "山城老街修缮完工 - 社会 - 山城新闻网", "山城老街修缮完工"},
	{"spaced dash, two channels", "山城老街上个月修缮完工 - 国际 - 即时国际", "山城老街上个月修缮完工"},
	{"spaced dash, programme", "山城老街上个月修缮完工重新开放 - 海湾报纸摘要", "山城老街上个月修缮完工重新开放"},
	{"spaced dash, date in the tail", "山城老街修缮完工 - 20210608 - 中国 - 每日海湾 - 海湾新闻网", "山城老街修缮完工"},
	{"spaced dash, code at the end", "山城老街修缮完工 - 海湾经济日报 - 即时新闻频道 - 股市 - D210608", "山城老街修缮完工"},
	{"dashes, slogan", "山城老街修缮完工--山城在线--读懂山城", "山城老街修缮完工"},
	{"slogan after the site", "山城老街修缮完工_国内新闻_山城新闻网 - 主流媒体 山城门户", "山城老街修缮完工"},
	{"slogans with site endings", "山城老街修缮完工-山城日报江网 - 山城新闻门户网 - 山城日报主办", "山城老街修缮完工"},
	{"em dash and site", "山城老街修缮完工——中新网", "山城老街修缮完工"},
	{"em dash, channel, site", "山城老街修缮完工—新闻—科学网", "山城老街修缮完工"},
	{"bar and site", "山城老街修缮完工 | 海湾日报", "山城老街修缮完工"},
	{"bar, channel, site", "山城老街修缮完工 | 生活 | 海湾新闻网", "山城老街修缮完工"},
	{"bar, agency with its Latin name", "山城老街修缮完工 | 生活 | 中央社 CNA", "山城老街修缮完工"},
	{"full-width bar", "山城老街修繕完工｜即時｜海灣新聞網｜海灣日報", "山城老街修繕完工"},
	{"box-drawing bar", "山城老街修繕完工，你看過嗎？│海灣新聞網", "山城老街修繕完工，你看過嗎？"},
	{"traditional channels", "山城老街修繕完工 | 焦點事件 | 社會 | 聯合新聞網", "山城老街修繕完工"},
	{"mobile edition", "山城老街修繕完工 | 海灣地方新聞 | ETtoday新聞雲 手機版 | ETtoday MobileWeb", "山城老街修繕完工"},
	{"slash in the tail", "山城老街修繕完工 -- 海灣報 / 焦點", "山城老街修繕完工"},
	{"Latin in a site's name", "山城老街修缮完工 - BBC News 中文", "山城老街修缮完工"},
	{"site before the channel", "山城老街修缮完工 - BBC中文网 - 两岸三地", "山城老街修缮完工"},
	{"only a blank before the site", "山城老街修缮完工 重新开放 山城网", "山城老街修缮完工 重新开放"},
	{"only blanks, three names", "山城老街修缮完工 重新开放! 山城在线 山城新闻网 山城新闻门户", "山城老街修缮完工 重新开放!"},
	{"blank before a hospital", "我院举办2021年护理技能比武 海湾省康复医学研究院附属医院", "我院举办2021年护理技能比武"},
	{"government", "关于印发《山城老街修缮办法》的通知_政策_中国政府网", "关于印发《山城老街修缮办法》的通知"},
	{"provincial government", "山城老街修缮正式启动 - 海湾省人民政府门户网站", "山城老街修缮正式启动"},
	{"official site of a society", "山城老街修缮正式启动-山城历史学会官网", "山城老街修缮正式启动"},
	{"channel alone", "山城老街修缮的“三难”_商业频道", "山城老街修缮的“三难”"},
	{"channel of two characters alone", "山城老街保护条例全文-纪检", "山城老街保护条例全文"},
	{"site at the head", "科学网—山城老街修缮完工重新开放", "山城老街修缮完工重新开放"},
	{"paper at the head", "南方周末 - “山城”老街：修缮完工重新开放", "“山城”老街：修缮完工重新开放"},
	{"site at the head, guillemet", "山城博客 » 山城老街修缮完工重新开放", "山城老街修缮完工重新开放"},
	{"site and channels at the head", "山城新闻网 - 类别 - 文化 - 山城老街修缮完工重新开放", "山城老街修缮完工重新开放"},
	{"domain at the head", "CCTV.com-60%的山城老街修缮完工重新开放", "60%的山城老街修缮完工重新开放"},
	{"short headline", "老街复活！ | 山城网 Hill.cn", "老街复活！"},
	{"clipped headline", "定了！山城老街即将开放！修缮完工+免费..._政务_澎湃新闻-The Paper", "定了！山城老街即将开放！修缮完工+免费..."},
	{"rubric at the head stays", "图说山城| 山城老街：修缮完工 重新开放 山城日报网-山城日报官方网站", "图说山城| 山城老街：修缮完工 重新开放"},
	{"rubric bar at the head stays", "山城锐评丨既要修老街，也要留老店 - 中国军网", "山城锐评丨既要修老街，也要留老店"},
	{"traditional bar at the head stays", "箭在弦上︱山城公佈影片：老街修繕「隨時開放！」 | 海灣日報", "箭在弦上︱山城公佈影片：老街修繕「隨時開放！」"},
	{"bracketed rubric stays", "【媒体聚焦】山城拟修缮老街--文化--人民网", "【媒体聚焦】山城拟修缮老街"},
	{"bracketed part stays", "山城老街修缮完工（推动文化传承·权威发布）--文化--人民网", "山城老街修缮完工（推动文化传承·权威发布）"},
	{"hyphen between numbers stays", "老街来了吗？ 1-2月修缮18栋 - 海湾财经", "老街来了吗？ 1-2月修缮18栋"},
	{"hyphen in a code stays", "山城顾问：老街股份(00123-HK)不会退市|山城", "山城顾问：老街股份(00123-HK)不会退市"},
	{"rubric, keywords", "视频丨山城老街修缮完工 市民重游_山城_老街_重游", "视频丨山城老街修缮完工 市民重游"},
	{"keywords behind a rubric bar", "重开！“山城老街”修缮完工丨回顾八年修缮路|老街|修缮|山城", "重开！“山城老街”修缮完工丨回顾八年修缮路"},
	{"company", "山城老街修缮完工_行业新闻_山城建设有限公司", "山城老街修缮完工"},
	{"date behind the site", "山城老街修缮完工 – DW – 2021年6月8日", "山城老街修缮完工"},
	{"percent in a channel", "共享单车涨价：是“涨”还是回归理性_10%公司_澎湃新闻-The Paper", "共享单车涨价：是“涨”还是回归理性"},
	{"owner in brackets", "山城老街修缮完工-山城,老街,修缮 ——快科技(山城之家旗下媒体)--科技改变未来", "山城老街修缮完工"},
}

var titleDecorationTests = []titleTest{
	{"bar", "山城老街修缮完工 重新开放|热资讯", "山城老街修缮完工 重新开放"},
	{"underscore", "山城老街修缮完工_天天快报", "山城老街修缮完工"},
	{"dash", "山城老街修缮完工-每日热闻", "山城老街修缮完工"},
	{"newest", "山城老街修缮完工_今日最新", "山城老街修缮完工"},
	{"blank", "山城老街修缮完工,怎么看? 每日热文", "山城老街修缮完工,怎么看?"},
	{"blank, three words", "山城老街修缮完工 全球微速讯", "山城老街修缮完工"},
	{"rubric bar", "山城老街修缮完工丨环球热点评", "山城老街修缮完工"},
	{"em dash", "山城老街修缮完工——世界今热点", "山城老街修缮完工"},
	{"head, colon", "环球播报:山城老街修缮完工", "山城老街修缮完工"},
	{"head, full-width colon", "世界热讯：山城老街修缮完工", "山城老街修缮完工"},
	{"head, exclamation", "今日热闻!山城老街修缮完工,已开放!", "山城老街修缮完工,已开放!"},
	{"head, full-width exclamation", "全球热消息！山城老街修缮完工", "山城老街修缮完工"},
	{"head, rubric bar", "快资讯丨山城老街修缮完工", "山城老街修缮完工"},
	{"head, bar", "天天微资讯|山城老街修缮完工", "山城老街修缮完工"},
	{"head, look", "每日快看:山城老街修缮完工", "山城老街修缮完工"},
	{"head, world", "全球时讯:山城老街修缮完工", "山城老街修缮完工"},
	{"head, present", "当前快播：山城老街修缮完工", "山城老街修缮完工"},
	{"head, focus", "焦点速讯：山城老街修缮完工", "山城老街修缮完工"},
	{"head, know-all", "环球百事通：山城老街修缮完工", "山城老街修缮完工"},
	{"head and speaker", "环球播报:江一苇:山城老街修缮完工", "江一苇:山城老街修缮完工"},
	{"head and tail", "每日消息!山城老街修缮完工_环球看点", "山城老街修缮完工"},
	{"two tails", "山城老街修缮完工_热资讯-每日热闻", "山城老街修缮完工"},
	{"before a site", "山城老街修缮完工|热资讯_山城新闻网", "山城老街修缮完工"},
	{"instant", "全球即时看！山城老街修缮完工", "山城老街修缮完工"},
	{"view", "世界观速讯丨山城老街修缮完工", "山城老街修缮完工"},
	{"head, heed", "环球关注：山城老街修缮完工", "山城老街修缮完工"},
	{"blank, main news", "山城老街修缮完工 焦点要闻", "山城老街修缮完工"},
	{"traditional", "環球熱訊：山城老街修繕完工", "山城老街修繕完工"},
}

// titleWholeTests are headlines that have nothing to cut.
var titleWholeTests = []titleTest{
	{name: "plain", in: "山城老街修缮完工"},
	{name: "blank within", in: "山城老街修缮完工 市民重游旧地"},
	{name: "exclusive", in: "独家|山城老街修缮完工"},
	{name: "comment", in: "评论丨“老街”背后，赢家只能是它！"},
	{name: "video", in: "视频：山城老街修缮完工"},
	{name: "graphics", in: "图解：山城老街怎么修"},
	{name: "bulletin", in: "快讯：山城老街修缮完工"},
	{name: "message", in: "消息：山城老街修繕縮減 增設出口"},
	{name: "news", in: "新闻：山城老街修缮完工"},
	{name: "bracket that looks decorated", in: "【资讯汇总】6月8日盘中重要资讯汇总 把握走向"},
	{name: "headlines bracket", in: "【今日头条】山城老街修缮完工"},
	{name: "bracket at the end", in: "6月8日周二【山城速览一分钟】"},
	{name: "corner quotes", in: "「山城早报」老街修缮完工；新桥通车"},
	{name: "weekly bar", in: "书记市长这一周 | 迎春争先，“虎”力向未来"},
	{name: "observer and speaker", in: "山城观察家 | 江一苇：我们为什么要修老街？"},
	{name: "investigation", in: "调查与研究|山城“候鸟”老人"},
	{name: "traditional rubric bar", in: "內地團｜山城團友減 用膳後逛老街 團友大讚：吃得不錯"},
	{name: "rubric bar within", in: "守护记忆·重视老街保护丨市民需要知道这些“冷知识”"},
	{name: "rubric bar in brackets", in: "（山城通稿·文化） 老街下午茶丨名店多失利，今天还有戏吗？"},
	{name: "speaker", in: "江一苇：若是敬畏历史，老街岂能说拆就拆？"},
	{name: "half-width colon", in: "媒体:山城老街修缮 五大疑点待解(图)"},
	{name: "whole text", in: "江城再看山城老街：要敬畏 要传承（全文）"},
	{name: "hyphen within", in: "是谁留住了四条老街-从山城修缮看城市记忆的传承"},
	{name: "dash before a subtitle", in: "千年老街脉 故事到如今——探访世界遗产山城老街"},
	{name: "double dash before a subtitle", in: "（山城广角）希望像老街一样历久弥新-- “修缮匠”的故事令人动容"},
	{name: "months", in: "1-10月山城固定资产投资趋稳趋优"},
	{name: "numbers", in: "山城江北区：“3+”变“2-”，加快修缮老街"},
	{name: "aircraft", in: "歼-20飞越山城上空"},
	{name: "missile", in: "东风-41亮相山城航展"},
	{name: "score", in: "山城2-1击败江城"},
	{name: "Latin with a hyphen", in: "Wi-Fi覆盖山城老街"},
	{name: "identifier", in: "在程序里使用snake_case命名的五个理由"},
	{name: "programme title", in: "《老街2:新生》：带着山城味道的电影来了"},
	{name: "exclamation", in: "注意防范！台风向山城江城靠近"},
	{name: "outcry", in: "突发！山城老街重新开放！市民排起长队"},
	{name: "daily at the end", in: "山城开通3条老街专线 每日7点首发"},
	{name: "today at the end", in: "山城老街修缮完工 今日重新开放"},
	{name: "world at the end", in: "山城老街修缮方案 全球征集"},
	{name: "net of safety", in: "山城修缮老街 织密消防安全网"},
	{name: "net of steel", in: "山城警方出动 撒下天罗地网"},
	{name: "power net", in: "山城老街改造 告别老旧电网"},
	{name: "internet", in: "山城老街修缮 拥抱互联网"},
	{name: "news as the last word", in: "山城老街修缮完工 登上新闻"},
	{name: "university", in: "山城少年圆梦 走进清华大学"},
	{name: "today's focus rubric", in: "今日关注：山城老街修缮完工"},
	{name: "daily question", in: "每日一问：山城老街怎么修"},
	{name: "world as a word", in: "世界：山城老街修缮完工"},
	{name: "global warming", in: "全球变暖：山城老街怎么办"},
	{name: "tip of the day", in: "一日一技：在 Go 中处理老街图片"},
	{name: "hot", in: "热！山城老街气温突破40度"},
	{name: "new", in: "新！山城老街上线导览"},
	{name: "newest", in: "最新！山城老街修缮完工"},
	{name: "paper as speaker", in: "人民日报：山城老街修缮要留住记忆"},
	{name: "agency bar", in: "新华社丨山城老街修缮完工 重新开放"},
	{name: "forum bar", in: "山城论坛 | 读懂老街的“民”字密码"},
	{name: "bilingual", in: "双语：山城老街修缮 游客如何预约"},
	{name: "question", in: "九问山城老街：钱从何来？修缮究竟为谁？"},
	{name: "stock digest with a date", in: "山城股市行情分析--2021年6月8日"},
	{name: "quoted dash", in: "“山城-江城”高铁明日开通"},
	{name: "route", in: "山城至江城K123次列车-最慢的一趟"},
	{name: "short", in: "老街"},
	{name: "only a site", in: "山城新闻网"},
	{name: "only a known site", in: "新华网"},
	{name: "decoration alone", in: "热资讯"},
	{name: "English", in: "Old street reopens - and everyone is happy about it"},
	{name: "English name", in: "iPhone 20 Pro-Max 评测"},
	{name: "dot in a name", in: "阿依古丽·艾力：把老街唱给山城听"},
	{name: "colon and quotation", in: "山城市长：“老街-新城”要两全"},
	{name: "slash", in: "山城早新闻/6月8日"},
	{name: "greater", in: "1+1>2！山城江城联手修老街"},
}

func TestParseTitle(t *testing.T) {
	for _, tt := range slices.Concat(titleTailTests, titleDecorationTests) {
		if got := ParseTitle(tt.in); got.Text != tt.want {
			t.Errorf("%s: ParseTitle(%q).Text = %q, want %q", tt.name, tt.in, got.Text, tt.want)
		}
	}
	for _, tt := range titleWholeTests {
		if got := ParseTitle(tt.in); got.Text != tt.in || got.Tail != "" || got.Decorations != nil {
			t.Errorf("%s: ParseTitle(%q) = %q, tail %q, decorations %q, want it whole", tt.name, tt.in, got.Text, got.Tail, got.Decorations)
		}
	}
}

func TestParseTitleWhole(t *testing.T) {
	tests := []struct {
		name, in string
		want     Title
	}{
		{"tail", "山城老街修缮完工_文化_山城新闻网", Title{Text: "山城老街修缮完工", Tail: "文化_山城新闻网"}},
		{"tail at the head", "科学网—山城老街修缮完工重新开放", Title{Text: "山城老街修缮完工重新开放", Tail: "科学网"}},
		{"decorations in order", "环球播报:山城老街修缮完工_热资讯-每日热闻", Title{Text: "山城老街修缮完工", Decorations: []string{"环球播报", "热资讯", "每日热闻"}}},
		{"both", "今日热闻!山城老街修缮完工_山城新闻网", Title{Text: "山城老街修缮完工", Tail: "山城新闻网", Decorations: []string{"今日热闻"}}},
		{"cleaned", "　山城老街&nbsp;修缮完工\u200b\n", Title{Text: "山城老街 修缮完工"}},
		{"subtitle", "山城老街修缮完工\n——一条街的新生", Title{Text: "山城老街修缮完工", Subtitle: "——一条街的新生"}},
		{"blank", " 　", Title{}},
	}
	for _, tt := range tests {
		tt.want.Raw = tt.in
		if got := ParseTitle(tt.in); !equalTitles(got, tt.want) {
			t.Errorf("%s: ParseTitle(%q) = %+v, want %+v", tt.name, tt.in, got, tt.want)
		}
	}
}

func equalTitles(a, b Title) bool {
	return a.Text == b.Text && a.Raw == b.Raw && a.Kicker == b.Kicker && a.Subtitle == b.Subtitle && a.Tail == b.Tail &&
		slices.Equal(a.Decorations, b.Decorations)
}

func TestCutTail(t *testing.T) {
	tests := []struct{ title, site, head, tail string }{
		{"山城老街修缮完工 - 老街坊", "老街坊", "山城老街修缮完工", "老街坊"},
		{"山城老街修缮完工-老街坊", "老街坊", "山城老街修缮完工", "老街坊"},
		{"山城老街修缮完工-老街坊", "", "山城老街修缮完工-老街坊", ""},
		{"山城老街修缮完工 老街坊", "老街坊", "山城老街修缮完工", "老街坊"},
		{"老街坊", "老街坊", "老街坊", ""},
	}
	for _, tt := range tests {
		if head, tail := cutTail(tt.title, tt.site); head != tt.head || tail != tt.tail {
			t.Errorf("cutTail(%q, %q) = %q, %q, want %q, %q", tt.title, tt.site, head, tail, tt.head, tt.tail)
		}
	}
}

func TestCutTailLike(t *testing.T) {
	tests := []struct {
		title, shown, head, tail string
		ok                       bool
	}{
		{"山城老街修缮完工-某某某", "山城老街修缮完工", "山城老街修缮完工", "某某某", true},
		{"某某某-山城老街修缮完工", "山城老街修缮完工", "山城老街修缮完工", "某某某", true},
		{"山城老街修缮完工", "山城老街修缮完工", "山城老街修缮完工", "", true},
		{"山城老街修缮完工 重新开放_山城网", "山城老街修缮完工　重新开放", "山城老街修缮完工 重新开放", "山城网", true},
		{"山城老街修缮完工，市民..._山城网", "山城老街修缮完工，市民重游旧地", "山城老街修缮完工，市民重游旧地", "山城网", true},
		{"山城老街修缮完工，市民重游旧地_山城网", "山城老街修缮完工，市民…", "山城老街修缮完工，市民重游旧地", "山城网", true},
		{"山城老街修缮完工_山城网", "山城老街修缮完工|热资讯", "山城老街修缮完工", "山城网", true},
		{"山城老街修缮完工_山城网", "山城网", "山城网", "山城老街修缮完工", true},
		{"山城老街修缮完工_山城网", "江城新桥通车", "", "", false},
		{"山城老街修缮完工_山城网", "山城老街", "", "", false},
		{"", "山城老街", "", "", false},
	}
	for _, tt := range tests {
		head, tail, ok := cutTailLike(tt.title, tt.shown)
		if head != tt.head || tail != tt.tail || ok != tt.ok {
			t.Errorf("cutTailLike(%q, %q) = %q, %q, %v, want %q, %q, %v", tt.title, tt.shown, head, tail, ok, tt.head, tt.tail, tt.ok)
		}
	}
}

func TestIsSiteName(t *testing.T) {
	yes := []string{"山城新闻网", "山城网", "新华网", "新浪财经", "海灣新聞網", "山城日报", "山城电视台", "shancheng.com", "中央社 CNA", "中新网山城频道", "山城市人民政府门户网站"}
	no := []string{"", "网", "互联网", "新闻", "财经", "山城老街修缮完工", "消防安全网", "国际", "江一苇", "“山城”网，老街"}
	for _, s := range yes {
		if !isSiteName(s) {
			t.Errorf("isSiteName(%q) = false", s)
		}
	}
	for _, s := range no {
		if isSiteName(s) {
			t.Errorf("isSiteName(%q) = true", s)
		}
	}
}

func TestIsDecoration(t *testing.T) {
	yes := []string{"热资讯", "天天快报", "每日热闻", "今日最新", "每日热文", "全球微速讯", "环球播报", "世界热讯", "今日热闻", "快资讯", "每日快看", "全球时讯",
		"焦点速讯", "当前看点", "热消息", "微头条", "环球今日讯", "天天百事通", "全球即时"}
	no := []string{"", "热", "新闻", "快讯", "消息", "资讯", "头条", "今日", "全球", "今日关注", "环球时报", "每日经济新闻", "世界杯", "热点", "全球变暖", "山城快报"}
	for _, s := range yes {
		if !isDecoration(s) {
			t.Errorf("isDecoration(%q) = false", s)
		}
	}
	for _, s := range no {
		if isDecoration(s) {
			t.Errorf("isDecoration(%q) = true", s)
		}
	}
}

// TestMayDecorate keeps the quick refusal in step with the tables.
func TestMayDecorate(t *testing.T) {
	words := slices.Concat(decorationScopes.list, decorationSpeeds.list)
	for _, word := range words {
		if !mayDecorate(leadRune(word)) {
			t.Errorf("mayDecorate of %q = false", word)
		}
	}
}

func TestParseTitleAllocs(t *testing.T) {
	for in, want := range map[string]float64{
		"山城老街修缮完工":        0,
		"山城老街修缮完工_文化_山城网": 0,
		"山城老街修缮完工 重新开放":   0,
		"环球播报:山城老街修缮完工":   1, // the list
	} {
		if got := testing.AllocsPerRun(100, func() { ParseTitle(in) }); got > want {
			t.Errorf("ParseTitle(%q): %v allocations, want at most %v", in, got, want)
		}
	}
}

func BenchmarkParseTitle(b *testing.B) {
	for name, in := range map[string]string{
		"plain":      "山城老街修缮完工",
		"blank":      "山城老街修缮完工 市民重游旧地",
		"title":      "山城老街修缮完工_文化_山城新闻网",
		"decoration": "环球播报:山城老街修缮完工",
		"parts":      strings.Repeat("老街-", 100),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(in)))
			for b.Loop() {
				ParseTitle(in)
			}
		})
	}
}

func FuzzParseTitle(f *testing.F) {
	for _, tt := range slices.Concat(titleTailTests, titleDecorationTests, titleWholeTests) {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := ParseTitle(s)
		whole := Clean(s)
		if got.Raw != s || !utf8.ValidString(got.Text) || (got.Text == "") != (whole == "") {
			t.Errorf("ParseTitle(%q) = %+v", s, got)
		}
		if got.Subtitle == "" && (!strings.Contains(whole, got.Text) || len(got.Text)+len(got.Tail) > len(whole)) {
			t.Errorf("ParseTitle(%q) = %+v, more than %q", s, got, whole)
		}
		for _, d := range got.Decorations {
			if !isDecoration(d) || !strings.Contains(whole, d) {
				t.Errorf("ParseTitle(%q): decoration %q", s, d)
			}
		}
		if again := ParseTitle(got.Text); again.Text != got.Text {
			t.Errorf("ParseTitle(%q) = %q, and again %q", s, got.Text, again.Text)
		}
		if head, _, ok := cutTailLike(s, got.Text); got.Text != "" && (!ok || head == "") && len(got.Decorations) == 0 && got.Subtitle == "" {
			t.Errorf("cutTailLike(%q, %q) = false", s, got.Text)
		}
	})
}

// TestMaySeparate sweeps the separators through the test of their first byte.
func TestMaySeparate(t *testing.T) {
	for r := rune(' '); r <= utf8.MaxRune; r++ {
		s := "山" + string(r) + "城"
		for _, s := range [...]string{s, "山 " + string(r) + " 城"} {
			if sep, _ := separatorAt(s, len("山")); sep != sepNone && !maySeparate(s[len("山")]) {
				t.Errorf("%q separates", s)
			}
		}
	}
}
