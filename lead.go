package news

import (
	"strings"
	"unicode/utf8"
)

// readDateline fills the dateline from the head of the article's first
// paragraphs, or from a byline above them, and gives the paragraph that it
// stands in, or -1.
func (x *extraction) readDateline() int {
	prose, digest := 0, x.isDigest()
	for k, p := range x.a.Body {
		if p.Kind == KindTable {
			continue
		}
		d, credits, _, err := x.ParseDateline(p.Text)
		if err == nil && !(strings.HasPrefix(d.Raw, "【") && digest) {
			x.a.Dateline, x.datelineCredits = d, credits
			x.noteLine("dateline", x.at[k], d.Raw)
			return k
		}
		if utf8.RuneCountInString(p.Text) > 60 {
			if prose++; prose > 1 {
				break
			}
		}
	}
	for i := x.head.hi; i < min(x.first, x.head.hi+8); i++ {
		if x.pg.lines[i].hidden {
			continue
		}
		if x.isInfo(i) {
			if d := infoDateline(x.pg.spaced(i)); d.Place != "" {
				x.a.Dateline = d
				x.noteLine("dateline", i, d.Raw)
				return -1
			}
		}
		if x.stats[i].runes > 40 {
			continue
		}
		if d, _, rest, err := x.ParseDateline(x.pg.str(i)); err == nil && d.Agency == "" && d.Place != "" && rest == "" {
			x.a.Dateline = d
			x.noteLine("dateline", i, d.Raw)
			return -1
		}
	}
	return -1
}

// infoDateline reads the place of a reporter in an info line: 某某新聞網
// 記者王小明／台北報導.
func infoDateline(s string) Dateline {
	for _, c := range readCredits(s, creditsAlone, nil).credits {
		if c.Role == RoleReporter && c.Place != "" {
			before := s[:max(0, strings.Index(s, c.Name))]
			at := max(0, strings.LastIndex(before, "记者"), strings.LastIndex(before, "記者"))
			return Dateline{Place: c.Place, Raw: s[at:]}
		}
	}
	return Dateline{}
}

// isDigest reports whether several paragraphs begin with a bracket: the
// sections of a digest, each with its outlet or subject.
func (x *extraction) isDigest() bool {
	n := 0
	for _, p := range x.a.Body {
		if strings.HasPrefix(p.Text, "【") {
			n++
		}
	}
	return n > 1
}
