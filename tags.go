package news

import (
	"strings"
	"unicode/utf8"
)

// tagLabels stand before a page's tags.
var tagLabels = wordsOf(
	"KEYWORDS", "Keywords", "TAG", "TAGS", "Tag", "Tags", "tag", "tags", "关键字", "关键词", "文章关键字", "文章关键词",
	"文章标签", "新闻标签", "本文Tag", "本文关键词", "本文标签", "标签", "热词", "相关关键词", "相关搜索", "相关标签", "话题",
)

// maxTag is the longest tag in runes.
const maxTag = 20

// readTags fills the article's tags from the visible block (标签:, 关键词:, # 话题),
// else from the keywords of the document's head that are about the article.
func (x *extraction) readTags() {
	pg := x.pg
	for i := max(0, x.head.hi); i < len(pg.lines); i++ {
		if x.block[i] > 0 || x.stats[i].runes > 120 || pg.lines[i].hidden {
			continue
		}
		if tags, ok := x.tagsAt(i); ok {
			if len(tags) > 0 {
				x.a.Tags = tags
				x.noteLine("tags", i, pg.str(i))
				return
			}
		}
	}
	if x.tagBox() {
		return
	}
	for _, name := range [...]string{"article:tag", "keywords", "news_keywords", "og:keywords"} {
		s, _ := pg.meta(name)
		if tags := x.articleTags(splitTags(s)); len(tags) > 0 {
			x.a.Tags = tags
			x.note("tags", OriginMeta, name, s)
			return
		}
	}
	if tags := x.articleTags(x.ld.keywords); len(tags) > 0 {
		x.a.Tags = tags
		x.note("tags", OriginJSONLD, "keywords", strings.Join(tags, ","))
	}
}

// tagBox takes the tags from an element that its class calls so, beside the
// body, and that has short links and nothing else.
func (x *extraction) tagBox() bool {
	pg := x.pg
	for e := int32(1); e < int32(len(pg.elems)); e++ {
		el := &pg.elems[e]
		if el.hidden || el.lineHi <= el.lineLo || el.lineHi-el.lineLo > 25 || int(el.lineLo) < x.end-4 || int(el.lineLo) > x.end+12 || x.block[el.lineLo] > 0 {
			continue
		}
		if h := pg.hint(e); h&hintTags == 0 || h&(hintBody|hintComment|hintShare|hintNav) != 0 || x.linked[e]*10 < x.size[e]*6 {
			continue
		}
		if p := el.parent; p > 0 && pg.hint(e)&hintTags != 0 && x.linked[p]*10 >= x.size[p]*7 && pg.elems[p].lineHi-pg.elems[p].lineLo <= 25 {
			e, el = p, &pg.elems[p] // one of several like it
		}
		var tags []string
		for i := int(el.lineLo); i < int(el.lineHi); i++ {
			tags = append(tags, x.linkTexts(i)...)
		}
		if tags = cleanTags(tags); len(tags) > 0 && width(strings.Join(tags, "")) <= 7*int32(len(tags)) {
			x.a.Tags = tags
			x.noteLine("tags", int(el.lineLo), pg.str(int(el.lineLo)))
			return true
		}
		e = max(e, el.end-1)
	}
	return false
}

// tagsAt reads the tags of line i, whose label it begins with or whose
// element is named so, and reports whether it is such a line.
func (x *extraction) tagsAt(i int) ([]string, bool) {
	pg := x.pg
	s := pg.str(i)
	label := tagLabel(s)
	if label == "" {
		if strings.HasPrefix(s, "#") && x.stats[i].runes < 60 && x.stats[i].marks == 0 {
			return cleanTags(strings.FieldsFunc(s, func(r rune) bool { return r == '#' })), true
		}
		return nil, false
	}
	rest := strings.TrimLeft(s[len(label):], " :：")
	if links := x.linkTexts(i); len(links) > 0 {
		return cleanTags(links), true
	}
	if rest != "" {
		return cleanTags(splitTags(rest)), true
	}
	// The label alone: the tags are the links of the lines that follow in the
	// same element.
	var tags []string
	parent := pg.elems[pg.lines[i].elem].parent
	for j := i + 1; j < len(pg.lines) && j < i+20 && pg.within(pg.lines[j].elem, parent) && parent > 0; j++ {
		links := x.linkTexts(j)
		if len(links) == 0 || x.stats[j].runes > 60 {
			break
		}
		tags = append(tags, links...)
	}
	return cleanTags(tags), true
}

// tagLabel gives the longest label of tags that s begins with: with a colon or
// nothing behind it, or in brackets, 【关键词】.
func tagLabel(s string) string {
	label, open := "", 0
	if r, n := utf8.DecodeRuneInString(s); fold(r) == '[' {
		open = n
	}
	if longest(s[open:], tagLabels) == 0 {
		return label
	}
	for _, l := range tagLabels.list {
		n := open + hasFold(s[open:], l)
		if n == open || n <= len(label) {
			continue
		}
		rest := strings.TrimLeft(s[n:], " ")
		switch r, size := utf8.DecodeRuneInString(rest); {
		case open > 0 && fold(r) == ']':
			label = s[:len(s)-len(rest)+size]
		case open == 0 && (rest == "" || fold(r) == ':'):
			label = s[:n]
		}
	}
	return label
}

// splitTags splits a list of keywords at the separators that it uses.
func splitTags(s string) []string {
	f := func(r rune) bool {
		switch r {
		case ',', '，', ';', '；', '、', '|', '｜', '#':
			return true
		}
		return false
	}
	if strings.ContainsFunc(s, f) {
		return strings.FieldsFunc(s, f)
	}
	return strings.Fields(s)
}

// cleanTags trims tags, and drops empty, long and repeated ones.
func cleanTags(tags []string) []string {
	var out []string
next:
	for _, t := range tags {
		t = strings.Trim(Clean(t), "#＃ ,，;；、[]【】")
		if t == "" || width(t) > maxTag || isNoChannel(t) || isFurniture(t) || strings.HasPrefix(t, "@") || strings.HasSuffix(t, "阅读") {
			continue
		}
		for _, o := range out {
			if o == t {
				continue next
			}
		}
		if out = append(out, t); len(out) == maxTags {
			break
		}
	}
	return out
}

// articleTags keeps keywords of the document's head if they are about the
// article: some of them stand in its headline or text, and they do not just
// repeat the headline.
func (x *extraction) articleTags(tags []string) []string {
	if tags = cleanTags(tags); len(tags) == 0 {
		return nil
	}
	title := matchKey(x.a.Title.Text)
	var out, keys []string // the keys are of those that the headline does not have
	joined, general := 0, 0
	for _, t := range tags {
		key := matchKey(t)
		if key == title {
			continue
		}
		if isSiteName(t) || isChannelName(t) {
			general++
		}
		if strings.Contains(title, key) {
			joined += len(key)
		} else {
			keys = append(keys, key)
		}
		out = append(out, t)
	}
	pieces := len(out) > 1 && joined*10 > len(title)*9
	enough := (len(out) + 2) / 3
	if pieces {
		enough = len(out)
	}
	found := len(out) - len(keys)
	for k := 0; k < len(keys) && found < enough; k++ {
		if x.tells(keys[k]) {
			found++
		}
	}
	if found*3 < len(out) || general == len(out) || pieces && found == len(out) {
		return nil // the site's own, or the headline in pieces
	}
	return out
}
