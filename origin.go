package news

import (
	"errors"
	"strings"

	"golang.org/x/net/html/atom"
)

// readSource fills the outlet that the page credits: the labelled one of the
// info lines, else an outlet that stands there without a label, else what the
// article's last lines or the document's head say.
func (x *extraction) readSource() {
	if x.labelledSource() || x.bareSource() {
		return
	}
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
			return
		}
	}
	x.scriptSource()
}

// labelledSource reads the source that has its label: of several the one
// closest below the headline.
func (x *extraction) labelledSource() bool {
	best, at, bestScore := Source{}, -1, 0
	lo, hi := max(0, x.head.lo-8), min(len(x.pg.lines), x.end+12)
	for i := lo; i < hi; i++ {
		score := x.zoneScore(i)
		if score == 0 && x.block[i] > 0 && i >= x.end {
			score = 10 // a list of facts about the article
		}
		if score == 0 && i >= x.first && i < x.end && x.stats[i].runes <= 80 {
			score = 20 // a line of the body that credits
		}
		if score <= 0 || x.stats[i].runes > 300 || x.pg.lines[i].hidden {
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
		if score > bestScore {
			best, at, bestScore = src, i, score
		}
	}
	if at < 0 {
		return x.tailSource()
	}
	x.setSource(best, at)
	return true
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
	for i := x.end - 1; i >= max(x.first, x.end-3); i-- {
		s := x.pg.str(i)
		if j := strings.LastIndexAny(s, "（(【["); j >= 0 && len(s)-j < 150 && mayHoldSource(s[j:]) {
			if src, _, _, err := parseSource(s[j:]); err == nil {
				x.setSource(src, i)
				return true
			}
		}
	}
	return false
}

// bareSource reads an outlet without a label between headline and body: alone
// in its element or line, beside the date, or before a 关注 button.
func (x *extraction) bareSource() bool {
	pg := x.pg
	hi := min(x.first, x.head.hi+12)
	for _, read := range [...]func(i int) string{x.besideDate, x.outletRun, x.followed} {
		for i := x.head.hi; i < hi; i++ {
			if x.stats[i].runes > 80 || pg.lines[i].hidden || isFurniture(pg.str(i)) {
				continue
			}
			if name := read(i); name != "" {
				x.setSource(Source{Name: name, Kind: outletKind(name), Raw: name}, i)
				return true
			}
		}
	}
	return false
}

// followed gives the account that is line i and has a 关注 button below.
func (x *extraction) followed(i int) string {
	s := x.pg.str(i)
	if width(s) <= 14 && x.stats[i].marks == 0 && i+1 < len(x.pg.lines) && isFollow(x.pg.str(i+1)) {
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

// besideDate gives the outlet that stands with nothing but a date and
// counters in line i.
func (x *extraction) besideDate(i int) string {
	s := x.pg.spaced(i)
	if !mayHoldDate(s) {
		return ""
	}
	if src, _, _, err := loneSource(s); err == nil {
		return src.Name
	}
	_, start, end, err := x.findDate(s)
	if err != nil {
		return ""
	}
	for _, part := range [...]string{s[end:], s[:start]} {
		for w := range strings.FieldsSeq(part) {
			w = strings.Trim(w, "|·[]()（）【】:：,，-")
			if width(w) >= 2 && width(w) <= 14 && !isFurniture(w) && !strings.Contains(w, "://") && isOutletName(w) {
				return w
			}
		}
	}
	return ""
}

// isOutletName reports whether s can only be an outlet's name.
func isOutletName(s string) bool {
	if _, n := knownOutlet(s); n == len(s) {
		return true
	}
	switch outletKind(s) {
	case SourceUnknown, SourceGovernment:
		return false
	}
	return isSiteName(s)
}

// outletRun gives the outlet that is alone in one of the elements of line i.
func (x *extraction) outletRun(i int) string {
	pg := x.pg
	ln := &pg.lines[i]
	for r := ln.runLo; r < ln.runHi; r++ {
		s := strings.Trim(strings.TrimSpace(pg.runText(ln, r)), "|·[]()（）")
		if s == "" || width(s) > 16 {
			continue
		}
		e := pg.runs[r].elem
		h := pg.hint(e) | pg.hint(pg.elems[e].parent)
		if isOutletName(s) || h&hintSource != 0 && h&hintTime == 0 && outletKind(s) != SourceUnknown {
			return s
		}
	}
	return ""
}

// setSource takes a source that was read in line i, with the link on it.
func (x *extraction) setSource(src Source, i int) {
	pg := x.pg
	ln := &pg.lines[i]
	if src.URL == "" {
		for r := ln.runLo; r < ln.runHi; r++ {
			if a := pg.up(pg.runs[r].elem, atom.A); a >= 0 && strings.Contains(src.Name, strings.TrimSpace(pg.runText(ln, r))) {
				if href := pg.elems[a].get("href"); !isEmptyHref(href) {
					src.URL = resolve(x.base(), href)
				}
				break
			}
		}
	}
	x.a.Source = src
	x.noteLine("source", i, src.Raw)
}

// scriptSources are the variables of scripts that name the outlet.
const scriptSources = " source sourcename source_name mediasource media_name medianame nickname pubsource "

// scriptSource reads the source from an inline script.
func (x *extraction) scriptSource() {
	for i := range x.pg.scripts {
		s := &x.pg.scripts[i]
		if strings.Contains(s.typ, "ld+json") {
			continue
		}
		eachString(s.text, func(key, raw string) bool {
			if raw == "" || len(raw) > 60 || !strings.Contains(scriptSources, " "+strings.ToLower(strings.TrimLeft(key, "_$"))+" ") {
				return true
			}
			name := Clean(unescapeJS(raw))
			kind := outletKind(name)
			if kind != SourceUnknown || width(name) >= 2 && width(name) <= 16 && strings.ContainsFunc(name, isHan) && !strings.ContainsAny(name, "./:{}<>，。") {
				x.a.Source = Source{Name: name, Kind: kind, Raw: name}
				x.note("source", OriginScript, key, name)
				return false
			}
			return true
		})
		if x.a.Source.Name != "" {
			return
		}
	}
}
