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
var decorationScopes = wordsOf(
	"全球", "世界", "环球", "天天", "每日", "今日", "当前", "焦点", "时时", "今天", "每天", "天下", "全网", "当下", "要闻", "头条",
)

// decorationSpeeds say how fresh, the longer before what they begin with.
var decorationSpeeds = wordsOf(
	"热点", "最新", "实时", "即时", "今日", "今", "热", "快", "微", "新", "速", "聚", "观", "球", "短", "看", "亮",
)

// decorationCores end a phrase that has a scope or a speed before them.
var decorationCores = wordsOf(
	"资讯", "讯息", "消息", "播报", "看点", "头条", "快看", "快报", "快播", "观察", "动态", "速讯", "速看", "看料", "即时", "即时看", "视讯", "短讯", "简讯",
	"时讯", "通讯", "快讯", "百事通", "热议", "热榜", "热搜", "热门", "热推荐", "热点评", "最新", "速递", "速读", "实时", "亮点", "热文", "讯", "闻",
)

// soleDecorations are phrases without a scope that nobody else writes.
var soleDecorations = wordsOf("热文", "热讯", "热闻", "今热点", "观热点")

// sharedCores are newsrooms' words too. They need a scope that is not one of
// dailyScopes, or a speed behind the scope: 今日关注 is no decoration.
var sharedCores = wordsOf("关注", "聚焦", "焦点", "观点", "视点", "推荐", "精选", "要闻", "热点", "报道", "信息")

// dailyScopes are those that newsrooms put before their rubrics: 今日关注.
var dailyScopes = wordsOf("今日", "每日", "今天", "每天", "头条", "要闻", "全网", "天下")

// rubrics are phrases of the same words that newsrooms use.
var rubrics = wordsOf(
	"快讯", "新闻", "快报", "快看", "新消息", "新动态", "新看点", "热点观察", "微观察", "新观察", "亮点", "看点", "热议", "热搜", "今闻", "观闻", "短讯", "速讯",
	"最新消息", "最新动态", "最新资讯", "头条快讯", "头条新闻", "要闻快讯", "热门", "快播", "即时快讯",
)

// maxDecoration is how many bytes a decoration takes at most.
const maxDecoration = len("八个汉字那么多了")

// isDecoration reports whether s, wholly, is a decoration.
func isDecoration(s string) bool {
	if len(s) < len("热讯") || len(s) > maxDecoration || foldPrefixOf(s, rubrics) == len(s) {
		return false
	}
	if foldPrefixOf(s, soleDecorations) == len(s) {
		return true
	}
	return hasCore(s, decorationCores, isFresh) || hasCore(s, sharedCores, isFar)
}

// hasCore reports whether s ends in one of the cores, and what is before it is
// as it must be.
func hasCore(s string, cores *wordTable, before func(string) bool) bool {
	for _, core := range cores.ends.of(fold(lastRune(s))) {
		if n := hasFoldSuffix(s, core); n > 0 && before(s[:len(s)-n]) {
			return true
		}
	}
	return false
}

// isFresh reports whether s is [ scope ] { speed }, and not empty.
func isFresh(s string) bool {
	t := s[foldPrefixOf(s, decorationScopes):]
	for range 2 {
		t = t[foldPrefixOf(t, decorationSpeeds):]
	}
	return t == "" && s != ""
}

// isFar reports whether s is what sharedCores need before them.
func isFar(s string) bool {
	n := foldPrefixOf(s, decorationScopes)
	return n > 0 && isFresh(s) && (n < len(s) || foldPrefixOf(s, dailyScopes) == 0)
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
