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

// hintWords lists the words by what they hint at, in lower case. Words that
// are cut out of names at hyphens, underscores, digits and capitals are
// compared whole, names of several words joined (articlecontent) as well.
var hintWords = [...]struct {
	hint  hints
	words string
}{
	{hintTitle, " title headline tit bt biaoti artititle articletitle newstitle contenttitle maintitle "},
	{hintTime, " time date pubtime pubdate publishtime publishdate posttime publish datetime riqi shijian timestamp pubtimebaidu "},
	{hintSource, " source origin laiyuan from media mediasource sourcebaidu "},
	{hintAuthor, " author authors writer byline zuozhe reporter authorbaidu "},
	{hintEditor, " editor editors edit zebian bianji editorbaidu "},
	{hintInfo, " info meta infos articleinfo newsinfo postmeta titleinfo pageinfo msg "},
	{hintBody, " content article articlecontent articlebody body contents entry post story text zoom neirong detail maintext articletext newscontent newstext contenttext trs richtext "},
	{hintSummary, " summary abstract zhaiyao daoyu digest intro lead description "},
	{hintCaption, " caption figcaption picdesc imgdesc phototext pictext tushuo imgtitle pictitle "},
	{hintCrumb, " breadcrumb breadcrumbs crumb crumbs bread path position location weizhi nowplace curpos place dangqian mbx "},
	{hintTags, " tag tags keyword keywords biaoqian "},
	{hintRelated, " related relate relation recommend recommended rec hot rank ranking list more tuijian xiangguan guess like likes read reading aside sidebar side about relevant links prevnext previous prev next paihang top hotnews rel "},
	{hintComment, " comment comments cmt pinglun reply review discuss gentie post_comment "},
	{hintAd, " ad ads adv advert advertisement guanggao gg banner promo promotion sponsor adsbygoogle qrcode erweima app download "},
	{hintShare, " share sharing sns social toolbar tool tools fontsize print bdshare jiathis favorite collect like zan "},
	{hintNav, " nav navbar navigation menu header head top topbar channel logo search "},
	{hintFooter, " footer foot bottom copyright copy friendlink "},
	{hintHidden, " hide hidden none dn invisible displaynone dnone sronly "},
	{hintHeading, " hh hhh heading subheading subhead subtitle xiaobiaoti crosshead "},
	{hintCopyright, " copyright disclaimer shengming statement declare mianze "},
}

// hint gives the hints of element e itself.
func (pg *page) hint(e int32) hints {
	el := &pg.elems[e]
	if !el.hinted {
		el.hinted = true
		for i := range el.attr {
			switch el.attr[i].Key {
			case "class", "id", "itemprop", "role":
				el.hints |= readHints(el.attr[i].Val)
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

// readHints looks the words of a class or id up.
func readHints(s string) hints {
	var h hints
	var buf [64]byte
	for name := range strings.FieldsSeq(s) {
		if len(name) > 40 {
			continue
		}
		whole := append(buf[:0], ' ')
		start := 1
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
		if start > 1 {
			h |= lookUpHint(whole[1:])
		}
	}
	return h
}

// lookUpHint looks one word up.
func lookUpHint(word []byte) hints {
	if len(word) < 2 {
		return 0
	}
	var h hints
	for i := range hintWords {
		row := hintWords[i].words
		for at := 0; ; {
			j := strings.Index(row[at:], string(word))
			if j < 0 {
				break
			}
			at += j
			if row[at-1] == ' ' && row[at+len(word)] == ' ' {
				h |= hintWords[i].hint
				break
			}
			at++
		}
	}
	return h
}
