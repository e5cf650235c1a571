package news

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A pageLabel is what a careful reader says that a page says.
type pageLabel struct {
	ID           string
	Page         string // file name
	Kind         string // article, gallery, video, notice; others are not scored
	Title        string
	Published    string
	Source       string
	SourceAccept []string `json:"source_accept"` // as right as Source
	Authors      []Credit
	Dateline     Dateline
	Channel      []string
	Tags         []string
	Body         []Paragraph
	Related      []struct {
		Items     []struct{ Title string }
		Truncated bool // there are more
	}
	Truncated bool     // the page is cut: neither body nor links are scored
	Skip      []string // figures that can't be told from the page
}

// readLabels reads a folder of labels, without those of pages that are not scored.
func readLabels(t testing.TB, dir string) []*pageLabel {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no labels in %s: %v", dir, err)
	}
	var labels []*pageLabel
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		l := new(pageLabel)
		if err := json.Unmarshal(b, l); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		switch l.Kind {
		case "article", "gallery", "video", "notice":
			labels = append(labels, l)
		}
	}
	return labels
}

// A figure is one measure of how articles agree with their labels.
type figure int

const (
	figTitle      figure = iota // share of pages: the clean headline
	figDate                     // share of pages: publication, as exactly as labelled
	figDateDay                  // share of pages: the day of publication
	figSource                   // share of pages: the outlet
	figAuthors                  // F1 of the names of those who made the piece
	figEditors                  // F1 of the names of editors, proofreaders and reviewers
	figRoles                    // share of the names found
	figDateline                 // share of pages with a dateline, labelled or found: agency and place
	figChannel                  // share of pages with a channel: the innermost one
	figTags                     // F1
	figBody                     // mean over pages of the F1 of four-character pieces
	figParagraphs               // mean over pages of the F1 of whole paragraphs
	figKinds                    // share of the paragraphs found whole
	figRelated                  // F1 of the titles of links
	figureCount
)

var figureNames = [figureCount]string{
	figTitle: "title", figDate: "date", figDateDay: "date_day", figSource: "source", figAuthors: "authors",
	figEditors: "editors", figRoles: "roles", figDateline: "dateline", figChannel: "channel", figTags: "tags",
	figBody: "body", figParagraphs: "paragraphs", figKinds: "kinds", figRelated: "related",
}

func (f figure) String() string { return figureNames[f] }

// A fraction is the value of a figure. A share counts pages or
// items; an F1 is tp / (tp + (fp+fn)/2), so that a value taken for another
// costs one there too.
type fraction struct{ right, of float64 }

func (t fraction) value() float64 {
	if t.of == 0 {
		return 1
	}
	return t.right / t.of
}

// fractions are the values of all figures.
type fractions [figureCount]fraction

// f1 is that of tp right values, fp wrong and fn missing ones.
func f1(tp, fp, fn int) fraction {
	return fraction{float64(tp), float64(tp) + float64(fp+fn)/2}
}

// A miss is a page on which a figure falls short.
type miss struct {
	figure    figure
	page      string
	value     float64
	want, got any
}

// A scorer gathers the figures of a set of pages.
type scorer struct {
	fractions fractions
	misses    []miss
}

// add scores what was read from a page; the error of a page that could not be
// read makes it a miss in every figure.
func (s *scorer) add(l *pageLabel, a *Article, err error) {
	if err != nil {
		a = &Article{}
	}
	want, got := normal(l.Title), normal(a.Title.Text)
	s.hit(l, figTitle, want == got, l.Title, a.Title.Text)
	published := l.date()
	s.hit(l, figDate, err == nil && sameTime(published, a.Published), l.Published, a.Published)
	s.hit(l, figDateDay, err == nil && sameDay(published, a.Published), l.Published, a.Published)
	s.hit(l, figSource, err == nil && contains(append(l.SourceAccept, l.Source), a.Source.Name), l.Source, a.Source)
	s.addCredits(l, a.Credits)
	if agree, any := sameDateline(l.Dateline, a.Dateline); any {
		s.hit(l, figDateline, agree, l.Dateline, a.Dateline)
	}
	if n := len(l.Channel); n > 0 {
		k := len(a.Channel)
		s.hit(l, figChannel, k > 0 && normal(l.Channel[n-1]) == normal(a.Channel[k-1]), l.Channel, a.Channel)
	}
	s.addSet(l, figTags, l.Tags, nil, a.Tags)
	if !l.Truncated {
		s.addRelated(l, a.Related)
		s.addBody(l, a.Body)
	}
}

// hit counts a page or item that is right or not.
func (s *scorer) hit(l *pageLabel, f figure, ok bool, want, got any) {
	t := fraction{0, 1}
	if ok {
		t.right = 1
	}
	s.count(l, f, t, want, got)
}

// count adds to a figure that the label does not except.
func (s *scorer) count(l *pageLabel, f figure, t fraction, want, got any) {
	name, _, _ := strings.Cut(f.String(), "_")
	if slices.Contains(l.Skip, name) {
		return
	}
	s.fractions[f].right += t.right
	s.fractions[f].of += t.of
	if t.right < t.of {
		s.misses = append(s.misses, miss{f, l.ID, t.value(), want, got})
	}
}

// addSet counts the values that are wanted and found, in any order. Those
// allowed are not asked for, and not wrong.
func (s *scorer) addSet(l *pageLabel, f figure, want, allowed, got []string) {
	wanted, found := setOf(want), setOf(got)
	missing, extra := wanted.minus(found), found.minus(wanted).minus(setOf(allowed))
	s.count(l, f, f1(wanted.size()-missing.size(), extra.size(), missing.size()), missing, extra)
}

func (s *scorer) addCredits(l *pageLabel, credits []Credit) {
	wantWriters, wantDesk := namesByRole(l.Authors)
	writers, desk := namesByRole(credits)
	s.addSet(l, figAuthors, wantWriters, nil, writers)
	s.addSet(l, figEditors, wantDesk, nil, desk)
	for _, c := range credits {
		for _, w := range slices.Backward(l.Authors) {
			if normal(w.Name) == normal(c.Name) {
				s.hit(l, figRoles, w.Role == c.Role, w, c)
				break
			}
		}
	}
}

// namesByRole parts those who made the piece from those at the desk.
func namesByRole(credits []Credit) (writers, desk []string) {
	for _, c := range credits {
		switch c.Role {
		case RoleEditor, RoleProofreader, RoleReviewer:
			desk = append(desk, c.Name)
		default:
			writers = append(writers, c.Name)
		}
	}
	return writers, desk
}

// addRelated takes a link's title as cleaned or, if the label has it so, as shown.
func (s *scorer) addRelated(l *pageLabel, blocks []LinkBlock) {
	var want, got, allowed []string
	cut := false
	for _, b := range l.Related {
		cut = cut || b.Truncated
		for _, item := range b.Items {
			want = append(want, item.Title)
		}
	}
	wanted := setOf(want)
	for _, b := range blocks {
		for _, link := range b.Links {
			if wanted[normal(link.Raw)] > 0 {
				got = append(got, link.Raw)
			} else {
				got = append(got, link.Title)
			}
		}
	}
	if cut {
		allowed = got
	}
	s.addSet(l, figRelated, want, allowed, got)
}

// addBody scores the paragraphs. Captions and bylines are neither asked for
// nor wrong.
func (s *scorer) addBody(l *pageLabel, body []Paragraph) {
	var must, may, got []string
	kinds := map[string][]ParagraphKind{}
	for _, p := range l.Body {
		n := normal(p.Text)
		kinds[n] = append(kinds[n], p.Kind)
		if p.Kind == KindCaption || p.Kind == KindByline {
			may = append(may, n)
		} else {
			must = append(must, n)
		}
	}
	if len(must) == 0 || slices.Contains(l.Skip, "body") {
		return
	}
	var asked []string // of got, what the label does not leave free
	for _, p := range body {
		n := normal(p.Text)
		got = append(got, n)
		if slices.Contains(must, n) || !slices.Contains(may, n) {
			asked = append(asked, n)
		}
	}
	missing, extra := bagOf(must).minus(bagOf(got)), bagOf(got).minus(bagOf(must)).minus(bagOf(may))
	s.count(l, figBody, agreement(shingles(must), shingles(may), shingles(asked)), missing, extra)
	s.count(l, figParagraphs, agreement(bagOf(must), bagOf(may), bagOf(got)), missing, extra)
	for _, p := range body {
		if want := kinds[normal(p.Text)]; want != nil {
			s.hit(l, figKinds, slices.Contains(want, p.Kind), want, p)
		}
	}
}

// scoredLabel is of a page that shows every figure.
var scoredLabel = &pageLabel{
	ID: "example", Title: "望海渔港“开渔”首日", Published: "2023-06-08", Source: "海湾新闻网", SourceAccept: []string{""},
	Authors:  []Credit{{Name: "顾长宁", Role: RoleReporter}, {Name: "陆遥", Role: RoleEditor}},
	Dateline: Dateline{Agency: "本报", Place: "望海"}, Channel: []string{"新闻", "本地"}, Tags: []string{"渔港", "开渔"},
	Body: []Paragraph{{KindText, "千帆竞发，渔港醒来。"}, {KindCaption, "图为渔港。"}, {KindHeading, "早市"}},
}

// scoredArticle agrees with scoredLabel in all but its ways of writing.
func scoredArticle() *Article {
	return &Article{
		Title: Title{Text: "望海渔港 \"开渔\"首日"}, Published: dated("2023-06-08"), Source: Source{Name: "海湾新闻网"},
		Credits:  []Credit{{Name: "顾长宁", Role: RoleReporter}, {Name: "陆　遥", Role: RoleEditor}},
		Dateline: Dateline{Agency: "本报", Place: "望海", Date: "6月8日"}, Channel: []string{"本地"}, Tags: []string{"开渔", "渔港"},
		Body: []Paragraph{{KindText, "千帆竞发,渔港醒来。"}, {KindHeading, "早市"}},
	}
}

var scoreTests = []struct {
	name   string
	change func(a *Article)
	want   map[figure]float64 // where it is not 1
}{
	{"all right", func(*Article) {}, nil},
	{"title", func(a *Article) { a.Title.Text += "_海湾新闻网" }, map[figure]float64{figTitle: 0}},
	{"no source, which is accepted", func(a *Article) { a.Source.Name = "" }, nil},
	{"source", func(a *Article) { a.Source.Name = "海湾" }, map[figure]float64{figSource: 0}},
	{"one name too many", func(a *Article) { a.Credits = append(a.Credits, Credit{Name: "望海", Role: RoleOther}) }, map[figure]float64{figAuthors: 2. / 3}},
	{"role", func(a *Article) { a.Credits[1].Role = RoleReviewer }, map[figure]float64{figRoles: .5}},
	{"role of the other group", func(a *Article) { a.Credits[1].Role = RoleAuthor }, map[figure]float64{figAuthors: 2. / 3, figEditors: 0, figRoles: .5}},
	{"dateline", func(a *Article) { a.Dateline = Dateline{} }, map[figure]float64{figDateline: 0}},
	{"channel", func(a *Article) { a.Channel = []string{"新闻"} }, map[figure]float64{figChannel: 0}},
	{"one tag of two", func(a *Article) { a.Tags = a.Tags[:1] }, map[figure]float64{figTags: 2. / 3}},
	{"a caption is free", func(a *Article) { a.Body = append(a.Body, Paragraph{KindCaption, "图为渔港。"}) }, nil},
	{"its kind is not", func(a *Article) { a.Body = append(a.Body, Paragraph{KindText, "图为渔港。"}) }, map[figure]float64{figKinds: 2. / 3}},
	{"half the paragraphs", func(a *Article) { a.Body = a.Body[:1] }, map[figure]float64{figBody: 14. / 16, figParagraphs: 2. / 3}},
	{"a link", func(a *Article) { a.Related = []LinkBlock{{Links: []Link{{Title: "早市"}}}} }, map[figure]float64{figRelated: 0}},
}

func TestScorer(t *testing.T) {
	for _, tt := range scoreTests {
		t.Run(tt.name, func(t *testing.T) {
			a := scoredArticle()
			tt.change(a)
			s := new(scorer)
			s.add(scoredLabel, a, nil)
			for i, v := range s.fractions {
				want, ok := tt.want[figure(i)]
				if !ok {
					want = 1
				}
				if diff := v.value() - want; diff > .001 || diff < -.001 {
					t.Errorf("%s is %.3f, want %.3f", figure(i), v.value(), want)
				}
			}
		})
	}
}

// TestScorerError: a page that could not be read is wrong in every figure.
func TestScorerError(t *testing.T) {
	s := new(scorer)
	s.add(scoredLabel, nil, ErrBinary)
	for i, v := range s.fractions {
		if v.right > 0 || v.of == 0 && figure(i) != figRoles && figure(i) != figKinds && figure(i) != figRelated {
			t.Errorf("%s is %v of %v", figure(i), v.right, v.of)
		}
	}
}
