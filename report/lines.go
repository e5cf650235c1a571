package report

import (
	"html/template"
	"strconv"
	"strings"

	"github.com/cnnews/news"
)

// foldFrom is how many lines in a row must be left out to be folded away.
const foldFrom = 9

// A group is a run of lines. One that is left out and long is folded.
type group struct {
	Folded bool
	Data   bool // its paragraphs stand in no line: a script has them
	Lines  []line
}

// A line is a line of the page as the report shows it.
type line struct {
	ID    string
	Kind  string // its class, and the key of its label
	Left  string // why it is left out
	More  bool   // it goes on with the value of a line before
	Same  bool   // the line above has the same label
	Text  template.HTML
	Cells []template.HTML // of a table's row, instead of Text
	Marks []mark
}

// label gives the key of what a line is called.
func (ln *line) label() string {
	if ln.Left != "" {
		return "left:" + ln.Left
	}
	return ln.Kind
}

// A mark joins a link and its repeats: they have the same number.
type mark struct {
	Number int
	First  bool   // the link that the others repeat
	To     string // the id of the line that First has; of First, of the next one
	Match  news.Match
}

// kinds are the classes of spans in the order of the legend, which has those
// that are on the page.
var kinds = [...]string{"headline", "cut", "channel", "date", "source", "dateline", "credit", "heading", "caption", "byline", "tag", "summary", "next", "blockhead", "link", "duplicate"}

// spanKinds says by the first name of a field what kind of span it is.
var spanKinds = [...]struct{ field, kind string }{
	{"title.decorations", "cut"}, {"title.tail", "cut"}, {"title", "headline"},
	{"channel", "channel"}, {"published", "date"}, {"modified", "date"},
	{"source", "source"}, {"dateline", "dateline"}, {"credits", "credit"},
	{"tags", "tag"}, {"summary", "summary"}, {"next", "next"},
}

// kindOf gives the kind of a field.
func (v *view) kindOf(field string) string {
	for _, k := range spanKinds {
		if rest, ok := strings.CutPrefix(field, k.field); ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			return k.kind
		}
	}
	switch {
	case strings.HasPrefix(field, "related") && strings.HasSuffix(field, ".heading"):
		return "blockhead"
	case strings.HasPrefix(field, "related"):
		if marks := v.marks[field]; len(marks) > 0 && !marks[0].First {
			return "duplicate"
		}
		return "link"
	case strings.HasPrefix(field, "body["):
		k, err := strconv.Atoi(strings.TrimSuffix(field[len("body["):], "]"))
		if err == nil && k < len(v.Article.Body) {
			return string(v.Article.Body[k].Kind)
		}
	}
	return "text"
}

// readLines fills the groups of lines.
func (v *view) readLines(lines []news.Line) {
	for i := 0; i < len(lines); {
		n := 1
		left := lines[i].Left != ""
		for i+n < len(lines) && (lines[i+n].Left != "") == left {
			n++
		}
		g := group{Folded: left && n >= foldFrom}
		for k := i; k < i+n; k++ {
			ln := v.line(&lines[k])
			if ln.Kind == string(news.KindTable) {
				ln.Cells, ln.Text = append(ln.Cells, ln.Text), ""
				if ln.More {
					row := &g.Lines[len(g.Lines)-1]
					row.Cells = append(row.Cells, ln.Cells...)
					continue
				}
			}
			if n := len(g.Lines); n > 0 {
				ln.Same = g.Lines[n-1].label() == ln.label()
			}
			g.Lines = append(g.Lines, ln)
		}
		v.Groups = append(v.Groups, g)
		i += n
	}
}

// readData adds the paragraphs that stand in none of the page's lines.
func (v *view) readData() {
	g := group{Data: true}
	for k, p := range v.Article.Body {
		field := "body[" + strconv.Itoa(k) + "]"
		if v.shown[field] {
			continue
		}
		v.shown[field], v.used[string(p.Kind)] = true, true
		ln := line{ID: v.id(field), Kind: string(p.Kind), Text: template.HTML(template.HTMLEscapeString(p.Text))}
		if n := len(g.Lines); n > 0 {
			ln.Same = g.Lines[n-1].Kind == ln.Kind
		}
		g.Lines = append(g.Lines, ln)
	}
	if g.Lines != nil {
		v.Groups = append(v.Groups, g)
	}
}

// line makes a line of the report.
func (v *view) line(ln *news.Line) line {
	out := line{Left: ln.Left, Text: v.markUp(ln)}
	switch {
	case ln.Field != "":
		out.Kind = v.kindOf(ln.Field)
		v.used[out.Kind] = true
		if v.shown[ln.Field] {
			out.More = true
			break
		}
		out.ID, out.Marks = v.id(ln.Field), v.marks[ln.Field]
		v.shown[ln.Field] = true
	case len(ln.Spans) > 0:
		out.Kind = "info"
	default:
		out.Kind, v.Left = "left", true
	}
	return out
}

// markUp gives the text of a line with its spans as mark elements.
func (v *view) markUp(ln *news.Line) template.HTML {
	var b strings.Builder
	var open []int // the ends of the spans around
	at := 0
	upTo := func(end int) {
		template.HTMLEscape(&b, []byte(ln.Text[at:end]))
		at = end
	}
	closeUpTo := func(end int) {
		for len(open) > 0 && open[len(open)-1] <= end {
			upTo(open[len(open)-1])
			b.WriteString("</mark>")
			open = open[:len(open)-1]
		}
	}
	for _, s := range ln.Spans {
		closeUpTo(s.Start)
		upTo(s.Start)
		kind := v.kindOf(s.Field)
		v.used[kind] = true
		b.WriteString(`<mark class="k-` + kind + `"`)
		if s.Field != ln.Field && !v.shown[s.Field] {
			b.WriteString(` id="` + v.id(s.Field) + `"`)
			v.shown[s.Field] = true
		}
		b.WriteString(` title="` + s.Field + `">`)
		open = append(open, s.End)
	}
	closeUpTo(len(ln.Text))
	upTo(len(ln.Text))
	return template.HTML(b.String())
}

// id gives the id of the place where a field was read.
func (v *view) id(field string) string {
	return "at-" + strings.NewReplacer("[", "-", "]", "", ".", "-").Replace(field)
}

// readMarks numbers the links that are repeated.
func (v *view) readMarks() {
	numbers := make(map[string]int)
	for _, d := range v.Article.Duplicates {
		first := linkField(d.OfBlock, d.OfLink)
		again := linkField(d.Block, d.Link)
		n := numbers[first]
		if n == 0 {
			n = len(numbers) + 1
			numbers[first] = n
			v.marks[first] = []mark{{Number: n, First: true, To: v.id(again)}}
		}
		v.marks[again] = append(v.marks[again], mark{Number: n, To: v.id(first), Match: d.Match})
	}
}

// linkField is the JSON path of a link.
func linkField(block, link int) string {
	return "related[" + strconv.Itoa(block) + "].links[" + strconv.Itoa(link) + "]"
}
