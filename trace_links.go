package news

// linksAhead is in how many lines behind a link the next one of its block is
// looked for.
const linksAhead = 200

// A markedLink is a link whose title has been marked.
type markedLink struct {
	link  *Link
	field string
	line  int
}

// markLinks marks the lines of the link blocks. Links stand in the page's
// order, so each is looked for behind the one before it.
func (e *explainer) markLinks() {
	var marked []markedLink
	at, offset := 0, 0 // the line to look on from, and the byte in it
	if e.pg.isText {
		at = min(e.layout.end, len(e.lines))
	}
	for b := range e.a.Related {
		block := &e.a.Related[b]
		path := element("related", b)
		first, ahead := true, len(e.lines)
		for k := range block.Links {
			link := &block.Links[k]
			i, start, end, ok := e.findLink(at, offset, ahead, link)
			if !ok {
				continue
			}
			if first {
				e.markHeading(i, block.Heading, path+".heading")
				first, ahead = false, linksAhead
			}
			field := element(path+".links", k)
			e.lines[i].Field = field
			e.lines[i].Spans = append(e.lines[i].Spans, Span{start, end, field})
			marked = append(marked, markedLink{link, field, i})
			at, offset = i, end
		}
	}
	for _, m := range marked {
		e.markRest(m)
	}
}

// findLink finds the text of a link from a byte of a line on, in that line
// and some that follow.
func (e *explainer) findLink(at, offset, ahead int, link *Link) (line, start, end int, ok bool) {
	for i := at; i < len(e.lines) && i-at < ahead && e.budget > 0; i++ {
		if f := e.lines[i].Field; f != "" && i > at {
			offset = 0
			continue // a paragraph, or a heading
		}
		s := e.lines[i].Text[offset:]
		e.budget -= len(s) + 1
		for _, title := range [...]string{link.Raw, link.Title} {
			if start, end, rest := match(s, title); rest == "" && end > start {
				return i, offset + start, offset + end, true
			}
		}
		offset = 0
	}
	return 0, 0, 0, false
}

// markHeading marks the heading of a block whose first link is in line i. The
// headings of tabs stand further up, each as a line.
func (e *explainer) markHeading(i int, heading, field string) {
	for j := i; heading != "" && j >= max(0, i-linksAhead) && e.budget > 0; j-- {
		ln := &e.lines[j]
		near := i-j <= maxGroup
		if !near && (ln.Field != "" || len(ln.Spans) > 0 || len(ln.Text) > 2*len(heading)) {
			continue
		}
		e.budget -= len(ln.Text) + 1
		if start, end, rest := match(ln.Text, heading); rest == "" && end > start && (near || end-start == len(ln.Text)) {
			if e.lines[j].Field == "" {
				e.lines[j].Field = field
			}
			e.lines[j].Spans = append(e.lines[j].Spans, Span{start, end, field})
			return
		}
	}
}

// markRest marks what belongs to a link in the lines below its title: the copy
// of the title, channel, date and summary.
func (e *explainer) markRest(m markedLink) {
	for i := m.line + 1; i < min(m.line+1+maxGroup, len(e.lines)); i++ {
		ln := &e.lines[i]
		if ln.Field != "" || e.isLink(i) && !e.pg.isText && m.link.Alt == "" {
			return
		}
		for _, s := range [...]string{m.link.Alt, m.link.AltRaw, m.link.Channel, m.link.Date, m.link.Summary, m.link.SummaryRaw, m.link.Title} {
			if _, end, rest := match(ln.Text, s); rest == "" && end > 0 {
				ln.Field = m.field
				break
			}
		}
	}
}
