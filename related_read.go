package news

import (
	"errors"
	"net/url"
	"strings"
	"unicode/utf8"
)

// readRelated fills the article's link blocks.
func (x *extraction) readRelated() {
	if x.pg.isText {
		x.a.Related = x.findTextBlocks(x.layout.end)
		return
	}
	base := x.base()
	x.domain = x.ownDomain()
	for k := range x.blocks {
		b := &x.blocks[k]
		heading := x.splitHeading(b)
		if heading == "" {
			heading = x.blockHeading(k)
		}
		if !x.isRelated(b, heading) {
			continue
		}
		r := blockReader{extraction: x, base: base, ranked: x.isRanked(b)}
		if links := r.readBlock(b); len(links) > 0 {
			x.a.Related = append(x.a.Related, LinkBlock{Heading: heading, Links: links})
		}
	}
}

// readBlock reads the items of a block. A link that comes again stays, but an
// item that repeats the one before it, and a picture whose title the block has.
func (r *blockReader) readBlock(b *linkBlock) []Link {
	var links []Link
	seen := make(map[string]bool, len(b.items))
	last := ""
	for i := range b.items {
		it := &b.items[i]
		if it.address == addressAd {
			continue
		}
		link := r.read(b, i)
		key := link.URL
		if key == "" {
			key = link.Title
		}
		if link.Title == "" || key == last || it.kind == linkPicture && seen[key] || r.isSelf(&link) {
			continue
		}
		seen[key], last = true, key
		links = append(links, link)
	}
	return links
}

// base gives the address that the page's links are relative to, nil if the
// page does not tell.
func (x *extraction) base() *url.URL {
	if x.a.URL == "" {
		return nil
	}
	u, err := url.Parse(x.a.URL)
	if err != nil || u.Host == "" {
		return nil
	}
	return u
}

// ownDomain gives the domain that most of the page's blocks lead to.
func (x *extraction) ownDomain() string {
	count := make(map[string]int)
	best := ""
	for k := range x.blocks {
		for i := range x.blocks[k].items {
			d := domainOf(x.href(x.blocks[k].items[i].elem))
			if count[d]++; d != "" && (count[d] > count[best] || best == "") {
				best = d
			}
		}
	}
	if count[""] > count[best] {
		return "" // most are relative
	}
	return best
}

// isSelf reports whether a link leads back to the page.
func (x *extraction) isSelf(link *Link) bool {
	if link.URL == "" || x.a.URL == "" {
		return x.a.Title.Text != "" && link.Title == x.a.Title.Text
	}
	return pageOf(link.URL) == pageOf(x.a.URL)
}

// pageOf cuts off an address what does not tell pages apart: the scheme, the
// fragment, and a query behind a path that names an article by itself.
func pageOf(address string) string {
	address, _, _ = strings.Cut(address, "#")
	if i := strings.Index(address, "//"); i >= 0 && i <= 6 {
		address = address[i:]
	}
	if path, _, ok := strings.Cut(address, "?"); ok && addressOf(path) == addressKeyed {
		return path
	}
	return address
}

// resolve gives href as an absolute address where base is known.
func resolve(base *url.URL, href string) string {
	href = strings.TrimSpace(href)
	if isEmptyHref(href) {
		return ""
	}
	if base == nil {
		return href
	}
	u, err := base.Parse(href)
	if err != nil {
		return href
	}
	return u.String()
}

// isRanked reports whether the items of a block begin with their rank, set
// in an element of its own.
func (x *extraction) isRanked(b *linkBlock) bool {
	n := 0
	for i := range b.items {
		it := &b.items[i]
		if it.line >= 0 && it.hi-it.lo > 1 && isRank(x.pg.runText(&x.pg.lines[it.line], it.lo)) {
			n++
		}
	}
	return n > 1 && n*2 >= len(b.items)
}

// isRank reports whether s is a number of one or two digits.
func isRank(s string) bool {
	s = strings.Trim(s, " .、．")
	return len(s) > 0 && len(s) <= 2 && s[0] >= '0' && s[0] <= '9' && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

// A blockReader reads the items of one block.
type blockReader struct {
	*extraction
	base   *url.URL
	ranked bool // the titles begin with ranks
}

// read reads one item.
func (r *blockReader) read(b *linkBlock, i int) Link {
	pg := r.pg
	it := &b.items[i]
	a := &pg.elems[it.elem]
	link := Link{URL: resolve(r.base, r.href(it.elem))}
	if it.kind == linkPicture {
		link.Raw = Clean(pg.elems[it.picture].get("alt"))
	} else {
		r.readLines(it, &link)
	}
	title := link.Title
	if title == "" {
		title = link.Raw
	}
	title = r.trimTitle(title, &link)
	if isControl(title) || spells(title, noTitle[:]) {
		return Link{}
	}
	link.Title = r.ParseTitle(title).Text
	for _, alt := range [...]string{a.get("title"), r.altOf(it)} {
		if alt = Clean(alt); alt != "" && link.Alt == "" && alt != link.Title && alt != link.Raw && copies(alt, link.Title) {
			link.Alt = alt
		}
	}
	return link
}

// altOf gives the text that stands for an item's picture.
func (r *blockReader) altOf(it *linkItem) string {
	if it.picture == 0 {
		return ""
	}
	return r.pg.elems[it.picture].get("alt")
}

// copies reports whether alt is a second copy of a title, shown clipped or
// with other marks.
func copies(alt, title string) bool {
	title = strings.TrimRight(title, " .…")
	a, t := matchKey(alt), matchKey(title)
	return t != "" && a != "" && (strings.HasPrefix(a, t) || strings.Contains(t, a) || commonPrefix(a, t)*2 > len(t))
}

// readLines tells apart the lines of an item: title, date, summary, channel.
func (r *blockReader) readLines(it *linkItem, link *Link) {
	pg := r.pg
	lo, hi := it.lo, it.hi // the runs of the item
	for lo > 0 && pg.within(pg.runs[lo-1].elem, it.root) {
		lo--
	}
	for int(hi) < len(pg.runs) && pg.within(pg.runs[hi].elem, it.root) {
		hi++
	}
	i := int(it.line)
	for i > 0 && pg.lines[i].runLo > lo {
		i--
	}
	best := 0
	for ; i < len(pg.lines) && pg.lines[i].runLo < hi; i++ {
		ln := &pg.lines[i]
		from, to := max(ln.runLo, lo), min(ln.runHi, hi)
		inFrom, inTo := max(from, it.lo), min(to, it.hi)
		if inFrom >= inTo {
			r.readRest(r.span(ln, from, to), link)
			continue
		}
		raw := r.span(ln, inFrom, inTo)
		title := r.cutRuns(ln, inFrom, inTo, link)
		if from < inFrom {
			if before := r.span(ln, from, inFrom); width(before) <= 10 && isColumn(before) {
				raw, title = before+raw, before+title
			} else {
				r.readRest(before, link)
			}
		}
		if inTo < to {
			r.readRest(r.span(ln, inTo, to), link)
		}
		if score := r.rateTitle(ln, title); score > best {
			if link.Title != "" {
				r.readRest(link.Raw, link)
			}
			best, link.Title, link.Raw = score, title, raw
		} else {
			r.readRest(raw, link)
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

// readRest reads what stands in an item beside its title.
func (r *blockReader) readRest(s string, link *Link) {
	w := width(s)
	switch {
	case s == "" || w <= 24 && r.dateOf(s, link):
	case w >= 20 && link.Summary == "" && !isControl(s):
		link.Summary = s
	case w <= 8 && link.Channel == "" && link.Title == "":
		if t := strings.Trim(s, " [【［]】］|｜"); t != s && t != "" && !isControl(t) {
			link.Channel = t
		}
	}
}

// dateOf reports whether s is a date, and puts it into link.
func (r *blockReader) dateOf(s string, link *Link) bool {
	s = strings.Trim(s, " ()（）[]【】|/·,，")
	if len(s) > 40 || !hasDigit(s) {
		return false
	}
	d, err := r.ParseDate(s)
	if err != nil {
		return errors.Is(err, ErrNoReference)
	}
	if link != nil && link.Date == "" && d.Precision >= PrecisionDay {
		link.Date = d.Time.Format("2006-01-02")
	}
	return true
}

// trimTitle cuts off what is no part of a title though it stands in one run
// with it: bullets, 上一篇:, a date before or behind.
func (r *blockReader) trimTitle(s string, link *Link) string {
	s = strings.TrimLeft(s, " ·•‧・▪■●◆★☆>»›▶►-—→\u2022")
	s = s[cutNeighbour(s):]
	if i := dateHead(s); i > 0 && r.dateOf(s[:i], link) {
		s = strings.TrimLeft(s[i:], " ·•‧・|｜-—]】)）")
	}
	if head, rest, ok := strings.Cut(s, " "); ok && hasDigit(head) && (r.dateOf(head, link) || len(head) < 20 && !isRank(head) && isControl(head) && hasWord(head)) {
		s = rest
	}
	if i := strings.LastIndexAny(s, " ([（［【"); i > 0 && hasDigit(s[i:]) && r.dateOf(s[i:], link) {
		s = s[:i]
	}
	if i := dateTail(s); i > 0 && r.dateOf(s[i:], link) {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,，;；|｜·>»›([（［【")
}

// dateHead gives the length of the digits and date signs that s begins with,
// 0 where they are too few for a date.
func dateHead(s string) int {
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '-' || s[i] == '/' || s[i] == '.') {
		i++
	}
	if i < len("09-10-12") || i == len(s) {
		return 0
	}
	return i
}

// dateTail gives where the digits, blanks and date signs begin that s ends
// with, -1 where they are too few for a date.
func dateTail(s string) int {
	i := len(s)
	for i > 0 {
		c, n := utf8.DecodeLastRuneInString(s[:i])
		if (c < '0' || c > '9') && !strings.ContainsRune("-/.:年月日时分秒 ()（）[]", c) {
			break
		}
		i -= n
	}
	for i < len(s) && strings.IndexByte(" )].:-/", s[i]) >= 0 {
		i++
	}
	if len(s)-i < len("09-10-12") {
		return -1
	}
	return i
}

// hasDigit reports whether an ASCII digit is in s.
func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }
