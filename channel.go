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
	at, bestScore := -1, 0
	for i := 0; i < min(len(pg.lines), max(end, x.first)); i++ {
		if parts, score := x.trail(i); len(parts) > 0 && score >= bestScore && !(i > end && score < 14) {
			x.a.Channel, bestScore, at = parts, score, i
		}
	}
	if at >= 0 {
		x.noteLine("channel", at, pg.str(at))
		return
	}
	if x.channelAbove() || x.headChannel() || x.filedUnder() {
		return
	}
	if parts := x.channels(tailChannels(x.ParseTitle(pg.title).Tail)); len(parts) > 0 {
		x.a.Channel = parts
		x.note("channel", OriginMeta, "title", pg.title)
	}
}

// headChannel takes the channel that the document's head names.
func (x *extraction) headChannel() bool {
	for _, name := range [...]string{"columnname", "article:section", "section", "catalogs", "category"} {
		s, _ := x.pg.meta(name)
		if s == "" || width(s) > 12 || hanRunes(s) == 0 {
			continue
		}
		if x.a.Channel = x.channels(strings.FieldsFunc(s, isTrailMark)); len(x.a.Channel) > 0 {
			x.note("channel", OriginMeta, name, s)
			return true
		}
	}
	if s := x.ld.section; s != "" && width(s) <= 12 && hanRunes(s) > 0 {
		if x.a.Channel = x.channels([]string{s}); len(x.a.Channel) > 0 {
			x.note("channel", OriginJSONLD, "articleSection", s)
			return true
		}
	}
	return false
}

// channelAbove takes the channel that stands alone right above the headline.
func (x *extraction) channelAbove() bool {
	for i := x.head.lo - 1; i >= max(0, x.head.lo-3); i-- {
		s := strings.Trim(x.pg.str(i), " ■●>»|·/-")
		if x.pg.lines[i].hidden || x.block[i] > 0 || width(s) < 2 || width(s) > 8 || x.stats[i].marks > 0 || isFurniture(s) {
			continue
		}
		if isChannelName(s) && !isSiteName(s) && !strings.HasPrefix(s, "更多") && x.pg.up(x.pg.lines[i].elem, atom.Li) < 0 {
			if x.a.Channel = x.channels([]string{s}); len(x.a.Channel) > 0 {
				x.noteLine("channel", i, s)
				return true
			}
		}
	}
	return false
}

// filedUnder takes the channel that a label behind the article names.
func (x *extraction) filedUnder() bool {
	for i := x.end; i < min(len(x.pg.lines), x.end+10); i++ {
		s := x.pg.str(i)
		for _, l := range [...]string{"所属分类", "所属栏目", "分类", "栏目", "频道"} {
			n := hasFold(s, l)
			if n == 0 || hasFold(s[n:], ":") == 0 {
				continue
			}
			rest := strings.Trim(s[n:], " :：")
			if links := x.linkTexts(i); len(links) > 0 {
				rest = links[0]
			}
			if rest, _, _ = strings.Cut(rest, " "); width(rest) >= 2 && width(rest) <= 8 {
				x.a.Channel = []string{rest}
				x.noteLine("channel", i, s)
				return true
			}
		}
	}
	return false
}

// tailChannels gives the parts of a title's tail that can be channels, in the
// order of a breadcrumb where it stands after the site's name.
func tailChannels(tail string) []string {
	var out []string
	for _, p := range strings.FieldsFunc(tail, func(r rune) bool {
		r = fold(r)
		return r == '_' || r == '-' || r == '/' || r == '|' || isTrailMark(r)
	}) {
		if p = strings.TrimSpace(p); isChannelName(p) && !isSiteName(p) {
			out = append(out, p)
		}
	}
	return out
}

// trailLabels stand before a breadcrumb.
var trailLabels = wordsOf("您当前的位置", "您当前所在位置", "您当前位置", "您现在的位置", "您所在的位置", "您的当前位置", "您的位置", "你的位置", "你当前的位置", "你现在的位置", "当前位置", "当前所在位置", "所在位置", "现在位置", "当前栏目", "所属栏目", "栏目", "目前位置", "位置", "当前路径", "导航")

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
	return foldPrefixOf(s, trailLabels) > 9
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
	if n := foldPrefixOf(s, trailLabels); n > 0 {
		rest := strings.TrimLeft(s[n:], ":： ")
		if len(rest) < len(s[n:]) || hasFold(s, "栏目") > 0 || rest == "" || strings.ContainsFunc(rest, isTrailMark) {
			s, label = rest, true
		}
	}
	marks := strings.Count(s, ">") + strings.Count(s, "＞") + strings.Count(s, "»") + strings.Count(s, "›") + strings.Count(s, "→")
	if slashes := strings.Count(s, " / "); marks == 0 && slashes > 1 && x.stats[i].runes < 40 && x.stats[i].marks == 0 {
		return x.channels(strings.Split(s, " / ")), 9
	}
	for _, mark := range [...]string{" - ", " · ", " | "} {
		if rest, ok := strings.CutPrefix(s, "首页"+mark); ok && x.stats[i].runes < 30 {
			return x.channels(strings.Split(rest, mark)), 9
		}
	}
	if rest, ok := strings.CutPrefix(s, "首页 "); ok && x.a.Title.Text != "" {
		if steps, ok := strings.CutSuffix(rest, " "+x.a.Title.Text); ok && x.stats[i].runes < 60 {
			return x.channels(strings.Fields(steps)), 9
		}
	}
	crumb := x.crumbAround(ln.elem)
	if crumb > 0 && marks == 0 && !label {
		if parts := x.crumbLines(crumb); len(parts) > 0 {
			return parts, 8
		}
	}
	switch {
	case marks > 0 && (marks > 1 || x.stats[i].runes < 24):
		score = 10 + min(marks, 4)
	case label && x.stats[i].runes < 60:
		score = 8
	case crumb > 0 && x.linksOf(i) >= 1 && x.stats[i].runes < 40:
		score = 6
	default:
		return nil, 0
	}
	if label {
		score += 4
	}
	if crumb > 0 {
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

// crumbAround gives the element around e that its class calls a breadcrumb, or 0;
// what stands in a form is a search's.
func (x *extraction) crumbAround(e int32) int32 {
	for n := 0; e > 0 && n < 4 && x.pg.elems[e].tag != atom.Form; e, n = x.pg.elems[e].parent, n+1 {
		if x.pg.hint(e)&hintCrumb != 0 {
			return e
		}
	}
	return 0
}

// crumbLines reads a breadcrumb whose steps are lines of their own.
func (x *extraction) crumbLines(e int32) []string {
	el := &x.pg.elems[e]
	if n := el.lineHi - el.lineLo; n < 2 || n > 6 {
		return nil
	}
	var steps []string
	for i := int(el.lineLo); i < int(el.lineHi); i++ {
		if s := strings.Trim(x.pg.str(i), " />›»·|"); width(s) > 14 {
			return nil
		} else if s != "" {
			steps = append(steps, s)
		}
	}
	return x.channels(steps)
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
var noChannels = wordsOf(
	"HOME", "Home", "Top", "home", "主页", "信息内容", "信息详情", "内容", "内容阅读", "内容页", "您的位置", "文章内容", "文章正文",
	"文章详情", "文章阅读", "新闻内容", "新闻正文", "新闻详情", "新闻阅读", "新闻页", "新闻首页", "最终页", "本站首页", "本页", "查看", "查看文章",
	"栏目首页", "正文", "正文内容", "正文页", "浏览", "浏览文章", "网站首页", "详情", "详情页", "详细内容", "返回首页", "阅读", "阅读正文", "首页",
)

// channels keeps of a breadcrumb's steps those that name channels.
func (x *extraction) channels(steps []string) []string {
	var out []string
	title := matchKey(x.a.Title.Text)
	for k, s := range steps {
		s = strings.Trim(s, " :：/|·-—[]【】")
		if strings.HasPrefix(s, "正文") || strings.HasPrefix(s, "内容") && width(s) <= 4 {
			break
		}
		s, _, _ = strings.Cut(s, "_")
		key := matchKey(s)
		if key == "" || hanRunes(s) == 0 && !isAlnum(rune(s[0]|0x20)) || s[0] >= '0' && s[0] <= '9' && hanRunes(s) < 2 || strings.HasSuffix(s, "正文") || width(s) > 14 || len(key) > 12 && strings.HasPrefix(title, key) || title == key {
			continue
		}
		if isNoChannel(s) || k == 0 && (isSiteName(s) || len(steps) > 1 && strings.HasSuffix(s, "首页")) {
			continue
		}
		out = append(out, s)
	}
	return out
}

func isNoChannel(s string) bool {
	return longest(s, noChannels) == len(s)
}
