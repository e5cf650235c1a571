package news

import (
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"github.com/PuerkitoBio/goquery"
)

var missesFlag = flag.String("misses", "", "list the misses of this `figure` in the accuracy tests")

// floors are the least values that are allowed; 0 asks for nothing.
type floors [figureCount]float64

// A labelledSet is a folder of pages and one of their labels.
type labelledSet struct {
	name, pages, labels string
	shared              bool   // outside the repository, and perhaps not there
	text                bool   // plain text, in which there are no tags to change
	plain               floors // of the pages as they are
	blind               floors // of the pages without telling names; zero: blindFloors
}

var labelledSets = []labelledSet{
	{
		name: "testdata", pages: "testdata", labels: "testdata/labels",
		plain: floors{
			figTitle: .98, figDate: .97, figDateDay: .99, figSource: .95, figAuthors: .92, figEditors: .92, figRoles: .96,
			figDateline: .95, figChannel: .86, figTags: .90, figBody: .985, figParagraphs: .96, figKinds: .95, figRelated: .88,
		},
		// Each page is a trap of its own, and some are made of names alone.
		blind: floors{figTitle: .95, figDateDay: .92, figSource: .90, figBody: .96, figRelated: .80},
	},
	{
		name: "html", pages: "../shared/corpus/dev/pages", labels: "../shared/corpus/dev/labels", shared: true,
		plain: floors{
			figTitle: .98, figDate: .97, figDateDay: .99, figSource: .95, figAuthors: .92, figEditors: .92, figRoles: .96,
			figDateline: .95, figChannel: .90, figTags: .90, figBody: .985, figParagraphs: .96, figKinds: .95, figRelated: .88,
		},
	},
	{
		name: "text", pages: "../shared/corpus/dev/text", labels: "../shared/corpus/dev/text", shared: true, text: true,
		plain: floors{
			figTitle: .97, figDate: .97, figDateDay: .99, figSource: .95, figAuthors: .92, figEditors: .90, figRoles: .96,
			figDateline: .95, figChannel: .90, figBody: .98,
		},
	},
}

// blindFloors hold where nothing of a page's markup has a telling name.
var blindFloors = floors{figTitle: .95, figDateDay: .95, figSource: .90, figBody: .97, figRelated: .80}

// maxFall is how much a figure may lose when pages are badly written.
const maxFall = .02

// An accuracyRun reads every page of a set after changing it.
type accuracyRun struct {
	name   string
	change func(page []byte, rng *rand.Rand) []byte
	least  func(set *labelledSet, plain *fractions) floors
	tags   bool // it changes tags: not for sets of text
	draws  int  // how often each page is changed, each time otherwise
}

// accuracyRuns begin with the plain one, which the others are measured by.
var accuracyRuns = []accuracyRun{
	{
		name:   "plain",
		change: func(page []byte, _ *rand.Rand) []byte { return page },
		least:  func(set *labelledSet, _ *fractions) floors { return set.plain },
		draws:  1,
	},
	{
		name:   "blind",
		change: func(page []byte, _ *rand.Rand) []byte { return blind(page) },
		least: func(set *labelledSet, _ *fractions) floors {
			if set.blind != (floors{}) {
				return set.blind
			}
			return blindFloors
		},
		tags: true, draws: 1,
	},
	{
		name:   "undeclared",
		change: func(page []byte, _ *rand.Rand) []byte { return undeclared(page) },
		least:  fallen,
		draws:  1,
	},
	{
		name:   "unclosed",
		change: unclosed,
		least:  fallen,
		tags:   true, draws: 3,
	},
}

// TestAccuracy measures articles against labels made by hand. Extraction has
// to hold up without the help of class names and meta tags, of a charset, and
// of end tags. With -v it shows all figures.
func TestAccuracy(t *testing.T) {
	if *missesFlag != "" && !slices.Contains(figureNames[:], *missesFlag) {
		t.Fatalf("-misses %s: the figures are %v", *missesFlag, figureNames)
	}
	for _, set := range labelledSets {
		t.Run(set.name, func(t *testing.T) {
			skipUnshared(t, set.shared, set.labels)
			cases := set.read(t)
			var plain *fractions
			var columns []column
			for _, run := range accuracyRuns {
				if set.text && run.tags {
					continue
				}
				s := run.score(cases)
				if plain == nil {
					plain = &s.fractions
				}
				least := run.least(&set, plain)
				columns = append(columns, column{run.name, s.fractions, least})
				t.Run(run.name, func(t *testing.T) {
					s.logMisses(t, *missesFlag)
					least.check(t, s.fractions)
				})
			}
			t.Log(table(len(cases), columns))
		})
	}
}

// skipUnshared ends a test that needs what lies beside the repository, if it
// is not there or not wanted.
func skipUnshared(t *testing.T, shared bool, dir string) {
	t.Helper()
	if !shared {
		return
	}
	if os.Getenv("NEWS_NO_SHARED") == "1" {
		t.Skip("NEWS_NO_SHARED is set: " + dir + " is left out")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no labelled pages beside the repository: ", err)
	}
}

// A labelledPage is a page and its label.
type labelledPage struct {
	label *pageLabel
	page  []byte
}

func (set *labelledSet) read(t *testing.T) []labelledPage {
	t.Helper()
	var cases []labelledPage
	for _, l := range readLabels(t, set.labels) {
		page, err := os.ReadFile(filepath.Join(set.pages, l.Page))
		if err != nil {
			t.Fatalf("the page of label %s: %v", l.ID, err)
		}
		cases = append(cases, labelledPage{l, page})
	}
	return cases
}

func (run *accuracyRun) score(cases []labelledPage) *scorer {
	s := new(scorer)
	for _, c := range cases {
		rng := seeded(c.label.ID)
		for range run.draws {
			a, err := new(Parser).Parse(run.change(c.page, rng))
			s.add(c.label, a, err)
		}
	}
	return s
}

// seeded gives random numbers that are the same for the same name.
func seeded(name string) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(name))
	return rand.New(rand.NewPCG(h.Sum64(), 1))
}

// fallen are the floors of pages that are badly written.
func fallen(_ *labelledSet, plain *fractions) floors {
	var least floors
	for f, v := range plain {
		least[f] = oneMiss(figure(f), v.value()-maxFall, v.value(), v.of)
	}
	return least
}

// oneMiss lowers a floor under value so that at least one item of a count may
// be missed. Body and paragraphs are means, not counts.
func oneMiss(f figure, floor, value, of float64) float64 {
	if f == figBody || f == figParagraphs || of == 0 {
		return floor
	}
	return min(floor, value-1/of)
}

// check fails the test for the figures that are under their floor.
func (least floors) check(t *testing.T, got fractions) {
	t.Helper()
	const rounding = 1e-9
	for i, v := range got {
		f := figure(i)
		if least[f] == 0 || v.of == 0 {
			continue
		}
		if floor := oneMiss(f, least[f], 1, v.of); v.value() < floor-rounding {
			t.Errorf("%s is %.4f, want at least %.4f", f, v.value(), floor)
		}
	}
}

// A column of the table of figures is one run.
type column struct {
	name  string
	got   fractions
	least floors
}

// table renders the figures of all runs, each with its floor.
func table(pages int, columns []column) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d pages\n", pages)
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "\titems\t")
	for _, c := range columns {
		fmt.Fprintf(w, "%s\tfloor\t", c.name)
	}
	fmt.Fprintln(w)
	for f := range figureCount {
		fmt.Fprintf(w, "%s\t%.0f\t", f, columns[0].got[f].of)
		for _, c := range columns {
			fmt.Fprintf(w, "%.3f\t", c.got[f].value())
			if c.least[f] > 0 {
				fmt.Fprintf(w, "%.3f", c.least[f])
			}
			fmt.Fprint(w, "\t")
		}
		fmt.Fprintln(w)
	}
	w.Flush()
	return b.String()
}

// logMisses lists where a figure fell short, for those who work on it.
func (s *scorer) logMisses(t *testing.T, name string) {
	t.Helper()
	for _, m := range s.misses {
		if m.figure.String() == name {
			t.Logf("MISS %s %.2f\n  want %s\n  got  %s", m.page, m.value, asJSON(m.want), asJSON(m.got))
		}
	}
}

func asJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// treeDiffers are the pages of which tree and tokens give different articles,
// and why they may. A page that no longer differs fails the test.
var treeDiffers = map[string]string{
	"hunt-people-2010-1.html": "a <font> and an <a> without end: the tree opens the font again in all that follows",
}

// TestTreeAgrees reads every page from tokens and from a tree: the articles
// must be the same. In evidence the name of an element may differ.
func TestTreeAgrees(t *testing.T) {
	for _, dir := range []string{"testdata", "../shared/corpus/dev/pages"} {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			skipUnshared(t, dir != "testdata", dir)
			files, err := filepath.Glob(filepath.Join(dir, "*.html"))
			if err != nil || len(files) == 0 {
				t.Fatalf("no pages in %s: %v", dir, err)
			}
			for _, file := range files {
				name := filepath.Base(file)
				switch diff, reason := treeDiff(t, file), treeDiffers[name]; {
				case diff == "" && reason != "":
					t.Errorf("%s is an exception (%s), but agrees", name, reason)
				case diff != "" && reason == "":
					t.Errorf("%s: %s", name, diff)
				}
			}
		})
	}
}

// treeDiff tells in what the articles from a file's tokens and tree differ.
func treeDiff(t *testing.T, file string) string {
	t.Helper()
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text, _, err := new(Parser).decode(page)
	if err != nil {
		return "" // there is nothing to make a tree of
	}
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	tokens, err := new(Parser).Parse(page)
	tree, treeErr := new(Parser).ParseDocument(doc)
	if err != nil || treeErr != nil {
		return fmt.Sprintf("errors: tokens %v, tree %v", err, treeErr)
	}
	return articleDiff(t, tokens, tree)
}

// articleDiff lists the fields that differ, each as from tokens and as from the tree.
func articleDiff(t *testing.T, tokens, tree *Article) string {
	t.Helper()
	a, b := fieldsOf(t, tokens), fieldsOf(t, tree)
	var diff strings.Builder
	for _, field := range articleFields(a, b) {
		if x, y := string(a[field]), string(b[field]); x != y {
			i := commonPrefix(x, y)
			fmt.Fprintf(&diff, "\n  %s from byte %d on:\n    tokens %s\n    tree   %s", field, i, clip(x[i:], 200), clip(y[i:], 200))
		}
	}
	return diff.String()
}

// fieldsOf gives the fields of an article's JSON.
func fieldsOf(t *testing.T, a *Article) map[string]json.RawMessage {
	t.Helper()
	bare := *a
	bare.Evidence = slices.Clone(a.Evidence)
	for i := range bare.Evidence {
		bare.Evidence[i].Where = ""
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal([]byte(asJSON(bare)), &fields); err != nil {
		t.Fatal(err)
	}
	return fields
}

// articleFields lists the fields that one of the two has.
func articleFields(a, b map[string]json.RawMessage) []string {
	var names []string
	for _, m := range [...]map[string]json.RawMessage{a, b} {
		for name := range m {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
