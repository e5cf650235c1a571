package news

import (
	"strings"
	"unicode/utf8"
)

// splitAgency parts the agency from the place after it. A place is one that is
// known, or what follows a well-known agency or an outlet in a cable.
func splitAgency(s string, kind wireKind, date string) (agency, place string) {
	if n := wireAgency(s); n > 0 {
		rest := strings.TrimLeft(trimBlanks(s[n:]), "-－—")
		switch {
		case rest == "" || isPlaceRun(rest), date != "" && strings.HasPrefix(rest, "“"):
			return s[:n], rest // 新华社“雪龙”号
		case isHanWord(rest) && kind.dispatch() && !isInstitution(rest) && cutPlaces(rest) == len(rest) &&
			(date != "" || looksLikePlace(rest)) && !isRubric(rest):
			return s[:n], rest
		}
	}
	if i := cutPlaces(s); i < len(s) {
		before := trimBlanks(s[:i])
		if i == 0 || isInstitution(cutQuotes(before)) || date != "" && !isAppWord(before) && utf8.RuneCountInString(before) > 1 {
			return cutQuotes(before), s[i:]
		}
		return s, ""
	}
	if i := outletPrefix(s); i > 0 && kind.dispatch() && isHanWord(s[i:]) {
		if rest := s[i:]; looksLikePlace(rest) || date != "" && kind == wireCable && !isInstitution(rest) && !isRubric(rest) {
			return s[:i], rest
		}
	}
	return s, ""
}

// outletPrefix gives the length of the longest beginning of s that names an
// institution, if there is one an outlet, and leaves at least two characters;
// 0 is none.
func outletPrefix(s string) int {
	outlet, longest := 0, 0
	for i := range s {
		if i <= 6 || len(s)-i < 6 || !isInstitution(s[:i]) {
			continue
		}
		longest = i
		switch lastRune(s[:i]) {
		case '社', '网', '網', '报', '報', '端', '闻', '聞', '台', '臺', '刊':
			outlet = i
		}
	}
	if outlet > 0 {
		return outlet
	}
	return longest
}

// isRubric reports whether s names a part of an outlet: 海外版, 体育.
func isRubric(s string) bool {
	switch fold(lastRune(s)) {
	case '版', '刊', '端', '台', '线', '育', '技', '乐', '房', '车', '游', '娱', '融', '音', '客', '派':
		return true
	}
	return false
}

// isHanWord reports whether s is two to eight Han characters.
func isHanWord(s string) bool {
	n := 0
	for _, r := range s {
		if !isHan(r) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 8
}

// plausibleOutlet reports whether s can be an outlet that is not known: it is
// short, and ends like one or has Latin letters.
func plausibleOutlet(s string) bool {
	if isInstitution(s) || outletPrefix(s) > 0 {
		return true
	}
	n := utf8.RuneCountInString(s)
	return n >= 3 && n <= 10 && strings.ContainsFunc(s, func(r rune) bool { return r < utf8.RuneSelf && isAlnum(r) })
}

// isBulletinHead reports whether s can be an outlet where 讯 follows it: it begins
// with a well-known one, or is a word of three to eight characters that does
// not become another by 讯 (资讯, 通讯).
func isBulletinHead(s string) bool {
	n := utf8.RuneCountInString(s)
	if _, known := knownOutlet(s); n > 8 || known == 0 && n < 3 {
		return false
	}
	for _, r := range s {
		if !isHan(r) && !isAlnum(r) {
			return false
		}
	}
	return !strings.ContainsRune("通资資简簡短喜捷音腾騰问問审審侦偵提传傳视視快闻聞电電特专專急会會国國", lastRune(s))
}

// areOutlets reports whether s names one outlet or several with dots or bars
// between, as none but outlets are called: 山城晚报·山城网.
func areOutlets(s string) bool {
	for s != "" {
		part := firstOutlet(s)
		if wireAgency(part) != len(part) && !isOutletProper(part) {
			return false
		}
		_, n := utf8.DecodeRuneInString(s[len(part):])
		s = s[len(part)+n:]
	}
	return true
}

// firstOutlet gives s up to the first mark that stands between outlets.
func firstOutlet(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return strings.ContainsRune("·、/|-&", fold(r)) }); i >= 0 {
		return s[:i]
	}
	return s
}

// isOutletProper reports whether s has the name of a paper or a site, and not that of
// a rubric: 财经早报, 物联网.
func isOutletProper(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 3 || n > 10 || hasFoldSuffix(s, "联网") > 0 {
		return false
	}
	return foldSuffixOf(s, paperTails) > 0
}

var paperTails = wordsOf("日报", "晚报", "时报", "商报", "都市报", "青年报", "导报", "网", "通讯社", "新闻社", "电视台", "电台", "周刊", "客户端")

// sentFrom gives the length of 发自, the first n bytes of s, with the place after
// it: a known one, or a word that ends the line; 0 is none.
func sentFrom(s string, n int) int {
	rest := trimLeft(s[n:])
	end := strings.IndexFunc(rest, func(r rune) bool { return !isHan(r) })
	if end < 0 {
		end = len(rest)
	}
	place := rest[:end]
	if !isHanWord(place) || !isPlaceRun(place) && (end < len(rest) || isHeart(place)) {
		return 0
	}
	return len(s) - len(rest) + end
}

// isHeart reports whether s is where feelings come from: 发自内心.
func isHeart(s string) bool {
	for _, word := range [...]string{"内心", "內心", "肺腑", "心底", "真心", "真诚", "真誠"} {
		if strings.HasPrefix(s, word) {
			return true
		}
	}
	return false
}

// cutQuotes cuts 《》 or “” that hold all of s.
func cutQuotes(s string) string {
	for _, q := range [...][2]string{{"《", "》"}, {"“", "”"}} {
		if in, ok := strings.CutPrefix(s, q[0]); ok {
			if name, ok := strings.CutSuffix(in, q[1]); ok && !strings.Contains(name, q[0]) {
				return name
			}
		}
	}
	return s
}

// cutBracket cuts a bracket, which holds an address, off the end of s.
func cutBracket(s string) string {
	s = trimBlanks(s)
	if f := fold(lastRune(s)); f != ')' && f != ']' {
		return s
	}
	if i := strings.LastIndexFunc(s, func(r rune) bool { return fold(r) == '(' || fold(r) == '[' }); i > 0 {
		return s[:i]
	}
	return s
}

// wireDate gives the length of a dateline's date at the head of s: 6月8日,
// 2023年6月8日, 30日, 六月八日; 0 is none.
func wireDate(s string) int {
	if !beginsNumber(firstRune(s)) {
		return 0
	}
	i := 0
	for _, unit := range [...]rune{'年', '月', '日'} {
		n, m := wireNumber(s[i:]), 0
		if n == 0 {
			continue
		}
		for i+n+m < len(s) && s[i+n+m] == ' ' {
			m++
		}
		r, size := utf8.DecodeRuneInString(s[i+n+m:])
		if r != unit && (unit != '日' || fold(r) != '号') {
			continue
		}
		i += n + m + size
		if unit == '日' {
			return i
		}
		for i < len(s) && s[i] == ' ' {
			i++
		}
	}
	return 0
}

// wireNumber gives the length of a number at the head of s, in digits of
// either width or in Chinese numerals.
func wireNumber(s string) int {
	for i, r := range s {
		if !beginsNumber(r) {
			return i
		}
		if i > 15 {
			return 0
		}
	}
	return len(s)
}

// beginsNumber reports whether r is a digit of either width or a Chinese
// numeral.
func beginsNumber(r rune) bool {
	switch r {
	case '〇', '○', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '廿':
		return true
	}
	return r >= '0' && r <= '9' || r >= '０' && r <= '９'
}

// lateDate takes a date that comes after the verb and has its own: 新浪科技讯
// 北京时间9月11日下午消息.
func (r *datelineReader) lateDate() {
	date, n := lateDate(r.s[r.i:])
	if date == "" || r.d.Date != "" && r.d.Date != date {
		return
	}
	r.d.Date = date
	r.i += n
}

// lateDate gives the date with a verb of its own at the head of s, after a
// comma or not, and the length of all that.
func lateDate(s string) (date string, n int) {
	rest := trimLeft(s)
	if c, size := utf8.DecodeRuneInString(rest); fold(c) == ',' {
		rest = rest[size:]
	}
	rest = trimLeft(rest)
	rest = rest[hasFold(rest, "北京时间"):]
	size := wireDate(rest)
	if size == 0 {
		return "", 0
	}
	date, rest = rest[:size], trimLeft(rest[size:])
	kind, size := wireVerb(rest)
	if kind == wireNone || falseVerb(rest[:size], rest[size:]) {
		return "", 0
	}
	return date, len(s) - len(rest) + size
}

// tail reads what follows a dateline: a rubric or byline in brackets, a byline
// without, 题：, a comma.
func (r *datelineReader) tail() {
	r.colon()
	for range 3 {
		orig := r.i
		r.skipBlanks()
		inside, after, ok := r.bracket()
		if !ok || !r.remark(inside, after) {
			r.i = orig
			break
		}
	}
	r.colon()
	if len(r.credits) == 0 {
		r.bareNames()
	}
	orig := r.i
	r.skipBlanks()
	if n := hasFold(r.s[r.i:], "题"); n > 0 && nextMark(r.s[r.i+n:]).mark {
		r.i += n
		r.skipBlanks()
		r.colon()
		return
	}
	r.i = orig
}

// colon passes a colon or comma that belongs to the dateline.
func (r *datelineReader) colon() {
	orig := r.i
	r.skipBlanks()
	if c, n := utf8.DecodeRuneInString(r.s[r.i:]); fold(c) == ':' || fold(c) == ',' {
		r.i += n
		return
	}
	r.i = orig
}

// remark takes a bracket after the verb: a byline, or a short rubric.
func (r *datelineReader) remark(inside string, after int) bool {
	got := readCredits(inside, creditsDateline, r.credits)
	if got.whole() && (len(got.credits) > len(r.credits) || got.labels > 0) {
		r.credits, r.i = got.credits, after
		if n := len(r.credits); n > 0 && r.d.Place == "" {
			r.d.Place = r.credits[n-1].Place // （記者 王五 香港報道）
		}
		return true
	}
	if n := utf8.RuneCountInString(inside); n == 0 || n > 10 || strings.ContainsAny(inside, "0123456789，。") {
		return false
	}
	r.i = after
	return true
}

// bareNames reads a byline without brackets after the verb: 记者张三、通讯员李四
// 报道：, or a single name that the text is glued to.
func (r *datelineReader) bareNames() {
	orig := *r
	r.skipBlanks()
	s := r.s[r.i:]
	if !startsByline(s) {
		*r = orig
		return
	}
	agency, place := r.d, r.d.Place
	if r.bareByline() {
		if place == "" {
			place = r.d.Place
		}
		date := r.d.Date
		r.d = agency
		r.d.Place = place
		if r.d.Date == "" {
			r.d.Date = date
		}
		return
	}
	*r = orig
	r.skipBlanks()
	role, use, n := matchTitle(s)
	if use != useBefore {
		*r = orig
		return
	}
	r.i += n
	r.skipBlanks()
	name := nameHead(r.s[r.i:])
	if name == "" {
		*r = orig
		return
	}
	r.i += len(name)
	r.credits = append(r.credits, Credit{Name: name, Role: role})
}

// nameHead gives the name at the head of s that the text goes on after at
// once, or "". A preposition or verb after two characters ends the name there.
func nameHead(s string) string {
	two, three, n := 0, 0, 0
	for i, r := range s {
		switch n {
		case 2:
			two = i
			if endsName(r) {
				three = -1
			}
		case 3:
			if three == 0 {
				three = i
			}
		}
		if n++; n > 3 {
			break
		}
	}
	if three > 0 && nameScore(s[:three]) >= likelyName {
		return s[:three]
	}
	if two > 0 && three < 0 && nameScore(s[:two]) >= likelyName {
		return s[:two]
	}
	return ""
}

// endsName reports whether r, after a surname and one character, is rather
// what the reporter does than the name's end.
func endsName(r rune) bool {
	return strings.ContainsRune("从從在获獲近今昨日对對向到走来來看采採于於就随跟为為与與和通联致探赶见见发發跑称報报摄攝供表了获悉，。、：: （(", r)
}
