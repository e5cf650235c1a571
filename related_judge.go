package news

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// judge reports whether block k leads to other articles, and is no menu, footer,
// shop or comment, and gives its heading. Most blocks it rejects whatever their
// heading says.
func (x *extraction) judge(k int) (heading string, related bool) {
	const (
		headed   = 6 // the least width of titles under a heading, on the average
		unheaded = 9 // that of others
	)
	b := &x.blocks[k]
	heading = x.splitHeading(b)
	n := len(b.items)
	if n == 1 {
		return x.judgeLone(k)
	}
	f := x.weighBlock(b)
	more, long := f.least(n)
	if f.others*2 > n || f.long < long || f.width < headed*n+more {
		return "", false
	}
	switch x.zone(b) {
	case zoneOut:
		return "", false
	case zoneEdge:
		if more += 2 * n; f.width < headed*n+more {
			return "", false
		}
	}
	if heading == "" {
		heading = x.blockHeading(k)
	}
	switch {
	case !x.isShown(b) && !spells(heading, relatedWords):
		return "", false
	case holds(heading, headWords):
		return heading, holds(heading, strongWords) || !holds(heading, otherWords)
	case holds(heading, otherWords), f.width < unheaded*n+more, f.unknown == n, x.leadsAway(b), repeats(b):
		return "", false
	}
	return heading, true
}

// judgeLone is judge for a single link, which is a block of its own if a heading
// or its own first words say so.
func (x *extraction) judgeLone(k int) (heading string, related bool) {
	b := &x.blocks[k]
	it := &b.items[0]
	if it.kind != linkTitle || it.size < 5 || !it.address.isArticle() && it.address != addressUnknown {
		return "", false
	}
	heading = x.blockHeading(k)
	if !x.isShown(b) && !spells(heading, relatedWords) {
		return "", false
	}
	return heading, it.neighbour || width(heading) <= 10 && holds(heading, relatedWords)
}

// blockFacts count what tells headlines from the words of a menu.
type blockFacts struct {
	width    int // of all texts, each up to maxWidth
	long     int // texts of seven ideographs or more
	articles int // addresses that look like an article's
	keyed    int // those of them with a date or a long number
	others   int // addresses of whole sites, users, searches, ads
	unknown  int // no address
}

func (x *extraction) weighBlock(b *linkBlock) blockFacts {
	const maxWidth = 20
	var f blockFacts
	for i := range b.items {
		it := &b.items[i]
		w := int(it.size)
		if it.kind == linkPicture {
			w = int(width(x.pg.attr(it.picture, attrAlt)))
		}
		f.width += min(w, maxWidth)
		if w >= 7 {
			f.long++
		}
		switch it.address {
		case addressUnknown:
			f.unknown++
		case addressHome, addressAd, addressPerson, addressWord:
			f.others++
		case addressKeyed:
			f.keyed++
			f.articles++
		case addressArticle:
			f.articles++
		}
	}
	return f
}

// least gives how much more than others n titles must be wide in all, and how
// many of them long: addresses that look like articles' speak for them.
func (f *blockFacts) least(n int) (more, long int) {
	switch known := n - f.unknown; {
	case known == 0:
	case f.keyed*10 >= known*9:
		return -2 * n, 0
	case f.articles*10 >= known*7:
		return -n, n / 2
	case f.articles*10 <= known*3:
		return 2 * n, n / 2
	}
	return 0, n / 2
}

// leadsAway reports whether all links of a block lead to other sites.
func (x *extraction) leadsAway(b *linkBlock) bool {
	for i := range b.items {
		if d := domainOf(b.items[i].href); d == "" || d == x.domain {
			return false
		}
	}
	return x.domain != ""
}

// repeats reports whether half of a block's links lead where one before them
// does.
func repeats(b *linkBlock) bool {
	seen := make(map[string]bool, len(b.items))
	repeated := 0
	for i := range b.items {
		it := &b.items[i]
		if seen[it.href] && it.address != addressUnknown {
			repeated++
		}
		seen[it.href] = true
	}
	return repeated > 2 && repeated*2 >= len(b.items)
}

// isShown reports whether a block can be seen: it is not hidden, or in panels
// of tabs of which another is shown.
func (x *extraction) isShown(b *linkBlock) bool {
	return x.isShownElem(b.items[0].elem) && (len(b.items) == 1 || x.isShownElem(b.items[len(b.items)-1].elem))
}

// isHidden reports whether a block is in what is not shown, as a panel of tabs.
func (x *extraction) isHidden(b *linkBlock) bool { return x.pg.elems[b.items[0].elem].hidden }

func (x *extraction) isShownElem(e int32) bool {
	pg := x.pg
	if !pg.elems[e].hidden {
		return true
	}
	for level := 0; level < maxAround && pg.elems[pg.elems[e].parent].hidden; level++ {
		e = pg.elems[e].parent
	}
	parent := pg.elems[e].parent
	panels, shown := 0, false
	for c, n := parent+1, 0; n < maxAround && c < pg.elems[parent].end; c, n = pg.elems[c].end, n+1 {
		if pg.elems[c].tag != pg.elems[e].tag || x.childTag(c) != x.childTag(e) {
			continue
		}
		panels++
		shown = shown || !pg.elems[c].hidden
	}
	return shown && panels <= maxPanels
}

// maxPanels is the most panels that tabs have, maxAround how far a block is
// looked around at.
const (
	maxPanels = 10
	maxAround = 48
)

// childTag gives the tag of the first element in e.
func (l *layout) childTag(e int32) atom.Atom {
	if e+1 < l.pg.elems[e].end {
		return l.pg.elems[e+1].tag
	}
	return 0
}

// A zone is where on a page a block stands.
type zone int

const (
	zoneIn   zone = iota
	zoneEdge      // among the site's own links
	zoneOut       // in its menus, its foot or the comments
)

// zone tells from the elements around a block where it stands.
func (x *extraction) zone(b *linkBlock) zone {
	pg := x.pg
	z := zoneIn
	for e, level := b.container, 0; e > 0 && level < maxAround; e, level = pg.elems[e].parent, level+1 {
		switch pg.elems[e].tag {
		case atom.Footer, atom.Nav, atom.Header, atom.Form:
			return zoneOut
		}
		h := pg.hint(e)
		if h&hintRelated == 0 && h&(hintNav|hintFooter|hintComment|hintAd|hintTags) != 0 && x.prose[e] < 300 {
			z = zoneEdge
		}
	}
	if x.head.hi > 0 && b.lines.hi <= x.head.lo {
		z = zoneEdge
	}
	return z
}

// An address says what a link's href looks like.
type address uint8

const (
	addressUnknown address = iota // a script's
	addressHome                   // of a whole site
	addressChannel                // of a section or service
	addressPerson                 // of a user or author
	addressWord                   // of a tag or a search
	addressAd                     // that counts clicks
	addressArticle                // of one article, by its number or name
	addressKeyed                  // the same, by a date or a long number
)

func (a address) isArticle() bool { return a == addressArticle || a == addressKeyed }

// addressOf judges an href by its form.
func addressOf(href string) address {
	if isEmptyHref(href) {
		return addressUnknown
	}
	if isAd(href) {
		return addressAd
	}
	if rest, ok := afterScheme(href); ok {
		for rest != "" && rest[0] != '/' && rest[0] != '?' { // the host
			rest = rest[1:]
		}
		if rest == "" {
			return addressHome
		}
		href = rest
	}
	if a := addressWords(href); a != addressUnknown {
		return a
	}
	href, _, _ = strings.Cut(href, "#")
	digits := 0 // up to as many as tell; they stand at the end
	for i := len(href) - 1; i >= 0 && digits < 6; i-- {
		if href[i] >= '0' && href[i] <= '9' {
			digits++
		}
	}
	switch {
	case digits >= 6:
		return addressKeyed
	case digits >= 4:
		return addressArticle
	case strings.Trim(href, "/") == "":
		return addressHome
	}
	path, _, _ := strings.Cut(href, "?")
	last := path[strings.LastIndexByte(strings.TrimRight(path, "/"), '/')+1:]
	switch {
	case strings.Contains(last, "index.") || strings.Contains(last, "default."):
		return addressChannel
	case digits > 0 && (strings.Contains(last, ".htm") || strings.Contains(last, ".shtm") || strings.Contains(href, "id=")):
		return addressArticle
	case len(last) >= 24 || utf8.RuneCountInString(last) >= 8 && len(last) > 2*utf8.RuneCountInString(last):
		return addressArticle
	}
	return addressChannel
}

// isAd reports whether an href counts the clicks on an advertisement.
func isAd(href string) bool {
	if i := strings.Index(href, "click"); i >= 0 {
		for _, word := range [...]string{"adclick", "adfclick", "/click.php?", "/click?"} {
			if strings.Contains(href, word) {
				return true
			}
		}
	}
	return strings.IndexByte(href, '?') >= 0 && (strings.Contains(href, "/redirect?") || strings.Contains(href, "/goto.php?"))
}

// isFile reports whether href leads to a file to be loaded down instead of a
// page.
func isFile(href string) bool {
	href = href[max(0, len(href)-len(".docx")):]
	dot := strings.LastIndexByte(href, '.')
	if dot < 0 {
		return false
	}
	switch strings.ToLower(href[dot+1:]) {
	case "7z", "apk", "csv", "doc", "docx", "et", "mp3", "ofd", "pdf", "ppt", "pptx", "rar", "wps", "xls", "xlsx", "zip":
		return true
	}
	return false
}

// afterScheme gives what follows the // at the head of an absolute href.
func afterScheme(href string) (rest string, ok bool) {
	i := strings.Index(href[:min(len(href), len("https://"))], "//")
	if i < 0 {
		return "", false
	}
	return href[i+2:], true
}

// domainOf gives the registered domain of an absolute href, "" of others.
func domainOf(href string) string {
	host, ok := afterScheme(href)
	if !ok {
		return ""
	}
	for i := range len(host) {
		if c := host[i]; c == '/' || c == '?' || c == '#' || c == ':' {
			host = host[:i]
			break
		}
	}
	top := strings.LastIndexByte(host, '.')
	if top < 0 {
		return host
	}
	name := strings.LastIndexByte(host[:top], '.')
	switch host[name+1 : top] {
	case "com", "net", "org", "gov", "edu", "co", "ac", "idv":
		if name > 0 {
			name = strings.LastIndexByte(host[:name], '.')
		}
	}
	return host[name+1:]
}

// addressWords looks for the words in a path and query by which pages of
// users, tags and searches are known.
func addressWords(path string) address {
	path, query, _ := strings.Cut(path, "?")
	for path != "" {
		var part string
		switch part, path, _ = strings.Cut(path, "/"); part {
		case "user", "users", "u", "space", "profile", "member", "people", "author", "authors":
			return addressPerson
		case "tag", "tags", "keyword", "keywords", "search", "so", "label", "labels":
			return addressWord
		}
	}
	for query != "" {
		var part string
		part, query, _ = strings.Cut(query, "&")
		switch key, _, _ := strings.Cut(part, "="); key {
		case "uid", "userId", "user_id":
			return addressPerson
		case "q", "kw", "keyword", "wd", "query", "tag":
			return addressWord
		}
	}
	return addressUnknown
}
