package news

import (
	"slices"
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
	"全球", "世界", "环球", "天天", "每日", "今日", "当前", "焦点", "时时", "今天", "每天", "天下", "全网", "当下", "要闻", "头条",
}

// decorationSpeeds say how fresh, the longer before what they begin with.
var decorationSpeeds = []string{
	"热点", "最新", "实时", "即时", "今日", "今", "热", "快", "微", "新", "速", "聚", "观", "球", "短", "看", "亮",
}

// A decorationCore is what a phrase ends in.
type decorationCore struct {
	word string
	need coreNeed
}

// A coreNeed says what must stand before a core to make a decoration of it.
type coreNeed int

const (
	needsEither  coreNeed = iota // a scope or a speed
	needsNothing                 // nobody else writes it
	needsBoth                    // also a rubric's or section's name: 今日关注 is none
)

var decorationCores = []decorationCore{
	{word: "热文", need: needsNothing}, {word: "热讯", need: needsNothing}, {word: "热闻", need: needsNothing},
	{word: "资讯"}, {word: "讯息"}, {word: "消息"}, {word: "播报"}, {word: "看点"}, {word: "头条"}, {word: "快看"}, {word: "快报"}, {word: "快播"},
	{word: "观察"}, {word: "动态"}, {word: "速讯"}, {word: "速看"}, {word: "看料"}, {word: "即时"}, {word: "即时看"}, {word: "视讯"}, {word: "短讯"},
	{word: "简讯"}, {word: "时讯"}, {word: "通讯"}, {word: "快讯"}, {word: "百事通"}, {word: "热议"}, {word: "热榜"}, {word: "热搜"}, {word: "热门"},
	{word: "热推荐"}, {word: "热点评"}, {word: "最新"}, {word: "速递"}, {word: "实时"}, {word: "亮点"}, {word: "讯"}, {word: "闻"},
	{word: "关注", need: needsBoth}, {word: "聚焦", need: needsBoth}, {word: "焦点", need: needsBoth}, {word: "观点", need: needsBoth},
	{word: "视点", need: needsBoth}, {word: "推荐", need: needsBoth}, {word: "精选", need: needsBoth}, {word: "要闻", need: needsBoth},
	{word: "热点", need: needsBoth}, {word: "报道", need: needsBoth}, {word: "信息", need: needsBoth}, {word: "新闻", need: needsBoth},
}

// rubrics are phrases of the same words that newsrooms use.
var rubrics = []string{
	"快讯", "新闻", "快报", "快看", "新消息", "新动态", "新看点", "热点观察", "微观察", "新观察", "亮点", "看点", "热议", "热搜", "今闻", "观闻", "短讯", "速讯",
	"最新消息", "最新动态", "最新资讯", "头条快讯", "头条新闻", "要闻快讯", "热门", "快播", "即时快讯",
}

// maxDecoration is how many bytes a decoration takes at most.
const maxDecoration = len("八个汉字那么多了")

// isDecoration reports whether s, wholly, is a decoration.
func isDecoration(s string) bool {
	if len(s) < len("热讯") || len(s) > maxDecoration || foldPrefixOf(s, rubrics) == len(s) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	key := foldedRune(last)
	for i := range decorationCores {
		core := &decorationCores[i]
		if !key.ends(core.word) {
			continue
		}
		if n := hasFoldSuffix(s, core.word); n > 0 && core.need.met(s[:len(s)-n]) {
			return true
		}
	}
	return false
}

// met reports whether s is [ scope ] { speed }, as the core after it needs it.
func (need coreNeed) met(s string) bool {
	rest := s[foldPrefixOf(s, decorationScopes):]
	speeds := 0
	for t := rest; t != ""; speeds++ {
		n := foldPrefixOf(t, decorationSpeeds)
		if n == 0 || speeds == 2 {
			return false
		}
		t = t[n:]
	}
	switch need {
	case needsNothing:
		return true
	case needsEither:
		return s != ""
	}
	return len(rest) < len(s) && speeds > 0
}

// cutDecorations moves the decorations at both ends of the text to the list,
// which keeps their order. The first heads of the list stood before the text;
// it returns their number.
func (t *Title) cutDecorations(heads int) int {
	for {
		word, rest := headDecoration(t.Text)
		if word == "" {
			break
		}
		t.Decorations, t.Text = slices.Insert(t.Decorations, heads, word), rest
		heads++
	}
	for {
		rest, word := tailDecoration(t.Text)
		if word == "" {
			return heads
		}
		t.Decorations, t.Text = slices.Insert(t.Decorations, heads, word), rest
	}
}

// headDecoration cuts a decoration and its separator off the head of t.
func headDecoration(t string) (word, rest string) {
	if !mayDecorate(leadRune(t)) {
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
	if !mayDecorate(leadRune(word)) || !isDecoration(word) || r == ' ' && !isPlainDecoration(word) {
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
	return runeLen(s) > 2 || foldPrefixOf(s, decorationScopes) > 0
}

// mayDecorate reports whether a decoration can begin with r.
func mayDecorate(r rune) bool {
	switch r {
	case '全', '世', '环', '環', '天', '每', '今', '当', '當', '焦', '时', '時', '要', '头', '頭',
		'热', '熱', '最', '实', '實', '即', '快', '微', '新', '速', '聚', '观', '觀', '球', '短', '看', '亮':
		return true
	}
	return false
}
