package news

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// readChannel fills the article's channel (栏目) from the breadcrumb above
// the headline, or from what the document's head says of it.
func (x *extraction) readChannel() {
	pg := x.pg
	end := x.head.lo
	if end == 0 && x.head.hi == 0 {
		end = min(len(pg.lines), textHead)
	}
	best, bestScore := []string(nil), 0
	at := -1
	for i := 0; i < end; i++ {
		parts, score := x.trail(i)
		if len(parts) > 0 && score >= bestScore {
			best, bestScore, at = parts, score, i
		}
	}
	if at >= 0 {
		x.a.Channel = best
		x.noteLine("channel", at, pg.str(at))
		return
	}
	for _, name := range [...]string{"columnname", "article:section", "section", "catalogs", "category"} {
		if s, _ := pg.meta(name); s != "" && width(s) <= 12 {
			if x.a.Channel = x.channels(strings.FieldsFunc(s, isTrailMark)); len(x.a.Channel) > 0 {
				x.note("channel", OriginMeta, name, s)
				return
			}
		}
	}
	if s := x.ld.section; s != "" && width(s) <= 12 {
		if x.a.Channel = x.channels([]string{s}); len(x.a.Channel) > 0 {
			x.note("channel", OriginJSONLD, "articleSection", s)
		}
	}
}

// trailLabels stand before a breadcrumb.
var trailLabels = [...]string{"您当前的位置", "您当前所在位置", "您当前位置", "您现在的位置", "您所在的位置", "您的当前位置", "您的位置", "你的位置", "你当前的位置", "你现在的位置", "当前位置", "当前所在位置", "所在位置", "现在位置", "当前栏目", "所属栏目", "栏目", "目前位置", "位置", "当前路径", "导航"}

// isTrailMark reports whether r parts the steps of a breadcrumb.
func isTrailMark(r rune) bool {
	switch r {
	case '>', '＞', '›', '»', '→', '▸', '▶', '❯', '➤', '⟩', '〉':
		return true
	}
	return false
}

// isTrail reports whether a line is a breadcrumb, or begins as one does.
func isTrail(s string) bool {
	if strings.ContainsFunc(s, isTrailMark) && !strings.ContainsAny(s, "，。？！") || hasFold(s, "首页") > 0 {
		return true
	}
	for _, l := range trailLabels {
		if n := hasFold(s, l); n > 9 {
			return true
		}
	}
	return false
}

// trail reads line i as a breadcrumb, and says how sure that is.
func (x *extraction) trail(i int) (parts []string, score int) {
	pg := x.pg
	ln := &pg.lines[i]
	s := pg.str(i)
	if ln.hidden || x.stats[i].runes > 100 {
		return nil, 0
	}
	label := false
	for _, l := range trailLabels {
		if n := hasFold(s, l); n > 0 {
			rest := strings.TrimLeft(s[n:], ":： ")
			if len(rest) == len(s[n:]) && l != "栏目" && rest != "" && !strings.ContainsFunc(rest, isTrailMark) {
				break
			}
			s, label = rest, true
			break
		}
	}
	marks := strings.Count(s, ">") + strings.Count(s, "＞") + strings.Count(s, "»") + strings.Count(s, "›") + strings.Count(s, "→")
	crumb := pg.hintAround(ln.elem, max(0, ln.elem-6))&hintCrumb != 0
	switch {
	case marks > 0 && (marks > 1 || x.stats[i].runes < 24):
		score = 10 + min(marks, 4)
	case label && x.stats[i].runes < 60:
		score = 8
	case crumb && x.linksOf(i) >= 1 && x.stats[i].runes < 40:
		score = 6
	default:
		return nil, 0
	}
	if label {
		score += 4
	}
	if crumb {
		score += 4
	}
	if marks > 0 {
		parts = strings.FieldsFunc(s, isTrailMark)
	} else {
		parts = x.linkTexts(i)
		if len(parts) == 0 {
			parts = strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '/' || r == '|' || r == '-' })
		}
	}
	parts = x.channels(parts)
	return parts, score
}

// linksOf counts the links of line i.
func (x *extraction) linksOf(i int) int { return len(x.linkTexts(i)) }

// linkTexts gives the texts of the links in line i.
func (x *extraction) linkTexts(i int) []string {
	pg := x.pg
	ln := &pg.lines[i]
	var out []string
	last := int32(-1)
	for r := ln.runLo; r < ln.runHi; r++ {
		a := pg.up(pg.runs[r].elem, atom.A)
		if a < 0 {
			continue
		}
		t := strings.TrimSpace(pg.runText(ln, r))
		if a == last {
			out[len(out)-1] += t
		} else if t != "" {
			out = append(out, t)
		}
		if t != "" {
			last = a
		}
	}
	return out
}

// noChannels are the steps of a breadcrumb that name no channel.
var noChannels = [...]string{"首页", "主页", "网站首页", "本站首页", "返回首页", "新闻首页", "正文", "内容", "文章正文", "新闻正文", "正文内容", "文章内容", "内容页", "详细内容", "详情", "浏览", "阅读", "查看", "home", "Home", "HOME", "Top", "新闻详情", "文章详情", "浏览文章", "查看文章", "信息内容", "最终页", "本页", "您的位置"}

// channels keeps of a breadcrumb's steps those that name channels.
func (x *extraction) channels(steps []string) []string {
	var out []string
	title := matchKey(x.a.Title.Text)
	for k, s := range steps {
		s = strings.Trim(s, " :：/|·-—[]【】")
		key := matchKey(s)
		if key == "" || width(s) > 14 || len(key) > 12 && strings.HasPrefix(title, key) || title == key {
			continue
		}
		if isNoChannel(s) || k == 0 && len(steps) > 1 && (isSiteName(s) || strings.HasSuffix(s, "首页")) {
			continue
		}
		out = append(out, s)
	}
	return out
}

func isNoChannel(s string) bool {
	for _, w := range noChannels {
		if n := hasFold(s, w); n == len(s) {
			return true
		}
	}
	return false
}
