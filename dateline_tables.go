package news

import (
	"strings"
	"unicode/utf8"
)

// wireVerb gives the length of the word that ends a dateline at the head of s
// (电, 讯, 专电, 消息, 综合外电报导), with what kind of word it is; 0 is none.
func wireVerb(s string) (kind wireKind, n int) {
	if !beginsWire(firstRune(s)) {
		return wireNone, 0
	}
	n = foldPrefixOf(s, wireModifiers)
	m := foldPrefixOf(s[n:], wireVerbs)
	if m == 0 {
		return wireNone, 0
	}
	n += m
	switch fold(lastRune(s[:n])) {
	case '电':
		return wireCable, n
	case '讯':
		return wireBulletin, n
	case '息':
		return wireNotice, n
	}
	return wireReport, n
}

// A wireKind says how sure a sign of a dateline a verb is.
type wireKind uint8

const (
	wireNone     wireKind = iota
	wireCable             // 电: of datelines only
	wireBulletin          // 讯: the same
	wireNotice            // 消息: of datelines and of sentences
	wireReport            // 报道
)

// dispatch reports whether the verb is one of datelines only.
func (k wireKind) dispatch() bool { return k == wireCable || k == wireBulletin }

// wireVerbs are the verbs themselves; their last characters tell the kind.
var wireVerbs = wordsOf("专电", "专讯", "快讯", "特讯", "综讯", "电讯", "急电", "电", "讯", "消息", "外电报道", "外电报导", "报道", "报导")

// wireModifiers stand before the verb: 6月8日体育专电, 6月8日下午消息.
var wireModifiers = wordsOf(
	"新媒体", "北京时间", "体育", "英文", "综合", "凌晨", "清晨", "早间", "上午", "午间", "中午", "下午", "傍晚",
	"晚间", "深夜", "夜间", "早", "晚", "专稿", "即时", "最新", "独家", "图文", "现场", "专题", "特别", "经济",
)

// falseVerb reports whether the verb that rest follows is the beginning of an
// ordinary word: 电视, 电影, 消息人士, 讯息, 报道称.
func falseVerb(verb, rest string) bool {
	next := fold(firstRune(rest))
	switch fold(lastRune(verb)) {
	case '电':
		return strings.ContainsRune("视影子话台力商竞脑动信器网站池梯缆气瓶车磁源路铁商工焊饭灯波池压荷", next)
	case '讯':
		return strings.ContainsRune("息号问达飞", next)
	case '息':
		return strings.ContainsRune("人面传称灵源透量后显一来是", next)
	case '道', '导':
		return strings.ContainsRune("称说指中的了后显援认提出", next)
	}
	return false
}

// isNoAgency reports whether s, at the head of a text, begins a sentence and
// names nobody that reports: 近日, 据, 记者.
func isNoAgency(s string) bool {
	var head foldedHead
	head.set(s, 4)
	for k := 1; k <= head.n; k++ {
		if beginsSentence(string(head.buf[:head.at[k]])) {
			return true
		}
	}
	return strings.ContainsAny(s, "了被把这们")
}

// holdsAppeal reports whether s asks the reader to do something with an
// application, and so is no name.
func holdsAppeal(s string) bool {
	for _, word := range [...]string{"安装", "安裝", "下载", "下載", "接收", "获取", "关注", "扫码", "扫描", "点击", "打开", "登录"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// beginsSentence reports whether a word, in folded form, begins sentences that
// have a date and 消息 in them.
func beginsSentence(word string) bool {
	switch word {
	case "据", "根据", "综合", "北京时间", "当地时间", "美东时间", "近日", "日前", "昨日", "昨天",
		"今天", "记者", "笔者", "受", "该", "此", "另", "本周", "上周", "本月", "上月", "去年", "今年",
		"截至", "随着", "公司", "重磅", "突发", "图为", "对于", "关于", "针对":
		return true
	}
	return false
}

// wireAgency gives the length of the agency at the head of s that datelines
// name without more: 本报, 新华社. What follows it is the place.
func wireAgency(s string) int {
	var head foldedHead
	head.set(s, maxHead)
	for k := head.n; k > 1; k-- {
		if isWireAgency(string(head.buf[:head.at[k]])) {
			return int(head.src[k])
		}
	}
	return 0
}

// isWireAgency reports whether a name, in folded form, is a well-known agency
// or paper, or what a paper calls itself.
func isWireAgency(name string) bool {
	switch name {
	case "本报", "本网", "本刊", "本台", "本社", "本站", "新华社", "新华网", "新华每日电讯", "中新社",
		"中新网", "中国新闻网", "中新经纬", "中新财经", "中国新闻社", "人民网", "人民日报", "光明日报",
		"经济日报", "科技日报", "工人日报", "法治日报", "法制日报", "农民日报", "中国青年报",
		"中国日报网", "中国日报", "中国网", "中国经济网", "央广网", "央视网", "央视新闻", "国际在线",
		"海外网", "环球网", "环球时报", "参考消息网", "参考消息", "解放军报", "中国军网", "中国妇女报",
		"中国证券报", "证券时报", "上海证券报", "财联社", "中央社", "中央通讯社", "中评社", "中通社",
		"香港中通社", "法新社", "路透社", "路透", "美联社", "合众社", "彭博社", "韩联社", "共同社",
		"时事社", "朝中社", "塔斯社", "国际文传电讯社", "俄新社", "俄罗斯卫星通讯社", "卫星通讯社",
		"德新社", "安莎社", "埃菲社", "越通社", "马新社", "印报托", "中广网", "千龙网", "东方网",
		"南方网", "红网", "大众网", "联合早报", "早报", "大公报", "文汇报", "大纪元", "新唐人", "中时",
		"华商报", "新京报", "北京商报", "第一财经", "每日经济新闻", "界面新闻", "澎湃新闻":
		return true
	}
	return false
}

// beginsWire reports whether a dateline's verb or its modifier can begin with r.
func beginsWire(r rune) bool {
	switch r {
	case '专', '專', '快', '特', '综', '綜', '电', '電', '急', '讯', '訊', '消', '外', '报', '報', '新', '北', '体', '體',
		'英', '凌', '清', '早', '上', '午', '中', '下', '傍', '晚', '深', '夜', '即', '最', '独', '獨', '图', '圖', '现',
		'現', '经', '經':
		return true
	}
	return false
}

// isAppWord reports whether s ends with a word that makes a place part of an
// outlet's name: 掌上长沙, 平安北京.
func isAppWord(s string) bool {
	for _, word := range [...]string{"掌上", "平安", "看", "爱", "云上", "智慧", "无线", "文明", "网信", "最", "今日", "新", "观"} {
		if strings.HasSuffix(s, word) && utf8.RuneCountInString(s) > 2 {
			return true
		}
	}
	return false
}
