package news

import (
	"strings"
	"unicode/utf8"
)

// ParseDateline reads the head of a wire story, with the default settings; see
// [Parser.ParseDateline].
func ParseDateline(s string) (d Dateline, credits []Credit, rest string, err error) {
	return new(Parser).ParseDateline(s)
}

// ParseDateline reads the dateline that a story's first paragraph begins with,
// the credits that stand with it, in brackets or without, and gives the rest
// of s, where the prose begins. The forms are
//
//	agency [place] [date] verb [byline] [题：]   新华社北京6月8日电（记者 张三）
//	[byline／place 報導]                         〔記者王小明／台北報導〕
//	（agency byline place date verb）            （中央社記者王小明台北8日電）
//	byline／place 報導                           記者王小明／台北報導
//
// and their like, where verb is 电, 讯, 消息, 报道, 发自 or a longer form. An
// unknown outlet is an agency where 讯 and a blank, or a dated 消息, follow it.
// Names without a title are authors', as elsewhere. The values are as written,
// the agency without 《》.
//
// A bracket of a desk (〔即時新聞／綜合報導〕) or a byline with neither outlet
// nor place gives a Dateline that has only Raw. Mentions of another outlet
// (据…报道) and prose give [ErrAbsent], with all of s as the rest.
func (p *Parser) ParseDateline(s string) (d Dateline, credits []Credit, rest string, err error) {
	r := datelineReader{s: s}
	r.skipBlanks()
	start := r.i
	if !r.read() {
		return Dateline{}, nil, s, &ParseError{Op: "dateline", Input: s, Offset: start, Err: ErrAbsent}
	}
	r.d.Raw = trimBlanks(s[start:r.i])
	r.skipBlanks()
	return r.d, r.credits, s[r.i:], nil
}

// IsZero reports whether d names no agency, place or date.
func (d Dateline) IsZero() bool { return d.Agency == "" && d.Place == "" && d.Date == "" }

// String gives the dateline in its plainest form, 新华社北京6月8日电, without
// credits.
func (d Dateline) String() string {
	if d.IsZero() {
		return ""
	}
	verb := "电"
	if d.Agency == "" && d.Date == "" {
		return "（" + d.Place + "讯）"
	}
	if strings.HasPrefix(d.Agency, "本") || d.Agency == "" || d.Date == "" {
		verb = "讯"
	}
	return d.Agency + d.Place + d.Date + verb
}

// maxAgency is how long an agency's name is, in characters.
const maxAgency = 14

// maxWire is how far into a paragraph a dateline reaches, in bytes, its
// credits not counted.
const maxWire = 90

// A datelineReader reads the head of a paragraph.
type datelineReader struct {
	s       string
	i       int
	d       Dateline
	kind    wireKind // of the verb
	boxed   bool     // all of s stands in a bracket
	credits []Credit
}

func (r *datelineReader) skipBlanks() {
	for r.i < len(r.s) {
		c, n := utf8.DecodeRuneInString(r.s[r.i:])
		if !isBlank(c) && !isUnseen(c) && c != '■' && c != '□' && c != '●' && c != '◆' && c != '▲' {
			return
		}
		r.i += n
	}
}

// read reads any of the forms.
func (r *datelineReader) read() bool {
	if inside, after, ok := r.bracket(); ok {
		return r.bracketHead(inside, after)
	}
	if n := hasFold(r.s[r.i:], "据"); n > 0 {
		return r.relayed(n)
	}
	orig := *r
	if r.wire(r.s[r.i:]) {
		return true
	}
	*r = orig
	return r.outletBracket() || r.bareByline()
}

// bracket gives what stands in the bracket at the reader's place, and where it
// ends.
func (r *datelineReader) bracket() (inside string, after int, ok bool) {
	c, n := utf8.DecodeRuneInString(r.s[r.i:])
	if f := fold(c); n == 0 || f != '(' && f != '[' {
		return "", 0, false
	}
	for i, c := range r.s[r.i+n:] {
		if f := fold(c); f == ')' || f == ']' {
			from := r.i + n
			return r.s[from : from+i], from + i + utf8.RuneLen(c), true
		}
		if i > 400 {
			break
		}
	}
	return "", 0, false
}

// bracketHead reads a dateline in a bracket, and what of a byline follows it.
func (r *datelineReader) bracketHead(inside string, after int) bool {
	in := datelineReader{s: inside, credits: r.credits, boxed: true}
	in.skipBlanks()
	if !in.wire(inside[in.i:]) || strings.TrimSpace(inside[in.i:]) != "" {
		in = datelineReader{s: inside}
		if !in.byline() {
			return r.outletHead(inside, after)
		}
	}
	r.d, r.credits, r.i = in.d, in.credits, after
	r.tail()
	return true
}

// outletHead reads 〔中央社〕, and ［山城新聞］記者王小明／台北報導.
func (r *datelineReader) outletHead(inside string, after int) bool {
	if !plausibleOutlet(inside) {
		return false
	}
	orig := *r
	r.i = after
	r.skipBlanks()
	if r.bareByline() {
		r.d.Agency = inside
		return true
	}
	*r = orig
	r.i = after
	r.d.Agency = inside
	r.lateDate()
	if r.d.Date != "" {
		return true
	}
	// Alone, or before a headline, it heads a part of a digest.
	return strings.Contains(r.s[after:], "。") && areOutlets(inside)
}

// byline reads all of the string as a byline with a verb or a title, and takes
// agency and place from it.
func (r *datelineReader) byline() bool {
	got := readCredits(r.s, creditsAlone, r.credits)
	if !got.whole() || got.labels == 0 || len(got.credits) == 0 && got.outlets == 0 {
		return false
	}
	r.credits = got.credits
	if len(r.credits) == 0 {
		if isDesk(r.s) {
			return true
		}
		agency, ok := reportingOutlet(r.s)
		r.d.Agency = agency
		return ok
	}
	if r.credits[0].Role != RoleAuthor { // 文/某网专栏作者 张三
		r.d.Agency = r.credits[0].Outlet
	}
	for _, c := range r.credits {
		if r.d.Place == "" {
			r.d.Place = c.Place
		}
	}
	if r.d.Agency == "" {
		r.d.Agency = r.s[:ownOutlet(r.s)]
	}
	r.d.Date = dateIn(r.s)
	return true
}

// ownOutlet gives the length of 本报 or its like at the head of s, or 0.
func ownOutlet(s string) int {
	for _, own := range [...]string{"本报", "本网", "本刊", "本台", "本社", "本站"} {
		if n := hasFold(s, own); n > 0 {
			return n
		}
	}
	return 0
}

// isDesk reports whether s is a desk's byline: 國際中心／綜合外電報導.
func isDesk(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool { return fold(c) == '/' })
}

// reportingOutlet gives the outlet of 某报综合报道.
func reportingOutlet(s string) (string, bool) {
	for i := range s {
		if kind, n := wireVerb(s[i:]); kind == wireReport && i+n == len(s) && isInstitution(s[:i]) {
			return s[:i], true
		}
	}
	return "", false
}

// dateIn gives the first date in s.
func dateIn(s string) string {
	for i := range s {
		if n := wireDate(s[i:]); n > 0 {
			return s[i : i+n]
		}
	}
	return ""
}

// relayed reads 据新华社北京6月8日电: 据…报道 and 据…消息 are mentions.
func (r *datelineReader) relayed(n int) bool {
	r.i += n
	return r.wire(r.s[r.i:]) && r.kind.dispatch() && wireAgency(r.d.Agency) == len(r.d.Agency)
}

// outletBracket reads 某報【記者王小明／台北報導】.
func (r *datelineReader) outletBracket() bool {
	head := r.s[r.i:min(len(r.s), r.i+maxWire+utf8.UTFMax)]
	open := strings.IndexFunc(head, func(c rune) bool { return fold(c) == '[' || fold(c) == '(' })
	if open <= 0 || open > maxWire {
		return false
	}
	outlet := trimWire(strings.TrimSpace(head[:open]))
	if !isInstitution(outlet) {
		return false
	}
	r.i += open
	inside, after, ok := r.bracket()
	if !ok {
		return false
	}
	in := datelineReader{s: inside, credits: r.credits}
	if !in.byline() || len(in.credits) == 0 {
		return false
	}
	r.d, r.credits, r.i = in.d, in.credits, after
	r.d.Agency = outlet
	r.tail()
	return true
}

// bareByline reads a byline that ends with 报道, 記者王小明／台北報導, or with 发自
// and a place. What begins with a date is an info line; an outlet that a slash
// parts from the byline is of one.
func (r *datelineReader) bareByline() bool {
	s := r.s[r.i:]
	if dateAt(s) {
		return false
	}
	for i, c := range s {
		if i > 2*maxWire || c == '。' || c == '，' && i < 12 {
			break
		}
		if !beginsTitle(c) {
			continue
		}
		n := bylineVerb(s[i:])
		if n == 0 {
			continue
		}
		in := datelineReader{s: s[:i+n], credits: r.credits}
		if !in.byline() || len(in.credits) == 0 {
			if startsByline(s[i+n:]) {
				continue // 某某报道记者: the outlet's name
			}
			return false
		}
		r.d, r.credits = in.d, in.credits
		if rest, ok := strings.CutPrefix(s, r.d.Agency); ok && fold(firstRune(trimBlanks(rest))) == '/' {
			r.d.Agency = ""
		}
		r.i += i + n
		r.colon()
		return true
	}
	return false
}

// bylineVerb gives the length of the words at the head of s that end a byline
// without brackets, 报道 or 发自 and a place, or 0.
func bylineVerb(s string) int {
	if n := hasFold(s, "发自"); n > 0 {
		return sentFrom(s, n)
	}
	kind, n := wireVerb(s)
	if kind != wireReport || falseVerb(s[:n], s[n:]) {
		return 0
	}
	return n
}

// wire reads agency, place, date and verb at the head of s, which is at the
// reader's place, and the byline after it.
func (r *datelineReader) wire(s string) bool {
	dated, dateEnd := -1, -1
	for i := 0; i < len(s) && i <= maxWire; {
		c, n := utf8.DecodeRuneInString(s[i:])
		if i > 0 || dated >= 0 {
			if kind, m := wireVerb(s[i:]); kind != wireNone && r.wireHead(s[:i], s[i:i+m], s[i+m:], kind, dated, dateEnd) {
				r.kind = kind
				r.i += i + m
				r.lateDate()
				r.tail()
				return true
			}
		}
		switch f := fold(c); {
		case dated < 0 && wireDate(s[i:]) > 0:
			dated, dateEnd = i, i+wireDate(s[i:])
			n = dateEnd - i
		case f == '|' && dateEnd == i && i > 0: // 格隆汇6月8日丨
			return r.wireBar(s, dated, dateEnd, i+n)
		case f == '(' && dated < 0:
			if n = bracketedAddress(s[i:]); n == 0 {
				return false
			}
		case c == '《' || c == '》' || c == '“' || c == '”' || f == ' ' || f == '-' || f == '·' || f == '/' || isLetter(f):
		default:
			return false
		}
		if dateEnd >= 0 && i > dateEnd+3 {
			return false // something else follows the date
		}
		i += n
	}
	return false
}

// bracketedAddress gives the length of a bracket at the head of s that holds a
// web address, or 0.
func bracketedAddress(s string) int {
	for i, c := range s {
		switch f := fold(c); {
		case f == ')':
			return i + utf8.RuneLen(c)
		case i > 0 && !isAlnum(f) && !strings.ContainsRune(".:/-", f), i > 40:
			return 0
		}
	}
	return 0
}

// wireBar takes a head whose verb is a bar.
func (r *datelineReader) wireBar(s string, dated, dateEnd, end int) bool {
	if !r.agency(s[:dated], wireNotice, s[dated:dateEnd]) {
		return false
	}
	r.i += end
	return true
}

// wireHead takes what stands before a verb, if it can be the head of a
// dateline.
func (r *datelineReader) wireHead(head, verb, rest string, kind wireKind, dated, dateEnd int) bool {
	if falseVerb(verb, rest) {
		return false
	}
	if dated >= 0 {
		if trimBlanks(head[dateEnd:]) != "" {
			return false
		}
		return r.agency(head[:dated], kind, head[dated:dateEnd])
	}
	next, _ := utf8.DecodeRuneInString(rest)
	f := fold(next)
	apart := rest == "" || !isLetter(f) || isDigit(f)
	known := wireAgency(head)
	if late, _ := lateDate(rest); late != "" && kind == wireReport && f == ',' {
		return !isName(head) && r.agency(head, kind, late) // 某网报道，6月8日消息，
	}
	switch {
	case kind == wireReport && !(apart && f != ',' && f != '。' && isInstitution(head)):
		return false
	case kind == wireNotice && (!apart || !isInstitution(trimBlanks(head)) || f == ',' && known == 0):
		return false // 中央气象台消息，
	case kind.dispatch() && known == 0 && !apart && !startsByline(rest):
		return false
	case kind.dispatch() && strings.HasSuffix(head, "通"):
		return false // 某某通讯
	}
	return r.agency(head, kind, "") || kind == wireBulletin && r.bulletin(head, verb, rest)
}

// bulletin takes a head that nothing tells to be an outlet but 讯 and the blank
// or bracketed byline after it: 山城音乐讯　昨晚.
func (r *datelineReader) bulletin(head, verb, rest string) bool {
	if !isBulletinHead(head) || len(verb) > len("讯") || isNoAgency(head) || titleIn(head) >= 0 {
		return false
	}
	next, n := utf8.DecodeRuneInString(rest)
	if !isBlank(next) && !(fold(next) == '(' && startsByline(rest[n:])) {
		return false
	}
	r.d.Agency = head
	return true
}

// startsByline reports whether a reporter's title stands at the head of s.
func startsByline(s string) bool {
	if !beginsTitle(firstRune(s)) {
		return false
	}
	_, use, n := matchTitle(s)
	return n > 0 && (use == useBefore || use == useProse)
}

// agency takes the agency and the place, and perhaps a name, that stand before
// the date or verb.
func (r *datelineReader) agency(head string, kind wireKind, date string) bool {
	head = trimBlanks(strings.TrimSuffix(cutQuotes(trimBlanks(cutBracket(head))), "北京时间"))
	if head == "" || utf8.RuneCountInString(head) > 24 || isNoAgency(head) {
		return false
	}
	if i := titleIn(head); i >= 0 {
		return r.signedHead(head, i, date)
	}
	if i := strings.LastIndexAny(head, " 　"); i > 0 {
		if name := trimBlanks(head[i:]); isName(name) && !isPlaceRun(name) {
			r.credits = append(r.credits, Credit{Name: name, Role: RoleReporter, Outlet: creditOutlet(trimBlanks(head[:i]))})
			head = trimBlanks(head[:i])
		}
	}
	agency, place := splitAgency(head, kind, date)
	switch {
	case agency == "" && (place == "" || !kind.dispatch() || date == "" && !r.boxed):
		return false
	case date == "" && agency != "" && wireAgency(agency) == 0 && !isInstitution(agency) && !kind.dispatch():
		return false
	case date == "" && kind.dispatch() && agency != "" && wireAgency(agency) == 0 && !plausibleOutlet(agency):
		return false
	case utf8.RuneCountInString(agency) > maxAgency || holdsAppeal(agency):
		return false
	}
	r.d = Dateline{Agency: agency, Place: place, Date: date}
	return true
}

// signedHead takes a head with a byline in it: 东方网记者张三、李四.
func (r *datelineReader) signedHead(head string, at int, date string) bool {
	got := readCredits(head+"报道", creditsAlone, r.credits)
	if !got.whole() || len(got.credits) == 0 {
		return false
	}
	r.credits = got.credits
	r.d = Dateline{Agency: got.credits[0].Outlet, Place: got.credits[0].Place, Date: date}
	if r.d.Agency == "" && at > 0 {
		r.d.Agency = trimBlanks(head[:at])
	}
	return true
}

// titleIn gives the place of the first title of reporters in s, or -1.
func titleIn(s string) int {
	for i, c := range s {
		if beginsTitle(c) {
			if role, use, n := matchTitle(s[i:]); n > 0 && use == useBefore && (role == RoleReporter || role == RoleCorrespondent) {
				return i
			}
		}
	}
	return -1
}
