package news

import (
	"strings"
	"unicode/utf8"
)

// A stopRule says where a stop word ends a source's value.
type stopRule int

const (
	stopAlways stopRule = iota // also glued to the name: 山城日报记者
	stopTitled                 // glued only before a colon, a slash or a number; apart also before a blank
	stopMarked                 // only before a colon or a slash: 文/张三
)

// stopLists are the words that an info line goes on with after the outlet, by
// their rules.
var stopLists = [...][]string{
	stopAlways: {
		"作者", "记者", "通讯员", "实习生", "特约", "责任编辑", "责编", "流程编辑", "值班编辑", "编辑", "编译", "选稿", "撰文", "撰稿",
		"本报记者", "本网记者", "发布时间", "发布日期", "发表时间", "发表日期", "发稿时间", "更新时间", "更新日期", "添加时间",
		"录入时间", "发表于", "发布于", "更新于", "编辑于", "参与互动", "分享到", "分享至", "我要评论", "我要分享", "我要投稿",
		"我来说两句", "我有话说", "手机看", "手机扫", "扫码", "扫一扫", "扫描二维码", "进入论坛", "进入复兴论坛", "点击数", "点击量",
		"点击率", "点击次数", "浏览数", "浏览量", "浏览次数", "阅读数", "阅读量", "阅读次数", "访问量", "访问次数", "评论数", "人浏览",
		"次浏览", "字体大小", "字体:", "字号", "大中小", "加入收藏", "打印本", "关闭窗口", "IP属地", "查看原文", "阅读原文", "原文链接",
		"原文地址", "查看更多", "更多精彩", "转载请注明", "版权声明", "原标题", "原题", "本文仅", "本文来源", "文章来源", "稿件来源",
		"来源:", "转自:", "稿源", "更多", "微信:", "微博:", "微信号:", "微信ID", "关注公众", "点击关注", "点击查看", "听新闻",
		"语音播报", "小字号", "大字号", "相关新闻", "责任校对", "供稿", "供图", "一审", "二审", "三审", "A-A", "T大",
	},
	stopTitled: {
		"时间", "日期", "评论", "阅读", "浏览", "点击", "人气", "访问", "热度", "分享", "举报", "打印", "收藏", "关注", "字体", "图文",
		"审稿", "校对", "审核", "监制", "初审", "复审", "终审", "审签", "签发", "主编", "总编", "策划", "统筹", "翻译", "整理", "整合",
		"发布者", "发布人", "发布", "发表", "上传", "录入", "栏目", "频道", "分类", "类别", "标签", "关键词", "关键字", "专题", "主题",
		"导读", "摘要", "字数", "版次", "点赞", "推荐", "转发", "采写", "摄影", "设计", "制图", "视频", "纠错", "复制", "返回", "下载",
		"正文", "出处", "转自", "来源", "署名", "地址", "次数", "访谈", "保存", "播放", "回复", "点击这里", "跟贴", "跟帖",
	},
	stopMarked: {"文", "图", "摄", "编", "译", "审", "校"},
}

var stopWords = func() ruleTable[stopRule] {
	var rows []wordRule[stopRule]
	for rule, list := range stopLists {
		for _, word := range list {
			rows = append(rows, wordRule[stopRule]{word, stopRule(rule)})
		}
	}
	return rulesOf(rows)
}()

// stopsNot are the runes that, following a stop word, make another word of it:
// 记者站.
var stopsNot = map[string]string{
	"作者": "网社群", "记者": "网站协会家之节", "通讯员": "网之", "实习生": "网", "编辑": "部学协之家们社", "编译": "局社馆中院", "二审": "法",
}

// A stopPlace says what stands before a word.
type stopPlace int

const (
	glued stopPlace = iota // the name itself
	apart                  // a blank, or the label
)

// stopAt reports whether a stop word begins at the head of s.
func stopAt(s string, place stopPlace) bool {
	for _, word := range stopWords.heads.of(fold(leadRune(s))) {
		if n := hasSpread(s, word); n > 0 && stopWords.rules[word].stops(word, s[n:], place) {
			return true
		}
	}
	return false
}

// stops reports whether a word with the rule ends a value, given what follows it.
func (rule stopRule) stops(word, rest string, place stopPlace) bool {
	r, n := utf8.DecodeRuneInString(rest)
	if n == 0 {
		return rule == stopAlways || place == apart && rule == stopTitled
	}
	f := fold(r)
	if rule == stopAlways {
		return !strings.ContainsRune(stopsNot[word], f)
	}
	if f == ':' || f == '/' {
		return true
	}
	if rule == stopMarked {
		return false
	}
	if isDigit(f) || f == '(' {
		return true
	}
	if place == apart {
		return !continuesName(f) // a word of its own
	}
	return f == ' ' && fold(leadRune(trimLeft(rest))) == ':'
}

// A dateFound says whether a date was passed.
type dateFound int

const (
	noDate dateFound = iota
	hasDate
)

// skipDate passes the date and time, with their labels, at the head of s, and
// gives where what follows begins.
func skipDate(s string) (found dateFound, at int) {
	if url := urlAt(s); url != "" { // some sites print their own first
		at = len(s) - len(trimLeft(s[len(url):]))
	}
	for _, l := range [...]string{"发布时间", "发表时间", "发稿时间", "更新时间", "发布日期", "发表于", "发布于", "时间", "日期"} {
		if n := hasSpread(s[at:], l); n > 0 {
			at += n
			break
		}
	}
	digits := 0
	for i, r := range s[at:] {
		f := fold(r)
		switch {
		case isDigit(f):
			if digits++; digits > 17 {
				return noDate, 0
			}
		case f == ' ', f == '-', f == '/', f == ':', f == '.', f == '|', f == '(', f == ')', isUnseen(r):
		case f == 'T', f == 'Z', f == '+', f == '年', f == '月', f == '日', f == '时', f == '分', f == '秒', f == '点', f == '上', f == '下', f == '午',
			f == '星', f == '期', f == '一', f == '二', f == '三', f == '四', f == '五', f == '六':
			if digits == 0 {
				return noDate, 0
			}
			if n, _ := lookupOutlet(s[at+i:]); n > 0 {
				return min(hasDate, dateFound(digits/4)), at + i
			}
		default:
			return min(hasDate, dateFound(digits/4)), at + i
		}
	}
	return noDate, len(s)
}

// pageAt reports whether the number of a newspaper's page begins at the head of
// s: 03版, A12版, 第3版.
func pageAt(s string) bool {
	s = s[hasFold(s, "第"):]
	if s != "" && s[0] >= 'A' && s[0] <= 'Z' {
		s = s[1:]
	}
	digits := 0
	for digits < len(s) && digits < 4 && isDigit(rune(s[digits])) {
		digits++
	}
	return digits > 0 && digits < 4 && hasFold(trimLeft(s[digits:]), "版") > 0
}

// dateAt reports whether a date or a time begins at the head of s, with a
// digit or, in Chinese numerals, with 二〇.
func dateAt(s string) bool {
	digits, end := 0, len(s)
	var lead [2]rune
	for i, r := range s {
		f := fold(r)
		if !isDigit(f) || digits > 8 {
			end = i
			break
		}
		if digits < len(lead) {
			lead[digits] = f
		}
		digits++
	}
	rest := s[end:]
	r, n := utf8.DecodeRuneInString(rest)
	f := fold(r)
	next := fold(leadRune(trimLeft(rest[n:])))
	switch {
	case digits == 0:
		return f == '二' && (next == '〇' || next == '○' || next == '零' || next == 'O')
	case digits == 4 && (lead == [2]rune{'2', '0'} || lead == [2]rune{'1', '9'}):
		if f == ' ' {
			f = fold(leadRune(trimLeft(rest)))
		}
		return f == '年' || (f == '-' || f == '/' || f == '.') && isDigit(next)
	case digits == 8 && lead == [2]rune{'2', '0'}:
		return true
	case digits > 2:
		return false
	case f == '月', f == '天' && next == '前', f == '分' && next == '钟', f == '小' && next == '时':
		return true
	case f == '日':
		return !isHan(leadRune(rest[n:]))
	}
	return (f == ':' || f == '-' || f == '/') && digits == 2 && isDigit(next)
}
