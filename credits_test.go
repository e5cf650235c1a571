package news

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

// creditTests: want lists name/role; nothing is ErrAbsent.
var creditTests = []struct{ name, in, want string }{
	// One title.
	{"bracket", "（记者 陆晓岚）", "陆晓岚/reporter"},
	{"half-width bracket", "(记者陆晓岚)", "陆晓岚/reporter"},
	{"outlet before", "（山城日报记者 陆晓岚 钱思远）", "陆晓岚/reporter 钱思远/reporter"},
	{"own paper", "本报记者 邵文博", "邵文博/reporter"},
	{"own paper, place", "本报驻山城记者 邵文博", "邵文博/reporter"},
	{"correspondent abroad", "【海湾时报驻法国特约记者 邵文博】", "邵文博/reporter"},
	{"intern reporter", "山城晚报见习记者 白露", "白露/reporter"},
	{"all-media", "海湾新闻网全媒体记者 费小满 摄影报道", "费小满/reporter"},
	{"chief", "首席记者/汤一鸣", "汤一鸣/reporter"},
	{"colon", "记者：汤一鸣 马骁", "汤一鸣/reporter 马骁/reporter"},
	{"bar", "记者丨汤一鸣", "汤一鸣/reporter"},
	{"full-width bar", "作者 ｜ 汤一鸣", "汤一鸣/author"},
	{"square", "■本报记者 汤一鸣", "汤一鸣/reporter"},
	{"comma list", "记者汤一鸣、马骁、欧阳晓晨", "汤一鸣/reporter 马骁/reporter 欧阳晓晨/reporter"},
	{"and", "本报记者汤一鸣和马骁", "汤一鸣/reporter 马骁/reporter"},
	{"etc", "记者汤一鸣 马骁等", "汤一鸣/reporter 马骁/reporter"},
	{"two names run together", "（记者汤一鸣马骁）", "汤一鸣/reporter 马骁/reporter"},
	{"four names run together", "文/记者马骁汤一鸣陆晓岚白露", "马骁/reporter 汤一鸣/reporter 陆晓岚/reporter 白露/reporter"},
	{"compound surname run together", "（记者欧阳晓晨陆晓岚）", "欧阳晓晨/reporter 陆晓岚/reporter"},
	{"both parents' surnames", "海湾新闻记者 周李思源", "周李思源/reporter"},
	{"a word for a name", "本报记者 高原", "高原/reporter"},
	{"a place for a name", "本报记者 沈阳 王海南", "沈阳/reporter 王海南/reporter"},

	// Several titles.
	{"titles run together", "（记者陆晓岚实习生白露通讯员费小满）", "陆晓岚/reporter 白露/intern 费小满/correspondent"},
	{"titles with commas", "记者陆晓岚，通讯员费小满、白露报道：", "陆晓岚/reporter 费小满/correspondent 白露/correspondent"},
	{"editor line", "编辑：陆晓岚 校对：费小满 审核：白露", "陆晓岚/editor 费小满/proofreader 白露/reviewer"},
	{"editor line, bars", "责编丨陆晓岚 校对丨费小满 监制丨白露", "陆晓岚/editor 费小满/proofreader 白露/reviewer"},
	{"editor line, slashes glued", "责编/陆晓岚校对/费小满审核/白露", "陆晓岚/editor 费小满/proofreader 白露/reviewer"},
	{"three reviews", "一审：陆晓岚 二审：费小满 三审：白露", "陆晓岚/reviewer 费小满/reviewer 白露/reviewer"},
	{"first, second, last review", "初审：陆晓岚；复审：费小满；终审：白露", "陆晓岚/reviewer 费小满/reviewer 白露/reviewer"},
	{"staff list", "策划：陆晓岚 统筹：费小满 执行：白露 设计：汤一鸣", "陆晓岚/other 费小满/other 白露/other 汤一鸣/other"},
	{"video staff", "出镜：陆晓岚 摄像：费小满 剪辑：白露 配音：马骁", "陆晓岚/other 费小满/photographer 白露/other 马骁/other"},
	{"text and picture", "文：陆晓岚 图：费小满", "陆晓岚/author 费小满/photographer"},
	{"text and picture, slashes", "文/陆晓岚 图/费小满", "陆晓岚/author 费小满/photographer"},
	{"text and picture at once", "文/图 陆晓岚", "陆晓岚/author"},
	{"text and picture, comma", "文、图/记者 陆晓岚", "陆晓岚/reporter"},
	{"after the lists", "（陆晓岚 费小满/文 白露/图）", "陆晓岚/author 费小满/author 白露/photographer"},
	{"text by a correspondent", "（通讯员 陆晓岚 文/图）", "陆晓岚/correspondent"},
	{"two title words", "编辑、校对：陆晓岚", "陆晓岚/proofreader"},
	{"编 译 审 alone", "编/陆晓岚 译/费小满 审/白露", "陆晓岚/editor 费小满/translator 白露/reviewer"},
	{"flow editor", "流程编辑：陆晓岚 新媒体编辑：费小满", "陆晓岚/editor 费小满/editor"},
	{"deputy editor", "副主编：陆晓岚 执行主编：费小满", "陆晓岚/editor 费小满/editor"},
	{"every-day form", "每经记者：陆晓岚    每经编辑：费小满", "陆晓岚/reporter 费小满/editor"},
	{"writer and editor", "撰文 | 陆晓岚　编辑 | 费小满", "陆晓岚/author 费小满/editor"},
	{"held pen", "执笔/陆晓岚 费小满", "陆晓岚/author 费小满/author"},
	{"commentator", "本报评论员 陆晓岚", "陆晓岚/author"},
	{"typesetting", "排版：陆晓岚 责校：费小满", "陆晓岚/other 费小满/proofreader"},
	{"producer", "出品人：陆晓岚 总监制：费小满", "陆晓岚/other 费小满/reviewer"},

	// Stretched names and labels.
	{"stretched", "本报记者 陆 岚", "陆岚/reporter"},
	{"stretched, ideographic blank", "本报记者　陆　岚", "陆岚/reporter"},
	{"stretched in a list", "（山城日报记者 费小满 陆 岚 白晓光 马 骁 汤一鸣）", "费小满/reporter 陆岚/reporter 白晓光/reporter 马骁/reporter 汤一鸣/reporter"},
	{"stretched twice", "（本报记者 陆 岚 马 骁）", "陆岚/reporter 马骁/reporter"},
	{"stretched before a comma", "策划：陆 岚、马 骁", "陆岚/other 马骁/other"},
	{"stretched label", "编 辑：陆晓岚　校 对：费小满", "陆晓岚/editor 费小满/proofreader"},
	{"stretched label and name", "责任编辑：陆 岚 审 核：马 骁", "陆岚/editor 马骁/reviewer"},
	{"surname 文", "编辑：文 静", "文静/editor"},

	// After the names.
	{"摄", "陆晓岚 摄", "陆晓岚/photographer"},
	{"摄 glued", "（陆晓岚摄）", "陆晓岚/photographer"},
	{"reporter 摄", "山城日报记者 陆晓岚 摄", "陆晓岚/photographer"},
	{"摄 for two", "记者陆晓岚、费小满摄", "陆晓岚/photographer 费小满/photographer"},
	{"/摄", "陆晓岚/摄", "陆晓岚/photographer"},
	{"译 after a comma", "（作者：玛丽·沃特斯，陆晓岚译）", "玛丽·沃特斯/author 陆晓岚/translator"},
	{"编译", "（陆晓岚 编译）", "陆晓岚/translator"},
	{"整理", "本报记者 陆晓岚 整理", "陆晓岚/reporter"},
	{"text and photographs", "本报记者 陆晓岚 文并摄", "陆晓岚/reporter"},
	{"place and report", "记者 陆晓岚 上海报道", "陆晓岚/reporter"},
	{"place glued", "本报记者陆晓岚上海报道", "陆晓岚/reporter"},
	{"two places glued", "本报记者陆晓岚北京、上海报道", "陆晓岚/reporter"},
	{"place abroad", "新华社记者 陆晓岚 内罗毕报道", "陆晓岚/reporter"},
	{"sent from", "海湾时报记者 陆晓岚 发自广州", "陆晓岚/reporter"},
	{"general report", "山城晚报记者陆晓岚综合报道", "陆晓岚/reporter"},
	{"dated report", "山城网记者陆晓岚、费小满3月2日报道", "陆晓岚/reporter 费小满/reporter"},
	{"names only, reporting", "（陆晓岚 费小满 综合报道）", "陆晓岚/reporter 费小满/reporter"},
	{"remark on a name", "记者 陆晓岚（实习） 费小满", "陆晓岚/reporter 费小满/reporter"},
	{"camera in brackets", "新华社记者陆晓岚、费小满（摄像）报道", "陆晓岚/reporter 费小满/photographer"},
	{"wire", "（中央社記者陸曉嵐台北8日電）", "陸曉嵐/reporter"},
	{"wire, two", "（中央社記者陸曉嵐、費小滿高雄18日電）", "陸曉嵐/reporter 費小滿/reporter"},
	{"Taiwan", "〔記者陸曉嵐／台北報導〕", "陸曉嵐/reporter"},
	{"Taiwan, no title", "（陸曉嵐／台中報導）", "陸曉嵐/reporter"},
	{"Taiwan, outlet", "【海灣新聞記者陸曉嵐／新北報導】", "陸曉嵐/reporter"},
	{"Taiwan, at once", "記者陸曉嵐／即時報導", "陸曉嵐/reporter"},
	{"Taiwan, translated", "編譯陸曉嵐／綜合外電報導", "陸曉嵐/translator"},
	{"Taiwan, picture", "（圖／記者陸曉嵐攝）", "陸曉嵐/photographer"},
	{"Taiwan, copied", "記者陸曉嵐／翻攝", "陸曉嵐/photographer"},
	{"Taiwan, title after", "【陸曉嵐記者 台南報導】", "陸曉嵐/reporter"},
	{"Taiwan, editor and reviser", "責任編輯：陸曉嵐 核稿編輯：費小滿", "陸曉嵐/editor 費小滿/editor"},
	{"Hong Kong", "（記者 陸曉嵐 香港報道）", "陸曉嵐/reporter"},
	{"Hong Kong, writer", "撰文：陸曉嵐　攝影：費小滿", "陸曉嵐/author 費小滿/photographer"},

	// Names of other kinds.
	{"with a dot", "（记者 古丽努尔·吐尔逊 陆晓岚）", "古丽努尔·吐尔逊/reporter 陆晓岚/reporter"},
	{"only a name with a dot", "（艾山江·买买提）", "艾山江·买买提/author"},
	{"Tibetan", "记者 扎西次仁 格桑卓玛", "扎西次仁/reporter 格桑卓玛/reporter"},
	{"Tibetan, glued", "（记者扎西次仁）", "扎西次仁/reporter"},
	{"Mongolian", "通讯员 乌云其其格", "乌云其其格/correspondent"},
	{"Latin", "作者：Mary Waters", "Mary Waters/author"},
	{"Latin and Han", "（作者Mary Waters，陆晓岚译）", "Mary Waters/author 陆晓岚/translator"},
	{"pen name", "作者：云中雀", "云中雀/author"},
	{"pen names after labels", "文/豆豆 编辑/阿木", "豆豆/author 阿木/editor"},
	{"bare names", "（陆晓岚 费小满）", "陆晓岚/author 费小满/author"},
	{"bare stretched names", "陆 岚 马 骁", "陆岚/author 马骁/author"},
	{"untitled before a title", "（白露 费小满 记者陆晓岚）", "白露/author 费小满/author 陆晓岚/reporter"},

	// Info lines.
	{"info line", "2031-03-02 08:15 来源：山城日报 作者：陆晓岚 责任编辑：费小满", "陆晓岚/author 费小满/editor"},
	{"info line, bars", "2031年03月02日08:15 | 来源：山城网 | 记者 陆晓岚 | 点击：120", "陆晓岚/reporter"},
	{"empty author", "来源：山城日报 作者： 责任编辑：费小满", "费小满/editor"},
	{"empty labels", "来源： 作者： 编辑：", ""},
	{"glued labels", "来源：山城日报作者：陆晓岚编辑：费小满", "陆晓岚/author 费小满/editor"},
	{"source with reporter", "来源：山城晚报记者陆晓岚", "陆晓岚/reporter"},
	{"unlabelled after the outlet", "来源：山城网 陆晓岚", "陆晓岚/author"},
	{"person as source", "来源：陆晓岚", "陆晓岚/author"},
	{"counter and font", "作者：陆晓岚 点击数：320 【字体：大 中 小】", "陆晓岚/author"},
	{"institution before the name", "通讯员 市公安局 陆晓岚", "陆晓岚/correspondent"},
	{"university before the name", "（作者：山城大学 陆晓岚）", "陆晓岚/author"},
	{"university after the name", "（作者：陆晓岚山城大学教授）", "陆晓岚/author"},
	{"code after the editor", "责任编辑：陆晓岚 SN117", "陆晓岚/editor"},
	{"code glued", "责任编辑：陆晓岚_NB0117", "陆晓岚/editor"},
	{"code in brackets", "责任编辑：陆晓岚(EN009)", "陆晓岚/editor"},
	{"named twice", "记者 陆晓岚 摄影：陆晓岚", "陆晓岚/reporter"},
	{"pictures from a correspondent", "（图片由通讯员陆晓岚提供）", "陆晓岚/correspondent"},
	{"original and excerpt", "（原载山城日报 作者：陆晓岚 摘编：费小满）", "陆晓岚/author 费小满/editor"},
	{"counter of a template", "来源：山城网 作者：陆晓岚 点击：{{click}}次", "陆晓岚/author"},
	{"site's host", "NEWS.EXAMPLE.COM 2031年3月2日08:15 [ 陆晓岚 ] 来源：山城日报", "陆晓岚/author"},
	{"outlet that ends like a title", "21世纪经济报道记者 陆晓岚", "陆晓岚/reporter"},
	{"several titles, blanks", "见习记者 陆晓岚 文 费小满 摄 编辑：白露", "陆晓岚/reporter 费小满/photographer 白露/editor"},
	{"pictures first", "摄影：陆晓岚 文：陆晓岚 费小满", "陆晓岚/author 费小满/author"},
	{"pictures last", "记者 陆晓岚/文 陆晓岚/摄", "陆晓岚/reporter"},
	{"editors in a chain", "见习编辑 陆晓岚 责任编辑 费小满", "陆晓岚/editor 费小满/editor"},
	{"button after the editor", "（编辑：小何）返回山城网，查看更多", "小何/editor"},
	{"pen name glued to its title", "本报特约评论员兵临", "兵临/author"},
	{"group that produced", "出品|山城科学人栏目组 小鱼", "小鱼/other"},
	{"sent by fax", "（中央社記者陸曉嵐花蓮傳真）", "陸曉嵐/reporter"},
	{"author's post before the name", "（作者系山城大学教授 陆晓岚）", "陆晓岚/author"},
	{"author's post glued to the name", "（本文作者为山城大学教授陆晓岚）", "陆晓岚/author"},
	{"author's post after the name", "（陆晓岚，作者系山城大学教授）", "陆晓岚/author"},
	{"share in the work", "（实习生白露对本文亦有贡献）", "白露/intern"},
	{"took part", "（本报记者汤一鸣、马骁参与采写）", "汤一鸣/reporter 马骁/reporter"},
	{"took part, of several roles", "（记者 汤一鸣 实习生 白露 参与报道）", "汤一鸣/reporter 白露/intern"},
	{"took part, as a label", "参与采写：汤一鸣 白露", "汤一鸣/reporter 白露/reporter"},
	{"others took part", "据悉，有三百人参与报道了这场比赛。", ""},

	{"title alone in a bracket", "【记者】陆晓岚 【通讯员】费小满", "陆晓岚/reporter 费小满/correspondent"},
	{"text, picture, staff before", "记者 陆晓岚 文 费小满 图", "陆晓岚/reporter 费小满/photographer"},
	{"desk and name", "娛樂中心／陸曉嵐報導", "陸曉嵐/reporter"},
	{"desk glued to the name", "外電組陸曉嵐／綜合外電報導", "陸曉嵐/reporter"},
	{"country before a foreign name", "（美国）约翰·史密斯 著 陆晓岚 译", "约翰·史密斯/author 陆晓岚/translator"},
	{"original headline, then editor", "原标题：大桥通车 记者直击 责任编辑：陆晓岚", "陆晓岚/editor"},
	{"account with its writer", "本文来自微信公众号“海湾观察”（ID：haiwan），作者：陆晓岚，编辑：费小满，题图来自：视觉中国", "陆晓岚/author 费小满/editor"},
	{"outlet that ends like a title", "来源：海湾视频 2031-03-02 3.6万次播放", ""},
	{"picture given", "（陆晓岚提供）", ""},
	{"picture from an interviewee", "图/受访者提供", ""},
	{"copied from a page", "（圖／翻攝自李小明臉書）", ""},
	{"account of an outlet", "作者：海湾财经", ""},
	{"site's editor", "作者：海湾小编", ""},
	{"office supplies", "供稿：党政办 陆晓岚", "陆晓岚/author"},

	// Prose with a byline.
	{"foot of prose", "两岸居民对新桥赞不绝口。（记者 陆晓岚）", "陆晓岚/reporter"},
	{"foot of prose, end mark", "大桥预计明年通车。（山城日报记者陆晓岚 费小满）（完）", "陆晓岚/reporter 费小满/reporter"},
	{"caption", "图为山城新建成的跨江大桥。山城日报记者 陆晓岚 摄", "陆晓岚/photographer"},
	{"caption, a blank before", "孩子们在雪地里玩耍 陆晓岚 摄", "陆晓岚/photographer"},
	{"dateline and prose", "本报讯（记者 陆晓岚）昨日，山城轻轨四号线开始试运行，市民反应热烈。", "陆晓岚/reporter"},

	// Nobody.
	{"title alone", "本报记者", ""},
	{"agency alone", "新华社记者", ""},
	{"learned", "记者从市教育局获悉，今年秋季新增学位三千个。", ""},
	{"learned, short", "记者获悉", ""},
	{"learned today", "记者2日从市气象局了解到，未来三天有雨。", ""},
	{"told the reporter", "他告诉记者，自己从未去过那里。", ""},
	{"a named person told", "店主高明告诉记者，生意比去年好了许多。", ""},
	{"question", "记者：您怎么看待这个问题？", ""},
	{"headline", "山城记者节活动在江边举行", ""},
	{"reporter in the news", "知名记者陆晓岚涉嫌造假被调查", ""},
	{"author's bio", "作者为山城大学教授，主要研究方向为区域经济。", ""},
	{"copyright", "本文为作者一家之言，与本网立场无关。", ""},
	{"mention", "（据新华社3月2日报道）", ""},
	{"outlets only", "（综合新华社、山城日报报道）", ""},
	{"desk", "〔即時新聞／綜合報導〕", ""},
	{"center", "（國際中心／綜合外電報導）", ""},
	{"unknown author", "作者：佚名 来源：网络", ""},
	{"site staff", "编辑：本站编辑 作者：网友", ""},
	{"little editor", "责任编辑：小编", ""},
	{"administrator", "作者：admin 发布时间：2031-03-02", ""},
	{"no author", "作者：无", ""},
	{"code", "责任编辑：NF4425", ""},
	{"code in lower case", "（责任编辑：tf016）", ""},
	{"initials", "（编辑YH）", ""},
	{"login", "作者：user_88231", ""},
	{"office", "（通讯员 粤交警）", ""},
	{"office, four characters", "通讯员 山公宣", ""},
	{"picture source", "（图源：视觉中国）", ""},
	{"film source", "视频来源：陆晓岚", ""},
	{"picture of a person", "糖厂改为木工坊。（陆晓岚提供）", ""},
	{"picture of an office", "（山城林業局提供）", ""},
	{"manuscript of an office", "供稿：市林业局", ""},
	{"remains of a tag", "作者： size=\"20\" 来源： size=\"20\"", ""},
	{"contact", "陆晓岚（版权合作）010-88888888", ""},
	{"author's post alone", "（作者系山城大学教授）", ""},
	{"reward", "打赏犒劳作者一下", ""},
	{"latest articles", "作者最新文章", ""},
	{"articles of the editor", "小编最近文章", ""},
	{"plays", "来源：山城视频 2031-03-02 12.7万次播放", ""},
	{"screen", "技术支持：小溪软件 建议使用1024×768分辨率浏览", ""},
	{"interview", "记者：听说你只收“一张画”当修理费？", ""},
	{"picture kind", "（资料图片）", ""},
	{"picture from the web", "图片来源：网络", ""},
	{"editorial office", "本报编辑部", ""},
	{"channel", "编辑：财经频道 来源：山城网", ""},
	{"place", "（上海）", ""},
	{"a word", "（完）", ""},
	{"prize winners", "数学奖：许东阳（2027年）、林立本（2028年）。", ""},
	{"prose with 摄像头", "新机升级至1200万像素摄像头，并支持夜间拍摄和慢动作视频。", ""},
	{"prose with 图片", "（点击图片放大）", ""},
	{"prose about an editor", "这家出版社的编辑王强认为，纸质书不会消失。", ""},
	{"empty", "", ""},
	{"blank", " 　", ""},
}

// creditString writes credits as the tests do.
func creditString(credits []Credit) string {
	var b strings.Builder
	for i, c := range credits {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(c.Name + "/" + string(c.Role))
	}
	return b.String()
}

func TestParseCredits(t *testing.T) {
	for _, tt := range creditTests {
		credits, err := ParseCredits(tt.in)
		if got := creditString(credits); got != tt.want {
			t.Errorf("%s: ParseCredits(%q) = %q, want %q", tt.name, tt.in, got, tt.want)
		}
		if (err != nil) != (tt.want == "") || err != nil && !errors.Is(err, ErrAbsent) {
			t.Errorf("%s: ParseCredits(%q): error %v", tt.name, tt.in, err)
		}
	}
}

func FuzzParseCredits(f *testing.F) {
	for _, tt := range creditTests {
		f.Add(tt.in)
	}
	f.Add("山城日报记者 陆왓岚 摄") // no 岚摄
	f.Add("记者 陆晓岚 文 费ᰏ满 图")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("the string parsers take UTF-8")
		}
		credits, err := ParseCredits(s)
		var perr *ParseError
		if err != nil && (!errors.As(err, &perr) || perr.Offset < 0 || perr.Offset > len(s) || !onRune(s, perr.Offset)) {
			t.Fatalf("ParseCredits(%q): error %#v", s, err)
		}
		bare := Clean(strings.ReplaceAll(s, " ", ""))
		seen := map[string]bool{}
		for _, c := range credits {
			switch {
			case c.Name == "" || c.Role == "":
				t.Errorf("ParseCredits(%q): credit %+v", s, c)
			case seen[c.Name]:
				t.Errorf("ParseCredits(%q): %s twice", s, c.Name)
			case !utf8.ValidString(c.Name) && utf8.ValidString(s):
				t.Errorf("ParseCredits(%q): name %q is not UTF-8", s, c.Name)
			case !strings.Contains(noBlanks(bare), noBlanks(Clean(c.Name))):
				t.Errorf("ParseCredits(%q): name %q is not in it", s, c.Name)
			}
			seen[c.Name] = true
			// What makes another word a name may be the rest of the string.
			want := Credit{Name: c.Name, Role: c.Role}
			if again, err := ParseCredits(want.String()); isName(c.Name) && nameScore(c.Name) >= likelyName && (err != nil || len(again) != 1 || again[0] != want) {
				t.Errorf("ParseCredits(%q): %+v, and of its String %q %+v, %v", s, c, want, again, err)
			}
		}
	})
}

// noBlanks drops the blanks of any kind from s.
func noBlanks(s string) string {
	return strings.Map(func(r rune) rune {
		if isBlank(r) {
			return -1
		}
		return r
	}, s)
}
