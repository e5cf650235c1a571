package news

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// A layout says where the parts of a page are.
type layout struct {
	pg     *page
	stats  []stats // of each line
	prose  []int32 // of each element: the prose in it and in all inside it
	linked []int32 // of each element: the bytes of its text that are links
	size   []int32 // of each element: the bytes of its text

	remarks []verdict // of each line: whether it has words that stand around comments

	maxLinks int // how many links, and how many pictures, are read

	body   int32     // the element that holds the article's paragraphs
	head   span      // the lines of the headline
	first  int       // the first line of the body
	end    int       // the line after the body's last
	scores []float32 // of each element: how much it looks like the body
	at     []int     // of each paragraph: its first line
	lead   int       // the paragraph that opens the prose
	blocks []linkBlock
	domain string  // that most links of blocks lead to
	block  []int32 // of each line: 1 + the link block that it belongs to
}

// A span is a range of lines, without its end.
type span struct{ lo, hi int }

func (s span) has(i int) bool { return i >= s.lo && i < s.hi }

// stats are the counts of a line by which prose is told from furniture.
type stats struct {
	runes, han int32
	width      int32 // as width gives it
	marks      int32 // commas and stops
	stop       bool  // ends as a sentence does
	wide       bool  // set in Chinese for the most part
}

// measure counts a line.
func measure(s string) stats {
	var st stats
	narrow := int32(0) // of the runes, those that take half the room
	for i := 0; i < len(s); st.runes++ {
		c := s[i]
		if c < utf8.RuneSelf {
			if c == ',' || c == ';' {
				st.marks++
			}
			narrow++
			i++
			continue
		}
		if c < 0xe3 || c > 0xef || i+2 >= len(s) {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		switch b, last := s[i+1], s[i+2]; {
		case c >= 0xe4 && c <= 0xe9: // U+4000 to U+9FFF, as most of a text is
			if c > 0xe4 || b >= 0xb8 {
				st.han++
			}
		case c == 0xef && b == 0xbc: // U+FF00 to U+FF3F
			switch last {
			case "，"[2], "；"[2], "！"[2], "？"[2], "："[2]:
				st.marks++
			}
		case c == 0xe3 && b == 0x80: // U+3000 to U+303F
			if last == "。"[2] || last == "、"[2] {
				st.marks++
			}
		}
		i += 3
	}
	st.width = st.runes - (narrow+1)/2
	switch lastRune(strings.TrimRight(s, " ")) {
	case '。', '！', '？', '；', '…', '”', '"', '」', '』', '!', '?', '：', ':', '.', ';', '）', ')', '～', '~', '，', ',':
		st.stop = true
	}
	st.wide = st.han*3 >= st.runes
	return st
}

// prose gives the weight of a line as a piece of an article's text: its
// length if it reads like sentences, nothing if it is a link, a label or a
// menu.
func (st *stats) prose() int32 {
	switch {
	case st.runes < 8:
		return 0
	case st.marks == 0 && !st.stop, st.runes < 16 && !st.stop:
		return st.runes / 8
	case st.runes < 24 || st.marks == 0:
		return st.runes / 2
	}
	return st.runes
}

// newLayout counts a page's lines and elements.
func newLayout(pg *page) *layout {
	l := &layout{
		pg:     pg,
		stats:  make([]stats, len(pg.lines)),
		prose:  make([]int32, len(pg.elems)),
		linked: make([]int32, len(pg.elems)),
		size:   make([]int32, len(pg.elems)),
	}
	for i := range pg.lines {
		l.stats[i] = measure(pg.str(i))
	}
	l.reveal()
	for i := range pg.lines {
		ln := &pg.lines[i]
		if ln.hidden {
			continue
		}
		n := ln.end - ln.start
		if ln.linked*2 < n && l.stats[i].wide {
			l.prose[ln.elem] += l.stats[i].prose()
		}
		l.linked[ln.elem] += ln.linked
		l.size[ln.elem] += n
	}
	for e := len(pg.elems) - 1; e > 0; e-- {
		p := pg.elems[e].parent
		l.prose[p] += l.prose[e]
		l.linked[p] += l.linked[e]
		l.size[p] += l.size[e]
	}
	return l
}

// reveal shows again what an element hides that has most of the page's prose
// in it: it was never closed, or a script shows it.
func (l *layout) reveal() {
	pg := l.pg
	var hides []int32
	for i := range pg.elems {
		if e := &pg.elems[i]; e.hides && !pg.elems[e.parent].hidden && e.lineHi > e.lineLo {
			hides = append(hides, int32(i))
		}
	}
	if len(hides) == 0 {
		return
	}
	sums := make([]int32, len(pg.lines)+1) // the prose before each line
	for i := range pg.lines {
		ln := &pg.lines[i]
		sums[i+1] = sums[i]
		if st := &l.stats[i]; st.wide && ln.linked*2 < ln.end-ln.start && st.runes > 30 {
			sums[i+1] += st.prose()
		}
	}
	all := sums[len(pg.lines)]
	for _, h := range hides {
		e := &pg.elems[h]
		if inside := sums[e.lineHi] - sums[e.lineLo]; all == 0 || inside*10 < all*6 {
			continue
		}
		e.hides = false
		for i := h; i < e.end; i++ {
			pg.elems[i].hidden = pg.elems[i].hides || pg.elems[pg.elems[i].parent].hidden
		}
		for i := e.lineLo; i < e.lineHi; i++ {
			pg.lines[i].hidden = pg.elems[pg.runs[pg.lines[i].runLo].elem].hidden
		}
	}
}

// isLink reports whether line i is all but wholly a link.
func (l *layout) isLink(i int) bool {
	ln := &l.pg.lines[i]
	return ln.linked*4 > (ln.end-ln.start)*3
}

// findBody chooses the element that holds the article: the one whose direct
// paragraphs weigh most. A paragraph counts in full for the nearest element
// that holds other lines too, and for less and less further out.
func (l *layout) findBody() {
	pg := l.pg
	if marked := pg.marked[partBody]; len(marked) > 0 {
		l.body = marked[0]
		return
	}
	score := make([]float32, len(pg.elems))
	l.scores = score
	for i := range pg.lines {
		ln := &pg.lines[i]
		if ln.hidden || ln.linked*2 >= ln.end-ln.start {
			continue
		}
		w := float32(l.stats[i].prose())
		if w == 0 || !l.stats[i].wide {
			continue
		}
		if l.isComment(i) {
			w *= 0.3
		}
		e := ln.elem
		lines := int32(1)
		for level := 0; level < 5 && e > 0 && w >= 1; e = pg.elems[e].parent {
			el := &pg.elems[e]
			n := el.lineHi - el.lineLo
			if n <= lines && el.parent > 0 {
				continue // it wraps nothing else
			}
			if lines = n; level > 0 || n > 1 {
				score[e] += w
				w *= 0.6
				level++
			}
		}
	}
	best, bestScore := int32(0), float32(0)
	for e := range pg.elems {
		if score[e] == 0 {
			continue
		}
		s := score[e] * l.weigh(int32(e))
		if s > bestScore {
			best, bestScore = int32(e), s
		}
	}
	l.body = l.widen(best)
}

// nearerBody chooses the body again where another headline stands between the
// page's and the element that was chosen: that holds a second article.
func (l *layout) nearerBody() {
	pg := l.pg
	second := int(pg.elems[l.body].lineLo) - 1
	for ; second >= l.head.hi; second-- {
		if h := pg.up(pg.lines[second].elem, atom.H1, atom.H2); h > 0 && l.stats[second].runes >= 8 && !l.isLink(second) && l.block[second] == 0 {
			break
		}
	}
	if second < l.head.hi || l.head.hi == 0 || l.scores == nil {
		return
	}
	best, bestScore := int32(0), float32(0)
	for e := range pg.elems {
		el := &pg.elems[e]
		if l.scores[e] == 0 || int(el.lineLo) < l.head.lo || int(el.lineHi) > second {
			continue
		}
		if s := l.scores[e] * l.weigh(int32(e)); s > bestScore {
			best, bestScore = int32(e), s
		}
	}
	if bestScore*4 > l.scores[l.body]*l.weigh(l.body) {
		l.body = best
	}
}

// isComment reports whether the line beside line i is a time or button that
// readers' comments have: 3小时前, 回复.
func (l *layout) isComment(i int) bool {
	if l.remarks == nil {
		l.remarks = make([]verdict, len(l.stats))
	}
	for j := max(0, i-2); j < min(len(l.stats), i+3); j++ {
		if j != i && l.stats[j].runes <= 20 && l.isRemark(j) {
			return true
		}
	}
	return false
}

// isRemark reports whether line j has one of the words around comments.
func (l *layout) isRemark(j int) bool {
	v := &l.remarks[j]
	if *v == verdictNone {
		*v = verdictNo
		for _, w := range [...]string{"分钟前", "小时前", "天前", "分鐘前", "小時前", "回复", "回復", "楼", "网友"} {
			if strings.Contains(l.pg.str(j), w) {
				*v = verdictYes
				break
			}
		}
	}
	return *v == verdictYes
}

// widen goes from the element that holds most of the article to one around it
// that holds more of it: prose before or behind, and little else.
func (l *layout) widen(e int32) int32 {
	pg := l.pg
	best := e
	for p, level := pg.elems[e].parent, 0; p > 0 && level < 6; p, level = pg.elems[p].parent, level+1 {
		prose, size, linked := l.prose[p]-l.prose[best], l.size[p]-l.size[best], l.linked[p]-l.linked[best]
		if linked*3 > size || l.prose[p] > 3*l.prose[e] {
			break
		}
		if h := pg.hint(p); h&(hintComment|hintRelated|hintFooter) != 0 && h&hintBody == 0 {
			break
		}
		// In UTF-8 an ideograph is three bytes: prose that is most of what is added.
		if prose*4 > l.prose[e] && prose*4 > size {
			best = p
		}
	}
	return best
}

// weigh gives the factor by which what is known of an element raises or
// lowers it as the article's.
func (l *layout) weigh(e int32) float32 {
	f := float32(1)
	if n := l.size[e]; n > 0 {
		f -= 0.7 * float32(l.linked[e]) / float32(n)
	}
	for a, level := e, 0; a > 0; a = l.pg.elems[a].parent {
		h := l.pg.hint(a)
		if h&hintBody != 0 && level < 3 && h&(hintComment|hintRelated) == 0 {
			f *= 1.15
		}
		if h&(hintComment|hintFooter|hintHidden) != 0 && h&hintBody == 0 {
			f *= 0.3
		} else if h&(hintRelated|hintNav|hintAd|hintCopyright|hintSummary) != 0 && h&hintBody == 0 && level < 2 {
			f *= 0.6
		}
		switch l.pg.elems[a].tag {
		case atom.Footer, atom.Aside, atom.Nav:
			f *= 0.3
		case atom.Article:
			f *= 1.1
		}
		level++
	}
	return f
}
