package report

import (
	"bytes"
	"encoding/json"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/cnnews/news"
)

// A view is what the template shows.
type view struct {
	Options
	Style   template.CSS
	Article *news.Article
	Kinds   []string // that are on the page
	Left    bool     // some lines are left out
	Groups  []group
	Values  []value
	JSON    string

	marks map[string][]mark // of links, by field
	shown map[string]bool   // fields that have their id
	used  map[string]bool   // kinds of lines and spans
}

// A value is a field of the article in the side panel.
type value struct {
	Name  string // the key of its label
	Items []item
	Lost  []lost // candidates that were not taken
}

// A lost is why some candidates were not taken.
type lost struct {
	Why    string // the key of its words
	Found  []place
	Folded bool // they are many
}

// foldLost is how many candidates with one reason are folded away.
const foldLost = 4

// A place is where a value was read.
type place struct{ news.Evidence }

// Line gives the number of the line, of a text.
func (p place) Line() string {
	n, _ := strings.CutPrefix(p.Where, "line ")
	return n
}

// An item is a field's value, or one of its list.
type item struct {
	Text  string
	Say   string   // the key of words instead of a text
	Count int      // of the things in it
	Unit  string   // the key of what is counted
	Notes []string // keys of words that say more of it
	At    string   // the id of the place where it was read, if it is on the page
	Found []place
	Marks []mark
}

// newView makes the view of an explanation.
func newView(e *news.Explanation) (*view, error) {
	v := &view{Article: e.Article, marks: make(map[string][]mark), shown: make(map[string]bool), used: make(map[string]bool)}
	v.readMarks()
	v.readLines(e.Lines)
	v.readData()
	for _, k := range kinds {
		if v.used[k] {
			v.Kinds = append(v.Kinds, k)
		}
	}
	v.readValues()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(e.Article); err != nil {
		return nil, err
	}
	v.JSON = b.String()
	return v, nil
}

// readValues fills the side panel.
func (v *view) readValues() {
	a := v.Article
	v.add("title", v.item(a.Title.Text, "title.text", "title"))
	v.add("kicker", v.item(a.Title.Kicker, "title.kicker"))
	v.add("subtitle", v.item(a.Title.Subtitle, "title.subtitle"))
	v.addList("cut", "title.decorations", a.Title.Decorations, v.item(a.Title.Tail, "title.tail"))
	v.addList("channel", "channel", a.Channel)
	v.add("published", v.date(a.Published, "published"))
	v.add("modified", v.date(a.Modified, "modified"))
	source := v.item(a.Source.Name, "source")
	if source.Text != "" {
		source.Notes = []string{string(a.Source.Kind)}
	}
	v.add("source", source)
	v.add("dateline", v.item(a.Dateline.Raw, "dateline"))
	var credits []item
	said := ""
	for k, c := range a.Credits {
		it := v.item(c.Name, "credits["+strconv.Itoa(k)+"]")
		it.Notes = []string{string(c.Role)}
		if len(it.Found) > 0 { // one line names several
			if raw := it.Found[0].Where + it.Found[0].Raw; raw == said {
				it.Found = nil
			} else {
				said = raw
			}
		}
		for _, s := range [...]string{c.Outlet, c.Place} {
			if s != "" {
				it.Notes = append(it.Notes, s)
			}
		}
		credits = append(credits, it)
	}
	v.add("credits", credits...)
	v.addList("tags", "tags", a.Tags)
	v.add("summary", v.item(a.Summary, "summary"))
	v.addBody()
	v.addRelated()
	v.add("url", v.item(a.URL, "url"))
	v.add("next", v.item(a.Next, "next"))
	var problems []item
	for _, p := range a.Problems {
		problems = append(problems, item{Say: "problem:" + p.Message})
	}
	v.add("problems", problems...)
}

// addBody adds the numbers of paragraphs and pictures.
func (v *view) addBody() {
	a := v.Article
	if len(a.Body) > 0 {
		it := v.item("", "body[0]", "body")
		it.Count, it.Unit = len(a.Body), unit(len(a.Body), "paragraphs")
		v.add("body", it)
	}
	var images []item
	for _, im := range a.Images {
		it := item{Text: im.URL}
		if im.Caption != "" {
			it.Notes = []string{im.Caption}
		}
		images = append(images, it)
	}
	v.add("images", images...)
}

// addRelated adds the link blocks, and the links that are repeated.
func (v *view) addRelated() {
	a := v.Article
	var blocks []item
	for k, block := range a.Related {
		path := "related[" + strconv.Itoa(k) + "]"
		it := v.item(block.Heading, path+".heading", path+".links[0]")
		it.Count, it.Unit = len(block.Links), unit(len(block.Links), "links")
		blocks = append(blocks, it)
	}
	v.add("related", blocks...)
	var duplicates []item
	for _, d := range a.Duplicates {
		field := linkField(d.Block, d.Link)
		it := v.item(a.Related[d.Block].Links[d.Link].Title, field)
		it.Marks = v.marks[field]
		duplicates = append(duplicates, it)
	}
	v.add("duplicates", duplicates...)
}

// unit gives the key of the word for n things.
func unit(n int, key string) string {
	if n == 1 {
		return "1 " + key
	}
	return key
}

// add adds a field with the items that say something, and with the candidates
// that lost.
func (v *view) add(name string, items ...item) {
	out := value{Name: name}
	for _, it := range items {
		if it.Text != "" || it.Say != "" || it.Count > 0 {
			out.Items = append(out.Items, it)
		}
	}
	for _, e := range v.Article.Evidence {
		if field, _, _ := strings.Cut(e.Field, "["); e.Lost != "" && field == name {
			i := slices.IndexFunc(out.Lost, func(l lost) bool { return l.Why == "lost:"+e.Lost })
			if i < 0 {
				i = len(out.Lost)
				out.Lost = append(out.Lost, lost{Why: "lost:" + e.Lost})
			}
			l := &out.Lost[i]
			l.Found = append(l.Found, place{e})
			l.Folded = len(l.Found) >= foldLost
		}
	}
	if len(out.Items)+len(out.Lost) > 0 {
		v.Values = append(v.Values, out)
	}
}

// addList adds a field that is a list of strings.
func (v *view) addList(name, field string, texts []string, more ...item) {
	var items []item
	for k, s := range texts {
		it := v.item(s, field+"["+strconv.Itoa(k)+"]")
		if k == 0 {
			it.Found = v.found(field)
		}
		items = append(items, it)
	}
	v.add(name, append(items, more...)...)
}

// item makes an item of a field's text; at its first field that is shown it
// was read.
func (v *view) item(text string, fields ...string) item {
	it := item{Text: text}
	for _, f := range fields {
		if v.shown[f] {
			it.At = v.id(f)
			break
		}
	}
	for _, f := range fields {
		it.Found = append(it.Found, v.found(f)...)
	}
	return it
}

// found gives the evidence of a field.
func (v *view) found(field string) []place {
	var found []place
	for _, e := range v.Article.Evidence {
		if e.Field == field && e.Lost == "" {
			found = append(found, place{e})
		}
	}
	return found
}

// date makes the item of a date.
func (v *view) date(d news.Date, field string) item {
	layouts := [...]string{
		news.PrecisionYear: "2006", news.PrecisionMonth: "2006-01", news.PrecisionDay: "2006-01-02",
		news.PrecisionHour: "2006-01-02 15h -07:00", news.PrecisionMinute: "2006-01-02 15:04 -07:00", news.PrecisionSecond: "2006-01-02 15:04:05 -07:00",
	}
	if d.Precision == news.PrecisionNone || int(d.Precision) >= len(layouts) {
		return v.item(d.Raw, field)
	}
	it := v.item(d.Time.Format(layouts[d.Precision]), field)
	it.Notes = []string{d.Precision.String()}
	return it
}
