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
	switch {
	case next.kind == tokenColon && g.use != useNone:
		// A label that the table does not have, and whatever follows it.
		r.group = creditGroup{use: useNone, from: len(r.credits), comma: len(r.credits)}
		return
	case g.use == useNone:
		r.sourceText(t, next)
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
	if i+1 < len(r.toks) && r.toks[i].kind == tokenSpace && r.toks[i+1].kind == tokenText {
		second := r.toks[i+1].text
		if n := utf8.RuneCountInString(second); n == 1 && isHan(firstRune(second)) {
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
	if !r.note && !r.group.marked {
		r.unknown += len(t.text)
	}
}

// sourceText reads a word after 来源 or another label that names nobody. A
// likely name after the outlet signs the piece, and so does a reporter's title.
func (r *creditReader) sourceText(t *token, next token) {
	g := &r.group
	if next.kind == tokenTitle && next.use == useBefore || !g.source {
		g.outlet, g.source = t.text, true
		r.outlets++
		return
	}
	if isName(t.text) && nameScore(t.text) > costRepeat && r.toks[r.i-2].kind == tokenSpace {
		role := g.role
		g.role = RoleAuthor
		r.add(t.text)
		g.role = role
	}
}

// listed reads a word where names are expected, after a title.
func (r *creditReader) listed(t *token, next token) {
	s := trimCode(t.text)
	g := &r.group
	if s == "" || isPlaceholder(s) {
		return
	}
	if isLatinHead(s) {
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
	case verb && named && (looksLikePlace(s) || r.toks[r.i-2].kind == tokenSlash):
		r.placed(s)
	case gluedTitle && g.marked && !isListed(s), isInstitution(s):
		r.outlets++
		g.outlet = s
	case gluedTitle && r.emptyTitleAhead():
		r.strange(t) // 心同编辑: a desk
	case r.names(s, true):
	case isPlaceRun(s):
		r.placed(s)
	default:
		r.strange(t)
	}
}

// verbAhead reports whether 报道, 电 or their like follows, after a date or not.
func (r *creditReader) verbAhead() bool {
	for i := r.i; i < len(r.toks) && i < r.i+5; i++ {
		switch t := &r.toks[i]; t.kind {
		case tokenSpace, tokenNumber:
		case tokenTitle:
			return t.role == RoleReporter && t.use != useBefore
		default:
			return false
		}
	}
	return false
}

// emptyTitleAhead reports whether the title right after has no name of its own.
func (r *creditReader) emptyTitleAhead() bool {
	for i := r.i + 1; i < len(r.toks); i++ {
		switch t := &r.toks[i]; t.kind {
		case tokenSpace:
		case tokenTitle:
			return t.use == useNone
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
	if names, ok := appendNames(buf[:0], s); ok {
		for _, name := range names {
			r.add(name)
		}
		return true
	}
	if !lenient || !isPenName(s) || utf8.RuneCountInString(s) > 3 && r.crowded() {
		return false
	}
	r.add(s)
	return true
}

// crowded reports whether other words stand in the list beside the current.
func (r *creditReader) crowded() bool {
	return len(r.credits) > r.group.from || r.next().kind == tokenText
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
	return n >= 2 && n <= 4 && !isPlaceRun(s) && !isOfficeName(s)
}

// placed gives a place to the credits that have none yet.
func (r *creditReader) placed(place string) {
	for i := r.closed; i < len(r.credits); i++ {
		if r.credits[i].Place == "" {
			r.credits[i].Place = place
		}
	}
	r.closed = len(r.credits)
}

// untitled reads a word that no title stands before.
func (r *creditReader) untitled(t *token, next token) {
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
	case rest == "" || g.use == useAfter && looksLikePlace(s):
		r.placed(s)
	case isInstitution(rest):
		r.outlets++
		g.outlet = rest
	case likelyNames(rest, r.floor(next)) && !(titled && glued && !r.emptyTitleAhead()):
		r.names(rest, false)
		r.placed(place)
	case titled:
		r.outlets++
		g.outlet = s
		if len(s) > 45 {
			r.strange(t)
		}
	case r.verbAhead() && r.outletAndNames(rest):
		r.placed(place)
	case isPlaceRun(s):
		r.placed(s)
	case isLatinHead(s):
		if len(s) > 8 {
			r.strange(t)
		}
	case r.outletAndNames(s):
	default:
		r.strange(t)
	}
}

// floor gives the score that a name needs where the reader is: less in a list
// and before 摄 or 报道.
func (r *creditReader) floor(next token) int {
	after := next.kind == tokenTitle && (next.use == useAfter || next.use == useEither)
	if after || r.group.use == useUnknown && len(r.credits) > r.group.from {
		return unusualName
	}
	return likelyName
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
			r.outlets++
			r.group.outlet = outlet
			return r.names(s[i:], false)
		}
	}
	if outlet := trimWire(s); outlet != s {
		r.outlets++
		r.group.outlet = outlet
		return true
	}
	return false
}

// trimWire cuts 讯 or 电 off the end of an outlet: 羊城晚报讯.
func trimWire(s string) string {
	for _, tail := range [...]string{"专讯", "專訊", "快讯", "快訊", "讯", "訊", "电", "電", "消息"} {
		if rest, ok := strings.CutSuffix(s, tail); ok && isInstitution(rest) {
			return rest
		}
	}
	return s
}

// creditOutlet gives an outlet as a credit has it: 本报 says nothing.
func creditOutlet(s string) string {
	s = trimWire(s)
	switch s {
	case "本报", "本報", "本网", "本網", "本刊", "本台", "本社", "本站", "综合", "綜合":
		return ""
	}
	return s
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
	for r.i+1 < len(r.toks) && words < 5 && r.toks[r.i].kind == tokenSpace && r.toks[r.i+1].kind == tokenText {
		w := r.toks[r.i+1]
		if !isLatinHead(w.text) || isCode(w.text) || !isLatinWord(w.text) {
			break
		}
		end, words = w.end, words+1
		r.i += 2
	}
	name := r.s[start:end]
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
