package news

import (
	"strings"
	"unicode/utf8"
)

// text reads a word of a byline: names, an outlet, a place, or something that
// a byline does not have.
func (r *creditReader) text(t *token) {
	g := &r.group
	next := r.next()
	g.words++
	switch {
	case next.kind == tokenColon && r.has(r.i+1) && g.use != useNone && g.use != useSource:
		// A label that the table does not have, and whatever follows it.
		r.unknown += len(t.text)
		r.group = r.newGroup(useNone)
		return
	case g.use == useSource:
		r.sourceText(t, next)
	case g.use == useNone:
		if r.glued().kind == tokenTitle && next.use == useBefore {
			g.outlet, g.fresh = t.text, true
		}
	case utf8.RuneCountInString(t.text) == 1 && isHan(firstRune(t.text)):
		r.stretched(t)
	case g.role != "":
		r.listed(t, next)
	default:
		r.untitled(t, next)
	}
}

// stretched joins two characters with blanks between, which are a short name.
func (r *creditReader) stretched(t *token) {
	i := r.i
	if r.kind(i) == tokenSpace && r.kind(i+1) == tokenText {
		second := r.tok(i + 1).text
		between := r.s[t.end : r.tok(i+1).end-len(second)]
		if n := utf8.RuneCountInString(second); n == 1 && !strings.Contains("摄攝图圖译譯", second) && isHan(firstRune(second)) && strings.TrimFunc(between, isBlank) == "" {
			if r.group.role != "" || surnameCost(firstRune(t.text)) != costNever {
				r.i += 2
				r.add(t.text + second)
				return
			}
		}
	}
	r.strange(t)
}

// strange notes a word that a byline does not have.
func (r *creditReader) strange(t *token) {
	g := &r.group
	switch {
	case r.note:
	case g.marked:
		r.doubtful += len(t.text)
	default:
		r.unknown += len(t.text)
	}
	if g.role == "" {
		g.from = len(r.credits)
	} else if g.marked && g.role == RoleReporter && g.words == 1 && len(t.text) > 12 {
		r.group = r.newGroup(useNone) // 记者：您怎么看？
	} else if !r.apart() {
		r.group = r.newGroup(useUnknown) // 摄像头: the title is a word's beginning
	}
}

// sourceText reads a word after 来源. A likely name there, or after the outlet,
// signs the piece.
func (r *creditReader) sourceText(t *token, next *token) {
	g := &r.group
	titled := r.glued().kind == tokenTitle && next.use == useBefore
	apart := r.kind(r.i-2) == tokenSpace || r.kind(r.i-2) == tokenColon
	if !titled && apart && isName(t.text) && nameScore(t.text) >= signedName {
		g.role = RoleAuthor
		r.add(t.text)
		g.role = ""
		return
	}
	if titled || !g.source {
		r.setOutlet(t.text)
		g.source, g.fresh = true, titled
	}
}

// listed reads a word where names are expected, after a title.
func (r *creditReader) listed(t *token, next *token) {
	s := trimCode(t.text)
	g := &r.group
	if s == "" || isPlaceholder(s) || (g.role == RoleCorrespondent || g.role == RoleAuthor) && isOfficeName(s) {
		return
	}
	if isLatinHead(s) {
		if r.glued().kind == tokenOther { // size="20": a tag's remains
			r.strange(t)
			return
		}
		r.latin(t)
		return
	}
	verb := r.verbAhead()
	gluedTitle := r.glued().kind == tokenTitle && r.glued().use == useBefore
	if verb {
		rest, place := trimPlaces(s)
		if place != "" && (rest == "" || r.names(rest, false)) {
			r.placed(place)
			return
		}
	}
	named := len(r.credits) > g.from
	switch {
	case verb && named && (looksLikePlace(s) || r.kind(r.i-2) == tokenSlash):
		r.placed(s)
	case gluedTitle && g.marked && !isListed(s), isInstitution(s):
		r.setOutlet(s)
	case gluedTitle && r.emptyTitleAhead():
		r.strange(t) // 心同编辑: a desk
	case r.names(s, true):
	case next.kind == tokenComma && r.namesAndPlace(s):
	case isPlaceRun(s):
		r.placed(s)
	case (g.marked || r.depth > 0) && g.use == useBefore && r.signedByExpert(s):
	case verb && r.nameAndPlace(s):
	default:
		r.strange(t)
	}
}

// signedByExpert reads a name with the person's institution or share glued to
// it: 作者：张三山城大学教授, 实习生李四对本文亦有贡献.
func (r *creditReader) signedByExpert(s string) bool {
	for _, follows := range [...]func(string) bool{beginsKnown, beginsInstitution} {
		for _, chars := range [...]int{3, 2, 4} {
			if i := runeOffset(s, chars); i > 0 && isName(s[:i]) && follows(s[i:]) {
				r.add(s[:i])
				return true
			}
		}
	}
	return false
}

// beginsKnown reports whether s goes on from a name with a known place, or with
// what the person is or did.
func beginsKnown(s string) bool { return placePrefix(s) > 0 || isContribution(s) || isBiography(s) }

// beginsInstitution reports whether an institution stands at the head of s.
func beginsInstitution(s string) bool { return outletPrefix(s) > 0 }

// runeOffset gives where the first n characters of s end, or 0 if it has fewer.
func runeOffset(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return 0
}

// isBiography reports whether s goes on from a name to what the person is:
// 为山城大学教授.
func isBiography(s string) bool {
	switch firstRune(s) {
	case '系', '为', '為', '是', '任':
		return utf8.RuneCountInString(s) > 4
	}
	return false
}

// isContribution reports whether s says that the people before it took part.
func isContribution(s string) bool {
	for _, head := range [...]string{"对", "亦", "也", "参与", "对此", "為", "为"} {
		if strings.HasPrefix(s, head) {
			return strings.HasSuffix(s, "贡献") || strings.HasSuffix(s, "采写") || strings.HasSuffix(s, "采访")
		}
	}
	return false
}

// verbAhead reports whether 报道, 电 or their like follows, after a date or not.
func (r *creditReader) verbAhead() bool {
	for i := r.i; i < r.i+5 && r.has(i); i++ {
		switch t := r.tok(i); t.kind {
		case tokenSpace, tokenNumber, tokenSlash:
		case tokenTitle:
			return t.use == useAfter || t.use == useEither && t.role == RoleReporter
		default:
			return false
		}
	}
	return false
}

// emptyTitleAhead reports whether the title right after has no name of its own.
func (r *creditReader) emptyTitleAhead() bool {
	for i := r.i + 1; r.has(i); i++ {
		switch t := r.tok(i); t.kind {
		case tokenSpace:
		case tokenTitle:
			return t.use == useNone || t.use == useSource
		case tokenText:
			return isPlaceRun(t.text)
		case tokenQuoted, tokenColon, tokenSlash, tokenBar:
			return false
		default:
			return true
		}
	}
	return true
}

// names adds the names that s is made of, and reports whether it is made of
// names. A lenient reading takes a short word of unusual characters for a pen
// name, if it stands alone.
func (r *creditReader) names(s string, lenient bool) bool {
	s = trimEtc(s)
	if strings.ContainsRune(s, '·') {
		if !isDotName(s) {
			return false
		}
		r.add(s)
		return true
	}
	var buf [16]string
	if names, ok := appendNames(buf[:0], s); ok && (r.apart() || likelyNames(s, r.gluedFloor())) {
		for _, name := range names {
			r.add(name)
		}
		return true
	}
	if !lenient || !isPenName(s) || !r.takesPenNames() || utf8.RuneCountInString(s) > 3 && r.crowded() {
		return false
	}
	r.add(s)
	return true
}

// gluedFloor gives the score that a name needs right after its title, outside
// of brackets: 视频 and 制作 are words of the text as well.
func (r *creditReader) gluedFloor() int {
	if r.group.staff() {
		return unusualName
	}
	return signedName
}

// namesAndPlace reads names with a place glued to them: 张三北京、上海报道.
func (r *creditReader) namesAndPlace(s string) bool {
	rest, place := trimPlaces(s)
	if place == "" || !r.names(rest, false) {
		return false
	}
	r.placed(place)
	return true
}

// nameAndPlace reads a name with a place of any kind glued to it, before 报道.
func (r *creditReader) nameAndPlace(s string) bool {
	for _, chars := range [...]int{3, 2, 4} {
		if i := runeOffset(s, chars); i > 0 && isName(s[:i]) && looksLikePlace(s[i:]) {
			r.add(s[:i])
			r.placed(s[i:])
			return true
		}
	}
	return false
}

// apart reports whether something parts the current word from the title, or a
// bracket holds both.
func (r *creditReader) apart() bool {
	return r.group.marked || r.depth > 0 && r.group.staff() || r.i > 1 && r.kind(r.i-2) != tokenTitle
}

// staff reports whether the group's title is one that people are called by.
func (g *creditGroup) staff() bool { return g.role != RoleOther && g.role != RolePhotographer }

// takesPenNames reports whether an unusual word may be a name where the reader
// is: a word glued to 图片 or 报道 goes on with the sentence.
func (r *creditReader) takesPenNames() bool {
	g := &r.group
	switch {
	case r.kind(r.i-2) == tokenNumber:
		return false
	case g.marked:
		return g.use != useAfter && (g.use != useEither || g.role != RoleReporter)
	case g.use != useBefore:
		return false
	case r.apart():
		return g.staff() || r.kind(r.i-2) != tokenTitle
	}
	return g.staff() && r.unknown == 0 && r.next().kind == tokenEnd && (g.outlet == "" || isInstitution(g.outlet))
}

// crowded reports whether other words stand in the list beside the current.
func (r *creditReader) crowded() bool {
	return !r.group.marked || r.group.words > 1 || r.next().kind == tokenText
}

// isPenName reports whether s can be a pen name, or one of a people whose
// names are not made of surname and given name.
func isPenName(s string) bool {
	n := 0
	for _, r := range s {
		if !isHan(r) || givenCost(r) == costNever && !isTransliteral(r) {
			return false
		}
		n++
	}
	if r := firstRune(s); r == '之' || r == '们' {
		return false
	}
	switch lastRune(s) {
	case '者', '方', '图', '圖', '人', '员', '員', '们', '們':
		return false // 受访者, 主办方
	}
	return n >= 2 && n <= 4 && !isPlaceRun(s) && !isOfficeName(s)
}

// placed gives a place, if it is one, to the credits that have none yet.
func (r *creditReader) placed(place string) {
	if place == "" {
		return
	}
	for i := r.closed; i < len(r.credits); i++ {
		if r.credits[i].Place == "" {
			r.credits[i].Place = place
		}
	}
	r.closed = len(r.credits)
}

// untitled reads a word that no title stands before.
func (r *creditReader) untitled(t *token, next *token) {
	s := trimCode(t.text)
	g := &r.group
	titled := next.kind == tokenTitle && next.use == useBefore
	glued := r.glued().kind == tokenTitle
	rest, place := s, ""
	if r.verbAhead() {
		rest, place = trimPlaces(s)
	}
	switch {
	case s == "":
	case r.i > 1 && r.kind(r.i-2) == tokenNumber && next.kind != tokenEnd:
		r.strange(t) // 7万张照片
	case next.kind == tokenTitle && overrides(next.text) && nameScore(s) >= likelyName && !isCommonWord(s):
		r.add(s) // 米兰 摄
	case rest == "" || g.use == useAfter && (looksLikePlace(s) && (isPlaceRun(s) || !isName(s)) || r.isSentFrom(s)):
		r.placed(s)
	case isInstitution(rest):
		r.setOutlet(r.joinedOutlet(rest))
	case likelyNames(rest, r.floor(next)) && !(titled && glued && !r.emptyTitleAhead()):
		r.names(rest, false)
		r.placed(place)
	case titled:
		r.setOutlet(s)
		if !isInstitution(s) && (isStaff(next.role) || next.role == RoleAuthor) {
			r.doubtful += len(s) // 关注作者
		}
		if len(s) > 45 || !isInstitution(s) && strings.ContainsAny(s, "的了被把有会會将將让讓使") {
			r.strange(t)
		}
	case r.verbAhead() && r.outletAndNames(rest):
		r.placed(place)
	case isPlaceRun(s):
		r.placed(s)
	case r.ctx == creditsDateline && len(s) <= 9 && isPenName(s) && !isPlaceholder(s) && r.besideNames(t):
		r.add(s)
	case isLatinHead(s):
		if len(s) > 8 && !strings.Contains(s, ".") { // the site's host is an outlet
			r.strange(t)
		}
	case r.depth > 0 && r.outletAndNames(s):
	default:
		r.strange(t)
	}
}

// isSentFrom reports whether 发自 stands right before s, which can be a place.
func (r *creditReader) isSentFrom(s string) bool {
	i := r.i - 2
	if r.kind(i) == tokenSpace {
		i--
	}
	return r.kind(i) == tokenTitle && hasFold(r.tok(i).text, "发自") > 0 && isHanWord(s) && !isHeart(s)
}

// joinedOutlet gives the outlet that the current word is, with the one before it
// if only a dash or slash parts them: 某报-某网.
func (r *creditReader) joinedOutlet(s string) string {
	if r.i < 3 || r.group.outlet == "" || len(s) != len(r.tok(r.i-1).text) {
		return s
	}
	mark, before := r.tok(r.i-2), r.tok(r.i-3)
	if mark.kind != tokenDash && mark.kind != tokenSlash || before.text != r.group.outlet {
		return s
	}
	return r.s[before.end-len(before.text) : r.tok(r.i-1).end]
}

// floor gives the score that a name needs where the reader is: less in a list
// and before 摄 or 报道.
func (r *creditReader) floor(next *token) int {
	after := r.ctx == creditsDateline || next.kind == tokenTitle && (next.use == useAfter || next.use == useEither)
	if after || r.group.use == useUnknown && len(r.credits) > r.group.from {
		return unusualName
	}
	return likelyName
}

// besideNames reports whether a word of the string other than t is a likely
// name.
func (r *creditReader) besideNames(t *token) bool {
	r.scanAll()
	for i := range r.n {
		if o := r.tok(i); o != t && o.kind == tokenText && isName(o.text) {
			return true
		}
	}
	return false
}

// likelyNames reports whether s is by itself likely to be a name or names, of
// which each has the given score.
func likelyNames(s string, floor int) bool {
	s = trimEtc(s)
	if isName(s) {
		return true
	}
	var buf [16]string
	names, ok := appendNames(buf[:0], s)
	if !ok || isPlaceRun(s) || isInstitution(s) {
		return false
	}
	for _, name := range names {
		if nameScore(name) < floor || isCommonWord(name) {
			return false
		}
	}
	return true
}

// outletAndNames reads an outlet with names right after it: 某新聞王小明.
func (r *creditReader) outletAndNames(s string) bool {
	for i, n := len(s), 0; i > 0 && n < 9; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		outlet := trimWire(s[:i])
		if n > 0 && (outlet != s[:i] || isInstitution(outlet)) && likelyNames(s[i:], unusualName) {
			r.setOutlet(outlet)
			return r.names(s[i:], false)
		}
	}
	if outlet := trimWire(s); outlet != s {
		r.setOutlet(outlet)
		return true
	}
	return false
}
