package news

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// A sourceTest gives the outlet of a string, or the error that it has none.
type sourceTest struct {
	name, in, want string
	kind           SourceKind
	err            error
}

var sourceLabelTests = []sourceTest{
	{"plain", "来源：山城日报", "山城日报", SourceNewspaper, nil},
	{"half-width colon", "来源:山城日报", "山城日报", SourceNewspaper, nil},
	{"blank after the colon", "来源： 山城日报", "山城日报", SourceNewspaper, nil},
	{"traditional", "來源：海灣新聞網", "海灣新聞網", SourceSite, nil},
	{"stretched", "来 源：山城晚报", "山城晚报", SourceNewspaper, nil},
	{"stretched by a wide blank", "来　源：山城晚报", "山城晚报", SourceNewspaper, nil},
	{"article", "文章来源：山城日报", "山城日报", SourceNewspaper, nil},
	{"manuscript", "稿件来源：山城日报", "山城日报", SourceNewspaper, nil},
	{"manuscript, short", "稿源：海湾新闻网", "海湾新闻网", SourceSite, nil},
	{"news", "新闻来源：海湾新闻网", "海湾新闻网", SourceSite, nil},
	{"information", "信息来源：山城市教育局", "山城市教育局", SourceGovernment, nil},
	{"message", "消息来源：山城电视台", "山城电视台", SourceBroadcaster, nil},
	{"this text", "本文来源：山城日报", "山城日报", SourceNewspaper, nil},
	{"content", "内容来源：山城日报", "山城日报", SourceNewspaper, nil},
	{"original", "原文来源：海湾新闻网", "海湾新闻网", SourceSite, nil},
	{"text and pictures", "图文来源：山城发布", "山城发布", SourceUnknown, nil},
	{"place of issue", "出处：海湾新闻网", "海湾新闻网", SourceSite, nil},
	{"traditional place of issue", "出處：海灣時報", "海灣時報", SourceNewspaper, nil},
	{"reprinted", "转自：山城日报", "山城日报", SourceNewspaper, nil},
	{"reprinted, traditional", "轉載自：海灣時報", "海灣時報", SourceNewspaper, nil},
	{"reprinted without a colon", "本文转载自海湾新闻网", "海湾新闻网", SourceSite, nil},
	{"reprinted with a blank", "转自 山城日报", "山城日报", SourceNewspaper, nil},
	{"reprinted in a bracket", "（转自《山城日报》）", "山城日报", SourceNewspaper, nil},
	{"excerpt", "摘自：《海湾周刊》", "海湾周刊", SourceMagazine, nil},
	{"excerpt with a date", "摘自2019年6月8日《山城日报》", "山城日报", SourceNewspaper, nil},
	{"excerpt with an issue", "摘自《海湾周刊》2019年第6期", "海湾周刊", SourceMagazine, nil},
	{"first printed in", "原载：山城文艺", "山城文艺", SourceUnknown, nil},
	{"first printed in a paper", "原载《山城晚报》", "山城晚报", SourceNewspaper, nil},
	{"first printed on", "本文原载于《海湾学刊》2020年第3期", "海湾学刊", SourceMagazine, nil},
	{"compiled", "整理自：山城日报", "山城日报", SourceNewspaper, nil},
	{"from, a known outlet", "来自：新华网", "新华网", SourceSite, nil},
	{"from, after this text", "本文来自微信公众号“山城观潮”（ID：shancheng01），作者：江一苇", "山城观潮", SourceAccount, nil},
	{"bar", "来源|海湾新闻网", "海湾新闻网", SourceSite, nil},
	{"bar with blanks", "来源 | 海湾新闻网", "海湾新闻网", SourceSite, nil},
	{"rubric bar", "来源丨山城日报", "山城日报", SourceNewspaper, nil},
	{"full-width bar", "来源｜山城日报", "山城日报", SourceNewspaper, nil},
	{"slash", "来源/海湾新闻网", "海湾新闻网", SourceSite, nil},
	{"label in brackets", "【来源】山城日报", "山城日报", SourceNewspaper, nil},
	{"label in brackets, colon", "[来源]：山城日报", "山城日报", SourceNewspaper, nil},
	{"no colon before a known outlet", "来源CSDN", "CSDN", SourceSite, nil},
	{"blank before a known outlet", "来源 新华社", "新华社", SourceAgency, nil},
	{"tail of the label", "来源网站：海湾新闻网", "海湾新闻网", SourceSite, nil},
	{"from at", "来源于：山城日报", "山城日报", SourceNewspaper, nil},
	{"from at, glued", "本文来源于经济日报", "经济日报", SourceNewspaper, nil},
	{"wish", "转载请注明来源：海湾新闻网", "海湾新闻网", SourceSite, nil},
	{"wish beside a true label", "来源：山城日报 转载请注明出处：海湾新闻网", "山城日报", SourceNewspaper, nil},
	{"two labels", "来源：网络 本文来源：山城日报", "山城日报", SourceNewspaper, nil},
	{"first one empty", "来源： 作者： 稿源：山城日报", "山城日报", SourceNewspaper, nil},
	{"channel glued before a known outlet", "社会来源：新华网", "新华网", SourceSite, nil},
	{"author glued before", "作者：江一苇来源：山城日报", "山城日报", SourceNewspaper, nil},
	{"author without a colon glued before", "作者江一苇来源：山城日报", "山城日报", SourceNewspaper, nil},
	{"weekday glued before", "2021年6月8日星期二来源：山城日报", "山城日报", SourceNewspaper, nil},
	{"counter glued before", "阅读12次来源：山城日报", "山城日报", SourceNewspaper, nil},
	{"time glued before", "2021-06-0808:08来源：山城日报", "山城日报", SourceNewspaper, nil},
	{"zero-width mark", "来源：\u200b山城日报\u200b", "山城日报", SourceNewspaper, nil},
	{"no-break blank", "来源：\u00a0山城日报\u00a0作者：江一苇", "山城日报", SourceNewspaper, nil},
	{"newline before the value", "来源：\n山城日报\n", "山城日报", SourceNewspaper, nil},
}

var sourceEndTests = []sourceTest{
	{"author", "来源：山城日报 作者：江一苇", "山城日报", SourceNewspaper, nil},
	{"author glued", "来源：山城日报作者：江一苇", "山城日报", SourceNewspaper, nil},
	{"stretched author", "来源：山城日报 作　者：江一苇", "山城日报", SourceNewspaper, nil},
	{"reporter glued", "来源：山城日报记者江一苇", "山城日报", SourceNewspaper, nil},
	{"reporter behind a slash", "转自/山城日报记者/江一苇", "山城日报", SourceNewspaper, nil},
	{"correspondent", "来源：山城日报通讯员江一苇", "山城日报", SourceNewspaper, nil},
	{"editor", "来源：海湾新闻网 编辑：江一苇", "海湾新闻网", SourceSite, nil},
	{"editor glued", "来源：海湾新闻网编辑：江一苇", "海湾新闻网", SourceSite, nil},
	{"responsible editor, traditional", "來源：海灣時報 責任編輯：江一葦", "海灣時報", SourceNewspaper, nil},
	{"responsible editor, rubric bar", "来源丨山城日报 责编丨江一苇", "山城日报", SourceNewspaper, nil},
	{"translator", "来源：海湾新闻网编译/江一苇", "海湾新闻网", SourceSite, nil},
	{"text by", "来源：山城观潮 文/江一苇", "山城观潮", SourceUnknown, nil},
	{"photographs by", "来源：山城观潮 摄影：江一苇", "山城观潮", SourceUnknown, nil},
	{"first reviewer", "来源：山城市人民法院 一审：江一苇 二审：柳三变", "山城市人民法院", SourceGovernment, nil},
	{"date", "来源：山城日报 2021-06-08 08:08", "山城日报", SourceNewspaper, nil},
	{"date glued", "来源：山城日报2021年06月08日", "山城日报", SourceNewspaper, nil},
	{"dotted date", "来源：山城日报2021.06.08", "山城日报", SourceNewspaper, nil},
	{"day without a year", "来源：山城日报6月8日", "山城日报", SourceNewspaper, nil},
	{"clock", "来源：山城日报 08:08", "山城日报", SourceNewspaper, nil},
	{"Chinese numerals", "来源：山城日报二〇二一年六月八日", "山城日报", SourceNewspaper, nil},
	{"relative", "来源：山城日报 3小时前", "山城日报", SourceNewspaper, nil},
	{"date label", "来源：山城日报 时间：2021-06-08", "山城日报", SourceNewspaper, nil},
	{"date label glued", "来源：山城日报时间：2021-06-08", "山城日报", SourceNewspaper, nil},
	{"publication glued", "来源：山城日报发布时间：2021-06-08", "山城日报", SourceNewspaper, nil},
	{"reads", "来源：山城日报 阅读 123", "山城日报", SourceNewspaper, nil},
	{"reads glued", "来源：山城日报阅读：123", "山城日报", SourceNewspaper, nil},
	{"views", "来源：山城日报 浏览次数：123次", "山城日报", SourceNewspaper, nil},
	{"clicks", "来源：山城日报 点击：123", "山城日报", SourceNewspaper, nil},
	{"comments", "来源：山城日报 评论(3)", "山城日报", SourceNewspaper, nil},
	{"font size", "来源：山城日报 字号：大 中 小", "山城日报", SourceNewspaper, nil},
	{"font size in brackets", "来源：山城市水利局 【字体：大 中 小】 打印", "山城市水利局", SourceGovernment, nil},
	{"letters of font size", "来源：山城日报 A-A+", "山城日报", SourceNewspaper, nil},
	{"share", "来源：山城日报 分享到：", "山城日报", SourceNewspaper, nil},
	{"share glued", "来源：山城日报分享到", "山城日报", SourceNewspaper, nil},
	{"report button", "来源: 山城日报 举报", "山城日报", SourceNewspaper, nil},
	{"interaction glued", "来源：山城网参与互动", "山城网", SourceSite, nil},
	{"on the phone", "来源：山城日报 | 手机看新闻", "山城日报", SourceNewspaper, nil},
	{"bar", "来源：山城日报|作者：江一苇", "山城日报", SourceNewspaper, nil},
	{"semicolon", "来源：山城日报；作者：江一苇", "山城日报", SourceNewspaper, nil},
	{"comma and reporter", "（来源：山城日报，记者 江一苇）", "山城日报", SourceNewspaper, nil},
	{"comma and prose", "来源：山城日报，如有侵权请联系删除", "山城日报", SourceNewspaper, nil},
	{"full stop", "本文来源：山城日报。更多精彩请登录", "山城日报", SourceNewspaper, nil},
	{"bracket", "（来源：山城日报）", "山城日报", SourceNewspaper, nil},
	{"square bracket", "【来源：山城日报】", "山城日报", SourceNewspaper, nil},
	{"value in brackets", "来源：[ 山城日报 ]", "山城日报", SourceNewspaper, nil},
	{"value in lenticular brackets", "本文转自【山城日报】；", "山城日报", SourceNewspaper, nil},
	{"quotes", "来源：“山城日报”", "山城日报", SourceNewspaper, nil},
	{"corner quotes", "來源：「海灣時報」", "海灣時報", SourceNewspaper, nil},
	{"place in brackets", "来源：海湾新闻网(山城)", "海湾新闻网", SourceSite, nil},
	{"id in brackets", "来源：山城观潮（shancheng01）", "山城观潮", SourceAccount, nil},
	{"labelled id in brackets", "来源：山城观潮（ID：shancheng01）", "山城观潮", SourceAccount, nil},
	{"id behind a label", "来源：山城日报微信：shancheng01", "山城日报", SourceNewspaper, nil},
	{"site behind a blank", "来源：新华网 山城新闻网", "新华网", SourceSite, nil},
	{"collector behind a wide gap", "来源：山城观潮　　海湾站收集", "山城观潮", SourceUnknown, nil},
	{"person behind a blank", "来源：海湾新闻网 江一苇", "海湾新闻网", SourceSite, nil},
	{"person behind a slash", "来源：海湾新闻网/江一苇", "海湾新闻网", SourceSite, nil},
	{"city behind a blank", "来源：山城观潮 北京 举报", "山城观潮", SourceUnknown, nil},
	{"dateline", "来源：新华社北京6月8日电", "新华社", SourceAgency, nil},
	{"address", "来源：山城日报http://www.example.com/a", "山城日报", SourceNewspaper, nil},
	{"page of the paper", "来源：山城日报A12版", "山城日报", SourceNewspaper, nil},
	{"page behind a blank", "来源：山城日报 第3版", "山城日报", SourceNewspaper, nil},
	{"issue in brackets", "来源：山城日报（2021年06月08日 03 版）", "山城日报", SourceNewspaper, nil},
	{"escaped blank", "来源：&nbsp;山城日报&nbsp;作者：江一苇", "山城日报", SourceNewspaper, nil},
	{"host", "来源：山城日报 www.example.com", "山城日报", SourceNewspaper, nil},
}

var sourceNameTests = []sourceTest{
	{"joined by a dash", "来源：海湾新闻网-山城日报", "海湾新闻网-山城日报", SourceNewspaper, nil},
	{"joined by a full-width dash", "来源：人民网－人民日报", "人民网－人民日报", SourceNewspaper, nil},
	{"joined to a title", "来源：海湾新闻网-《山城日报》", "海湾新闻网-《山城日报》", SourceNewspaper, nil},
	{"joined by a dot", "来源：山城晚报·海湾新闻网", "山城晚报·海湾新闻网", SourceNewspaper, nil},
	{"joined by a spaced dash", "来源：SBC - 山城广播电台", "SBC - 山城广播电台", SourceBroadcaster, nil},
	{"programme", "来源：山城卫视《今晚面对面》", "山城卫视《今晚面对面》", SourceBroadcaster, nil},
	{"edition in brackets", "来源：山城日报（海外版）", "山城日报（海外版）", SourceNewspaper, nil},
	{"company's place in brackets", "来源：山城（海湾）有限公司", "山城（海湾）有限公司", SourceUnknown, nil},
	{"client", "来源：山城日报客户端", "山城日报客户端", SourceNewspaper, nil},
	{"client of a broadcaster", "来源：央视新闻客户端", "央视新闻客户端", SourceBroadcaster, nil},
	{"digits at the head", "来源：21世纪经济报道", "21世纪经济报道", SourceNewspaper, nil},
	{"digits and letters", "来源：36氪", "36氪", SourceSite, nil},
	{"Latin", "来源：CSDN", "CSDN", SourceSite, nil},
	{"Latin with a blank", "来源：Harbour Times", "Harbour Times", SourceUnknown, nil},
	{"Latin and Han", "来源：BBC News 中文", "BBC News 中文", SourceSite, nil},
	{"account in quotes", "来源：微信公众号“山城观潮”", "山城观潮", SourceAccount, nil},
	{"account after a blank", "来源：微信公众号 山城观潮", "山城观潮", SourceAccount, nil},
	{"account after a colon", "来源：公众号：山城观潮", "山城观潮", SourceAccount, nil},
	{"account glued", "来源：微信公众号山城观潮作者：江一苇", "山城观潮", SourceAccount, nil},
	{"account in brackets", "来源：微信公众号（山城观潮）", "山城观潮", SourceAccount, nil},
	{"account before the service", "来源：“山城观潮”微信公众号", "山城观潮", SourceAccount, nil},
	{"outlet before the account", "来源：新华社“山城观潮”微信公众号", "新华社“山城观潮”微信公众号", SourceAccount, nil},
	{"official microblog", "来源：山城公安官方微博", "山城公安官方微博", SourceAccount, nil},
	{"microblog handle", "来源：@山城观潮", "@山城观潮", SourceAccount, nil},
	{"two handles", "来源：@山城观潮 @海湾发布", "@山城观潮 @海湾发布", SourceAccount, nil},
	{"traditional account", "來源：微信公眾號「海灣觀潮」", "海灣觀潮", SourceAccount, nil},
	{"list", "来源：山城日报、海湾新闻网", "山城日报、海湾新闻网", SourceNewspaper, nil},
	{"list with commas", "来源：新华社，山城日报，海湾新闻网", "新华社，山城日报，海湾新闻网", SourceAgency, nil},
	{"list with and so on", "来源：山城日报、海湾新闻网等", "山城日报、海湾新闻网等", SourceNewspaper, nil},
	{"digest", "来源：综合山城日报、海湾新闻网", "综合山城日报、海湾新闻网", SourceNewspaper, nil},
	{"digest of its own", "来源：山城日报综合 作者：江一苇", "山城日报综合", SourceNewspaper, nil},
	{"digest with reports", "来源：综合新华社、央视报道", "综合新华社、央视报道", SourceAgency, nil},
	{"digest from", "来源：综合自新华社、山城日报", "综合自新华社、山城日报", SourceAgency, nil},
	{"digest between blanks", "来源：综合 新华社 山城日报 作者：江一苇", "综合 新华社 山城日报", SourceAgency, nil},
	{"account behind a slash", "来源：头条号/山城观潮", "山城观潮", SourceAccount, nil},
	{"account behind a full-width slash", "来源：头条号／山城街坊 作者：江一苇", "山城街坊", SourceAccount, nil},
	{"account behind a slash and blanks", "来源：百家号 / 山城观潮", "山城观潮", SourceAccount, nil},
	{"account behind a dash", "来源：企鹅号 - 山城观潮", "山城观潮", SourceAccount, nil},
	{"label behind the service", "来源：微博 / 作者：江一苇", "微博", SourceAccount, nil},
	{"date behind the service", "来源：微博/2021-06-08", "微博", SourceAccount, nil},
	{"account's service in brackets", "来源：山城观潮（公众号）", "山城观潮", SourceAccount, nil},
	{"account reprinted", "本文转载自公众号“山城观潮”，版权归原作者所有", "山城观潮", SourceAccount, nil},
	{"a title after 选自", "选自《山城文学》", "山城文学", SourceUnknown, nil},
	{"channel of a broadcaster", "来源：CCTV-13", "CCTV-13", SourceBroadcaster, nil},
	{"two Latin words", "来源：BBC News", "BBC News", SourceBroadcaster, nil},
	{"known outlet behind the site's address", "http://www.example.com 2005年06月08日 08:08 新华网", "新华网", SourceSite, nil},
	{"known outlet, bar, date", "新华社 | 2021-06-08 08:08", "新华社", SourceAgency, nil},
	{"agency", "来源：新华社", "新华社", SourceAgency, nil},
	{"department of an agency", "来源：新华社山城分社", "新华社山城分社", SourceAgency, nil},
	{"according to", "来源：据新华社报道", "新华社", SourceAgency, nil},
	{"press of a paper", "来源：山城日报社", "山城日报社", SourceNewspaper, nil},
	{"magazine", "来源：海湾周刊", "海湾周刊", SourceMagazine, nil},
	{"radio", "来源：山城交通广播", "山城交通广播", SourceBroadcaster, nil},
	{"ministry", "来源：教育部", "教育部", SourceGovernment, nil},
	{"committee", "来源：山城市委", "山城市委", SourceGovernment, nil},
	{"two offices", "来源：山城市委办公室 山城市政府办公室", "山城市委办公室 山城市政府办公室", SourceGovernment, nil},
	{"company", "来源：海湾能源股份有限公司", "海湾能源股份有限公司", SourceUnknown, nil},
	{"society", "来源：中国山城研究会", "中国山城研究会", SourceUnknown, nil},
	{"person", "来源: 江一苇", "江一苇", SourceUnknown, nil},
	{"name with a stop word", "来源：中国记者网", "中国记者网", SourceSite, nil},
	{"opinion column", "来源：凤凰网评论", "凤凰网评论", SourceSite, nil},
	{"name with a stop word before a bracket", "来源：山城新闻（网络版）", "山城新闻（网络版）", SourceSite, nil},
	{"known outlet beside a date", "2021-06-08 08:08 新华网", "新华网", SourceSite, nil},
	{"known outlet before a date", "中国新闻网 2021年06月08日 08:08", "中国新闻网", SourceSite, nil},
	{"known outlet between date and author", "2021-06-08 08:08 新华网 作者：江一苇", "新华网", SourceSite, nil},
}

var sourceNoneTests = []sourceTest{
	{"empty string", "", "", "", ErrAbsent},
	{"no label", "山城日报今天出版", "", "", ErrAbsent},
	{"an outlet alone", "新华网", "", "", ErrAbsent},
	{"an unknown outlet and a date", "2021-06-08 山城观潮", "", "", ErrAbsent},
	{"a dateline", "新华社北京6月8日电", "", "", ErrAbsent},
	{"empty value", "来源：", "", "", ErrAbsent},
	{"empty before an author", "来源： 作者：", "", "", ErrAbsent},
	{"empty before a named author", "来源： 作者：江一苇", "", "", ErrAbsent},
	{"empty before a date", "来源： 时间：2021-06-08", "", "", ErrAbsent},
	{"empty before a bare date", "来源： 2021-06-08 08:08", "", "", ErrAbsent},
	{"empty before a counter", "来源：　浏览次数：12", "", "", ErrAbsent},
	{"empty before a bar", "来源： | 作者：江一苇", "", "", ErrAbsent},
	{"empty before buttons", "来源： 分享到：", "", "", ErrAbsent},
	{"empty before font sizes", "来源： 【字体：大 中 小】", "", "", ErrAbsent},
	{"only a dash", "来源：--", "", "", ErrAbsent},
	{"template", "来源：{{source}}", "", "", ErrAbsent},
	{"attribute", "来源： size=\"20\" 作者：", "", "", ErrAbsent},
	{"picture", "图片来源：山城日报", "", "", ErrAbsent},
	{"picture, detached", "图片 来源：新华社", "", "", ErrAbsent},
	{"picture, slash", "题图／来源：新华社", "", "", ErrAbsent},
	{"title picture", "题图来源：新华社", "", "", ErrAbsent},
	{"data", "数据来源：国家统计局", "", "", ErrAbsent},
	{"material", "资料来源：海湾证券，山城研究", "", "", ErrAbsent},
	{"video", "视频来源：央视新闻", "", "", ErrAbsent},
	{"sound, traditional", "聲音來源：新華社", "", "", ErrAbsent},
	{"cover", "封面来源：新华社", "", "", ErrAbsent},
	{"announcement", "公告来源：http://www.example.com/1.PDF", "", "", ErrAbsent},
	{"income", "门票是景区的主要收入来源，占一半。", "", "", ErrAbsent},
	{"profit", "盈利来源：手续费", "", "", ErrAbsent},
	{"funds", "资金来源：财政部", "", "", ErrAbsent},
	{"headline", "山城警方公布假药来源：药店老板被拘", "", "", ErrAbsent},
	{"origin of a saying", "注：文中谚语出处：", "", "", ErrAbsent},
	{"notice", "凡本网注明“来源：海湾新闻网”的作品，版权均属本网", "", "", ErrAbsent},
	{"notice with a corner quote", "凡註明「來源：海灣新聞網」之作品", "", "", ErrAbsent},
	{"notice without quotes", "凡注明来源：海湾新闻网的稿件均为转载", "", "", ErrAbsent},
	{"wish without a value", "版权声明：转载须经书面授权并注明来源", "", "", ErrAbsent},
	{"do not reprint", "未经授权不得转载", "", "", ErrAbsent},
	{"from in prose", "最大的一笔订单来自海外客户。", "", "", ErrAbsent},
	{"from in a headline", "来自山城的一封信", "", "", ErrAbsent},
	{"from a place", "2021-06-08 08:08 来自北京", "", "", ErrAbsent},
	{"from a place, colon", "来自：北京", "", "", ErrAbsent},
	{"from an outlet's people", "来自新华社的消息说，山城今天有雨", "", "", ErrAbsent},
	{"running itself", "这台机器已经运转自如", "", "", ErrAbsent},
	{"unknown", "来源：未知", "", "", ErrNoOutlet},
	{"net", "来源：网络", "", "", ErrNoOutlet},
	{"net, with more", "2021-06-08 来源：互联网 作者：佚名 阅读：12", "", "", ErrNoOutlet},
	{"from the net", "文章来源于网络，如有侵权请联系删除", "", "", ErrNoOutlet},
	{"from the net, traditional", "來源：網路", "", "", ErrNoOutlet},
	{"collected from the net", "来源：网络综合整理", "", "", ErrNoOutlet},
	{"original of this site", "来源：本站原创 作者：江一苇", "", "", ErrNoOutlet},
	{"original", "来源：原创", "", "", ErrNoOutlet},
	{"this site", "来源：本站", "", "", ErrNoOutlet},
	{"reprinted", "来源：转载", "", "", ErrNoOutlet},
	{"administrator", "来源：admin", "", "", ErrNoOutlet},
	{"null of a script", "来源：null", "", "", ErrNoOutlet},
	{"our reporter", "来源：本报记者 江一苇", "", "", ErrAbsent},
	{"a number", "来源：0", "", "", ErrAbsent},
	{"a reader's letter", "来源：读者投稿", "", "", ErrNoOutlet},
	{"only an address", "来源：http://www.example.com/", "", "", ErrNoOutlet},
}

var sourceTables = [][]sourceTest{sourceLabelTests, sourceEndTests, sourceNameTests, sourceNoneTests}

func TestParseSource(t *testing.T) {
	for _, tt := range slices.Concat(sourceTables...) {
		got, err := ParseSource(tt.in)
		if !errors.Is(err, tt.err) || got.Name != tt.want || got.Kind != tt.kind {
			t.Errorf("%s: ParseSource(%q) = %q, %q, %v, want %q, %q, %v", tt.name, tt.in, got.Name, got.Kind, err, tt.want, tt.kind, tt.err)
		}
	}
}

func TestParseSourceWhole(t *testing.T) {
	tests := []struct {
		name, in string
		want     Source
	}{
		{"info line", "2021-06-08 08:08   来源：山城日报 作者：江一苇", Source{Name: "山城日报", Kind: SourceNewspaper, Raw: "来源：山城日报"}},
		{"kind of text in the label", "（本文来源：山城日报）", Source{Name: "山城日报", Kind: SourceNewspaper, Raw: "本文来源：山城日报"}},
		{"address", "来源：海湾新闻网 https://www.example.com/a/1.html 作者：", Source{Name: "海湾新闻网", Kind: SourceSite,
			URL: "https://www.example.com/a/1.html", Raw: "来源：海湾新闻网 https://www.example.com/a/1.html"}},
		{"address in brackets", "来源：海湾新闻网（http://www.example.com）", Source{Name: "海湾新闻网", Kind: SourceSite,
			URL: "http://www.example.com", Raw: "来源：海湾新闻网（http://www.example.com"}},
		{"list", "来源：综合新华社、山城日报等", Source{Name: "综合新华社、山城日报等", Kind: SourceAgency, Raw: "来源：综合新华社、山城日报等",
			Outlets: []string{"新华社", "山城日报"}}},
		{"list with an id", "来源：山城日报、海湾新闻网（ID：haiwan）、江城晚报", Source{Name: "山城日报、海湾新闻网（ID：haiwan）、江城晚报", Kind: SourceNewspaper,
			Raw: "来源：山城日报、海湾新闻网（ID：haiwan）、江城晚报", Outlets: []string{"山城日报", "海湾新闻网（ID：haiwan）", "江城晚报"}}},
		{"quotes are part of raw", "来源：“山城日报” 作者：", Source{Name: "山城日报", Kind: SourceNewspaper, Raw: "来源：“山城日报”"}},
	}
	for _, tt := range tests {
		got, err := ParseSource(tt.in)
		if err != nil || !equalSources(got, tt.want) {
			t.Errorf("%s: ParseSource(%q) = %+v, %v, want %+v", tt.name, tt.in, got, err, tt.want)
		}
	}
}

func equalSources(a, b Source) bool {
	return a.Name == b.Name && a.Kind == b.Kind && a.URL == b.URL && a.Raw == b.Raw && slices.Equal(a.Outlets, b.Outlets)
}

func TestParseSourceOffset(t *testing.T) {
	tests := []struct {
		in     string
		offset int
	}{
		{"来源： 作者：江一苇", len("来源： ")},
		{"2021-06-08 来源：未知 阅读：3", len("2021-06-08 来源：")},
		{"来源：“网络” 阅读：3", len("来源：“")},
		{"山城日报今天出版", len("山城日报今天出版")},
		{"图片来源：山城日报", len("图片来源：山城日报")},
	}
	for _, tt := range tests {
		_, err := ParseSource(tt.in)
		var pe *ParseError
		if !errors.As(err, &pe) || pe.Op != "source" || pe.Input != tt.in || pe.Offset != tt.offset {
			t.Errorf("ParseSource(%q): %#v, want offset %d", tt.in, err, tt.offset)
		}
	}
}

func TestSourceString(t *testing.T) {
	if got := (Source{}).String(); got != "" || !(Source{}).IsZero() {
		t.Errorf("zero Source prints as %q, IsZero %v", got, Source{}.IsZero())
	}
	s := Source{Name: "山城日报"}
	if got := s.String(); got != "来源：山城日报" || s.IsZero() {
		t.Errorf("%+v prints as %q, IsZero %v", s, got, s.IsZero())
	}
}

func TestMayHoldSource(t *testing.T) {
	for _, word := range sourceLabels.list {
		if !mayHoldSource(word) {
			t.Errorf("mayHoldSource(%q) = false", word)
		}
		if !mayStartLabel(leadRune(word)) {
			t.Errorf("mayStartLabel of %q = false", word)
		}
	}
	for _, s := range []string{"轉載自", "來源", "出處", "原載於", "首發於"} {
		if !mayHoldSource(s) {
			t.Errorf("mayHoldSource(%q) = false", s)
		}
	}
	if mayHoldSource("山城今天有雨") {
		t.Error("mayHoldSource of prose = true")
	}
}

func TestKnownNames(t *testing.T) {
	for i, known := range knownNames {
		if i > 0 && known.name <= knownNames[i-1].name {
			t.Errorf("%s is not after %s", known.name, knownNames[i-1].name)
		}
		if foldString(known.name) != known.name {
			t.Errorf("%s is not in folded form", known.name)
		}
		if len(known.name)+utf8.UTFMax > maxKnownName {
			t.Errorf("%s is too long", known.name)
		}
		if n, kind := lookupOutlet(known.name + "。"); n != len(known.name) || kind != known.kind {
			t.Errorf("lookupOutlet(%q) = %d, %s, want %d, %s", known.name, n, kind, len(known.name), known.kind)
		}
	}
}

// TestTables checks that entries can be met: they are in folded form, and an
// entry that ends or begins another does not hide it.
func TestTables(t *testing.T) {
	suffixes := map[string][]string{"accountWords": accountWords.list, "editions": editions.list, "labelKinds": labelKinds.list, "otherKinds": otherKinds.list,
		"beforeLabel": beforeLabel.list, "authorLabels": authorLabels.list, "reportWords": reportWords.list, "siteSuffixes": siteSuffixes.list, "noSites": noSites.list,
		"instituteSuffixes": instituteSuffixes.list, "channelSuffixes": channelSuffixes.list, "plainSuffixes": plainSuffixes.list}
	for name, table := range suffixes {
		for _, entry := range table {
			if foldString(entry) != entry || len(entry)+utf8.UTFMax > maxSuffix {
				t.Errorf("%s: %q is not in folded form, or too long", name, entry)
			}
		}
	}
	if len(kindSuffixes.rules) != len(kindSuffixes.list) || len(stopWords.rules) != len(stopWords.list) || len(sourceLabels.rules) != len(sourceLabels.list) {
		t.Error("a table has two rules for one word")
	}
	for name, table := range map[string][]string{"accountWords": accountWords.list, "labelTails": labelTails.list, "noneWords": noneWords.list, "decorationScopes": decorationScopes.list,
		"decorationSpeeds": decorationSpeeds.list, "channelNames": channelNames.list, "regions": regions.list} {
		for i, entry := range table {
			if foldString(entry) != entry {
				t.Errorf("%s: %q is not in folded form", name, entry)
			}
			for _, later := range table[i+1:] {
				if name != "channelNames" && strings.HasPrefix(later, entry) {
					t.Errorf("%s: %q hides %q", name, entry, later)
				}
			}
		}
	}
}

func TestKnownOutlet(t *testing.T) {
	tests := []struct{ in, want string }{
		{"新华社记者", "新华社"}, {"人民日报海外版第1版", "人民日报海外版"}, {"新浪财经讯", "新浪财经"}, {"CCTV5", "CCTV"}, {"CCTVB", ""}, {"CCTV 5", "CCTV"}, {"ＣＣＴＶ", "ＣＣＴＶ"},
		{"聯合新聞網", "聯合新聞網"}, {"山城日报", ""}, {"", ""}, {"新", ""},
	}
	for _, tt := range tests {
		if got, n := knownOutlet(tt.in); got != tt.want || n != len(tt.want) {
			t.Errorf("knownOutlet(%q) = %q, %d, want %q", tt.in, got, n, tt.want)
		}
	}
}

// TestParseSourceAllocs keeps an info line at the cost of nothing.
func TestParseSourceAllocs(t *testing.T) {
	for in, want := range map[string]float64{
		"2021-06-08 08:08:21   来源:山城日报": 0,
		"2021-06-08 08:08 作者：江一苇":       1, // the error
	} {
		if got := testing.AllocsPerRun(100, func() { ParseSource(in) }); got > want {
			t.Errorf("ParseSource(%q): %v allocations, want at most %v", in, got, want)
		}
	}
}

func BenchmarkParseSource(b *testing.B) {
	for name, in := range map[string]string{
		"line":   "2021-06-08 08:08:21   来源:山城日报 作者：江一苇 阅读：12",
		"known":  "2021-06-08 08:08:21   来源：经济日报",
		"prose":  strings.Repeat("山城今天有雨，气温比昨天低了五度。", 10),
		"absent": strings.Repeat("主要来源于原来的转载和出处不明的资料，", 10),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(in)))
			for b.Loop() {
				ParseSource(in)
			}
		})
	}
}

func FuzzParseSource(f *testing.F) {
	for _, tt := range slices.Concat(sourceTables...) {
		f.Add(tt.in)
	}
	f.Add("来源：山城日抳20城日抳2021062106月08日") // digits that are a date once what follows is cut off
	f.Add("来源： 时间-06-08")               // another label, and no name
	f.Fuzz(func(t *testing.T, s string) {
		if strings.Contains(s, "&") {
			s = Clean(s) // as ParseSource does
		}
		src, start, end, err := parseSource(s)
		if start < 0 || start > end || end > len(s) || utf8.ValidString(s) && !(onRune(s, start) && onRune(s, end)) {
			t.Fatalf("parseSource(%q): from %d to %d", s, start, end)
		}
		_, perr := ParseSource(s)
		if pe, ok := errors.AsType[*ParseError](perr); err != nil && (!ok || pe.Offset != end || !errors.Is(perr, err)) {
			t.Errorf("ParseSource(%q): %v, want it to wrap %v at %d", s, perr, err, end)
		}
		if err != nil {
			if src.Name != "" || src.Kind != "" {
				t.Errorf("ParseSource(%q) = %+v with %v", s, src, err)
			}
			return
		}
		if src.Name == "" || src.Kind == "" || src.Raw != s[start:end] || !strings.Contains(Clean(s), src.Name) && utf8.ValidString(s) {
			t.Errorf("ParseSource(%q) = %+v", s, src)
		}
		if !utf8.ValidString(src.Name) {
			t.Errorf("ParseSource(%q): name %q is not UTF-8", s, src.Name)
		}
		again, err := ParseSource(src.String())
		if err != nil || again.Name != src.Name || again.Kind != src.Kind && src.Kind != SourceAccount {
			t.Errorf("ParseSource(%q) = %#v, and of its String %#v, %v", s, src, again, err)
		}
	})
}

// onRune reports whether i is a place in s where a rune begins or that ends it.
func onRune(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }
