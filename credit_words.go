package news

import (
	"strings"
	"unicode/utf8"
)

// trimWire cuts 讯 or 电, and the place before it, off an outlet: 羊城晚报讯.
func trimWire(s string) string {
	for _, tail := range [...]string{"专讯", "專訊", "快讯", "快訊", "讯", "訊", "电", "電", "消息"} {
		if rest, ok := strings.CutSuffix(s, tail); ok {
			if outlet, _ := trimPlaces(rest); isInstitution(outlet) {
				return outlet
			}
		}
	}
	return s
}

// creditOutlet gives an outlet as a credit has it: 本报 says nothing.
func creditOutlet(s string) string {
	if s == "" {
		return ""
	}
	s = trimWire(s)
	if isDeskName(s) {
		return ""
	}
	switch s {
	case "本报", "本報", "本网", "本網", "本刊", "本台", "本社", "本站", "综合", "綜合":
		return ""
	}
	return s
}

// isDeskName reports whether s is a desk of an outlet that it does not name:
// 社會中心, 政治組, 即時新聞.
func isDeskName(s string) bool {
	if utf8.RuneCountInString(s) > 4 {
		return false
	}
	for _, tail := range [...]string{"中心", "组", "組", "频道", "頻道", "即時新聞", "即时新闻", "地方新聞", "要闻部", "编译"} {
		if strings.HasSuffix(s, tail) {
			return true
		}
	}
	return false
}

// trimEtc cuts 等 off a list of names.
func trimEtc(s string) string {
	if rest := strings.TrimSuffix(s, "等"); utf8.RuneCountInString(rest) > 1 {
		return rest
	}
	return s
}

// trimCode cuts an employee's code off a Han name, and all of a word that is
// nothing else: 李四SN123, NF4425, YH.
func trimCode(s string) string {
	i := len(s)
	for i > 0 && s[i-1] < utf8.RuneSelf {
		i--
	}
	switch {
	case i == len(s) || i == 0 && !isCode(s):
		return s
	}
	return s[:i]
}

// isCode reports whether an ASCII word is a code or an account rather than a
// name: one with digits, or initials.
func isCode(s string) bool {
	upper := 0
	for i := range len(s) {
		if isDigit(rune(s[i])) {
			return true
		}
		if s[i] >= 'A' && s[i] <= 'Z' {
			upper++
		}
	}
	return len(s) < 2 || upper == len(s) && len(s) < 4
}

// isLatinHead reports whether s begins with a Latin letter.
func isLatinHead(s string) bool {
	r := firstRune(s)
	return r < utf8.RuneSelf && isAlnum(r) || r >= 0xc0 && r < 0x250
}

// latin reads a Latin name of one word or several.
func (r *creditReader) latin(t *token) {
	end, words := t.end, 1
	start := end - len(t.text)
	first := r.i
	for words < 5 && r.kind(r.i) == tokenSpace && r.kind(r.i+1) == tokenText {
		w := r.tok(r.i + 1)
		if !isLatinHead(w.text) || isCode(w.text) || !isLatinWord(w.text) {
			break
		}
		end, words = w.end, words+1
		r.i += 2
	}
	name := r.s[start:end]
	if r.group.role == RolePhotographer && words == 1 || isPictureAgency(name) || r.besideHan(first) {
		r.outlets++
		return
	}
	if !isLatinWord(t.text) || words == 1 && !isLatinName(t.text, r.group.role) {
		r.i = first
		return
	}
	r.add(name)
}

// isLatinWord reports whether s is a word of letters, as names are.
func isLatinWord(s string) bool {
	for _, r := range s {
		if isDigit(r) || !isLetter(r) || isHan(r) || r == '@' || r == '#' || r == '+' {
			return false
		}
	}
	return s != ""
}

// isLatinName reports whether one Latin word may be a name. Editors are often
// given by their login, in lower case.
func isLatinName(s string, role Role) bool {
	if isCode(s) {
		return false
	}
	capital := s[0] < 'a' || s[0] > 'z'
	switch role {
	case RoleEditor, RoleReviewer, RoleProofreader:
		return capital && strings.ToUpper(s) != s
	}
	return true
}

// besideHan reports whether a Han name and a blank stand before the word whose
// next token is i: what is Latin there is an outlet.
func (r *creditReader) besideHan(i int) bool {
	n := len(r.credits)
	return i > 2 && r.kind(i-2) == tokenSpace && n > r.group.from && isHan(firstRune(r.credits[n-1].Name))
}

// isPictureAgency reports whether s is a well-known seller of pictures.
func isPictureAgency(s string) bool {
	switch s {
	case "Getty Images", "Getty", "Reuters", "AP", "AFP", "EPA", "Xinhua", "Shutterstock", "Unsplash", "Pixabay", "pixabay",
		"unsplash", "Pexels", "CFP", "IC", "IC Photo", "IC photo", "Bloomberg", "Wikipedia", "Wikimedia", "Twitter",
		"Facebook", "Instagram", "YouTube", "Youtube", "Google", "NASA", "SpaceX", "Apple":
		return true
	}
	return false
}

// isPhone reports whether a number, as written, is a telephone's: 010-88888888,
// 13800000000, 400-…; dates begin with other digits.
func isPhone(s string) bool {
	digits := 0
	for i := range len(s) {
		switch {
		case isDigit(rune(s[i])):
			digits++
		case s[i] != '-':
			return false
		}
	}
	switch {
	case digits < 10 || digits > 12:
		return false
	case digits == len(s):
		return digits == 11 && (s[0] == '1' || s[0] == '0')
	}
	return s[0] == '0' || s[0] == '4' || s[0] == '8'
}

// isBiographyTitle reports whether a word of the table that only sentences have
// begins what is said of the author: 本文作者系.
func isBiographyTitle(s string) bool {
	for _, word := range [...]string{"作者系", "作者为", "作者為", "作者是"} {
		if strings.HasSuffix(s, word) {
			return true
		}
	}
	return false
}

// afterPost gives what follows the last post or profession in s, "" if there is
// none: 张三 of 资深教授张三.
func afterPost(s string) string {
	for _, chars := range [...]int{3, 2} {
		i := len(s)
		for range chars {
			_, n := utf8.DecodeLastRuneInString(s[:i])
			i -= n
		}
		switch lastRune(s[:i]) {
		case '授', '员', '員', '长', '長', '任', '师', '師', '士', '者', '家', '生', '人', '席', '记', '記':
			return s[i:]
		}
	}
	return ""
}
