package news

import (
	"strings"
	"unicode/utf8"
)

// stands reports whether what was read as a date is one in its surroundings.
// The fewer of its parts are written, the more must speak for it.
func (c *scanner) stands(f *foundDate, labelAt int) bool {
	before, _ := utf8.DecodeLastRuneInString(c.s[:f.start])
	after, _ := utf8.DecodeRuneInString(c.s[f.end:])
	if isDigit(rune(c.s[f.start])) && c.inNumber(f) {
		return false
	}
	labelled := f.kind == datePublished || f.kind == dateModified || f.kind == dateLastModified
	alone := labelled || labelAt == 0 && c.ends(f.end)
	timed := f.hour.written()
	closed := isEdge(after) || f.form != formDay && c.follows(f.end)
	if f.kind == dateNumber && f.form != formDay {
		return false
	}
	switch f.form {
	case formDay:
		return true
	case formMonthDay:
		return before != '年' // 每年6月8日
	case formSpaced, formShort:
		return timed && !isAlnum(before) || isEdge(before) && closed || labelled && closed
	case formCompact, formRepublic:
		return (closed || timed) && !isAlnum(before) && before != '第' && before != '号' && before != '#'
	case formMonth:
		return alone
	case formMonthMarks:
		return alone && closed
	case formYear:
		return alone && closed && strings.HasSuffix(c.s[f.start:f.end], "年")
	case formMarks:
		return c.marksStand(f, alone && closed, isEdge(before) && closed)
	case formEnglishDay:
		return timed || alone && closed
	case formLoneMonth:
		return alone && closed
	case formAgo:
		return !strings.ContainsRune(notAgo, after) || after == utf8.RuneError
	case formAgoDays:
		return closed
	case formWord:
		return timed || isEdge(before) && closed || alone && closed
	case formPeriod:
		return timed && isEdge(before) || alone && closed
	case formClock:
		return f.kind == dateModified || f.kind == dateLastModified
	}
	return false
}

// notAgo lists what follows 5分钟前 in a sentence.
const notAgo = "的曾就已还他她我你这那在从被因由才也"

// marksStand decides on a month and a day without words, 06-08, which might as
// well be a score or a fraction.
func (c *scanner) marksStand(f *foundDate, alone, apart bool) bool {
	if _, ok := f.check(); !ok {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(c.s[:f.start])
	dotted := strings.IndexByte(c.s[f.month.at:f.day.at], '.') >= 0
	full := f.month.width == 2 && f.day.width == 2
	if f.hour.written() {
		return (!dotted || full) && !isAlnum(before)
	}
	if dotted || !full {
		return alone && f.kind == datePublished && !dotted
	}
	return alone || apart && (c.opens(f.start) || c.ends(f.end))
}

// inNumber reports whether the digits around a date belong to a longer number:
// 192.168.10.11, 0478-2023-06-08.
func (c *scanner) inNumber(f *foundDate) bool {
	joint := func(b byte) bool { return strings.IndexByte("-./_:", b) >= 0 }
	digitAt := func(i int) bool { return i >= 0 && i < len(c.s) && isDigit(rune(c.s[i])) }
	if f.start > 0 && joint(c.s[f.start-1]) && digitAt(f.start-2) {
		return true
	}
	if f.hour.written() || f.form >= formAgo && f.form <= formPeriod {
		return false
	}
	return digitAt(f.end) && digitAt(f.end-1) || f.end < len(c.s) && joint(c.s[f.end]) && digitAt(f.end+1) ||
		f.end < len(c.s) && c.s[f.end] == '%'
}

// isEdge reports whether r, next to a date, separates it from the rest.
func isEdge(r rune) bool {
	if r == utf8.RuneError || isBlank(r) || isUnseen(r) {
		return true
	}
	switch fold(r) {
	case '(', ')', '[', ']', '<', '>', '{', '}', '|', '·', ',', '。', ';', ':', '/', '_', '-', '"', '\'', '《', '》', '、', '!', '?', '⋅', '丶', '…', '=', '*', '►', '▪', '■', '◆', '@':
		return true
	}
	return false
}

// followers lists words that may be glued to the end of a relative date.
var followers = []string{
	"发布", "发表", "更新", "来源", "来自", "阅读", "浏览", "点击", "评论", "回复", "举报", "点赞", "赞", "分享", "转发", "收藏",
	"作者", "编辑", "记者", "责编", "关注", "播放", "观看", "点阅", "字号", "打印", "人气", "查看", "热度",
}

// followerHeads are their first characters.
const followerHeads = "发更来阅浏点评回举赞分转收作编记责关播观字打人查热"

// follows reports whether one of the followers stands at i.
func (c *scanner) follows(i int) bool {
	next := cursor{s: c.s, i: i}
	r := next.peek()
	return r >= utf8.RuneSelf && strings.ContainsRune(followerHeads, r) && next.acceptOf(followers)
}

// opens reports whether nothing but marks stands before i.
func (c *scanner) opens(i int) bool {
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(c.s[:i])
		if !isEdge(r) {
			return false
		}
		i -= n
	}
	return true
}

// ends reports whether nothing but marks stands from i on.
func (c *scanner) ends(i int) bool {
	for _, r := range c.s[i:] {
		if !isEdge(r) {
			return false
		}
	}
	return true
}

// whole reads a date that is all of the string but for marks behind it. If
// there is none, the cursor stands at what was not understood.
func (c *scanner) whole() (w written, ok bool) {
	start := c.i
	n := c.digits(maxDigits)
	if c.i == len(c.s) && (n.width == 10 || n.width == 13) {
		w.form = formUnix
		for i := n.at; w.unix < 1e9; {
			r, size := utf8.DecodeRuneInString(c.s[i:])
			d, _ := digit(r)
			w.unix = w.unix*10 + int64(d)
			i += size
		}
		return w, true
	}
	c.i = start
	w, ok = c.date()
	if !ok || w.form == formClock {
		return w, false
	}
	end := c.i
	for c.weekdayAfter() {
		end = c.i
	}
	c.i = end
	return w, end == len(c.s)
}

// weekdayAfter passes over blanks and a weekday.
func (c *scanner) weekdayAfter() bool {
	c.blanks()
	_, ok := c.weekday()
	return ok
}

// unwrap gives the bounds of s without the blanks and the pairs of brackets
// around it.
func unwrap(s string) (start, end int) {
	end = len(s)
	for {
		for start < end {
			r, n := utf8.DecodeRuneInString(s[start:end])
			if !isBlank(r) && !isUnseen(r) {
				break
			}
			start += n
		}
		for start < end {
			r, n := utf8.DecodeLastRuneInString(s[start:end])
			if !isBlank(r) && !isUnseen(r) {
				break
			}
			end -= n
		}
		first, n := utf8.DecodeRuneInString(s[start:end])
		last, m := utf8.DecodeLastRuneInString(s[start:end])
		first, last = fold(first), fold(last)
		if n+m > end-start || !(first == '(' && last == ')' || first == '[' && last == ']') {
			return start, end
		}
		start, end = start+n, end-m
	}
}
