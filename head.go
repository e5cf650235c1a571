package news

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// readAddress fills the article's address from the settings or from what the
// document's head gives as its canonical one.
func (x *extraction) readAddress() {
	if x.a.URL != "" {
		return
	}
	take := func(s, where string) bool {
		if u, err := url.Parse(strings.TrimSpace(s)); err != nil || len(s) > maxAddress || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return false
		}
		x.a.URL = strings.TrimSpace(s)
		x.note("url", OriginMeta, where, s)
		return true
	}
	for _, l := range x.pg.links {
		if l.rel == "canonical" && take(l.href, "canonical") {
			return
		}
	}
	if s, name := x.pg.meta("og:url", "twitter:url"); s != "" {
		take(s, name)
	}
}

// readSummary fills the article's summary: what the document's head describes
// it by, if that is about this article, or the box above the body.
func (x *extraction) readSummary() {
	pg := x.pg
	for i := x.head.hi; i < x.first; i++ {
		if pg.hint(pg.lines[i].elem)&hintSummary != 0 && x.stats[i].runes >= 20 && !pg.lines[i].hidden {
			x.a.Summary = strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(pg.str(i), "摘要"), "导读"), ":： ")
			x.noteLine("summary", i, pg.str(i))
			return
		}
	}
	s, name := pg.meta("og:description", "description", "twitter:description")
	if key := matchKey(s); len(key) > 45 && (x.mentions(key[:45]) || x.shares(key)) {
		x.a.Summary = s
		x.note("summary", OriginMeta, name, s)
	}
}

// shares reports whether half of key's pieces, cut every three characters,
// stand in the article: a deck of its own says the same in other words.
func (x *extraction) shares(key string) bool {
	const piece, least, most = 3, 5, 40 // characters, and pieces
	n := min(utf8.RuneCountInString(key)/piece, most)
	if n < least {
		return false
	}
	var b strings.Builder
	b.WriteString(matchKey(x.a.Title.Text))
	for k := range min(len(x.a.Body), 12) {
		b.WriteString(x.bodyKey(k))
	}
	text := b.String()
	found := 0
	for left := n; left > 0 && found*2 < n && (found+left)*2 >= n; left-- {
		rest := key
		for range piece {
			_, size := utf8.DecodeRuneInString(rest)
			rest = rest[size:]
		}
		if holdsKey(text, key[:len(key)-len(rest)]) {
			found++
		}
		key = rest
	}
	return found*2 >= n
}

// mentions reports whether the headline or a paragraph has a beginning of key
// in it.
func (x *extraction) mentions(key string) bool {
	key = strings.ToValidUTF8(key, "")
	return strings.Contains(matchKey(x.a.Title.Text), key) || x.tells(key)
}

// readImages fills the pictures of the body, with the captions that follow
// them, or their alt texts.
func (x *extraction) readImages() {
	pg := x.pg
	base := x.base()
	body := &pg.elems[x.layout.body]
	for _, im := range pg.images {
		if int(im.line) < x.first || int(im.line) > x.end || im.elem < x.layout.body || im.elem >= body.end || pg.elems[im.elem].hidden || x.aside(im.elem) > 0 {
			continue
		}
		src := ""
		for _, key := range [...]attrKey{attrDataSrc, attrDataOriginal, attrDataURL, attrDataLazySrc, attrSrc} {
			if src = pg.attr(im.elem, key); !isEmptyHref(src) {
				break
			}
		}
		if isEmptyHref(src) || pg.isIcon(im.elem) {
			continue
		}
		out := Image{URL: resolve(base, src)}
		if k, ok := slices.BinarySearch(x.at, int(im.line)); ok && x.a.Body[k].Kind == KindCaption {
			out.Caption = x.a.Body[k].Text
		}
		if x.a.Images = append(x.a.Images, out); len(x.a.Images) == x.maxLinks {
			return
		}
	}
}

// isIcon reports whether an <img> says that it is too small for a picture.
func (pg *page) isIcon(e int32) bool {
	for _, key := range [...]attrKey{attrWidth, attrHeight} {
		if v := strings.TrimSuffix(pg.attr(e, key), "px"); len(v) == 1 || len(v) == 2 && v[0] < '6' {
			return true
		}
	}
	return false
}

// nextLabels are the texts of the link to an article's next page.
var nextLabels = [...]string{"下一页", "下页", "余下全文", "下一頁", "下頁", "下一页>", "下一页>>", "下一页 >", "阅读全文", "后一页", "下一页»", "下一页 »", ">下一页<"}

// readNext fills the address of the article's next page.
func (x *extraction) readNext() {
	pg := x.pg
	base := x.base()
	for i := x.first; i < min(len(pg.lines), x.end+10); i++ {
		ln := &pg.lines[i]
		if ln.linked == 0 || ln.hidden {
			continue
		}
		for r := ln.runLo; r < ln.runHi; r++ {
			a := pg.up(pg.runs[r].elem, atom.A)
			if a < 0 {
				continue
			}
			s := strings.TrimSpace(pg.runText(ln, r))
			for _, l := range nextLabels {
				if href := pg.attr(a, attrHref); s == l && !isEmptyHref(href) && !strings.HasPrefix(href, "#") {
					x.a.Next = resolve(base, href)
					x.noteLine("next", i, s)
					return
				}
			}
		}
	}
}
