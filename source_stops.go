package news

import "unicode/utf8"

// A stopRule says where a stop word ends a source's value.
type stopRule int

const (
	stopAlways stopRule = iota // also glued to the name: 山城日报记者
	stopTitled                 // glued only before a colon, a slash or a number; apart also before a blank
	stopMarked                 // only before a colon or a slash: 文/张三
)

// A sourceStop is a word that ends a source's value.
type sourceStop struct {
	word string
	rule stopRule
	not  string // runes that, following, make another word of it: 记者站
}

// sourceStops are the words that an info line goes on with after the outlet,
// in no order.
var sourceStops = []sourceStop{
	{word: "作者", not: "网社群"}, {word: "记者", not: "网站协会家之节"}, {word: "通讯员", not: "网之"}, {word: "实习生", not: "网"},
	{word: "特约"}, {word: "责任编辑"}, {word: "责编"}, {word: "流程编辑"}, {word: "值班编辑"}, {word: "编辑", not: "部学协之家们社"},
	{word: "编译", not: "局社馆中院"}, {word: "选稿"}, {word: "撰文"}, {word: "撰稿"}, {word: "本报记者"}, {word: "本网记者"},
	{word: "发布时间"}, {word: "发布日期"}, {word: "发表时间"}, {word: "发表日期"}, {word: "发稿时间"}, {word: "更新时间"}, {word: "更新日期"},
	{word: "添加时间"}, {word: "录入时间"}, {word: "发表于"}, {word: "发布于"}, {word: "更新于"}, {word: "编辑于"},
	{word: "参与互动"}, {word: "分享到"}, {word: "分享至"}, {word: "我要评论"}, {word: "我要分享"}, {word: "我要投稿"}, {word: "我来说两句"}, {word: "我有话说"},
	{word: "手机看"}, {word: "手机扫"}, {word: "扫码"}, {word: "扫一扫"}, {word: "扫描二维码"}, {word: "进入论坛"}, {word: "进入复兴论坛"},
	{word: "点击数"}, {word: "点击量"}, {word: "点击率"}, {word: "点击次数"}, {word: "浏览数"}, {word: "浏览量"}, {word: "浏览次数"}, {word: "阅读数"},
	{word: "阅读量"}, {word: "阅读次数"}, {word: "访问量"}, {word: "访问次数"}, {word: "评论数"}, {word: "人浏览"}, {word: "次浏览"},
	{word: "字体大小"}, {word: "字体:"}, {word: "字号"}, {word: "大中小"}, {word: "加入收藏"}, {word: "打印本"}, {word: "关闭窗口"}, {word: "IP属地"},
	{word: "查看原文"}, {word: "阅读原文"}, {word: "原文链接"}, {word: "原文地址"}, {word: "查看更多"}, {word: "更多精彩"}, {word: "转载请注明"}, {word: "版权声明"},
	{word: "原标题"}, {word: "原题"}, {word: "本文仅"}, {word: "本文来源"}, {word: "文章来源"}, {word: "稿件来源"}, {word: "来源:"}, {word: "转自:"}, {word: "稿源"},
	{word: "更多"}, {word: "微信:"}, {word: "微博:"}, {word: "微信号:"}, {word: "微信ID"}, {word: "关注公众"}, {word: "点击关注"}, {word: "点击查看"}, {word: "听新闻"},
	{word: "语音播报"}, {word: "小字号"}, {word: "大字号"}, {word: "相关新闻"}, {word: "责任校对"}, {word: "供稿"}, {word: "供图"}, {word: "一审"}, {word: "二审", not: "法"}, {word: "三审"},

	{word: "时间", rule: stopTitled}, {word: "日期", rule: stopTitled}, {word: "评论", rule: stopTitled}, {word: "阅读", rule: stopTitled},
	{word: "浏览", rule: stopTitled}, {word: "点击", rule: stopTitled}, {word: "人气", rule: stopTitled}, {word: "访问", rule: stopTitled},
	{word: "热度", rule: stopTitled}, {word: "分享", rule: stopTitled}, {word: "举报", rule: stopTitled}, {word: "打印", rule: stopTitled},
	{word: "收藏", rule: stopTitled}, {word: "关注", rule: stopTitled}, {word: "字体", rule: stopTitled}, {word: "图文", rule: stopTitled},
	{word: "审稿", rule: stopTitled}, {word: "校对", rule: stopTitled}, {word: "审核", rule: stopTitled}, {word: "监制", rule: stopTitled},
	{word: "初审", rule: stopTitled}, {word: "复审", rule: stopTitled}, {word: "终审", rule: stopTitled}, {word: "审签", rule: stopTitled},
	{word: "签发", rule: stopTitled}, {word: "主编", rule: stopTitled}, {word: "总编", rule: stopTitled}, {word: "策划", rule: stopTitled},
	{word: "统筹", rule: stopTitled}, {word: "翻译", rule: stopTitled}, {word: "整理", rule: stopTitled}, {word: "整合", rule: stopTitled},
	{word: "发布者", rule: stopTitled}, {word: "发布人", rule: stopTitled}, {word: "发布", rule: stopTitled}, {word: "发表", rule: stopTitled},
	{word: "上传", rule: stopTitled}, {word: "录入", rule: stopTitled}, {word: "栏目", rule: stopTitled}, {word: "频道", rule: stopTitled},
	{word: "分类", rule: stopTitled}, {word: "类别", rule: stopTitled}, {word: "标签", rule: stopTitled}, {word: "关键词", rule: stopTitled},
	{word: "关键字", rule: stopTitled}, {word: "专题", rule: stopTitled}, {word: "主题", rule: stopTitled}, {word: "导读", rule: stopTitled},
	{word: "摘要", rule: stopTitled}, {word: "字数", rule: stopTitled}, {word: "版次", rule: stopTitled}, {word: "点赞", rule: stopTitled},
	{word: "推荐", rule: stopTitled}, {word: "转发", rule: stopTitled}, {word: "采写", rule: stopTitled}, {word: "摄影", rule: stopTitled},
	{word: "设计", rule: stopTitled}, {word: "制图", rule: stopTitled}, {word: "视频", rule: stopTitled}, {word: "纠错", rule: stopTitled},
	{word: "复制", rule: stopTitled}, {word: "返回", rule: stopTitled}, {word: "下载", rule: stopTitled}, {word: "正文", rule: stopTitled},
	{word: "出处", rule: stopTitled}, {word: "转自", rule: stopTitled}, {word: "来源", rule: stopTitled}, {word: "署名", rule: stopTitled}, {word: "地址", rule: stopTitled},
	{word: "次数", rule: stopTitled}, {word: "访谈", rule: stopTitled}, {word: "保存", rule: stopTitled}, {word: "播放", rule: stopTitled}, {word: "回复", rule: stopTitled},
	{word: "点击这里", rule: stopTitled}, {word: "跟贴", rule: stopTitled}, {word: "跟帖", rule: stopTitled},

	{word: "文", rule: stopMarked}, {word: "图", rule: stopMarked}, {word: "摄", rule: stopMarked}, {word: "编", rule: stopMarked},
	{word: "译", rule: stopMarked}, {word: "审", rule: stopMarked}, {word: "校", rule: stopMarked}, {word: "A-A", rule: stopAlways}, {word: "T大"},
}

// stopsAt has the stop words by their first character.
var stopsAt = func() map[rune][]sourceStop {
	at := make(map[rune][]sourceStop)
	for _, stop := range sourceStops {
		r := firstRune(stop.word)
		at[r] = append(at[r], stop)
	}
	return at
}()

// A stopPlace says what stands before a word.
type stopPlace int

const (
	glued stopPlace = iota // the name itself
	apart                  // a blank, or the label
)

// stopAt reports whether a stop word begins at the head of s.
func stopAt(s string, place stopPlace) bool {
	stops := stopsAt[fold(leadRune(s))]
	for i := range stops {
		if n := hasSpread(s, stops[i].word); n > 0 && stops[i].stops(s[n:], place) {
			return true
		}
	}
	return false
}

// stops reports whether the word ends a value, given what follows it.
func (stop *sourceStop) stops(rest string, place stopPlace) bool {
	r, n := utf8.DecodeRuneInString(rest)
	if n == 0 {
		return stop.rule == stopAlways || place == apart && stop.rule == stopTitled
	}
	f := fold(r)
	if stop.rule == stopAlways {
		for _, not := range stop.not {
			if f == not {
				return false
			}
		}
		return true
	}
	if f == ':' || f == '/' {
		return true
	}
	if stop.rule == stopMarked {
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
