package news

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A part is a piece of a page that a selector can name.
type part int

const (
	partTitle part = iota
	partDate
	partSource
	partAuthor
	partBody
	partNoise
	partCount
)

// readTree fills a page from a parsed document. It walks by pointers, not by
// calls: how deep the tree is, is the document's choice.
func readTree(root *html.Node, sel *Selectors, depth int) *page {
	elems, text := sizeOf(root)
	r := treeReader{b: newBuilder(depth, elems, linesOf(elems), text), marks: sel.find(root), attrs: make([]attribute, 0, 16)}
	for n := root; ; {
		if child := r.enter(n); child != nil {
			n = child
			continue
		}
		r.leave(n)
		for n != root && n.NextSibling == nil {
			n = n.Parent
			r.leave(n)
		}
		if n == root {
			break
		}
		n = n.NextSibling
	}
	return r.b.page()
}

// sizeOf counts the elements of a tree and the bytes of its text, which is far
// less work than to make room again and again.
func sizeOf(root *html.Node) (elems, text int) {
	for n := root; ; {
		switch n.Type {
		case html.ElementNode:
			elems++
		case html.TextNode:
			text += len(n.Data)
		}
		if n.FirstChild != nil && !(n.Type == html.ElementNode && traitsOf(n.DataAtom)&traitSkipped != 0) {
			n = n.FirstChild
			continue
		}
		for n != root && n.NextSibling == nil {
			n = n.Parent
		}
		if n == root {
			return elems, text
		}
		n = n.NextSibling
	}
}

type treeReader struct {
	b      *builder
	marks  map[*html.Node]part
	opened []*html.Node // the elements that the builder has open
	attrs  []attribute  // of one element
}

// enter reports a node to the builder and gives its first child, nil if it
// has none or none that counts.
func (r *treeReader) enter(n *html.Node) *html.Node {
	switch n.Type {
	case html.TextNode:
		r.b.chars(n.Data)
	case html.CommentNode:
		r.b.comment(n.Data)
	case html.DocumentNode:
		return n.FirstChild
	case html.ElementNode:
		return r.start(n)
	}
	return nil
}

// start is enter for an element.
func (r *treeReader) start(n *html.Node) *html.Node {
	is := traitsOf(n.DataAtom)
	switch {
	case is&traitSkipped != 0:
		r.skipped(n)
		return nil
	case is&traitTransparent != 0:
		return n.FirstChild
	}
	switch n.DataAtom {
	case atom.Title:
		if n.FirstChild != nil {
			r.b.title(n.FirstChild.Data)
		}
		return nil
	case atom.Meta, atom.Link:
		r.b.head(n.DataAtom, r.attrsOf(n))
		return nil
	}
	p, marked := r.marks[n]
	if marked && p == partNoise {
		r.b.pg.cut = true
		return nil
	}
	known := len(r.b.pg.elems)
	r.b.start(n.DataAtom, is, r.attrsOf(n))
	if marked && len(r.b.pg.elems) > known {
		r.b.pg.marked[p] = append(r.b.pg.marked[p], int32(len(r.b.pg.elems)-1))
	}
	if is&traitVoid == 0 {
		r.opened = append(r.opened, n)
	}
	return n.FirstChild
}

// attrsOf gives the attributes of a node, until it is asked again.
func (r *treeReader) attrsOf(n *html.Node) []attribute {
	r.attrs = r.attrs[:0]
	for i := range capped(n.Attr, maxAttrs) {
		a := &n.Attr[i]
		if key := attrKeyOf(a.Key); key != attrNone {
			r.attrs = append(r.attrs, attribute{key, a.Val})
		}
	}
	return r.attrs
}

// leave closes the element of n, if it was opened.
func (r *treeReader) leave(n *html.Node) {
	if k := len(r.opened); k > 0 && r.opened[k-1] == n {
		r.opened = r.opened[:k-1]
		r.b.finish()
	}
}

// skipped keeps of an element without text what may hold data.
func (r *treeReader) skipped(n *html.Node) {
	if n.DataAtom != atom.Script || n.FirstChild == nil {
		return
	}
	r.b.script(r.attrsOf(n), n.FirstChild.Data)
}

// find gives the nodes that the selectors name.
func (s *Selectors) find(root *html.Node) map[*html.Node]part {
	var marks map[*html.Node]part
	for p, m := range [partCount]goquery.Matcher{s.Title, s.Date, s.Source, s.Author, s.Body, s.Noise} {
		if m == nil {
			continue
		}
		if marks == nil {
			marks = map[*html.Node]part{}
		}
		for _, n := range m.MatchAll(root) {
			marks[n] = part(p)
		}
	}
	return marks
}

// title takes the document's title: the first that says something.
func (b *builder) title(s string) {
	if b.pg.title == "" {
		b.pg.title = clipTo(Clean(s), maxMeta)
	}
}

// head takes a meta or link tag.
func (b *builder) head(tag atom.Atom, attrs []attribute) {
	if tag == atom.Link {
		if rel := valueOf(attrs, attrRel); rel != "" {
			b.pg.links = append(b.pg.links, headLink{strings.ToLower(rel), valueOf(attrs, attrHref)})
		}
		return
	}
	for _, key := range [...]attrKey{attrProperty, attrName, attrItemprop} {
		if name := valueOf(attrs, key); name != "" {
			b.pg.metas = append(b.pg.metas, metaTag{strings.ToLower(strings.TrimSpace(name)), clipTo(Clean(valueOf(attrs, attrContent)), maxMeta)})
			return
		}
	}
}

// script takes the text of a script element.
func (b *builder) script(attrs []attribute, text string) {
	b.pg.scripts = append(b.pg.scripts, scriptText{strings.ToLower(valueOf(attrs, attrType)), text})
}

// maxComment is longer than the comments in which a CMS notes dates.
const maxComment = 400

// comment takes an HTML comment.
func (b *builder) comment(s string) {
	if len(s) <= maxComment && strings.Contains(s, "20") {
		b.pg.comments = append(b.pg.comments, s)
	}
}
