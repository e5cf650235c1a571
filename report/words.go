package report

import (
	"html/template"
	"strings"
)

// A word is what a report says, by key, in English and Chinese.
type word struct{ key, english, chinese string }

var words = [...]word{
	// what lines and spans are
	{"headline", "headline", "标题"},
	{"cut", "cut off", "已去除"},
	{"info", "info line", "信息行"},
	{"channel", "channel", "栏目"},
	{"date", "date", "日期"},
	{"source", "source", "来源"},
	{"dateline", "dateline", "电头"},
	{"credit", "credit", "署名"},
	{"text", "text", "正文"},
	{"heading", "subhead", "小标题"},
	{"caption", "caption", "图注"},
	{"quote", "quote", "引文"},
	{"list", "list item", "列表"},
	{"table", "table row", "表格"},
	{"byline", "byline", "署名行"},
	{"tag", "tag", "标签"},
	{"summary", "summary", "摘要"},
	{"next", "next page", "下一页"},
	{"blockhead", "block heading", "链接块标题"},
	{"link", "link", "相关链接"},
	{"duplicate", "duplicate", "重复链接"},
	{"left", "left out", "略去"},

	// values
	{"url", "address", "网址"},
	{"title", "headline", "标题"},
	{"kicker", "kicker", "引题"},
	{"subtitle", "subtitle", "副题"},
	{"published", "published", "发布时间"},
	{"modified", "modified", "修改时间"},
	{"credits", "credits", "署名"},
	{"body", "body", "正文"},
	{"images", "pictures", "图片"},
	{"tags", "tags", "标签"},
	{"related", "related links", "相关链接"},
	{"duplicates", "duplicates", "重复链接"},
	{"problems", "problems", "问题"},
	{"other", "other", "其他"},

	// roles
	{"reporter", "reporter", "记者"},
	{"author", "author", "作者"},
	{"correspondent", "correspondent", "通讯员"},
	{"intern", "intern", "实习生"},
	{"photographer", "photographer", "摄影"},
	{"translator", "translator", "翻译"},
	{"editor", "editor", "编辑"},
	{"proofreader", "proofreader", "校对"},
	{"reviewer", "reviewer", "审核"},

	// kinds of outlets
	{"agency", "agency", "通讯社"},
	{"newspaper", "newspaper", "报纸"},
	{"broadcaster", "broadcaster", "广播电视"},
	{"magazine", "magazine", "期刊"},
	{"site", "site", "网站"},
	{"government", "government", "政府机关"},
	{"account", "account", "账号"},
	{"unknown", "kind unknown", "类别不明"},

	// precisions
	{"second", "to the second", "精确到秒"},
	{"minute", "to the minute", "精确到分"},
	{"hour", "to the hour", "精确到时"},
	{"day", "to the day", "精确到日"},
	{"month", "to the month", "精确到月"},
	{"year", "to the year", "精确到年"},

	// what an article lacks
	{"problem:no headline found", "no headline found", "没有找到标题"},
	{"problem:no paragraphs found", "no paragraphs found", "没有找到正文段落"},

	// how duplicates agree
	{"exact", "letter by letter", "逐字相同"},
	{"normalized", "after cleaning", "规范化后相同"},
	{"clipped", "one is cut short", "其一被截短"},
	{"similar", "nearly the same", "近似"},

	// why lines are left out
	{"left:hidden", "hidden", "隐藏"},
	{"left:in a block of links", "list of links", "链接列表"},
	{"left:link", "link", "链接"},
	{"left:furniture", "control", "页面控件"},
	{"left:boilerplate", "site’s words", "站点用语"},
	{"left:aside", "aside", "文外内容"},
	{"left:info line", "info line", "信息行"},
	{"left:outside the article", "outside", "正文之外"},

	// why candidates were not taken
	{"lost:the visible date, or a more reliable place, tells otherwise", "the visible date, or a more reliable place, tells otherwise", "可见的日期或更可靠之处另有说法"},
	{"lost:a date of something else", "a date of something else", "是别的日期"},
	{"lost:another date is closer to the headline, or labelled", "another date is closer to the headline, or labelled", "另有日期离标题更近或带标签"},
	{"lost:another line is more like a headline", "another line is more like a headline", "另有一行更像标题"},
	{"lost:another label is closer to the headline", "another label is closer to the headline", "另有来源离标题更近"},

	// where values were read
	{"line", "line", "行"},
	{"element", "element", "元素"},
	{"meta", "head", "文档头"},
	{"json-ld", "JSON-LD", "JSON-LD"},
	{"script", "script", "脚本"},

	// the report itself
	{"report", "How this page was read", "本页解析说明"},
	{"language", "language", "语言"},
	{"theme", "theme", "主题"},
	{"auto", "auto", "自动"},
	{"light", "light", "浅色"},
	{"dark", "dark", "深色"},
	{"legend", "Colours", "图例"},
	{"page", "The page’s text", "页面文本"},
	{"values", "Values", "解析结果"},
	{"json", "As JSON", "JSON 输出"},
	{"lost", "not taken: ", "未采用："},
	{"candidates", "candidates", "个候选"},
	{"twins", "the same link", "同一条链接"},
	{"lines left out", "lines left out", "行被略去"},
	{"nothing", "nothing found", "未找到"},
	{"paragraphs", "paragraphs", "段"},
	{"links", "links", "条链接"},
	{"1 paragraphs", "paragraph", "段"},
	{"1 links", "link", "条链接"},
	{"data", "read from the page’s data, not shown in its text", "取自页面数据，页面文本中没有"},
}

// say gives the words of a key in both languages, of which the reader sees
// one; the key itself where there are none.
func say(key string) template.HTML {
	english := key
	for _, prefix := range [...]string{"left:", "lost:", "problem:"} {
		english = strings.TrimPrefix(english, prefix)
	}
	chinese := english
	for i := range words {
		if words[i].key == key {
			english, chinese = words[i].english, words[i].chinese
			break
		}
	}
	if english == chinese {
		return template.HTML(template.HTMLEscapeString(english))
	}
	var b strings.Builder
	b.WriteString(`<span class="en" lang="en">`)
	template.HTMLEscape(&b, []byte(english))
	b.WriteString(`</span><span class="zh" lang="zh">`)
	template.HTMLEscape(&b, []byte(chinese))
	b.WriteString(`</span>`)
	return template.HTML(b.String())
}
