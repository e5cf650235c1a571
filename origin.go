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

// bareSource reads an outlet without a label: in an element named so, or
// beside the date.
func (x *extraction) bareSource() bool {
	for i := max(0, x.head.lo-3); i < x.first; i++ {
		if x.zoneScore(i) < 45 || x.stats[i].runes > 80 || x.head.has(i) {
			continue
		}
		ln := &x.pg.lines[i]
		for r := ln.runLo; r < ln.runHi; r++ {
			s := strings.Trim(strings.TrimSpace(x.pg.runText(ln, r)), "|·[]()（）")
			if s == "" || width(s) > 16 || mayHoldDate(s) {
				continue
			}
			e := x.pg.runs[r].elem
			h := x.pg.hint(e) | x.pg.hint(x.pg.elems[e].parent)
			_, n := knownOutlet(s)
			if n == len(s) || h&hintSource != 0 && h&hintTime == 0 && outletKind(s) != SourceUnknown {
				x.setSource(Source{Name: s, Kind: outletKind(s), Raw: s}, i)
				return true
			}
		}
		s := x.pg.spaced(i)
		if !mayHoldDate(s) {
			continue
		}
		if src, _, _, err := loneSource(s); err == nil {
			x.setSource(src, i)
			return true
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
			if kind := outletKind(name); kind != SourceUnknown || strings.EqualFold(key, "nickname") && name != "" && !strings.ContainsAny(name, "./:{}<>") {
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
