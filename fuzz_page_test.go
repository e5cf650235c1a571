package news

import (
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
)

func FuzzParse(f *testing.F) {
	_, pages := testPages(f)
	for _, page := range pages {
		f.Add(page)
	}
	for _, shape := range shapes {
		f.Add([]byte(shape.page(3)))
	}
	f.Add([]byte(pageTop + "<p>&<p>mp;" + prose))
	f.Fuzz(func(t *testing.T, data []byte) {
		p := &Parser{Reference: now}
		if err := soundParse(data); err != nil {
			t.Fatal(err)
		}
		a, err := p.Parse(data)
		if err != nil {
			return
		}
		text, _, err := p.decode(data)
		if err != nil {
			t.Fatalf("parsed, though decoding gives %v", err)
		}
		pg := readText(text)
		if isHTML(text) {
			pg = readTokens(text, DefaultMaxDepth)
		}
		checkArticle(t, p, pg, a)
		again, err := p.Parse(data)
		if err != nil || asJSON(again) != asJSON(a) {
			t.Errorf("parsed again:\n%s\n%s, %v", asJSON(a), asJSON(again), err)
		}
	})
}

func FuzzParseText(f *testing.F) {
	_, pages := testPages(f)
	for _, page := range pages {
		f.Add(string(page))
	}
	f.Add("海湾开渔\n1-10 00:00Z 来源：山城日报\n" + prose + "\n" + prose) // a placeholder of another zone
	f.Fuzz(func(t *testing.T, s string) {
		p := &Parser{Reference: now, MaxBytes: -1}
		a, err := p.ParseText([]byte(s))
		if err != nil {
			if err := soundError([]byte(s), err); err != nil {
				t.Fatal(err)
			}
			return
		}
		text, _, _ := p.decode([]byte(s))
		checkArticle(t, p, readText(text), a)
		if a.Images != nil || a.Next != "" || a.URL != "" {
			t.Errorf("a text has no addresses: %s", asJSON(a))
		}
		if again, err := p.ParseText([]byte(s)); err != nil || asJSON(again) != asJSON(a) {
			t.Errorf("parsed again:\n%s\n%s, %v", asJSON(a), asJSON(again), err)
		}
	})
}

// checkArticle reports values of an article that do not stand on its page.
func checkArticle(t *testing.T, p *Parser, pg *page, a *Article) {
	t.Helper()
	if s := fmt.Sprint(*a); !utf8.ValidString(s) {
		t.Errorf("not UTF-8: %q", s)
	}
	all := allOf(pg)
	stands := func(field, s string) {
		t.Helper()
		if !strings.Contains(all, squash(s)) {
			t.Errorf("%s %q is not on the page", field, s)
		}
	}
	for field, s := range map[string]string{
		"title": a.Title.Text, "title.raw": a.Title.Raw, "kicker": a.Title.Kicker, "subtitle": a.Title.Subtitle, "summary": a.Summary,
		"source": a.Source.Name, "source.raw": a.Source.Raw, "dateline": a.Dateline.Raw, "agency": a.Dateline.Agency, "place": a.Dateline.Place,
		"published": a.Published.Raw, "modified": a.Modified.Raw,
	} {
		stands(field, s)
	}
	for _, s := range slices.Concat(a.Channel, a.Tags, a.Title.Decorations) {
		stands("channel, tag or decoration", s)
	}
	for _, c := range a.Credits {
		if stands("credit", c.Name); c.Name == "" || roleTitle(c.Role) == "" {
			t.Errorf("credit %+v", c)
		}
		stands("outlet", c.Outlet)
		stands("place", c.Place)
	}
	for _, b := range a.Related {
		stands("heading", b.Heading)
		for _, l := range b.Links {
			stands("link", l.Raw)
		}
		if len(b.Links) == 0 {
			t.Errorf("block %q has no links", b.Heading)
		}
	}
	for _, para := range a.Body {
		if para.Kind == "" || squash(para.Text) == "" || para.Kind != KindTable && !isClean(para.Text) {
			t.Errorf("paragraph %+v", para)
		}
		parts := []string{para.Text}
		if para.Kind == KindTable { // without the lines of a row that are dropped
			parts = strings.Fields(para.Text)
		}
		for _, s := range parts {
			stands("paragraph", s)
		}
	}
	checkOrder(t, pg, a.Body)
	for _, d := range a.Duplicates {
		if d.OfBlock > d.Block || d.OfBlock == d.Block && d.OfLink >= d.Link || d.Block >= len(a.Related) || d.Link >= len(a.Related[d.Block].Links) {
			t.Errorf("duplicate %+v", d)
		}
	}
	addresses := []string{a.URL, a.Source.URL, a.Next}
	for _, im := range a.Images {
		addresses = append(addresses, im.URL)
	}
	for _, b := range a.Related {
		for _, l := range b.Links {
			addresses = append(addresses, l.URL)
		}
	}
	for _, s := range addresses {
		if s != "" && isEmptyHref(s) {
			t.Errorf("address %q of no page", s)
		}
	}
	for _, d := range [...]Date{a.Published, a.Modified} {
		if d.Precision == PrecisionNone {
			continue
		}
		if again, err := p.ParseDate(d.String()); err != nil || !again.Time.Equal(d.Time) || again.Precision != d.Precision {
			t.Errorf("date %v read again is %v, %v", d, again, err)
		}
	}
}

// checkOrder reports paragraphs that are not in the order of the page's lines.
// A body that is read from a script has an order of its own.
func checkOrder(t *testing.T, pg *page, body []Paragraph) {
	t.Helper()
	if len(pg.scripts) > 0 {
		return
	}
	rest, ok := squashLines(pg), true
	for _, para := range body {
		for s := range strings.FieldsSeq(para.Text) {
			if _, rest, ok = strings.Cut(rest, squash(s)); !ok {
				t.Errorf("%q of paragraph %q is out of order", s, para.Text)
				return
			}
		}
	}
}

// squash takes the blanks and all that is not seen out of s.
func squash(s string) string {
	return strings.Map(func(r rune) rune {
		if isBlank(r) || isUnseen(r) {
			return -1
		}
		return r
	}, Clean(s))
}

// squashLines squashes the text of a page line by line: what ends one line and
// begins the next must not make up an entity.
func squashLines(pg *page) string {
	var b strings.Builder
	for i := range pg.lines {
		b.WriteString(squash(pg.str(i)))
	}
	return b.String()
}

// allOf is all that is written on a page, visible or not.
func allOf(pg *page) string {
	var b strings.Builder
	add := func(s string) {
		b.WriteString(squash(s))
		b.WriteByte('\n')
	}
	b.WriteString(squashLines(pg))
	b.WriteByte('\n')
	add(pg.title)
	for _, m := range pg.metas {
		add(m.content)
	}
	for _, l := range pg.links {
		add(l.href)
	}
	for _, attr := range pg.attrs {
		add(attr.value)
	}
	for _, c := range pg.comments {
		add(c)
	}
	for _, s := range pg.scripts {
		addStrings(s.text, add)
	}
	return b.String()
}

// addStrings gives the strings of a script, as text and as HTML.
func addStrings(script string, add func(string)) {
	text := func(s string) {
		add(s)
		s = html.UnescapeString(s)
		add(readTokens(s, DefaultMaxDepth).text)
		add(readText(s).text)
	}
	eachString(script, func(_, raw string) bool {
		text(unescapeJS(raw))
		return true
	})
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			text(v)
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, e := range v {
				walk(e)
			}
		}
	}
	var v any
	script = strings.TrimRight(strings.TrimSpace(script), ";")
	if json.Unmarshal([]byte(strings.Map(func(r rune) rune { return max(r, ' ') }, script)), &v) == nil {
		walk(v)
	}
}

// selectors are settings of every kind: that match nothing, something and all.
var selectors = []goquery.Matcher{nil, goquery.Single("p"), goquery.Single("div"), goquery.Single("*"), goquery.Single("h1, h2, td"), goquery.Single(".none"), goquery.Single("p:nth-child(2)"), goquery.Single("body, html")}

// FuzzSelectors checks that no selectors make a page fail that is read without.
func FuzzSelectors(f *testing.F) {
	_, pages := testPages(f)
	for i, page := range pages {
		f.Add(page, uint32(i*0x12345))
	}
	f.Add([]byte(pageTop+"<h1>山城新图书馆开馆</h1><div><p>"+prose+"</div>"), uint32(2<<12))
	f.Fuzz(func(t *testing.T, data []byte, choice uint32) {
		pick := func(n int) goquery.Matcher { return selectors[choice>>(3*n)%8] }
		p := &Parser{Select: Selectors{Title: pick(0), Date: pick(1), Source: pick(2), Author: pick(3), Body: pick(4), Noise: pick(5)}}
		_, plain := ParseHTML(data)
		a, err := p.ParseHTML(data)
		if plain == nil && err != nil || err != nil && soundError(data, err) != nil {
			t.Fatalf("%v, and with selectors %v", plain, err)
		}
		if err != nil {
			return
		}
		if s := fmt.Sprint(*a); !utf8.ValidString(s) {
			t.Errorf("not UTF-8: %q", s)
		}
		if again, err := p.ParseHTML(data); err != nil || asJSON(again) != asJSON(a) {
			t.Errorf("parsed again:\n%s\n%s, %v", asJSON(a), asJSON(again), err)
		}
	})
}

// FuzzTreeAgrees builds well-formed documents: from tokens and from a tree
// they must give the same article.
func FuzzTreeAgrees(f *testing.F) {
	f.Add([]byte("海湾开渔"))
	for i := range 8 {
		var b []byte
		for n := range 200 {
			b = append(b, byte(n*n*(2*i+1)>>2))
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, ops []byte) {
		page := document(ops)
		doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
		if err != nil {
			return // nested too deep
		}
		tree, tokens := readTree(doc.Nodes[0], &Selectors{}, DefaultMaxDepth), readTokens(page, DefaultMaxDepth)
		if tree.text != tokens.text || len(tree.lines) != len(tokens.lines) {
			t.Fatalf("%s\ntree   %d lines %s\ntokens %d lines %s", page, len(tree.lines), tree.text, len(tokens.lines), tokens.text)
		}
		a, err := ParseHTML([]byte(page))
		b, treeErr := ParseDocument(doc)
		if (err == nil) != (treeErr == nil) {
			t.Fatalf("%s\ntokens %v, tree %v", page, err, treeErr)
		}
		if err == nil {
			if diff := articleDiff(t, a, b); diff != "" {
				t.Errorf("%s%s", page, diff)
			}
		}
	})
}

// elements are what documents are built of: what an element holds, and what it is.
var elements = []struct{ open, close, holds, is string }{
	{"<div>", "</div>", "flow", "flow"},
	{"<div class=content>", "</div>", "flow", "flow"},
	{"<section>", "</section>", "flow", "flow"},
	{"<blockquote>", "</blockquote>", "flow", "flow"},
	{"<p>", "</p>", "phrases", "flow"},
	{"<h1>", "</h1>", "phrases", "flow"},
	{"<h3 class=title>", "</h3>", "phrases", "flow"},
	{"<ul>", "</ul>", "items", "flow"},
	{"<li>", "</li>", "flow", "items"},
	{"<table>", "</table>", "rows", "flow"},
	{"<tr>", "</tr>", "cells", "rows"},
	{"<td>", "</td>", "flow", "cells"},
	{"<span>", "</span>", "phrases", "phrases"},
	{"<b>", "</b>", "phrases", "phrases"},
	{"<span class=source style='display:block'>", "</span>", "phrases", "phrases"},
	{"<div style='display:none'>", "</div>", "flow", "flow"},
}

// phrases are what stands in documents, between elements.
var phrases = []string{
	"海湾开渔", prose, "2024-05-06 08:08", "来源：山城日报", "记者 张三", "（责任编辑：李四）", "新华社山城5月6日电 ", "相关阅读", " ", "\n", "&nbsp;", "<br>", "<img src=/a.jpg>", "<!--2024-05-06-->", "&amp;amp;",
	"<a href=/20240506/1.html>海湾大桥通过验收</a>", "<a href=/20240507/2.html title=山城开通缆车>山城开通缆车</a>", "<script>var a='<p>'</script>", "首页 &gt; 山城 &gt; 正文", "标签：海湾 渔船",
}

// document makes a well-formed document: each byte opens an element, where it
// may be, closes one or writes something.
func document(ops []byte) string {
	type open struct{ close, holds string }
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><head><title>海湾开渔_山城日报</title></head><body>")
	stack := []open{{"", "flow"}}
	for _, op := range ops {
		top := stack[len(stack)-1]
		mixed := top.holds == "flow" || top.holds == "phrases"
		switch n := int(op) >> 2; {
		case op&3 == 0 && len(stack) > 1:
			b.WriteString(top.close)
			stack = stack[:len(stack)-1]
		case op&3 == 1 && mixed:
			b.WriteString(phrases[n%len(phrases)])
		default:
			if e := elements[n%len(elements)]; e.is == top.holds || e.is == "phrases" && mixed {
				b.WriteString(e.open)
				stack = append(stack, open{e.close, e.holds})
			}
		}
	}
	for _, e := range slices.Backward(stack) {
		b.WriteString(e.close)
	}
	return b.String() + "</body></html>"
}
