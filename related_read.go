package news

import (
	"net/url"
	"slices"
	"strings"
)

// readRelated fills the article's link blocks.
func (x *extraction) readRelated() {
	if x.pg.isText {
		x.a.Related = x.findTextBlocks(x.layout.end)
		return
	}
	base := x.base()
	self := pageOf(x.a.URL)
	accepted := false // the block before
	for k := range x.blocks {
		b := &x.blocks[k]
		heading, related := x.judge(k)
		if accepted = related && (accepted || heading != "" || !x.isHidden(b)); !accepted {
			continue
		}
		r := blockReader{extraction: x, base: base, self: self, ranked: x.isRanked(b)}
		if links := r.readBlock(b); len(links) > 0 {
			x.a.Related = append(x.a.Related, LinkBlock{Heading: heading, Links: links})
		}
	}
	repairLinks(x.a.Related)
}

// readBlock reads the items of a block. A link that comes again stays, but an
// item that repeats the one before it, and a picture whose title the block has.
func (r *blockReader) readBlock(b *linkBlock) []Link {
	links := make([]Link, 0, len(b.items))
	pictures := slices.ContainsFunc(b.items, func(it linkItem) bool { return it.kind == linkPicture })
	seen := map[string]bool{} // the links' keys, if there are pictures
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
		if link.Title == "" || key == last || it.kind == linkPicture && seen[key] || r.isSelf(b, &link) {
			continue
		}
		if last = key; pictures {
			seen[key] = true
		}
		links = append(links, link)
	}
	unrank(links)
	r.cutOutlets(links)
	dropStrayChannels(links)
	return links
}

// dropStrayChannels empties the channels of a list if most of its links have
// none: what was taken for one is a heading nearby, or a keyword.
func dropStrayChannels(links []Link) {
	n := 0
	for i := range links {
		if links[i].Channel != "" {
			n++
		}
	}
	if n*2 > len(links) {
		return
	}
	for i := range links {
		links[i].Channel = ""
	}
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
func (l *layout) ownDomain() string {
	count := map[string]*int{"": new(int)} // "": of relative ones
	best, most := "", 0
	last, n := "", count[""] // mostly the next one's too
	for k := range l.blocks {
		for i := range l.blocks[k].items {
			if d := domainOf(l.blocks[k].items[i].href); d != last {
				if count[d] == nil {
					count[d] = new(int)
				}
				last, n = d, count[d]
			}
			if *n++; last != "" && *n > most {
				best, most = last, *n
			}
		}
	}
	if *count[""] > most {
		return ""
	}
	return best
}

// isSelf reports whether a link of block b leads back to the page, by its
// address or its title. A list that the page has twice is kept whole: what its
// two printings share is told by their duplicates.
func (r *blockReader) isSelf(b *linkBlock, link *Link) bool {
	if b.twice {
		return false
	}
	if link.URL != "" && r.self != "" && pageOf(link.URL) == r.self {
		return true
	}
	return sameTitle(link.Title, r.a.Title.Text)
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
	if base == nil || isWhole(href) {
		return href
	}
	if base.User == nil && href[0] == '/' {
		whole := base.Scheme + ":" + href
		if !strings.HasPrefix(href, "//") {
			whole = base.Scheme + "://" + base.Host + href
		}
		if isWhole(whole) {
			return whole
		}
	}
	u, err := base.Parse(href)
	if err != nil {
		return href
	}
	return u.String()
}

// isWhole reports whether an address is absolute and plain, so that resolving
// it would change nothing.
func isWhole(href string) bool {
	rest, ok := strings.CutPrefix(href, "http")
	if !ok {
		return false
	}
	rest, ok = strings.CutPrefix(strings.TrimPrefix(rest, "s"), "://")
	if !ok || rest == "" || rest[0] == '/' {
		return false
	}
	path := false
	for i := range len(rest) {
		switch c := rest[i]; {
		case isAlnum(rune(c)), c == '-', c == '_':
		case c == '/':
			path = true
		case c == '.' && rest[i-min(i, 1)] != '/' && (i == 0 || rest[i-1] != '.'):
		case path && (c == '=' || c == '&' || c == '?' && i+1 < len(rest)):
		default:
			return false
		}
	}
	return true
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
	self   string // the page's own address, as pageOf gives it
	ranked bool   // the titles begin with ranks
	under  int    // how many lines stand below the last item read
}

// read reads one item.
func (r *blockReader) read(b *linkBlock, i int) Link {
	pg := r.pg
	it := &b.items[i]
	link := Link{URL: resolve(r.base, it.href)}
	if it.kind == linkPicture {
		link.Raw = Clean(pg.attr(it.picture, attrAlt))
	} else {
		r.readLines(b, i, &link)
	}
	title := link.Title
	if title == "" {
		title = link.Raw
	}
	title = r.trimTitle(title, &link)
	if isControl(title) || spells(title, noTitle) {
		return Link{}
	}
	link.Title = r.ParseTitle(title).Text
	for _, alt := range [...]string{pg.attr(it.elem, attrTitle), r.altOf(it)} {
		if alt == "" || alt == link.Raw || link.Alt != "" {
			continue
		}
		if alt = Clean(alt); alt != link.Title && alt != link.Raw && copies(alt, link.Title) {
			link.Alt = alt
		}
	}
	if link.Alt == "" && repeatsTitle(link.Summary, link.Title) {
		link.Alt, link.Summary = link.Summary, ""
	}
	return link
}

// repeatsTitle reports whether what was taken for a summary is the title with
// little else.
func repeatsTitle(summary, title string) bool {
	if summary == "" {
		return false
	}
	s, t := matchKey(summary), matchKey(strings.TrimRight(title, " .…"))
	return t != "" && len(s) <= 2*len(t) && strings.Contains(s, t)
}

// altOf gives the text that stands for an item's picture.
func (r *blockReader) altOf(it *linkItem) string {
	if it.picture == 0 {
		return ""
	}
	return r.pg.attr(it.picture, attrAlt)
}

// copies reports whether alt is a second copy of a title, shown clipped or
// with other marks.
func copies(alt, title string) bool {
	title = strings.TrimRight(title, " .…")
	a, t := matchKey(alt), matchKey(title)
	return t != "" && a != "" && (strings.HasPrefix(a, t) || strings.Contains(t, a) || commonPrefix(a, t)*2 > len(t))
}
