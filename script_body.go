package news

import (
	"html"
	"strings"
)

// minProse is the prose in runes below which a page's text is looked for in
// its scripts.
const minProse = 120

// scriptBodies are the keys under which scripts keep an article's text.
const scriptBodies = " content articlebody article_body body text html detail contenthtml content_html articlecontent article_content maincontent fulltext story "

// readScriptBody takes the article's paragraphs from JSON-LD or an inline
// script, where the page shows next to none itself.
func (x *extraction) readScriptBody() {
	shown := int32(0)
	for _, p := range x.a.Body {
		if p.Kind != KindText {
			continue
		}
		st := measure(p.Text)
		if shown += st.prose(); shown >= minProse {
			return
		}
	}
	text, origin, where := x.ld.body, OriginJSONLD, "articleBody"
	if hanRunes(text) < minProse/2 {
		text, where = x.scriptText()
		origin = OriginScript
	}
	if int32(hanRunes(text)) <= max(shown, minProse/2) {
		return
	}
	var pg *page
	if text = html.UnescapeString(text); isHTML(text) {
		pg = readTokens(text, x.depth())
	} else {
		pg = readText(text)
	}
	y := extraction{Parser: x.Parser, layout: newLayout(pg), a: &Article{Title: x.a.Title}}
	y.block = make([]int32, len(pg.lines))
	y.readBody()
	x.a.Body, x.lead = y.a.Body, y.lead
	x.at = make([]int, len(x.a.Body))
	for k := range x.at {
		x.at[k] = -1
	}
	x.hiddenBody = Evidence{Field: "body", Origin: origin, Where: where}
}

// scriptText gives the longest Chinese text that an inline script assigns to
// one of scriptBodies, and its key.
func (x *extraction) scriptText() (text, where string) {
	longest := 0
	for i := range x.pg.scripts {
		s := &x.pg.scripts[i]
		if strings.Contains(s.typ, "ld+json") || len(s.text) < minProse {
			continue
		}
		eachString(s.text, func(key, raw string) bool {
			if len(raw) < minProse || len(raw) <= longest || !strings.Contains(scriptBodies, " "+strings.ToLower(key)+" ") {
				return true
			}
			t := unescapeJS(raw)
			if hanRunes(t) >= minProse/2 {
				text, where, longest = t, key, len(raw)
			}
			return true
		})
	}
	return text, where
}

// hanRunes counts the ideographs of s.
func hanRunes(s string) int {
	n := 0
	for _, r := range s {
		if isHan(r) {
			n++
		}
	}
	return n
}
