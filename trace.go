package news

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// An Explanation shows how a page was read: what it says, and each of its
// lines with the values that were read there.
type Explanation struct {
	Article *Article `json:"article"`
	Lines   []Line   `json:"lines"`
}

// A Line is a line of the page's text: a paragraph, a list item, a cell.
type Line struct {
	Text string `json:"text"`
	// Field is the JSON path of the value that the line is, as body[2] or
	// related[0].links[3]; empty if it is none.
	Field string `json:"field,omitempty"`
	// Spans are the values that were read in the line, in their order. Two of
	// them are apart, or the later one stands inside the earlier.
	Spans []Span `json:"spans,omitempty"`
	// Left says why a line without Field and Spans was left out: hidden,
	// link, boilerplate …; it is for people to read.
	Left string `json:"left,omitempty"`
}

// A Span is the piece of a line in which a value was read. Blanks that stretch
// a name belong to it.
type Span struct {
	Start int    `json:"start"` // its bytes are Line.Text[Start:End]
	End   int    `json:"end"`
	Field string `json:"field"` // JSON path: published, credits[2], title.decorations[0]
}

// Explain reads a page with the default settings, as [Parser.Explain] does.
func Explain(page []byte) (*Explanation, error) { return new(Parser).Explain(page) }

// Explain reads a page as [Parser.Parse] does, and gives besides the article
// the lines of the page in reading order, each with what it is to the article.
// The article's evidence is that of a Parser with Trace. Values of the
// document's head, of scripts and of the address stand in no line.
func (p *Parser) Explain(page []byte) (*Explanation, error) {
	text, _, err := p.decode(page)
	if err != nil {
		return nil, err
	}
	q := *p
	q.Trace = true
	x, err := q.extract(q.readPage(text))
	if err != nil {
		return nil, err
	}
	return x.explain(), nil
}

// An explainer marks the lines of a page.
type explainer struct {
	*extraction
	lines []Line
	// budget is how many bytes may still be looked through for links, so that
	// many links on many lines take no longer than the page is long.
	budget int
}

// explain gives the lines of the page and what they are.
func (x *extraction) explain() *Explanation {
	e := explainer{x, make([]Line, len(x.pg.lines)), 1<<20 + 16*len(x.pg.text)}
	for i := range e.lines {
		e.lines[i].Text = x.pg.str(i)
	}
	e.markTitle()
	e.markBody()
	for _, p := range x.places {
		e.markPlace(p)
	}
	e.markLinks()
	for i := range e.lines {
		ln := &e.lines[i]
		if ln.Spans = nest(ln.Spans); ln.Field == "" && ln.Spans == nil {
			ln.Left = e.leftOut(i)
		}
	}
	return &Explanation{x.a, e.lines}
}

// leftOut says why line i is in no value.
func (e *explainer) leftOut(i int) string {
	switch why := e.dropped(i); {
	case why != "":
		return why
	case i >= e.head.hi && i < e.first && e.isInfo(i):
		return "info line"
	}
	return "outside the article"
}

// markTitle marks the lines of the headline and what was cut off it.
func (e *explainer) markTitle() {
	t := &e.a.Title
	for i := e.head.lo; i < e.head.hi; i++ {
		e.lines[i].Field = "title"
		for k, s := range t.Decorations {
			e.find(i, s, element("title.decorations", k))
		}
		e.find(i, t.Tail, "title.tail")
		e.find(i, t.Text, "title.text")
	}
	for i := max(0, e.head.lo-3); i < min(len(e.lines), e.head.hi+3); i++ {
		e.find(i, t.Kicker, "title.kicker")
		e.find(i, t.Subtitle, "title.subtitle")
	}
}

// markBody marks the lines of the paragraphs; of a table's row all.
func (e *explainer) markBody() {
	for k, i := range e.at {
		if i < 0 {
			continue // read from a script
		}
		field := element("body", k)
		e.lines[i].Field = field
		if e.a.Body[k].Kind != KindTable {
			continue
		}
		cells := strings.FieldsFunc(e.a.Body[k].Text, func(r rune) bool { return r == '\t' })
		for j := i + 1; j < e.layoutEnd(k) && len(cells) > 1; j++ {
			if e.dropped(j) == "" {
				e.lines[j].Field = field
			}
		}
	}
}

// layoutEnd gives the line at which the paragraph after the k-th begins.
func (e *explainer) layoutEnd(k int) int {
	if k+1 < len(e.at) && e.at[k+1] >= 0 {
		return e.at[k+1]
	}
	return e.layout.end
}

// markPlace marks a value in the line where it was read.
func (e *explainer) markPlace(p place) {
	ev := &e.a.Evidence[p.evidence]
	if ev.Lost != "" {
		return
	}
	switch field, _, _ := strings.Cut(ev.Field, "["); field {
	case "title":
	case "credits":
		k, err := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(ev.Field, "credits["), "]"))
		if err == nil && k < len(e.a.Credits) {
			e.findIn(p.line, ev, e.a.Credits[k].Name)
		}
	case "channel":
		for k, s := range e.a.Channel {
			e.find(p.line, s, element("channel", k))
		}
	case "tags":
		from := p.line
		for k, s := range e.a.Tags {
			for i := from; i < min(from+20, len(e.lines)); i++ {
				if e.find(i, s, element("tags", k)) {
					from = i
					break
				}
			}
		}
	default:
		for i := p.line; i < min(p.line+3, len(e.lines)) && !e.find(i, ev.Raw, ev.Field); i++ {
			continue // a label's value may stand in a line below
		}
	}
}

// findIn marks a value that is a part of its evidence, which is in line i.
func (e *explainer) findIn(i int, ev *Evidence, value string) {
	s := e.lines[i].Text
	lo, hi, rest := match(s, ev.Raw)
	if rest != "" {
		lo, hi = 0, len(s)
	}
	if start, end, rest := match(s[lo:hi], value); rest == "" && value != "" {
		e.lines[i].Spans = append(e.lines[i].Spans, Span{lo + start, lo + end, ev.Field})
	}
}

// find marks value in line i, and reports whether it stands there. What is
// printed over two or three lines may begin in i.
func (e *explainer) find(i int, value, field string) bool {
	if value == "" {
		return false
	}
	for n := 0; n < 3 && i+n < len(e.lines); n++ {
		ln := &e.lines[i+n]
		start, end, rest := match(ln.Text, value)
		if end == start || n > 0 && start > 0 || rest != "" && end < len(ln.Text) {
			return false
		}
		ln.Spans = append(ln.Spans, Span{start, end, field})
		if value = rest; value == "" {
			return true
		}
	}
	return false
}

// match finds value in s where both are read without their blanks. rest is
// what of value the end of s cuts off; start equals end where nothing agrees.
// It gives up on a string that begins in a thousand places as value does.
func match(s, value string) (start, end int, rest string) {
	value = strings.TrimLeft(value, " ")
	if value == "" {
		return 0, 0, ""
	}
	first, _ := utf8.DecodeRuneInString(value)
	for effort := 1<<10 + 16*len(s); start < len(s) && effort > 0; {
		i := strings.IndexRune(s[start:], first)
		if i < 0 {
			break
		}
		start += i
		if n, rest := agree(s[start:], value); rest == "" || start+n == len(s) {
			return start, start + n, rest
		} else {
			effort -= n
		}
		start += utf8.RuneLen(first)
	}
	return 0, 0, value
}

// agree gives how many bytes of s are the beginning of value, and the rest of
// value.
func agree(s, value string) (n int, rest string) {
	for end := 0; ; {
		value = strings.TrimLeft(value, " ")
		for n < len(s) && s[n] == ' ' {
			n++
		}
		if value == "" || n == len(s) {
			return end, value
		}
		r, size := utf8.DecodeRuneInString(value)
		if c, _ := utf8.DecodeRuneInString(s[n:]); c != r || r == utf8.RuneError {
			return end, value
		}
		n, value = n+size, value[size:]
		end = n
	}
}

// nest puts spans in their order, and drops those that overlap others without
// standing in them, and the lesser of two at one place.
func nest(spans []Span) []Span {
	slices.SortStableFunc(spans, func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	kept := spans[:0]
	var open []int // the ends of the spans around
	for k, s := range spans {
		for len(open) > 0 && open[len(open)-1] <= s.Start {
			open = open[:len(open)-1]
		}
		if len(open) > 0 && open[len(open)-1] < s.End {
			continue
		}
		if k > 0 && len(kept) > 0 && kept[len(kept)-1] == s {
			continue
		}
		open = append(open, s.End)
		kept = append(kept, s)
	}
	return kept
}

// element is the JSON path of an element of a list.
func element(list string, k int) string { return list + "[" + strconv.Itoa(k) + "]" }
