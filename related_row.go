package news

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// rowOf gives the runs that belong to item i of a block: those in its root, the
// rest of its line up to the next link, and what stands below it up to the
// next item.
func (r *blockReader) rowOf(b *linkBlock, i int) (lo, hi int32) {
	const maxBefore = 6 // runs that are looked through for a link before the item
	pg := r.pg
	it := &b.items[i]
	lo, hi = it.lo, it.hi
	for lo > 0 && pg.within(pg.runs[lo-1].elem, it.root) {
		lo--
	}
	for int(hi) < len(pg.runs) && pg.within(pg.runs[hi].elem, it.root) {
		hi++
	}
	first, last := r.lineOf(int(it.line), lo), r.lineOf(int(it.line), hi-1)
	if start := pg.lines[first].runLo; lo-start <= maxBefore && r.linkFrom(start, lo) == lo {
		lo = start
	}
	if end := pg.lines[last].runHi; hi < end {
		if next := r.linkFrom(hi, end); next == end || !r.leadsWithDate(&pg.lines[last]) {
			hi = next
		}
	}
	if hi == pg.lines[last].runHi {
		hi = pg.lines[r.below(b, i, last)].runHi
	}
	return lo, hi
}

// lineOf gives the line of a run near line i.
func (r *blockReader) lineOf(i int, run int32) int {
	for i > 0 && r.pg.lines[i].runLo > run {
		i--
	}
	for i+1 < len(r.pg.lines) && r.pg.lines[i].runHi <= run {
		i++
	}
	return i
}

// linkFrom gives the first of some runs that stands in a link, or their end.
func (r *blockReader) linkFrom(lo, end int32) int32 {
	for lo < end && r.pg.up(r.pg.runs[lo].elem, atom.A) < 0 {
		lo++
	}
	return lo
}

// leadsWithDate reports whether dates stand before the links of a line, and so
// what follows one is the next one's.
func (r *blockReader) leadsWithDate(ln *line) bool {
	return hasDigit(r.pg.runText(ln, ln.runLo)) && r.dateOf(r.pg.runText(ln, ln.runLo), nil)
}

// below gives the last of the lines that belong to item i, whose own end with
// line last: those without a link up to the next item of the same list. The
// list's last item has as many as the one before it.
func (r *blockReader) below(b *linkBlock, i, last int) int {
	const most = 4
	pg := r.pg
	parent := pg.elems[b.items[i].root].parent
	end := last + 1 + r.under
	if i+1 < len(b.items) {
		next := &b.items[i+1]
		if next.line >= 0 && pg.elems[next.root].parent == parent {
			end = min(int(next.line), max(last+1, int(pg.elems[next.root].lineLo)))
		}
	}
	n := 0
	for j := last + 1; j < min(end, len(pg.lines)) && n <= most; j++ {
		if pg.lines[j].linked > 0 || !pg.within(pg.lines[j].elem, parent) {
			return last
		}
		n++
	}
	if n > most {
		return last
	}
	r.under = n
	return last + n
}

// readLines tells apart the lines of item i: title, date, summary, channel.
func (r *blockReader) readLines(b *linkBlock, i int, link *Link) {
	pg := r.pg
	it := &b.items[i]
	lo, hi := r.rowOf(b, i)
	best := 0
	for i := r.lineOf(int(it.line), lo); i < len(pg.lines) && pg.lines[i].runLo < hi; i++ {
		ln := &pg.lines[i]
		from, to := max(ln.runLo, lo), min(ln.runHi, hi)
		inFrom, inTo := max(from, it.lo), min(to, it.hi)
		if inFrom >= inTo {
			r.readRest(ln, from, to, link)
			continue
		}
		raw := r.span(ln, inFrom, inTo)
		title := r.cutRuns(ln, inFrom, inTo, link)
		if from < inFrom {
			if before := r.span(ln, from, inFrom); width(before) <= 10 && isColumn(before) {
				raw, title = before+raw, before+title
			} else {
				r.readRest(ln, from, inFrom, link)
			}
		}
		if inTo < to {
			r.readRest(ln, inTo, to, link)
		}
		if score := r.rateTitle(ln, title); score > best {
			if link.Title != "" {
				r.readSummary(link.Raw, link)
			}
			best, link.Title, link.Raw = score, title, raw
		} else {
			r.readRest(ln, inFrom, inTo, link)
		}
	}
}

// isColumn reports whether s is the name of a column that belongs to the title
// behind it: 数读丨
func isColumn(s string) bool {
	name := strings.TrimRight(s, "丨｜")
	return name != s && !strings.HasSuffix(name, " ") && width(name) >= 2
}

// rateTitle says how well a line of a link serves as its title.
func (r *blockReader) rateTitle(ln *line, s string) int {
	w := width(s)
	switch {
	case w == 0 || w <= maxControl && isControl(s) || r.dateOf(s, nil):
		return 0
	case isHeadingTag(r.pg.elems[ln.elem].tag):
		return 4
	case w < 6:
		return 1
	case w > 50:
		return 2
	}
	return 3
}

// span gives the text of some runs of a line.
func (r *blockReader) span(ln *line, from, to int32) string {
	end := ln.end
	if to < ln.runHi {
		end = r.pg.runs[to].start
	}
	return strings.TrimSpace(r.pg.text[r.pg.runs[from].start:end])
}

// cutRuns gives the text of a link in a line without the ranks, counts and
// dates that stand at its ends in elements of their own.
func (r *blockReader) cutRuns(ln *line, from, to int32, link *Link) string {
	for to-from > 1 {
		s := strings.TrimSpace(r.pg.runText(ln, from))
		if isRank(s) && !r.ranked || width(s) > maxControl || !isControl(s) && !r.dateOf(s, link) {
			break
		}
		r.dateOf(s, link)
		from++
	}
	for to-from > 1 {
		s := strings.TrimSpace(r.pg.runText(ln, to-1))
		if isRank(s) && !r.ranked || width(s) > maxControl || !hasDigit(s) && !isControl(s) || !isControl(s) && !r.dateOf(s, link) {
			break
		}
		r.dateOf(s, link)
		to--
	}
	return r.span(ln, from, to)
}

// readRest reads what stands in an item beside its title, run by run if it is
// no date or summary as a whole.
func (r *blockReader) readRest(ln *line, from, to int32, link *Link) {
	const (
		maxDate = 24
		maxInfo = 40 // of a line with a channel, an outlet, a date, counters
	)
	s := r.span(ln, from, to)
	w := width(s)
	if s == "" || w <= maxDate && r.dateOf(s, link) {
		return
	}
	if dated := link.Date; w <= maxInfo {
		asked := w <= maxDate && to-from == 1 // the run is s
		for run := from; run < to; run++ {
			if piece := r.pg.runText(ln, run); asked || !r.dateOf(piece, link) {
				r.readWords(piece, r.pg.runs[run].elem, link)
			}
		}
		if link.Date != dated {
			return
		}
	}
	r.readSummary(s, link)
}

// readSummary takes s as an item's summary if it is long enough for one.
func (r *blockReader) readSummary(s string, link *Link) {
	const minSummary = 20
	if link.Summary == "" && width(s) >= minSummary && !isControl(s) {
		link.Summary = s
	}
}

// readWords reads the words of a run beside a title, which is no date as a whole
// and stands in element e.
func (r *blockReader) readWords(s string, e int32, link *Link) {
	for word := range strings.FieldsFuncSeq(s, isInfoMark) {
		if (len(word) == len(s) || !r.dateOf(word, link)) && link.Channel == "" {
			link.Channel = r.channelOf(word, e)
		}
	}
}

// isInfoMark reports whether r parts the words of a line beside a title.
func isInfoMark(r rune) bool {
	switch r {
	case ' ', '|', '｜', '丨', '·', '•', '/', '／':
		return true
	}
	return false
}

// channelOf gives the channel that a word beside a title names, without its
// brackets: one that many sites have, or another if brackets or the class of
// its element say that it is one. Outlets are none.
func (r *blockReader) channelOf(s string, e int32) string {
	const maxChannel = 6
	name := strings.Trim(s, "[]【】［］〔〕#")
	if w := width(name); w < 2 || w > maxChannel || hasDigit(name) {
		return ""
	}
	known, bracketed := isSection(name), len(name) < len(s) && s[0] != '#'
	switch {
	case !known && !bracketed && !r.isFiled(e),
		isControl(name) || longest(name, moreWords) > 0 || holds(name, relatedWords) || isSiteName(name),
		!known && (outletKind(name) != SourceUnknown || strings.ContainsFunc(name, func(c rune) bool { return !isHan(c) })):
		return ""
	}
	return name
}

// isFiled reports whether an element's class says that a channel stands in it.
func (r *blockReader) isFiled(e int32) bool {
	class := strings.ToLower(r.pg.attr(e, attrClass))
	for _, word := range [...]string{"channel", "cate", "column", "lanmu", "section"} {
		if strings.Contains(class, word) {
			return true
		}
	}
	return false
}

// dateOf reports whether s is a date, and puts it into link.
func (r *blockReader) dateOf(s string, link *Link) bool {
	if !hasDigit(s) {
		return false
	}
	if s = strings.Trim(s, " ()（）[]【】|/·,，"); len(s) > 40 || len(s) < len("6-8") {
		return false
	}
	p := r.Parser
	if r.given != nil { // 3小时前 and 04-19 do not count from the article's date
		p = r.given
	}
	d, _, err := p.parseDate(s)
	if err != nil {
		return err == ErrNoReference
	}
	if link != nil && link.Date == "" && d.Precision >= PrecisionDay {
		link.Date = d.Time.Format("2006-01-02")
	}
	return true
}

// hasDigit reports whether an ASCII digit is in s.
func hasDigit(s string) bool {
	for i := range len(s) {
		if isDigit(rune(s[i])) {
			return true
		}
	}
	return false
}
