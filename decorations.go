package news

import (
	"strings"
	"unicode/utf8"
)

// Aggregators glue phrases of a small open vocabulary to headlines to make
// them look fresh: 环球播报:…, …|热资讯, … 全球微速讯. A phrase is
//
//	[ scope ] { speed } core
//
// and only a part of a headline that is wholly such a phrase is a decoration.

// decorationScopes say for where or when.
var decorationScopes = []string{
	"全球", "世界", "环球", "天天", "每日", "今日", "当前", "焦点", "时时", "今天", "每天", "天下", "全网", "当下", "独家", "要闻", "头条", "滚动", "精彩",
}

// decorationSpeeds say how fresh.
var decorationSpeeds = []string{
	"热点", "最新", "实时", "即时", "今日", "今", "热", "快", "微", "新", "速", "聚", "观", "球", "短", "看", "亮",
}

// A decorationCore is the noun that a phrase ends in.
type decorationCore struct {
	word string
	// bare: also a rubric or a section's name, and so only a decoration with
	// both a scope and a speed before it (今日关注 stays).
	bare bool
}

var decorationCores = []decorationCore{
	{word: "热资讯"}, {word: "资讯"}, {word: "讯息"}, {word: "消息"}, {word: "播报"}, {word: "快播报"}, {word: "看点"}, {word: "头条"},
	{word: "热文"}, {word: "快看"}, {word: "快报"}, {word: "快播"}, {word: "观察"}, {word: "动态"}, {word: "速讯"}, {word: "速看"}, {word: "速看料"},
	{word: "看料"}, {word: "即时"}, {word: "即时看"}, {word: "视讯"}, {word: "短讯"}, {word: "简讯"}, {word: "时讯"}, {word: "通讯"}, {word: "快讯"},
	{word: "热讯"}, {word: "热闻"}, {word: "百事通"}, {word: "热议"}, {word: "热榜"}, {word: "热搜"}, {word: "热推荐"}, {word: "最新"},
	{word: "速递"}, {word: "讯"}, {word: "闻"}, {word: "热点评"}, {word: "聚看点"}, {word: "实时"}, {word: "热门"},
	{word: "最资讯"}, {word: "亮点"}, {word: "快看点"}, {word: "最新消息"}, {word: "最新资讯"}, {word: "最新动态"},
	{word: "关注", bare: true}, {word: "聚焦", bare: true}, {word: "焦点", bare: true}, {word: "观点", bare: true}, {word: "视点", bare: true},
	{word: "推荐", bare: true}, {word: "精选", bare: true}, {word: "要闻", bare: true}, {word: "热点", bare: true}, {word: "报道", bare: true},
	{word: "信息", bare: true}, {word: "新闻", bare: true},
}

// rubrics are phrases that the rules above would take, and that newsrooms use.
var rubrics = []string{"快讯", "新闻", "快报", "新消息", "快看", "新看点", "新动态", "亮点", "看点", "热议", "热搜", "热点评", "短讯", "观察", "聚看点", "速讯", "今闻", "观闻"}

// maxDecoration is how many bytes a decoration takes at most.
const maxDecoration = 8 * 3

// isDecoration reports whether s, wholly, is a decoration.
func isDecoration(s string) bool {
	if len(s) < len("热讯") || len(s) > maxDecoration {
		return false
	}
	core, rest := decorationCore{}, 0
	for _, c := range decorationCores {
		if n := hasFoldSuffix(s, c.word); n > 0 && decorates(s[:len(s)-n], c) {
			core, rest = c, len(s)-n
			break
		}
	}
	if core.word == "" {
		return false
	}
	if rest == 0 {
		return strings.HasPrefix(core.word, "热") && core.word != "热议" && core.word != "热搜" && core.word != "热榜" && core.word != "热点评" && core.word != "热门"
	}
	folded := s
	for _, r := range rubrics {
		if n := hasFold(folded, r); n == len(folded) {
			return false
		}
	}
	return true
}

// decorates reports whether s is [scope] {speed}, as the core needs it.
func decorates(s string, core decorationCore) bool {
	scope, speed := 0, 0
	for _, word := range decorationScopes {
		if n := hasFold(s, word); n > 0 {
			scope, s = 1, s[n:]
			break
		}
	}
	for s != "" {
		n := 0
		for _, word := range decorationSpeeds {
			if n = hasFold(s, word); n > 0 {
				break
			}
		}
		if n == 0 || speed == 2 {
			return false
		}
		speed++
		s = s[n:]
	}
	if core.bare {
		return scope > 0 && speed > 0
	}
	return true
}

// cutDecorations takes the decorations off both ends of a headline, in the
// order of the text.
func cutDecorations(t string) (text string, decorations []string) {
	for {
		word, rest := headDecoration(t)
		if word == "" {
			break
		}
		decorations, t = append(decorations, word), rest
	}
	for n := len(decorations); ; {
		rest, word := tailDecoration(t)
		if word == "" {
			return t, decorations
		}
		decorations = append(decorations, "")
		copy(decorations[n+1:], decorations[n:])
		decorations[n], t = word, rest
	}
}

// headDecoration cuts a decoration and its separator off the head of t.
func headDecoration(t string) (word, rest string) {
	if !mayDecorate(firstRune(t)) {
		return "", t
	}
	for i, r := range t[:min(len(t), maxDecoration+2)] {
		switch fold(r) {
		case ':', '!', '|', '_', '-', ' ', ',':
			rest = strings.TrimLeft(t[i+utf8.RuneLen(r):], " :：!！|｜丨_-")
			if i == 0 || rest == "" || !isDecoration(t[:i]) || r == ' ' && !isPlainDecoration(t[:i]) {
				return "", t
			}
			return t[:i], rest
		}
	}
	return "", t
}

// tailDecoration cuts a decoration and its separator off the end of t.
func tailDecoration(t string) (rest, word string) {
	at := max(0, len(t)-maxDecoration-2)
	i := strings.LastIndexAny(t[at:], " |｜丨│_-－—–")
	if i < 0 {
		return t, ""
	}
	i += at
	r, n := utf8.DecodeRuneInString(t[i:])
	word = t[i+n:]
	if !mayDecorate(firstRune(word)) || !isDecoration(word) || r == ' ' && !isPlainDecoration(word) {
		return t, ""
	}
	if rest = strings.TrimRight(t[:i], " |｜丨│_-－—–"); rest == "" {
		return t, ""
	}
	return rest, word
}

// isPlainDecoration reports whether a decoration is one though only a blank
// sets it off: it begins with a scope, or with a speed before three more runes.
func isPlainDecoration(s string) bool {
	for _, word := range decorationScopes {
		if hasFold(s, word) > 0 {
			return true
		}
	}
	return utf8.RuneCountInString(s) > 2
}

// mayDecorate reports whether a decoration can begin with r.
func mayDecorate(r rune) bool {
	switch r {
	case '全', '世', '环', '環', '天', '每', '今', '当', '當', '焦', '时', '時', '独', '獨', '要', '头', '頭', '滚', '精',
		'热', '熱', '最', '实', '實', '即', '快', '微', '新', '速', '聚', '观', '觀', '球', '短', '看', '亮':
		return true
	}
	return false
}
