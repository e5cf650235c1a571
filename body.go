package news

import (
	"errors"
	"sort"
	"strings"

	"golang.org/x/net/html/atom"
)

// readBody fills the article's paragraphs from the lines of the body's element.
func (x *extraction) readBody() {
	lines := x.bodyLines()
	if len(lines) > 0 {
		x.first, x.end = lines[0], lines[len(lines)-1]+1
	} else {
		x.first, x.end = x.head.hi, x.head.hi
	}
	x.lead = -1
	quoted := x.quotedShare(lines)
	single := int32(-1) // the row last met that has a single cell
	for k := 0; k < len(lines); k++ {
		i := lines[k]
		x.at = append(x.at, i)
		if tr := x.pg.up(x.pg.lines[i].elem, atom.Tr); tr > x.layout.body && tr != single {
			if row, n := x.tableRow(tr, lines[k:]); n > 0 {
				x.a.Body = append(x.a.Body, Paragraph{KindTable, row})
				k += n - 1
				continue
			}
			single = tr
		}
		set := x.setting(lines, k)
		s := cutReturn(x.pg.str(i))
		set.quote = set.quote && !quoted
		kind := classify(s, &set)
		if kind == KindText && x.lead < 0 {
			x.lead = len(x.a.Body)
		}
		x.a.Body = append(x.a.Body, Paragraph{kind, s})
	}
}

// quotedShare reports whether so much of the body is in blockquotes that they
// are the site's way to set its text.
func (x *extraction) quotedShare(lines []int) bool {
	n := 0
	for _, i := range lines {
		if x.pg.up(x.pg.lines[i].elem, atom.Blockquote) > x.layout.body {
			n++
		}
	}
	return n*3 > len(lines)
}

// bodyLines gives the lines of the body that are the article's.
func (x *extraction) bodyLines() []int {
	pg := x.pg
	el := &pg.elems[x.layout.body]
	lo, hi := int(el.lineLo), int(el.lineHi)
	if x.head.hi > lo && x.head.hi < hi {
		lo = x.head.hi
	}
	lo = x.afterInfo(lo, hi)
	if pg.isText {
		hi = x.textEnd(lo)
	}
	var lines []int
	before := int32(0)
	closed := 0 // lines since the article was closed by an editor line or the like
	for i := lo; i < hi; i++ {
		s := cutReturn(pg.str(i))
		if closed > 0 {
			if closed++; closed > 8 {
				break
			}
		}
		why := x.dropped(i)
		ends := len(lines) > 0 && closed == 0 && isEnd(s) && x.proseAfter(i, hi)*2 < before && !x.isInset(i, hi, lines[len(lines)-1])
		if ends {
			closed = 1
		}
		if why != "" || len(lines) == 0 && (x.isInfo(i) || x.sameAsHead(s)) || closed > 0 && !isByline(s) {
			continue
		}
		before += x.stats[i].prose()
		lines = append(lines, i)
	}
	return lines
}

// isInset reports whether line i is a link to another article between
// paragraphs of this one: prose follows in the element of the paragraph before
// it, which is line last.
func (x *extraction) isInset(i, hi, last int) bool {
	const enough = 60
	if x.pg.isText || !x.isLink(i) {
		return false
	}
	around := x.pg.elems[x.pg.lines[last].elem].parent
	sum := int32(0)
	for j := i + 1; j < min(hi, i+10); j++ {
		if x.pg.elems[x.pg.lines[j].elem].parent == around && x.dropped(j) == "" {
			sum += x.stats[j].prose()
		}
	}
	return sum >= enough
}

// proseAfter weighs the prose of the lines right after line i.
func (x *extraction) proseAfter(i, hi int) int32 {
	sum := int32(0)
	for j := i + 1; j < min(hi, i+10); j++ {
		if x.dropped(j) == "" {
			sum += x.stats[j].prose()
		}
	}
	return sum
}

// afterInfo gives the line after the info lines and controls that the lines
// from lo on begin with.
func (x *extraction) afterInfo(lo, hi int) int {
	start := lo
	menu := x.pg.isText // no line since start is a sentence
	for i := lo; i < min(hi, lo+24); i++ {
		st := &x.stats[i]
		switch {
		case i < lo+14 && (x.isInfo(i) || isFurniture(x.pg.str(i))):
			start, menu = i+1, x.pg.isText
		case st.prose() >= 40:
			if menu && i-start > 5 {
				return i
			}
			return start
		case st.stop && st.prose() >= 15:
			menu = false
		}
	}
	return start
}

// foot gives where the lines below the body end that may be the article's: at
// most so many, and none from the headline of a second article on.
func (x *extraction) foot(most int) int {
	hi := min(len(x.pg.lines), x.end+most)
	for i := x.end; i < hi && x.head.hi > 0 && x.head.hi <= x.first; i++ {
		if x.stats[i].runes >= 8 && x.block[i] == 0 && !x.isLink(i) && x.pg.up(x.pg.lines[i].elem, atom.H1) > 0 {
			return i
		}
	}
	return hi
}

// endHeads begin the lines that close an article: what follows them is the
// site's, but for further lines of the kind.
var endHeads = wordsOf(
	"上一篇", "下一篇", "为你推荐", "为您推荐", "值班编辑", "免责声明", "声明:", "延伸阅读", "推荐阅读", "本文编辑", "热门推荐", "版权声明", "特别声明",
	"猜你喜欢", "相关报道", "相关推荐", "相关文章", "相关新闻", "相关阅读", "编辑 ", "编辑/", "编辑:", "编辑|", "网络编辑", "责任编辑", "责编",
)

// isEnd reports whether a line closes an article.
func isEnd(s string) bool {
	s = strings.TrimLeft(s, " （(【[〔*▌■")
	return longest(s, endHeads) > 0
}

// dropped says why line i is no paragraph of the article, "" if it is one.
func (x *extraction) dropped(i int) string {
	ln := &x.pg.lines[i]
	s := x.pg.str(i)
	switch {
	case ln.hidden:
		return "hidden"
	case x.block[i] > 0:
		return "in a block of links"
	case x.isLink(i) && x.stats[i].runes < 30 && !x.stats[i].stop:
		return "link"
	case isFurniture(s) && (x.stats[i].han > 0 || x.pg.up(ln.elem, atom.Td, atom.Th) <= x.layout.body):
		return "furniture" // but the numbers of a table are not
	case isBoilerplate(s), x.stats[i].runes <= maxNotice && isMenu(s) && holds(s, siteWords):
		return "boilerplate"
	case x.aside(ln.elem) > 0:
		return "aside"
	}
	return ""
}

// sameAsHead reports whether s repeats the headline.
func (x *extraction) sameAsHead(s string) bool {
	return x.a.Title.Text != "" && len(s) < 3*len(x.a.Title.Text) && (matchKey(s) == matchKey(x.a.Title.Text) || matchKey(s) == matchKey(x.a.Title.Raw))
}

// isInfo reports whether line i is an info line: short and no sentence, with
// a date, a source or an author in it.
func (x *extraction) isInfo(i int) bool {
	st := &x.stats[i]
	if st.runes > 100 {
		return false
	}
	if x.info == nil {
		x.info = make([]verdict, len(x.pg.lines))
	}
	if x.info[i] == verdictNone {
		x.info[i] = verdictNo
		if s := x.pg.spaced(i); x.holdsInfo(s, st) {
			if _, _, _, err := x.ParseDateline(s); err != nil {
				x.info[i] = verdictYes
			}
		}
	}
	return x.info[i] == verdictYes
}

// A verdict is the answer to a question about a line that is asked again and
// again.
type verdict uint8

const (
	verdictNone verdict = iota // not asked yet
	verdictNo
	verdictYes
)

// holdsInfo reports whether a line has a date, a source or an author as an info
// line has, or a dateline.
func (x *extraction) holdsInfo(s string, st *stats) bool {
	if mayHoldDate(s) && !strings.Contains(s, "。") {
		if d, start, end, err := x.findDate(s); d.Raw != "" && (err == nil || errors.Is(err, ErrNoReference)) {
			if rest := width(s) - width(s[start:end]); rest <= 24 && st.marks <= 2 || rest <= 60 && hasLabel(s) {
				return true
			}
		}
	}
	if st.marks > 6 {
		return false
	}
	_, _, _, err := parseSource(s)
	return err == nil || errors.Is(err, ErrNoOutlet)
}

// hasLabel reports whether a line has a label of an info line.
func hasLabel(s string) bool {
	for _, l := range [...]string{"来源", "來源", "作者", "编辑", "編輯", "阅读", "浏览", "点击", "字号", "评论", "記者", "分享", "稿源", "发布", "發布", "时间", "時間"} {
		if strings.Contains(s, l) {
			return true
		}
	}
	return false
}

// aside gives the element inside the body and around e that its class or tag
// says is no part of the article, or 0.
func (x *extraction) aside(e int32) int32 {
	pg := x.pg
	for ; e > x.layout.body; e = pg.elems[e].parent {
		switch pg.elems[e].tag {
		case atom.Aside, atom.Footer, atom.Nav, atom.Form, atom.Button:
			return e
		}
		h := pg.hint(e)
		if h&hintRelated != 0 && x.linked[e]*4 < x.size[e] {
			h &^= hintRelated // what it has is no links
		}
		if h&(hintRelated|hintComment|hintShare|hintAd|hintNav|hintFooter|hintCopyright|hintTags|hintHidden) != 0 && h&(hintBody|hintCaption|hintSummary) == 0 && x.prose[e]*3 < x.prose[x.layout.body] {
			return e
		}
	}
	return 0
}

// setting says how the k-th of the body's lines is set.
func (x *extraction) setting(lines []int, k int) setting {
	pg := x.pg
	i := lines[k]
	ln := &pg.lines[i]
	st := x.stats[i]
	set := setting{stats: st, bold: ln.bold*10 >= (ln.end-ln.start)*9}
	for e := ln.elem; e > x.layout.body; e = pg.elems[e].parent {
		switch pg.elems[e].tag {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			set.heading = true
		case atom.Figcaption, atom.Caption, atom.Figure:
			set.caption = true
		case atom.Blockquote:
			set.quote = true
		case atom.Li:
			set.list = true
		}
		h := pg.hint(e)
		set.caption = set.caption || h&hintCaption != 0
		set.heading = set.heading || h&hintHeading != 0
	}
	prev := 0
	if k > 0 {
		prev = lines[k-1] + 1
	}
	next := sort.Search(len(pg.images), func(n int) bool { return int(pg.images[n].line) >= prev })
	set.picture = next < len(pg.images) && int(pg.images[next].line) <= i
	set.between = k+1 < len(lines) && x.stats[lines[k+1]].runes > 30 && (k == 0 || x.stats[lines[k-1]].runes > 14)
	return set
}

// tableRow gives the row tr of a table, which the first of the lines begins,
// its cells joined by tabs, and how many of the lines it takes; 0 if it has a
// single cell.
func (x *extraction) tableRow(tr int32, lines []int) (string, int) {
	pg := x.pg
	var b strings.Builder
	cells, n := 0, 0
	last := int32(-1)
	for _, i := range lines {
		e := pg.lines[i].elem
		if !pg.within(e, tr) {
			break
		}
		td := pg.up(e, atom.Td, atom.Th)
		switch {
		case n == 0:
			cells++
		case td != last:
			b.WriteByte('\t')
			cells++
		default:
			b.WriteByte(' ')
		}
		last = td
		b.WriteString(pg.str(i))
		n++
	}
	if cells < 2 {
		return "", 0
	}
	return b.String(), n
}
