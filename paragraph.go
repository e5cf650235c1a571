package news

import (
	"strings"
	"unicode/utf8"
)

// A setting is what is known of a paragraph besides its text.
type setting struct {
	heading bool // in h2 … h6
	caption bool // in figcaption or an element named so
	quote   bool
	list    bool
	bold    bool // wholly
	picture bool // a picture stands right before
	between bool // between two paragraphs of prose
	stats   stats
}

// classify says what a paragraph is to the article.
func classify(s string, set *setting) ParagraphKind {
	st := &set.stats
	switch {
	case set.caption:
		return KindCaption
	case st.runes <= 60 && hasCaptionHead(s), st.runes <= 60 && hasCaptionTail(s) && !strings.ContainsAny(s, "：:／/"):
		return KindCaption
	case st.runes <= 100 && (isByline(s) || isOriginal(s) || isPaper(s) || st.runes < 30 && isEnd(s)):
		return KindByline
	case set.heading && st.runes <= 60, set.bold && isHeading(s, set):
		return KindHeading
	case isCaption(s, st, set.picture):
		return KindCaption
	case set.quote:
		return KindQuote
	case isHeading(s, set):
		return KindHeading
	case set.list:
		return KindList
	}
	return KindText
}

// captionHeads and captionTails are how captions begin and end.
var (
	captionHeads = wordsOf(
		"(图", "(资料图", "[资料图", "↑", "↓", "▲", "△", "▼", "上图", "下图", "制图:", "右图", "图/", "图1", "图2", "图3", "图4",
		"图5", "图:", "图|", "图①", "图为", "图据", "图注", "图源", "图片/", "图片:", "图片|", "图片为", "图片来源", "图片说明", "图自", "图说:",
		"左图", "摄影/", "摄影:", "摄影|", "网络截图", "视频截图", "资料图", "资料照", "配图",
	)
	captionTails = [...]string{"摄", "摄影", "供图", "资料图", "截图", "配图", "制图", "图源网络", "图片来源于网络", "来源网络", "(资料图)", "(图)", "发"}
)

// isCaption reports whether a paragraph reads like the caption of a picture:
// by its words, or as a short line right behind one.
func isCaption(s string, st *stats, picture bool) bool {
	switch {
	case st.runes <= 60:
		return hasCaptionHead(s) || hasCaptionTail(s) || picture && (!st.stop && st.runes <= 50 || st.runes <= 16 && st.marks <= 1)
	case st.runes <= 160:
		return picture && (hasCaptionHead(s) || hasCaptionTail(s))
	}
	return st.runes <= 300 && picture && hasCaptionTail(s)
}

func hasCaptionHead(s string) bool {
	return longest(s, captionHeads) > 0
}

func hasCaptionTail(s string) bool {
	s = strings.TrimRight(s, " 。.)）】]」』")
	for _, t := range captionTails[:6] {
		if strings.HasSuffix(s, t) || t == "摄" && strings.HasSuffix(s, "攝") {
			return true
		}
	}
	return false
}

// isHeading reports whether a paragraph is a subhead: short, alone, and not
// a sentence.
func isHeading(s string, set *setting) bool {
	st := &set.stats
	if st.runes > 40 || st.runes < 2 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	switch last {
	case '。', '；', ';', '，', ',', '：', ':', '”', '"', '」', '.', '）', ')', '…':
		if !set.bold && !numberedHead(s) {
			return false
		}
		if last == '。' || last == '，' || last == ',' || last == ';' || last == '；' {
			return false
		}
	case '！', '？', '!', '?':
		if !set.bold && !numberedHead(s) {
			return false
		}
	}
	if set.bold || numberedHead(s) {
		return true
	}
	return set.between && width(s) <= 26 && st.marks <= 2
}

// numberedHead reports whether s begins with a heading's number: 一、 （一）
// 第一 1. 01 ①.
func numberedHead(s string) bool {
	s = strings.TrimLeft(s, "（(【[ ")
	n := 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("一二三四五六七八九十", r), isDigit(r):
			n += utf8.RuneLen(r)
			if n > 9 {
				return false
			}
			continue
		case n > 0 && strings.ContainsRune("、.．）)】]章节 ", r):
			return true
		case n == 0 && (r == '第' || r == 'Q'):
			continue
		case r >= '①' && r <= '⑳':
			return true
		}
		return false
	}
	return false
}

// originalHeads begin the lines that name an article's headline or piece
// elsewhere: （原标题：…）.
var originalHeads = wordsOf(
	"原文标题", "原文链接", "原文题目", "原标题", "原题:", "原题为", "文章原标题", "本文原标题",
)

// isOriginal reports whether a paragraph names the original headline.
func isOriginal(s string) bool {
	s = strings.TrimLeft(s, " （(【[〔*▌■●")
	return longest(s, originalHeads) > 0
}

// isPaper reports whether a paragraph names the issue that an article was
// printed in: 《某某日报》（2024年05月20日 03版）.
func isPaper(s string) bool {
	if !strings.HasPrefix(s, "《") && !strings.HasPrefix(s, "（《") && !strings.HasPrefix(s, "(《") || width(s) > 30 {
		return false
	}
	return strings.Contains(s, "年") && strings.Contains(s, "版")
}
