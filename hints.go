package news

import "strings"

// Hints are what the words of an element's class and id say of its content.
// They are conventions that many sites share, never one site's.
type hints uint32

const (
	hintTitle hints = 1 << iota
	hintTime
	hintSource
	hintAuthor
	hintEditor
	hintInfo
	hintBody
	hintSummary
	hintCaption
	hintCrumb
	hintTags
	hintRelated
	hintComment
	hintAd
	hintShare
	hintNav
	hintFooter
	hintHidden
	hintCopyright
	hintHeading
)

// hint gives the hints of element e itself.
func (pg *page) hint(e int32) hints {
	el := &pg.elems[e]
	if !el.hinted {
		el.hinted = true
		for _, a := range pg.attrsOf(e) {
			switch a.key {
			case attrClass, attrID, attrItemprop, attrRole:
				el.hints |= readHints(a.value)
			}
		}
	}
	return el.hints
}

// hintAround gives the hints of e and of the elements around it, up to and
// without the element top.
func (pg *page) hintAround(e, top int32) hints {
	var h hints
	for ; e > top; e = pg.elems[e].parent {
		h |= pg.hint(e)
	}
	return h
}

// readHints looks the words of a class or id up: those that are cut out of its
// names at hyphens, underscores, digits and capitals, and each name of several
// words joined (articlecontent).
func readHints(s string) hints {
	var h hints
	var buf [64]byte
	for name := range strings.FieldsSeq(s) {
		if len(name) > 40 {
			continue
		}
		whole, start := buf[:0], 0
		for i := 0; i < len(name); i++ {
			c := name[i]
			upper := c >= 'A' && c <= 'Z'
			if upper && i > 0 && name[i-1] >= 'a' && name[i-1] <= 'z' || !isAlnum(rune(c)) || c <= '9' {
				h |= lookUpHint(whole[start:])
				start = len(whole)
			}
			if isAlnum(rune(c)) && c > '9' {
				whole = append(whole, c|0x20)
			}
		}
		h |= lookUpHint(whole[start:])
		if start > 0 {
			h |= lookUpHint(whole)
		}
	}
	return h
}

// lookUpHint gives what a word, in lower case, hints at.
func lookUpHint(word []byte) hints {
	switch string(word) {
	case "title", "headline", "tit", "bt", "biaoti", "artititle", "articletitle", "newstitle", "contenttitle", "maintitle":
		return hintTitle
	case "time", "date", "pubtime", "pubdate", "publishtime", "publishdate", "posttime", "publish", "datetime", "riqi",
		"shijian", "timestamp", "pubtimebaidu":
		return hintTime
	case "source", "origin", "laiyuan", "from", "media", "mediasource", "sourcebaidu":
		return hintSource
	case "author", "authors", "writer", "byline", "zuozhe", "reporter", "authorbaidu":
		return hintAuthor
	case "editor", "editors", "edit", "zebian", "bianji", "editorbaidu":
		return hintEditor
	case "info", "meta", "infos", "articleinfo", "newsinfo", "postmeta", "titleinfo", "pageinfo", "msg":
		return hintInfo
	case "content", "article", "articlecontent", "articlebody", "body", "contents", "entry", "post", "story", "text", "zoom",
		"neirong", "detail", "maintext", "articletext", "newscontent", "newstext", "contenttext", "trs", "richtext":
		return hintBody
	case "summary", "abstract", "zhaiyao", "daoyu", "digest", "intro", "lead", "description":
		return hintSummary
	case "caption", "figcaption", "picdesc", "imgdesc", "phototext", "pictext", "tushuo", "imgtitle", "pictitle":
		return hintCaption
	case "breadcrumb", "breadcrumbs", "crumb", "crumbs", "bread", "path", "position", "location", "weizhi", "nowplace", "curpos",
		"place", "dangqian", "mbx":
		return hintCrumb
	case "tag", "tags", "keyword", "keywords", "biaoqian":
		return hintTags
	case "related", "relate", "relation", "recommend", "recommended", "rec", "hot", "rank", "ranking", "list", "more", "tuijian",
		"xiangguan", "guess", "likes", "read", "reading", "aside", "sidebar", "side", "about", "relevant", "links", "prevnext",
		"previous", "prev", "next", "paihang", "hotnews", "rel":
		return hintRelated
	case "comment", "comments", "cmt", "pinglun", "reply", "review", "discuss", "gentie":
		return hintComment
	case "ad", "ads", "adv", "advert", "advertisement", "guanggao", "gg", "banner", "promo", "promotion", "sponsor",
		"adsbygoogle", "qrcode", "erweima", "app", "download":
		return hintAd
	case "share", "sharing", "sns", "social", "toolbar", "tool", "tools", "fontsize", "print", "bdshare", "jiathis", "favorite",
		"collect", "zan":
		return hintShare
	case "nav", "navbar", "navigation", "menu", "header", "head", "topbar", "channel", "logo", "search":
		return hintNav
	case "footer", "foot", "bottom", "copy", "friendlink":
		return hintFooter
	case "hide", "hidden", "none", "dn", "invisible", "displaynone", "dnone", "sronly":
		return hintHidden
	case "hh", "hhh", "heading", "subheading", "subhead", "subtitle", "xiaobiaoti", "crosshead":
		return hintHeading
	case "disclaimer", "shengming", "statement", "declare", "mianze":
		return hintCopyright
	case "like":
		return hintRelated | hintShare
	case "top":
		return hintRelated | hintNav
	case "copyright":
		return hintFooter | hintCopyright
	}
	return 0
}
