package news

import "strings"

// A creditReader goes over the tokens of a byline.
type creditReader struct {
	creditScanner
	creditReading
	ctx    creditContext
	i      int   // the next token
	none   token // stands for what is not there
	strict bool  // only a whole byline will do

	group       creditGroup
	saved       creditGroup // what a bracket interrupted
	savedLabels int
	depth       int
	note        bool // in a bracket that only remarks on a name
	phone       bool // a telephone number was read
	weak        uint64
	closed      int // credits before this one have their place
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
	words  int    // read since the title
}

// newGroup gives a group that begins at the next credit.
func (r *creditReader) newGroup(use titleUse) creditGroup {
	return creditGroup{use: use, from: len(r.credits), comma: len(r.credits)}
}

// proseLimit is how many bytes of unknown words make a string prose.
const proseLimit = 18

func (r *creditReader) read() {
	for r.has(r.i) && !(r.strict && !r.whole()) {
		t := r.tok(r.i)
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
		case tokenNumber:
			r.phone = r.phone || isPhone(t.text)
		case tokenOpen:
			r.open(t)
		case tokenClose, tokenStop:
			r.close(t)
		}
	}
	r.settle()
}

// next gives the token after the current one, blanks skipped.
func (r *creditReader) next() *token {
	for i := r.i; r.has(i); i++ {
		if r.kind(i) != tokenSpace {
			return r.tok(i)
		}
	}
	return &r.none
}

// glued gives the token right after the current one.
func (r *creditReader) glued() *token {
	if r.has(r.i) {
		return r.tok(r.i)
	}
	return &r.none
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
func (r *creditReader) open(t *token) {
	r.depth++
	if r.depth > 1 {
		return
	}
	before := tokenEnd
	for i := r.i - 2; i >= 0 && before == tokenEnd; i-- {
		if r.kind(i) != tokenSpace {
			before = r.kind(i)
		}
	}
	r.saved, r.savedLabels = r.group, r.labels
	r.note = before == tokenText && len(r.credits) > 0 && fold(firstRune(t.text)) == '('
	r.group = r.newGroup(useUnknown)
}

// close leaves a bracket or a sentence. What a bracket without a title
// interrupted goes on after it.
func (r *creditReader) close(t *token) {
	if t.kind == tokenClose && r.depth > 0 {
		if r.depth--; r.depth > 0 {
			return
		}
		if r.kind(r.i-2) == tokenTitle && r.kind(r.i-3) == tokenOpen && r.group.role != "" && !r.note {
			r.group.marked = true // 【记者】张三
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
	r.group = r.newGroup(useUnknown)
}

// title takes a title for the names after it or for those before.
func (r *creditReader) title(t *token) {
	switch t.use {
	case useProse:
		if r.depth > 0 && isBiographyTitle(t.text) {
			r.biography()
			return
		}
		r.unknown += proseLimit
		r.group = r.newGroup(useUnknown)
		return
	case useSkip:
		r.sources++
		for r.has(r.i) && r.kind(r.i) != tokenClose && !r.atLabel() {
			r.i++
		}
		return
	case useNone, useSource:
		if t.use == useSource && r.labelsOutlet(t) {
			r.sources++
		}
		r.group = r.newGroup(t.use)
		if ofPicture(t.text) {
			// 视频来源：张三 signs no text, 图片来源：某报记者 张三 a picture.
			r.group.use, r.group.role, r.group.marked = useNone, RolePhotographer, true
		}
		return
	}
	if r.group.use == useSource && !isStaff(t.role) && r.kind(r.i-2) == tokenText && r.glued().kind < tokenColon {
		return // 来源：某某视频: the outlet's name goes on
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

// labelsOutlet reports whether the source title t, just passed, labels
// something rather than being a word of a headline: 来源与影响.
func (r *creditReader) labelsOutlet(t *token) bool {
	switch r.next().kind {
	case tokenColon, tokenSlash, tokenBar:
		return true
	}
	last := lastRune(t.text)
	return r.depth > 0 || last == '自' || last == '于'
}

// biography passes what a bracket says of the author, and takes the name that it
// may end with: （作者系山城大学教授 张三）.
func (r *creditReader) biography() {
	for r.has(r.i) && r.kind(r.i) != tokenClose {
		r.i++
	}
	if r.kind(r.i-1) != tokenText {
		return
	}
	name := r.tok(r.i - 1).text
	if r.kind(r.i-2) != tokenSpace {
		name = afterPost(name)
	}
	if isName(name) && nameScore(name) >= signedName {
		r.add(name)
	}
}

// ofPicture reports whether a source title is that of pictures or films.
func ofPicture(title string) bool {
	switch fold(firstRune(title)) {
	case '图':
		return hasFold(title, "图文") == 0 && hasFold(title, "图/文") == 0
	case '照', '视', '题', '头', '封', '音', '素':
		return true
	}
	return false
}

// atLabel reports whether a title and a colon come next.
func (r *creditReader) atLabel() bool {
	return r.kind(r.i) == tokenTitle && r.kind(r.i+1) == tokenColon
}

// standsBefore reports whether the names of the title t, just passed, follow.
func (r *creditReader) standsBefore(t *token) bool {
	named := len(r.credits) > r.group.from
	ahead := r.glued().kind
	marked := ahead == tokenColon || ahead == tokenSlash || ahead == tokenBar
	before, follows := r.kind(r.i-2), r.next()
	if named && !isStaff(t.role) && len(t.text) <= 4 {
		if before == tokenText || !marked && (before == tokenSlash || r.endsWithTitle()) {
			return false // 张三摄, 张三/文, 张三 文 李四 图
		}
	}
	listed := follows.kind == tokenText && isListed(follows.text) && !(isPlaceRun(follows.text) && r.verbAfter(follows))
	switch t.use {
	case useBefore, useLabel:
		// 张三記者 台南報導: only a name right before it can be the one.
		untitled := named && r.group.use == useUnknown && before == tokenText && isStaff(t.role)
		return !untitled || marked || listed
	case useAfter:
		return marked && !named
	}
	return marked || listed || follows.kind == tokenTitle && !named
}

// endsWithTitle reports whether the string ends with one of the short titles
// that stand on either side of their names: 张三 文 李四 图.
func (r *creditReader) endsWithTitle() bool {
	r.scanAll()
	for i := r.n - 1; i > 0; i-- {
		switch t := r.tok(i); t.kind {
		case tokenSpace, tokenClose, tokenStop:
		default:
			return t.kind == tokenTitle && t.use != useBefore && len(t.text) <= 4 && r.kind(i-1) != tokenSlash
		}
	}
	return false
}

// verbAfter reports whether 报道 or its like follows the token t, the next one.
func (r *creditReader) verbAfter(t *token) bool {
	at := r.i
	defer func() { r.i = at }()
	for r.has(r.i) && r.tok(r.i) != t {
		r.i++
	}
	r.i++
	return r.verbAhead()
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
	return ok || isDotName(s)
}

// begin starts a group of names.
func (r *creditReader) begin(t *token) {
	g := &r.group
	role := t.role
	if g.from == len(r.credits) && g.role == RolePhotographer && g.marked && role == RoleReporter {
		role = g.role // 摄影：本报记者 张三
	}
	kind := r.next().kind
	marked := kind == tokenColon || kind == tokenSlash || kind == tokenBar
	outlet, place := "", t.place
	if g.fresh && !(g.marked && marked && r.kind(r.i-2) != tokenText) { // 供稿：某某局 编辑：张三
		outlet = g.outlet
	}
	*g = creditGroup{
		role: role, use: t.use, from: len(r.credits), comma: len(r.credits), outlet: outlet, fresh: outlet != "", place: place,
		marked: marked || g.marked && g.from == len(r.credits),
	}
}

// finish gives a title to the names before it.
func (r *creditReader) finish(t *token) {
	g := &r.group
	if g.role == "" && strings.HasPrefix(foldString(t.text), "提供") {
		r.credits = r.credits[:g.from] // who gave a picture did not make it
	}
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
	r.group = r.newGroup(useAfter)
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
	if len(r.credits) >= maxTokens || isPlaceholder(name) || isInstitution(name) {
		return
	}
	g := &r.group
	if g.role == RoleCorrespondent && isOfficeName(name) {
		return
	}
	for i := range r.credits {
		if c := &r.credits[i]; c.Name == name {
			if c.Role == RolePhotographer && (g.role == RoleReporter || g.role == RoleAuthor) {
				c.Role = g.role // the text counts for more than its pictures
			}
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
	if r.credits == nil {
		r.credits = make([]Credit, 0, 4)
	}
	r.credits = append(r.credits, Credit{Name: name, Role: role, Outlet: creditOutlet(g.outlet), Place: g.place})
}

// settle decides on the names that no title claimed, and drops what prose only
// seems to credit.
func (r *creditReader) settle() {
	prose := r.prose || r.unknown >= proseLimit
	r.prose = prose
	contact := r.phone && r.labels == 0 // the names are of those to be called
	kept := r.credits[:0]
	for i, c := range r.credits {
		weak := i >= 64 || r.weak&(1<<i) != 0
		switch {
		case c.Role == "" && (prose || r.unknown > 0 || contact), prose && weak:
			continue
		case c.Role == "":
			c.Role = RoleAuthor
		}
		kept = append(kept, c)
	}
	r.credits = kept
}
