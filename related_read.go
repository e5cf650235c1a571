package news

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"
)

// readRelated fills the article's link blocks and their duplicates.
func (x *extraction) readRelated() {
	base := x.base()
	for k := range x.blocks {
		b := &x.blocks[k]
		if !x.isRelated(b) {
			continue
		}
		out := LinkBlock{Heading: x.blockHeading(b)}
		seen := map[string]bool{}
		for _, it := range b.items {
			link := x.readItem(b, it, base)
			key := link.URL + "\x00" + link.Raw
			if link.Title == "" || seen[key] {
				continue
			}
			seen[key] = true
			out.Links = append(out.Links, link)
		}
		if len(out.Links) > 0 {
			x.a.Related = append(x.a.Related, out)
		}
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

// resolve gives href as an absolute address where base is known.
func resolve(base *url.URL, href string) string {
	href = strings.TrimSpace(href)
	if base == nil || isEmptyHref(href) {
		return href
	}
	u, err := base.Parse(href)
	if err != nil {
		return href
	}
	return u.String()
}

// readItem reads one item of a block.
func (x *extraction) readItem(b *linkBlock, it linkItem, base *url.URL) Link {
	pg := x.pg
	a := &pg.elems[it.link]
	link := Link{}
	if !isEmptyHref(a.get("href")) {
		link.URL = resolve(base, a.get("href"))
	}
	var rest []string
	line, text := -1, ""
	x.eachRun(it.link, func(i int, s string) bool {
		if i != line && line >= 0 {
			if link.Raw == "" && measureRunes(text) >= 4 {
				link.Raw = strings.TrimSpace(text)
			} else {
				rest = append(rest, text)
			}
			text = ""
		}
		line = i
		text += s
		return true
	})
	if link.Raw == "" && measureRunes(text) >= 3 {
		link.Raw = strings.TrimSpace(text)
	}
	if strings.HasSuffix(link.Raw, "...") || strings.HasSuffix(link.Raw, "…") {
		if t := Clean(a.get("title")); t != "" && commonPrefix(t, link.Raw) >= len(link.Raw)-4 {
			link.Alt = t
		}
	}
	link.Title = x.ParseTitle(link.Raw).Text
	return link
}

// blockHeading gives the short line above a block.
func (x *extraction) blockHeading(b *linkBlock) string {
	for i := b.lines.lo - 1; i >= 0 && i >= b.lines.lo-3; i-- {
		if x.block[i] > 0 {
			return ""
		}
		if st := &x.stats[i]; st.runes >= 2 && st.runes <= 16 && !isFurniture(x.pg.str(i)) {
			return x.pg.str(i)
		}
	}
	return ""
}

// isRelated reports whether a block leads to other articles, and is not a
// menu, a footer or the site's services.
func (x *extraction) isRelated(b *linkBlock) bool {
	pg := x.pg
	runes, long := 0, 0
	for _, it := range b.items {
		n := 0
		x.eachRun(it.link, func(_ int, s string) bool { n += measureRunes(s); return true })
		runes += min(n, 30)
		if n >= 9 {
			long++
		}
	}
	mean := runes / len(b.items)
	if mean < 8 || long*2 < len(b.items) {
		return false
	}
	if len(b.items) < 2 {
		return false
	}
	for e := b.container; e > 0; e = pg.elems[e].parent {
		switch pg.elems[e].tag {
		case atom.Footer, atom.Nav, atom.Header:
			return false
		}
	}
	return true
}
