package news

import (
	"strings"
	"unicode/utf8"
)

// ParseTitle splits a headline, as shown on a page, in a link or in <title>,
// into the clean headline and what was glued to it. s is UTF-8.
//
// Raw is s. Text is the headline after [Clean]. Decorations are the SEO
// phrases of aggregators (环球播报:…, …|热资讯), in the order of s. Tail is what a
// <title> adds to the headline: names of the site and of its channels,
// keywords, a date, a slogan, with the separators between them; at the head of
// s (科学网—…) such names count too. Subtitle is a line of its own that begins
// with a dash; a string of one line never makes a kicker or a subtitle.
//
// Tail is cut only on evidence: a name of a site or channel, or separators
// that are no part of Chinese headlines. Rubrics (独家|…, 评论丨…, 【…】) belong to
// the headline, and so do dashes, bars and colons within it. Text is empty only
// if s is blank. ParseTitle(t.Text).Text is t.Text.
func ParseTitle(s string) Title { return new(Parser).ParseTitle(s) }

// ParseTitle is the function [ParseTitle]; no setting changes what it reads.
func (p *Parser) ParseTitle(s string) Title {
	t := Title{Raw: s}
	shown := s
	if at := subtitleAt(s); at > 0 {
		shown, t.Subtitle = s[:at], Clean(s[at:])
	}
	t.Text = Clean(shown)
	if len(t.Text) > maxHeadline || !mayHaveTail(t.Text) {
		return t
	}
	t.peel()
	return t
}

// peel cuts tails and decorations off the text until none is left: one may
// hide the other.
func (t *Title) peel() {
	heads := t.cutDecorations(0)
	for {
		text, tail := cutTail(t.Text, "")
		if tail == "" {
			return
		}
		if t.Tail != "" {
			tail += " " + t.Tail
		}
		t.Text, t.Tail = text, tail
		n := len(t.Decorations)
		if heads = t.cutDecorations(heads); len(t.Decorations) == n {
			return
		}
	}
}

// IsZero reports whether t says nothing at all.
func (t Title) IsZero() bool {
	return t.Text == "" && t.Raw == "" && t.Kicker == "" && t.Subtitle == "" && t.Tail == "" && len(t.Decorations) == 0
}

// maxHeadline is how many bytes a headline takes at most; what is longer is text
// and has no tail.
const maxHeadline = 1000

// subtitleAt gives where a subtitle begins in s: at a line that begins with
// ——. It is 0 if there is none.
func subtitleAt(s string) int {
	if strings.IndexByte(s, '\n') < 0 {
		return 0
	}
	text := false // above the line
	begin := 0    // of the line, or of blank ones above it; 0 inside one
	for i, r := range s {
		switch {
		case r == '\n':
			if text && begin == 0 {
				begin = i + 1
			}
		case isBlank(r) || isUnseen(r):
		case begin > 0 && strings.HasPrefix(s[i:], "——"):
			return begin
		default:
			text, begin = true, 0
		}
	}
	return 0
}

// mayHaveTail reports whether s could have a separator: it has a mark that
// headlines have not, or begins as decorations do.
func mayHaveTail(s string) bool {
	for i := 0; i < len(s); {
		if s[i] >= 0xe5 && s[i] <= 0xe9 { // U+5000 to U+9FFF, as most of a headline is
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch r {
		case '“', '”', '‘', '’', '…', '《', '》', '、', '。', '？', '；', '（', '）', '(', ')', '%', '?':
		case '：', '！', '，', ':', '!', ',':
			if mayDecorate(leadRune(s)) {
				return true
			}
		default:
			if !isHan(r) && !(r < utf8.RuneSelf && isAlnum(r)) {
				return true
			}
		}
	}
	return false
}

// cutTail splits a title into the headline and the names of site and channels
// behind (or before) it. site is the site's name where the page gives it, else
// empty. Without evidence of a tail the head is the title.
func cutTail(title, site string) (head, tail string) {
	if len(title) > maxHeadline {
		return title, ""
	}
	for {
		h, t := cutTailOnce(title, site)
		if t == "" {
			return title, tail
		}
		if tail != "" && t != "" {
			t += " " + tail
		}
		title, tail = h, t
	}
}

// cutTailLike compares a <title> with a headline that the page shows. It
// reports whether they agree: the title is the headline, whole or clipped, with
// nothing but a tail beside it. head is the headline, the fuller of the two.
func cutTailLike(title, shown string) (head, tail string, ok bool) {
	title, shown = Clean(title), Clean(shown)
	if title == "" || shown == "" {
		return "", "", false
	}
	if i := indexFold(title, shown); i >= 0 {
		before, after := title[:i], title[i+foldedLen(title[i:], shown):]
		if separates(before) && separates(after) {
			return shown, strings.Trim(before+after, titleSeparators), true
		}
	}
	whole, bare := Title{Text: title}, Title{Text: shown}
	if len(title) <= maxHeadline && len(shown) <= maxHeadline {
		whole.peel()
		bare.peel()
	}
	switch {
	case sameTitle(whole.Text, bare.Text), isClip(whole.Text, bare.Text):
		return bare.Text, whole.Tail, true
	case isClip(bare.Text, whole.Text):
		return whole.Text, whole.Tail, true
	}
	return "", "", false
}

// titleSeparators may stand between a headline and its tail.
const titleSeparators = " 　_-－—–―|｜丨│┃»«›>/·•:：~"

// separates reports whether s, which stands beside a headline, ends or begins
// with a separator, or is empty.
func separates(s string) bool {
	if s == "" {
		return true
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(titleSeparators, first) || strings.ContainsRune(titleSeparators, last)
}

// indexFold is strings.Index for folded strings. It looks at the ends first,
// and only where the runes match.
func indexFold(s, part string) int {
	first := fold(leadRune(part))
	for i, r := range s {
		if len(s)-i < len(part)/2 {
			break
		}
		if fold(r) == first && foldedLen(s[i:], part) > 0 {
			return i
		}
	}
	return -1
}

// foldedLen reports the length in bytes of the prefix of s that folds as part
// does, blanks aside, or 0.
func foldedLen(s, part string) int {
	i := 0
	for _, want := range part {
		want = fold(want)
		if want == ' ' {
			continue
		}
		for i < len(s) && s[i] == ' ' {
			i++
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if n == 0 || fold(r) != want {
			return 0
		}
		i += n
	}
	return i
}

// sameTitle reports whether two headlines are the same but for width, script
// and blanks.
func sameTitle(a, b string) bool {
	return a != "" && foldedLen(a, b) == len(a)
}

// isClip reports whether a is b, cut short and ended by dots.
func isClip(a, b string) bool {
	t := strings.TrimRight(a, ".…。 ")
	return t != a && len(t) >= len("六个字的标题") && foldedLen(b, t) > 0
}
