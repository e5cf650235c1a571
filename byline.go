package news

import (
	"errors"
	"strings"
)

// originalHeads begin the lines that name an article's headline or piece
// elsewhere: （原标题：…）.
var originalHeads = [...]string{"原标题", "原题为", "原题:", "原文标题", "原文题目", "原文链接", "本文原标题", "文章原标题"}

// isByline reports whether a paragraph only credits people or outlets, or
// names the original headline, and is no part of the prose.
func isByline(s string) bool {
	if width(s) > 150 {
		return false
	}
	inner := strings.TrimLeft(s, " （(【[〔*▌■●")
	for _, h := range originalHeads {
		if hasFold(inner, h) > 0 {
			return true
		}
	}
	if width(s) > 100 {
		return false
	}
	var buf [8]Credit
	r := readCredits(s, creditsAlone, buf[:0])
	if r.whole() && len(r.credits) > 0 && (r.labels > 0 || isBracketed(s)) {
		return len(onlyPlausible(r.credits)) > 0 || strings.ContainsAny(s, ":：/／|｜丨")
	}
	if isEnd(s) && width(s) < 30 {
		return true
	}
	_, start, end, err := parseSource(s)
	return (err == nil || errors.Is(err, ErrNoOutlet)) && width(s[:start])+width(s[end:]) <= 3
}

// isBracketed reports whether all of s stands in brackets.
func isBracketed(s string) bool { return s != "" && lastBracketAt(s) == 0 }

// lastBracketAt gives where the bracket begins that s ends with, or -1.
func lastBracketAt(s string) int {
	s = strings.TrimRight(s, "。 ")
	for _, b := range [...]struct{ open, end string }{{"（", "）"}, {"(", ")"}, {"【", "】"}, {"[", "]"}, {"〔", "〕"}} {
		if strings.HasSuffix(s, b.end) {
			return strings.LastIndex(s, b.open)
		}
	}
	return -1
}

// isPlausibleName reports whether s can be a person's name where a title says
// that one is there.
func isPlausibleName(s string) bool {
	return isName(s) || nameScore(s) >= possibleName && !isCommonWord(s)
}

// onlyPlausible keeps the credits whose name can be one.
func onlyPlausible(credits []Credit) []Credit {
	kept := credits[:0]
	for _, c := range credits {
		if isPlausibleName(c.Name) {
			kept = append(kept, c)
		}
	}
	return kept
}
