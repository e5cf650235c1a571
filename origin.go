package news

import (
	"errors"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// readSource fills the outlet that the page credits: the labelled one of the
// info lines, else an outlet that stands there without a label, else what the
// article's last lines or the document's head say.
func (x *extraction) readSource() {
	if x.selectSource() {
		return
	}
	switch label := x.labelledSource(); {
	case label.score >= 45 && label.line < x.end:
		x.setSource(label.src, label.line)
	case x.bareSource(isKnownEdition, x.besideDate, x.outletRun): // has taken it
	case label.score > 0:
		x.setSource(label.src, label.line)
	case x.tailSource(), x.bareSource(isOutletName, x.besideDate, x.outletRun), x.creditSource(), x.metaSource(), x.scriptSource():
	}
}

// readAccount takes for the source what stands where outlets do and is none that
// is known, nor the channel: the account whose page it is.
func (x *extraction) readAccount() {
	if x.a.Source.IsZero() {
		x.bareSource(x.isAccount, x.outletRun, x.followed, x.besideDate)
	}
}

// metaSource takes the source that the document's head names.
func (x *extraction) metaSource() bool {
	for _, name := range [...]string{"source", "contentsource", "mediasource", "article:source", "og:source", "publishsource", "bytedance:source", "copyright_source"} {
		s, _ := x.pg.meta(name)
		if s == "" {
			continue
		}
		src, err := x.ParseSource(s)
		if errors.Is(err, ErrNoOutlet) {
			continue
		}
		if err != nil {
			src = Source{Name: s, Kind: outletKind(s), Raw: s}
		}
		if width(src.Name) <= 20 && !strings.ContainsAny(src.Name, "/:") {
			x.a.Source = src
			x.note("source", OriginMeta, name, s)
			return true
		}
	}
	return false
}

// A sourceCandidate is an outlet that a line credits.
type sourceCandidate struct {
	src   Source
	line  int
	score int
}

// labelledSource reads the source that has its label: of several the one
// closest below the headline.
func (x *extraction) labelledSource() (best sourceCandidate) {
	lo, hi := max(0, x.head.lo-8), x.foot(12)
	for i := lo; i < hi; i++ {
		score := x.zoneScore(i)
		if score == 0 && x.block[i] > 0 && i >= x.end {
			score = 10 // a list of facts about the article
		}
		if score == 0 && i >= x.first && i < x.end && x.stats[i].runes <= 80 {
			score = 20 // a line of the body that credits
		}
		if score <= best.score || x.stats[i].runes > 300 || x.pg.lines[i].hidden {
			continue
		}
		s := x.pg.spaced(i)
		if !mayHoldSource(s) {
			continue
		}
		src, _, end, err := parseSource(s)
		if err == nil && src.Name == "" || errors.Is(err, ErrAbsent) && end > 0 && strings.TrimSpace(s[end:]) == "" {
			continue
		}
		if err != nil {
			if s2 := x.splitSource(i, s); s2 != "" {
				src, _, _, err = parseSource(s2)
			}
			if err != nil {
				continue
			}
		}
		if src.Name == "北京时间" && !strings.Contains(src.Raw, "来") {
			continue // a clock
		}
		if !(src.Kind == SourceUnknown && isName(src.Name)) {
			if best.score > 0 {
				x.lose("source", best.line, best.src.Raw, "another label is closer to the headline")
			}
			best = sourceCandidate{src, i, score}
		}
	}
	return best
}

// splitSource puts a label at the end of line i together with the next line,
// where its value stands in an element of its own.
func (x *extraction) splitSource(i int, s string) string {
	t := strings.TrimRight(s, " :：")
	if i+1 >= len(x.pg.lines) || x.stats[i+1].runes > 24 || len(t) == len(s) {
		return ""
	}
	for _, l := range [...]string{"来源", "來源", "稿源", "出处", "出處"} {
		if strings.HasSuffix(t, l) {
			return s + x.pg.spaced(i+1)
		}
	}
	return ""
}

// tailSource reads the source in brackets at the foot of the last paragraphs:
// …。（来源：某报）
func (x *extraction) tailSource() bool {
	const maxTail = 149 // bytes
	for i := x.end - 1; i >= max(x.first, x.end-3); i-- {
		s := x.pg.str(i)
		s = s[max(0, len(s)-maxTail):] // it may begin within a character
		if j := strings.LastIndexAny(s, "（(【["); j >= 0 && mayHoldSource(s[j:]) {
			if src, _, _, err := parseSource(s[j:]); err == nil {
				x.setSource(src, i)
				return true
			}
		}
	}
	return false
}

// An outletReader reads an outlet without a label from line i; what counts as
// an outlet's name, isOutlet says.
type outletReader func(i int, isOutlet func(string) bool) string

// bareSource reads an outlet without a label between headline and body, in
// the ways of the readers, the surest first.
func (x *extraction) bareSource(isOutlet func(string) bool, readers ...outletReader) bool {
	hi := min(x.first, x.head.hi+12)
	for _, read := range readers {
		for i := x.head.hi; i < hi; i++ {
			if x.stats[i].runes > 80 || x.pg.lines[i].hidden || x.block[i] > 0 && i >= x.head.hi+maxInfo || isFurniture(x.pg.str(i)) {
				continue
			}
			if name := read(i, isOutlet); name != "" {
				kind := outletKind(name)
				if kind == SourceUnknown {
					kind = SourceAccount
				}
				x.setSource(Source{Name: name, Kind: kind, Raw: name}, i)
				return true
			}
		}
	}
	return false
}

// followed gives the account that is line i and has a 关注 button below.
func (x *extraction) followed(i int, isOutlet func(string) bool) string {
	s := x.pg.str(i)
	if i+1 < len(x.pg.lines) && !x.holdsDate(s) && isFollow(x.pg.str(i+1)) && (isOutlet(s) || width(s) <= 12 && x.stats[i].marks == 0 && x.linksOf(i) < 2) {
		return s
	}
	return ""
}

// isFollow reports whether a line is the button by which readers follow an
// account.
func isFollow(s string) bool {
	s = strings.Trim(s, "+＋ ")
	return s == "关注" || s == "關注" || s == "已关注" || s == "订阅" || s == "关注作者"
}

// besideDate gives the outlet that stands next to the date of line i.
func (x *extraction) besideDate(i int, isOutlet func(string) bool) string {
	s := x.pg.spaced(i)
	if !mayHoldDate(s) {
		return ""
	}
	_, start, end, err := x.findDate(s)
	if err != nil && !errors.Is(err, ErrNoReference) {
		return ""
	}
	after, before := strings.Fields(s[end:]), strings.Fields(s[:start])
	for _, w := range after {
		if w = trimToken(w); w == "" || isFurniture(w) {
			continue
		}
		if !isOutlet(w) || strings.HasPrefix(after[0], "来自") || strings.HasPrefix(after[0], "发布于") {
			break
		}
		return w
	}
	if n := len(before); n > 0 && n <= 2 {
		if w := trimToken(before[n-1]); w != "" && !isFurniture(w) && isOutlet(w) {
			return w
		}
	}
	return ""
}

// trimToken cuts the marks and remarks of an info line off a word of it:
// 某某网[整理].
func trimToken(w string) string {
	w = strings.Trim(w, "|·:：,，-—>/")
	for _, label := range [...]string{"作者", "编辑", "責編", "责编", "责任编辑", "记者", "阅读", "浏览"} {
		if i := strings.Index(w, label); i > 3 {
			w = w[:i]
		}
	}
	if i := strings.IndexAny(w, "[（("); i > 0 {
		w = w[:i]
	}
	w = strings.Trim(w, "[]()（）【】《》")
	if strings.Contains(w, "://") || strings.ContainsAny(w, "0123456789") && !strings.ContainsFunc(w, isHan) {
		return ""
	}
	return w
}

// isKnownEdition reports whether s is a widely known outlet, with or without
// what its channels and editions add.
func isKnownEdition(s string) bool {
	_, n := knownOutlet(s)
	if n == 0 || width(s) > 16 || isSection(s) || s == "北京时间" {
		return false
	}
	rest := s[n:]
	return rest == "" || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "·") || isEdition(rest)
}

// isEdition reports whether s is what an outlet's edition adds to its name.
func isEdition(s string) bool {
	for _, w := range [...]string{"网络版", "海外版", "客户端", "官网", "官方网站", "电子版", "新闻客户端", "APP", "中文网", "微博", "微信", "记者"} {
		if s == w {
			return w != "记者"
		}
	}
	return false
}

// isOutletName reports whether s can only be an outlet's name.
func isOutletName(s string) bool {
	if width(s) < 2 || width(s) > 16 || isFurniture(s) || strings.HasSuffix(s, "APP") {
		return false
	}
	if isKnownEdition(s) {
		return true
	}
	if isChannelName(s) {
		return false
	}
	switch outletKind(s) {
	case SourceUnknown, SourceGovernment:
		return false
	}
	return isSiteName(s)
}

// isAccount reports whether s, alone in a place for outlets and authors, can be
// the name of an account: short, no person's, no channel's and no control.
func (x *extraction) isAccount(s string) bool {
	if w := width(s); w < 2 || w > 12 || strings.ContainsAny(s, "，。！？：:、,>#/") || strings.ContainsFunc(s, isTrailMark) {
		return false
	}
	for _, w := range [...]string{"更新", "时间", "時間", "日期", "发布", "發布", "列印", "最后", "最後", "作者", "编辑", "記者", "记者", "企鹅号", "百家号", "头条号", "举报", "阅读", "論壇", "论坛", "出版", "出處", "出处"} {
		if strings.Contains(s, w) {
			return false
		}
	}
	return strings.ContainsFunc(s, isHan) && !slices.Contains(x.a.Channel, s) && !isPlausibleName(s) && !isChannelName(s) && !isSiteChannel(s) && !isFurniture(s) && !isBoilerplate(s) && !x.holdsDate(s) && !isPlace(s)
}

// holdsDate reports whether a date is in s, with a year or without.
func (x *extraction) holdsDate(s string) bool {
	if !mayHoldDate(s) {
		return false
	}
	_, _, _, err := x.findDate(s)
	return err == nil || errors.Is(err, ErrNoReference)
}

// isSiteChannel reports whether s ends as the names of columns do.
func isSiteChannel(s string) bool {
	for _, w := range [...]string{"新闻", "新聞", "要闻", "报告", "報告", "报道", "報導", "评论", "資訊", "资讯", "频道", "頻道", "快讯", "动态", "動態", "公告", "专题", "观察", "原创", "来自", "市场", "消息", "时间", "栏目"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return strings.HasPrefix(s, "来自") || strings.HasPrefix(s, "发布于")
}

// outletRun gives the outlet that is alone in one of the elements of line i. An
// account has to stand where the element's class says that an author does.
func (x *extraction) outletRun(i int, isOutlet func(string) bool) string {
	pg := x.pg
	ln := &pg.lines[i]
	for r := ln.runLo; r < ln.runHi; r++ {
		s := trimToken(strings.TrimSpace(pg.runText(ln, r)))
		if s == "" || !isOutlet(s) || isWhereabouts(pg.text[ln.start:pg.runs[r].start]) {
			continue
		}
		if isOutletName(s) {
			return s
		}
		e := pg.runs[r].elem
		h := pg.hint(e) | pg.hint(pg.elems[e].parent)
		if h&(hintSource|hintAuthor) != 0 && h&(hintTime|hintCrumb|hintTags) == 0 {
			return s
		}
	}
	return ""
}

// isWhereabouts reports whether what stands before a name says that it is the
// reader's or author's place.
func isWhereabouts(before string) bool {
	for _, w := range [...]string{"来自", "属地", "发布于", "發布於", "地区"} {
		if strings.HasSuffix(strings.TrimRight(before, " :："), w) {
			return true
		}
	}
	return false
}

// nameAndOutlet reads a line that is a person's name and an outlet with a mark
// between: 张三/某某报.
func nameAndOutlet(s string) string {
	for _, mark := range [...]string{"/", "／", "|", "｜"} {
		if a, b, ok := strings.Cut(s, mark); ok {
			a, b = strings.TrimSpace(a), strings.TrimSpace(b)
			switch {
			case isPlausibleName(a) && isKnownEdition(b):
				return b
			case isKnownEdition(a) && (isPlausibleName(b) || isByline(b)):
				return a
			}
		}
	}
	return ""
}

// creditSource takes the outlet that a byline of the info lines names with the
// author: 张三/某某报.
func (x *extraction) creditSource() bool {
	for i := x.head.hi; i < min(x.first+1, x.head.hi+12, len(x.pg.lines)); i++ {
		if x.stats[i].runes > 60 || x.pg.lines[i].hidden {
			continue
		}
		if name := nameAndOutlet(x.pg.str(i)); name != "" {
			x.setSource(Source{Name: name, Kind: outletKind(name), Raw: x.pg.str(i)}, i)
			return true
		}
		if i >= x.first {
			break
		}
		var buf [4]Credit
		for _, c := range readCredits(x.pg.spaced(i), creditsAlone, buf[:0]).credits {
			if c.Outlet != "" && c.Outlet != "本报" && c.Outlet != "本報" {
				x.setSource(Source{Name: c.Outlet, Kind: outletKind(c.Outlet), Raw: x.pg.str(i)}, i)
				return true
			}
		}
	}
	return false
}

// setSource takes a source that was read in line i, with the link on it.
func (x *extraction) setSource(src Source, i int) {
	pg := x.pg
	ln := &pg.lines[i]
	if src.URL == "" {
		for r := ln.runLo; r < ln.runHi; r++ {
			if a := pg.up(pg.runs[r].elem, atom.A); a >= 0 && strings.Contains(src.Name, strings.TrimSpace(pg.runText(ln, r))) {
				if href := pg.attr(a, attrHref); !isEmptyHref(href) {
					src.URL = resolve(x.base(), href)
				}
				break
			}
		}
	}
	x.a.Source = src
	x.noteLine("source", i, src.Raw)
}

// scriptSource reads the source from an inline script.
func (x *extraction) scriptSource() bool {
	for _, v := range x.vars {
		if v.is != variableSource {
			continue
		}
		name := Clean(unescapeJS(v.raw))
		kind := outletKind(name)
		if kind != SourceUnknown || width(name) >= 2 && width(name) <= 16 && (strings.ContainsFunc(name, isHan) || width(name) > 3 && strings.Contains(x.pg.text, name)) && !strings.ContainsAny(name, "./:{}<>，。") {
			x.a.Source = Source{Name: name, Kind: kind, Raw: name}
			x.note("source", OriginScript, v.key, name)
			return true
		}
	}
	return false
}
