package news

import "strings"

// ParseCredits reads the people that a byline credits, with the default
// settings; see [Parser.ParseCredits].
func ParseCredits(s string) ([]Credit, error) { return new(Parser).ParseCredits(s) }

// ParseCredits reads the people that a byline, an editor line or an info line
// credits, in their order and each once. The forms are
//
//	[outlet] title names [title names …]    （经济日报记者 张三 李四 通讯员 王五）
//	label mark names …                      来源：某报 作者：张三 责任编辑：李四
//	names title                             张三/文 李四 摄, 王五／台北報導
//	names                                   （张三 李四）
//
// A title holds for all names up to the next. Names may be stretched (李 景),
// run together (张三李四王五六), of several parts (买买提·艾力) or, after a
// label, Latin and pen names. Names keep their characters, without the blanks
// of typesetting.
//
// Of prose only the byline at its head or foot is read. A string that credits
// nobody gives [ErrAbsent]: the people whom the news is about, a title without
// a name, codes of editors, desks, accounts and 佚名 or 网友 are no credits.
func (p *Parser) ParseCredits(s string) ([]Credit, error) {
	var buf [8]Credit
	r := readCredits(s, creditsAlone, buf[:0])
	credits := r.credits
	if r.prose || r.unknown > 0 && len(credits) == 0 {
		credits = proseCredits(s, credits)
	}
	if len(credits) == 0 {
		return nil, &ParseError{Op: "credits", Input: s, Err: ErrAbsent}
	}
	return append([]Credit(nil), credits...), nil
}

// String gives the credit as a byline: 经济日报记者 张三 北京报道. ParseCredits
// reads it back, but for the outlet and place of roles that have none.
func (c Credit) String() string {
	title := roleTitle(c.Role)
	if c.Name == "" || title == "" {
		return c.Name
	}
	var b strings.Builder
	b.WriteString(c.Outlet)
	b.WriteString(title)
	b.WriteByte(' ')
	b.WriteString(c.Name)
	if c.Place != "" {
		b.WriteByte(' ')
		b.WriteString(c.Place)
		b.WriteString("报道")
	}
	return b.String()
}

// roleTitle gives the title that says a role plainest.
func roleTitle(r Role) string {
	switch r {
	case RoleReporter:
		return "记者"
	case RoleAuthor:
		return "作者"
	case RoleCorrespondent:
		return "通讯员"
	case RoleIntern:
		return "实习生"
	case RolePhotographer:
		return "摄影"
	case RoleTranslator:
		return "翻译"
	case RoleEditor:
		return "编辑"
	case RoleProofreader:
		return "校对"
	case RoleReviewer:
		return "审核"
	case RoleOther:
		return "策划"
	}
	return ""
}

// A creditContext says where a byline stands, which decides what names
// without a title are.
type creditContext uint8

const (
	creditsAlone    creditContext = iota // on its own: authors
	creditsDateline                      // after a dateline: reporters
)

// A creditReading is what was read of a string as a byline.
type creditReading struct {
	credits  []Credit
	labels   int // titles found, with or without a name
	sources  int // labels of outlets and of original headlines
	outlets  int // outlets and institutions found
	unknown  int // bytes of words that a byline does not have
	doubtful int // bytes of words after a title that are no names
	prose    bool
}

// whole reports whether nothing but a byline was read.
func (r *creditReading) whole() bool { return !r.prose && r.unknown == 0 }

// readCredits reads s as a byline into buf.
func readCredits(s string, ctx creditContext, buf []Credit) creditReading {
	var toks [40]token
	scan := creditScanner{s: s, toks: toks[:0]}
	r := creditReader{creditReading: creditReading{credits: buf}, ctx: ctx, s: s}
	if !scan.scan() {
		return creditReading{credits: buf, prose: true}
	}
	r.toks = scan.toks
	r.read()
	return r.creditReading
}

// readWhole is readCredits for what must be a byline as a whole, as most strings
// are not: it stops at the first word that shows that s is none.
func readWhole(s string, need titleNeed, buf []Credit) creditReading {
	scan := creditScanner{s: s, toks: make([]token, 0, min(40, 8+len(s)/12))}
	if !scan.scan() || need == needsTitle && !scan.holdsTitle() {
		return creditReading{credits: buf, prose: true}
	}
	r := creditReader{creditReading: creditReading{credits: buf}, ctx: creditsAlone, s: s, toks: scan.toks, strict: true}
	r.read()
	return r.creditReading
}

// A creditReader goes over the tokens of a byline.
type creditReader struct {
	creditReading
	ctx  creditContext
	s    string
	toks []token
	i    int

	group       creditGroup
	saved       creditGroup // what a bracket interrupted
	savedLabels int
	depth       int
	note        bool // in a bracket that only remarks on a name
	weak        uint64
	closed      int  // credits before this one have their place
	strict      bool // only a whole byline will do
}

// A creditGroup is a title with its names.
type creditGroup struct {
	role   Role
	use    titleUse
	marked bool   // a mark stands between title and names
	from   int    // the first credit of the group
	comma  int    // the first credit since the last comma
	outlet string // named last
	fresh  bool   // and since then no name
	place  string // 韩国 of 驻韩国记者
	signed bool   // outlet and slash stand before: the names are reporters'
	source bool   // the title is 来源, and an outlet was read
}

// proseLimit is how many bytes of unknown words make a string prose.
const proseLimit = 18

func (r *creditReader) read() {
	for r.i < len(r.toks) && !(r.strict && !r.whole()) {
		t := &r.toks[r.i]
		r.i++
		switch t.kind {
		case tokenTitle:
			r.title(t)
		case tokenText:
			r.text(t)
		case tokenQuoted:
			r.quoted(t)
		case tokenComma:
			if t.text != "、" {
				r.group.comma = len(r.credits)
			}
		case tokenSlash, tokenDash:
			r.group.signed = r.group.outlet != "" && r.group.from == len(r.credits)
		case tokenOpen:
			r.open()
		case tokenClose, tokenStop:
			r.close(t)
		}
	}
	r.settle()
}

// next gives the token after the current one, blanks skipped.
func (r *creditReader) next() token {
	for i := r.i; i < len(r.toks); i++ {
		if r.toks[i].kind != tokenSpace {
			return r.toks[i]
		}
	}
	return token{}
}

// glued gives the token right after the current one.
func (r *creditReader) glued() token {
	if r.i < len(r.toks) {
		return r.toks[r.i]
	}
	return token{}
}

// quoted takes the outlet in 《》 or “” before a title; anything else that is
// quoted is no part of a byline.
func (r *creditReader) quoted(t *token) {
	if len(t.text) > 40 || len(r.credits) > r.group.from && r.group.use == useUnknown {
		r.strange(t)
		return
	}
	r.setOutlet(t.text)
}

// setOutlet notes an outlet for the names that follow.
func (r *creditReader) setOutlet(s string) {
	r.outlets++
	r.group.outlet, r.group.fresh = s, true
}

// open enters a bracket. One right after a name that holds no title of its own
// remarks on the name: 张三（实习）.
func (r *creditReader) open() {
	r.depth++
	if r.depth > 1 {
		return
	}
	before := tokenEnd
	for i := r.i - 2; i >= 0 && before == tokenEnd; i-- {
		if r.toks[i].kind != tokenSpace {
			before = r.toks[i].kind
		}
	}
	r.saved, r.savedLabels = r.group, r.labels
	r.note = before == tokenText && len(r.credits) > 0
	r.group = creditGroup{from: len(r.credits), comma: len(r.credits)}
}

// close leaves a bracket or a sentence. What a bracket without a title
// interrupted goes on after it.
func (r *creditReader) close(t *token) {
	if t.kind == tokenClose && r.depth > 0 {
		if r.depth--; r.depth > 0 {
			return
		}
		noted := r.note
		r.note = false
		if noted || r.labels == r.savedLabels && r.saved.use != useUnknown {
			r.group = r.saved
			return
		}
	}
	if t.kind == tokenClose && r.group.use == useUnknown && r.group.outlet != "" {
		return // ［山城新聞］記者
	}
	r.group = creditGroup{from: len(r.credits), comma: len(r.credits)}
}

// title takes a title for the names after it or for those before.
func (r *creditReader) title(t *token) {
	switch t.use {
	case useProse:
		r.unknown += proseLimit
		r.group = creditGroup{from: len(r.credits), comma: len(r.credits)}
		return
	case useSkip:
		r.sources++
		for r.i < len(r.toks) && r.toks[r.i].kind != tokenClose {
			r.i++
		}
		return
	case useNone, useSource:
		if t.use == useSource && (r.glued().kind == tokenColon || r.next().kind >= tokenColon && r.next().kind <= tokenBar || r.depth > 0) {
			r.sources++
		}
		r.group = creditGroup{use: t.use, from: len(r.credits), comma: len(r.credits)}
		return
	}
	if r.note && r.next().kind == tokenClose {
		if t.role == RolePhotographer {
			r.credits[len(r.credits)-1].Role = t.role
		}
		return
	}
	r.labels++
	if r.standsBefore(t) {
		r.begin(t)
	} else {
		r.finish(t)
	}
}

// standsBefore reports whether the names of the title t, just passed, follow.
func (r *creditReader) standsBefore(t *token) bool {
	named := len(r.credits) > r.group.from
	ahead := r.glued().kind
	marked := ahead == tokenColon || ahead == tokenSlash || ahead == tokenBar
	follows := r.next()
	if r.i > 1 && named && len(t.text) <= 4 && !isStaff(t.role) {
		switch before := r.toks[r.i-2].kind; {
		case before == tokenSlash && !marked, before == tokenText:
			return false // 张三/摄, 张三摄
		}
	}
	switch t.use {
	case useBefore, useLabel:
		// 张三記者 台南報導: only a name right before it can be the one.
		untitled := named && r.group.use == useUnknown && r.i > 1 && r.toks[r.i-2].kind == tokenText && isStaff(t.role)
		return !untitled || marked || follows.kind == tokenText && isListed(follows.text)
	case useAfter:
		return marked && !named
	}
	return marked || follows.kind == tokenText && isListed(follows.text) || follows.kind == tokenTitle && !named
}

// isStaff reports whether people have the role as their title: 张三记者.
func isStaff(role Role) bool {
	switch role {
	case RoleReporter, RoleCorrespondent, RoleIntern, RoleEditor, RoleTranslator:
		return true
	}
	return false
}

// isListed reports whether s reads as names in a list.
func isListed(s string) bool {
	var buf [8]string
	_, ok := appendNames(buf[:0], s)
	return (ok || isDotName(s)) && !isPlaceRun(s)
}

// begin starts a group of names.
func (r *creditReader) begin(t *token) {
	g := &r.group
	role := t.role
	if g.from == len(r.credits) && g.role == RolePhotographer && g.marked && role == RoleReporter {
		role = g.role // 摄影：本报记者 张三
	}
	outlet, place := "", t.place
	if g.fresh {
		outlet = g.outlet
	}
	kind := r.next().kind
	*g = creditGroup{
		role: role, use: t.use, from: len(r.credits), comma: len(r.credits), outlet: outlet, fresh: outlet != "", place: place,
		marked: kind == tokenColon || kind == tokenSlash || kind == tokenBar || g.marked && g.from == len(r.credits),
	}
}

// finish gives a title to the names before it.
func (r *creditReader) finish(t *token) {
	g := &r.group
	from := g.from
	if g.role != "" && g.comma > g.from && g.comma < len(r.credits) {
		from = g.comma // 张三，李四译
	}
	for i := from; i < len(r.credits); i++ {
		c := &r.credits[i]
		if c.Role == "" || overrides(t.text) {
			c.Role = t.role
		}
	}
	r.group = creditGroup{use: useAfter, role: "", from: len(r.credits), comma: len(r.credits)}
}

// overrides reports whether a title after the names says better what they did
// than the one before: 记者 张三 摄.
func overrides(title string) bool {
	switch fold(lastRune(title)) {
	case '摄', '影', '拍', '译':
		return true
	}
	return false
}

// add credits a name.
func (r *creditReader) add(name string) {
	if len(r.credits) >= maxTokens || isPlaceholder(name) {
		return
	}
	g := &r.group
	if g.role == RoleCorrespondent && isOfficeName(name) {
		return
	}
	for i := range r.credits {
		if r.credits[i].Name == name {
			return
		}
	}
	role := g.role
	if g.signed && role == "" {
		role = RoleReporter
	}
	if !g.marked && r.depth == 0 && len(r.credits) < 64 {
		r.weak |= 1 << len(r.credits)
	}
	g.fresh = false
	r.credits = append(r.credits, Credit{Name: name, Role: role, Outlet: creditOutlet(g.outlet), Place: g.place})
}

// settle decides on the names that no title claimed, and drops what prose only
// seems to credit.
func (r *creditReader) settle() {
	prose := r.prose || r.unknown >= proseLimit
	r.prose = prose
	role := RoleAuthor
	if r.ctx == creditsDateline && r.labels == 0 {
		role = RoleReporter
	}
	kept := r.credits[:0]
	for i, c := range r.credits {
		weak := i >= 64 || r.weak&(1<<i) != 0
		switch {
		case c.Role == "" && (prose || r.unknown > 0), prose && weak:
			continue
		case c.Role == "":
			c.Role = role
		}
		kept = append(kept, c)
	}
	r.credits = kept
}
