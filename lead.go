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
		d, credits, rest, err := x.ParseDateline(p.Text)
		if err != nil && !digest {
			d, err = outletLead(p.Text)
		} else if err == nil && (!isLead(d, rest) || strings.HasPrefix(d.Raw, "【") && digest) {
			err = ErrAbsent
		}
		if err == nil {
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
		if x.stats[i].runes > 40 || x.pg.lines[i].hidden {
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

// isLead reports whether what was read as a dateline opens an article: no
// promotion (安装某某客户端…), no section of a digest (【某某财经】 alone), no
// author's line (某报 / 记者…).
func isLead(d Dateline, rest string) bool {
	if utf8.RuneCountInString(d.Agency) > 16 {
		return false
	}
	for _, w := range [...]string{"安装", "下载", "接收", "点击", "关注"} {
		if strings.Contains(d.Agency, w) {
			return false
		}
	}
	if d.Agency == "" || d.Place != "" || d.Date != "" {
		return true
	}
	after := d.Raw[min(len(d.Raw), strings.Index(d.Raw, d.Agency)+len(d.Agency)):]
	return rest != "" && !strings.HasPrefix(strings.TrimSpace(after), "/") && !strings.Contains(d.Raw, "文/") && !strings.Contains(d.Raw, "作者")
}

// outletLead reads what only the first paragraph of an article can have: a
// known outlet's section with 讯 and a blank (某某娱乐讯 …), an outlet with
// 报道，M月D日消息, a known outlet in brackets, or a byline with 发自.
func outletLead(s string) (Dateline, error) {
	for i := range s[:min(len(s), 33)] {
		if i < 6 || !strings.HasPrefix(s[i:], "讯") {
			continue
		}
		head, after := s[:i], s[i+len("讯"):]
		if _, n := knownOutlet(head); n > 0 && (strings.HasPrefix(after, " ") || strings.HasPrefix(after, "（")) && !strings.ContainsAny(head, " ，。") {
			return Dateline{Agency: head, Raw: s[:i+len("讯")]}, nil
		}
	}
	if head, after, ok := strings.Cut(s, "报道，"); ok && len(head) >= 6 && len(head) <= 24 && hanRunes(head)*3 == len(head) {
		if date, _, ok := strings.Cut(after, "消息"); ok && isDayOfMonth(date) {
			return Dateline{Agency: head, Date: date, Raw: s[:len(s)-len(after)+len(date)+len("消息")]}, nil
		}
	}
	if in, ok := strings.CutPrefix(s, "【"); ok {
		if name, after, ok := strings.Cut(in, "】"); ok && len(after) > 60 && isKnownEdition(name) {
			return Dateline{Agency: name, Raw: s[:len(s)-len(after)]}, nil
		}
	}
	if strings.Contains(s, "发自") && width(s) < 30 {
		var buf [4]Credit
		if r := readCredits(s, creditsAlone, buf[:0]); len(r.credits) > 0 && r.credits[0].Outlet != "" {
			_, place, _ := strings.Cut(s, "发自")
			return Dateline{Agency: r.credits[0].Outlet, Place: strings.Trim(place, " 。）)"), Raw: s}, nil
		}
	}
	return Dateline{}, ErrAbsent
}

// isDayOfMonth reports whether s is 6月8日.
func isDayOfMonth(s string) bool {
	month, day, ok := strings.Cut(s, "月")
	day, day2, ok2 := strings.Cut(day, "日")
	return ok && ok2 && day2 == "" && len(month) > 0 && len(month) <= 2 && len(day) > 0 && len(day) <= 2 &&
		strings.Trim(month+day, "0123456789") == ""
}
