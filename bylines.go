package news

import (
	"strings"
	"unicode/utf8"
)

// maxByline is how long a byline at the head or foot of a paragraph may be, in
// bytes.
const maxByline = 300

// hasTitle reports whether s has one of the frequent titles and labels.
func hasTitle(s string) bool {
	if frequentTitles.in(s) {
		return true
	}
	switch lastRune(strings.TrimRight(s, "。.)）]】 \n")) {
	case '摄', '攝', '译', '譯', '图', '圖', '文':
		return true
	}
	return false
}

// frequentTitles are, or begin, a frequent title or label, in either script, or
// stand at the end of a byline.
var frequentTitles = wordsOf(
	"记者", "記者", "编辑", "編輯", "责编", "責編", "主编", "主編", "作者", "通讯", "通訊", "通信", "实习", "實習", "评论", "評論",
	"撰文", "撰稿", "采写", "採寫", "采访", "採訪", "执笔", "執筆", "摄影", "攝影", "摄）", "攝）", "翻摄", "翻攝", "编译", "編譯",
	"翻译", "翻譯", "译者", "譯者", "整理", "校对", "校對", "审校", "審校", "审核", "審核", "审读", "初审", "复审", "终审", "监制",
	"監製", "策划", "策劃", "统筹", "統籌", "制图", "製圖", "剪辑", "剪輯", "视频", "影片", "供图", "供圖", "供稿", "文／", "圖／",
	"图／", "文：", "图：", "圖：", "文｜", "图｜", "文丨", "图丨", "报道", "報道", "报导", "報導", "来源", "來源", "稿源", "转自",
	"轉自", "摘自", "原标", "原題", "原题", "原標",
)

// maxBareNames is how many bytes a paragraph of names without a title takes at
// most, unless it stands in brackets.
const maxBareNames = 40

// isByline reports whether s, a whole paragraph, only credits people or
// outlets, or names the original headline.
func isByline(s string) bool {
	s = trimBlanks(s)
	if s == "" || len(s) > maxByline {
		return false
	}
	need := needsTitle
	if len(s) <= maxBareNames || isBracketed(s) {
		need = needsNone
	}
	if !mayHoldTitle(s) && (need == needsTitle || !mayBeNames(s)) {
		return false
	}
	r := readWhole(s, need)
	if !r.whole() || r.doubtful > 0 && len(r.credits) == 0 {
		return false
	}
	switch {
	case r.sources > 0:
		return true
	case len(r.credits) == 0:
		return r.labels > 0 && !strings.ContainsAny(s, "。！？")
	case r.labels == 0:
		return isBracketed(s) || len(s) <= maxBareNames && len(r.credits) < 4 && r.outlets == 0 && isName(r.credits[0].Name)
	}
	return true
}

// mayBeNames reports whether s may have nothing but names and the marks around
// them; it may be wrong where it says so. Most headlines are refused.
func mayBeNames(s string) bool {
	const maxName = 5 // ideographs of what may be one without a surname
	han := 0
	for _, r := range s {
		if !isHan(r) {
			if isDigit(r) || strings.ContainsRune("。？！“”《》：%", r) {
				return false
			}
			break
		}
		han++
	}
	return han <= maxName || surnameCost(firstRune(s)) != costNever || isCompoundSurname(s[:2*len("山")])
}

// isBracketed reports whether one bracket holds all of s.
func isBracketed(s string) bool {
	open, end := fold(firstRune(s)), fold(lastRune(s))
	return open == '(' && end == ')' || open == '[' && end == ']'
}

// proseCredits reads the bylines at the head and the foot of prose. What was
// read of it as a byline serves if there is neither.
func proseCredits(s string, read []Credit) []Credit {
	_, head, rest, _ := new(Parser).ParseDateline(s)
	tail, at := tailCredits(rest)
	if len(head) == 0 && at < len(rest) {
		return tail
	}
	for _, c := range tail {
		if !credited(head, c.Name) {
			head = append(head, c)
		}
	}
	if len(head) == 0 {
		return read
	}
	return head
}

// credited reports whether a name is among the credits.
func credited(credits []Credit, name string) bool {
	for _, c := range credits {
		if c.Name == name {
			return true
		}
	}
	return false
}

// tailCredits reads the byline at the foot of a paragraph of prose or of a
// caption, and gives where it begins; len(s) is none. The forms are a last
// bracket （记者 张三） and a last sentence or clause with a title: 张三摄.
func tailCredits(s string) (credits []Credit, start int) {
	end := len(strings.TrimRight(s, " 　\n\t"))
	for _, mark := range [...]string{"（完）", "(完)"} {
		end = len(strings.TrimRight(strings.TrimSuffix(s[:end], mark), " 　"))
	}
	if i := lastBracket(s[:end]); i >= 0 && end-i <= maxByline {
		if credits = wholeCredits(s[i:end], needsTitle); len(credits) > 0 {
			return credits, i
		}
	}
	i := lastSentence(s[:end])
	if !hasTitle(s[i:end]) {
		return nil, len(s)
	}
	for range 4 {
		if i < 0 {
			break
		}
		if end-i <= maxByline/2 {
			if credits = wholeCredits(s[i:end], needsTitle); len(credits) > 0 {
				return credits, i
			}
		}
		i = nextClause(s[:end], i)
	}
	return nil, len(s)
}

// A titleNeed says whether names count without a title.
type titleNeed uint8

const (
	needsNone titleNeed = iota
	needsTitle
)

// wholeCredits reads s if it is nothing but a byline.
func wholeCredits(s string, need titleNeed) []Credit {
	r := readWhole(s, need)
	if !r.whole() || need == needsTitle && r.labels == 0 || len(r.credits) == 0 {
		return nil
	}
	return r.credits
}

// lastBracket gives where the bracket begins that s ends with, or -1.
func lastBracket(s string) int {
	s = strings.TrimRight(s, "。.")
	if f := fold(lastRune(s)); f != ')' && f != ']' {
		return -1
	}
	depth := 0
	for i := len(s); i > 0 && len(s)-i <= maxByline; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		i -= n
		switch fold(r) {
		case ')', ']':
			depth++
		case '(', '[':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// lastSentence gives where the last sentence of s begins, the end of s not
// counted; 0 if it is all one.
func lastSentence(s string) int {
	body := strings.TrimRight(s, "。！？!? ")
	for i := len(body); i > 0; {
		if i >= 3 && body[i-3] >= 0xe4 && body[i-3] <= 0xe9 && body[i-1]&0xc0 == 0x80 { // an ideograph
			i -= 3
			continue
		}
		switch i--; body[i] {
		case '!', '?':
			return i + 1
		case 0xe2, 0xe3, 0xef: // what the others begin with
			switch firstRune(body[i:]) {
			case '。', '！', '？', '”', '」', '▲', '■':
				return i + len("。")
			}
		}
	}
	return 0
}

// nextClause gives where the clause after the next blank or comma begins, -1
// if there is none.
func nextClause(s string, i int) int {
	for j, r := range s[i:] {
		if (isBlank(r) || fold(r) == ',') && j > 0 {
			return i + j + utf8.RuneLen(r)
		}
	}
	return -1
}
