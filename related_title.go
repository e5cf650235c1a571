package news

import (
	"strings"
	"unicode/utf8"
)

// trimTitle cuts off what is no part of a title though it stands in one run
// with it: bullets, 上一篇:, a date before or behind.
func (r *blockReader) trimTitle(s string, link *Link) string {
	s = strings.TrimLeftFunc(s, isTitleMark)
	s = s[cutNeighbour(s):]
	if !hasDigit(s) { // no date, no counter
		return strings.TrimRight(s, titleTrail)
	}
	if i := dateHead(s); i > 0 && r.dateOf(s[:i], link) {
		s = strings.TrimLeft(s[i:], " ·•‧・|｜-—]】)）")
	}
	if head, rest, ok := strings.Cut(s, " "); ok && hasDigit(head) && (r.dateOf(head, link) || len(head) < 20 && !isRank(head) && isControl(head) && hasWord(head)) {
		s = rest
	}
	if i := strings.LastIndexFunc(s, opensDate); i > 0 && hasDigit(s[i:]) && r.dateOf(s[i:], link) {
		s = s[:i]
	}
	if i := dateTail(s); i > 0 && !isRange(s[:i]) && r.dateOf(s[i:], link) {
		s = s[:i]
	}
	s = r.cutCounters(s, link)
	return strings.TrimRight(s, titleTrail)
}

// isTitleMark reports whether r is a blank, or a bullet or dash that stands before
// a title.
func isTitleMark(r rune) bool {
	switch r {
	case ' ', '·', '•', '‧', '・', '▪', '■', '●', '◆', '★', '☆', '>', '»', '›', '▶', '►', '-', '—', '→':
		return true
	}
	return false
}

// opensDate reports whether a date behind a title may begin with r.
func opensDate(r rune) bool {
	switch r {
	case ' ', '(', '[', '（', '［', '【':
		return true
	}
	return false
}

// titleTrail are the marks that what was cut off leaves behind a title.
const titleTrail = " ,，;；|｜·>»›([（［【"

// dateHead gives the length of the digits and date signs that s begins with,
// 0 where they are too few for a date.
func dateHead(s string) int {
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '-' || s[i] == '/' || s[i] == '.') {
		i++
	}
	if i < len("09-10-12") || i == len(s) {
		return 0
	}
	return i
}

// isRange reports whether a date behind s ends a span of time: 5月25日-5月31日.
func isRange(s string) bool {
	last, n := utf8.DecodeLastRuneInString(s)
	if !strings.ContainsRune("-~～—－–至到", last) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n])
	return isDigit(before) || before == '日' || before == '号' || before == '月'
}

// cutCounters cuts the counters and times off that stand behind a title, and
// the outlet before them: 督查员的旧皮鞋 晨曦报 2万阅读. Without a counter or a time
// the last word is the title's own.
func (r *blockReader) cutCounters(s string, link *Link) string {
	whole := s
	for range 4 {
		s = strings.TrimRight(s, " |｜·")
		i := strings.LastIndexByte(s, ' ')
		if i <= 0 {
			break
		}
		if j := strings.LastIndexByte(s[:i], ' '); j > 0 && hasDigit(s[i:]) && r.dateOf(s[j:], link) {
			s = s[:j] // 昨天 20:14
			continue
		}
		if word := s[i+1:]; !isCounter(word) && !(hasDigit(word) && r.dateOf(word, link)) {
			break
		}
		s = s[:i]
	}
	if len(s) == len(whole) {
		return whole
	}
	return s
}

// counterWords stand in counters, and seldom with a number in a headline.
var counterWords = wordsOf("人参与", "参与", "回复", "回应", "播放", "浏览", "点击", "点赞", "热度", "观看", "评论", "跟帖", "跟贴", "转发", "阅读")

// isCounter reports whether a word counts readers: 2万阅读, 评论(66).
func isCounter(s string) bool {
	return len(s) <= maxControl*3 && hasDigit(s) && holds(s, counterWords) && isControl(s)
}

// cutOutlets cuts the outlet off the titles of which a counter was cut off
// behind it, if most of those of a list have one that is known.
func (r *blockReader) cutOutlets(links []Link) {
	counted, known := 0, 0
	for i := range links {
		if at := outletTail(&links[i]); at > 0 {
			if counted++; isSiteName(links[i].Title[at+1:]) || outletKind(links[i].Title[at+1:]) != SourceUnknown {
				known++
			}
		}
	}
	if known*2 < counted || known == 0 {
		return
	}
	for i := range links {
		if at := outletTail(&links[i]); at > 0 {
			links[i].Title = strings.TrimRight(links[i].Title[:at], " ")
		}
	}
}

// outletTail gives where the last word of a title begins, at the blank before
// it, if a counter or a time was cut off behind it and it may be an outlet's
// name; else 0.
func outletTail(link *Link) int {
	const maxOutlet = 8
	rest, ok := strings.CutPrefix(link.Raw, link.Title)
	if !ok || !strings.HasPrefix(rest, " ") {
		return 0
	}
	at := strings.LastIndexByte(link.Title, ' ')
	if at <= 0 || width(link.Title[:at]) < 5 || width(link.Title[at+1:]) > maxOutlet {
		return 0
	}
	return at
}

// unrank cuts the ranks off that the titles of a list begin with: the number
// of each, perhaps with a mark. The first ones may have it as a picture.
func unrank(links []Link) {
	const (
		least    = 3 // titles with their rank
		pictured = 3 // titles without
	)
	from := 0
	for from < min(pictured, len(links)) && afterRank(links[from].Title, from+1) == "" {
		from++
	}
	if len(links)-from < least {
		return
	}
	for i := from; i < len(links); i++ {
		if afterRank(links[i].Title, i+1) == "" {
			return
		}
	}
	for i := from; i < len(links); i++ {
		links[i].Title = afterRank(links[i].Title, i+1)
	}
}

// afterRank gives what follows the number rank at the head of a title, or "".
func afterRank(title string, rank int) string {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(title, "0"), itoa(rank))
	if !ok {
		return ""
	}
	return strings.TrimLeft(rest, " .、．:：)）")
}

// dateTail gives where the digits, blanks and date signs begin that s ends
// with, -1 where they are too few for a date. Glued to a title, a date in
// words or without signs (行情分析20190403) is a part of it.
func dateTail(s string) int {
	i := len(s)
	for i > 0 {
		c, n := utf8.DecodeLastRuneInString(s[:i])
		if (c < '0' || c > '9') && !strings.ContainsRune("-/.:年月日时分秒 ()（）[]", c) {
			break
		}
		i -= n
	}
	for i < len(s) && strings.IndexByte(" )].:-/", s[i]) >= 0 {
		i++
	}
	if len(s)-i < len("09-10-12") {
		return -1
	}
	if glued := i > 0 && !strings.ContainsRune(" ([（［【", rune(s[i-1])); glued && (strings.ContainsAny(s[i:], "年月日") || !strings.ContainsAny(s[i:], "-/.:")) {
		return -1
	}
	return i
}
