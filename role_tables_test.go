package news

import (
	"go/ast"
	goparser "go/parser"
	gotoken "go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// tableWords gives the string literals of a table that is written as a switch.
func tableWords(t *testing.T, file, function string) []string {
	t.Helper()
	f, err := goparser.ParseFile(gotoken.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Name.Name == function {
			ast.Inspect(fn, func(n ast.Node) bool {
				clause, ok := n.(*ast.CaseClause)
				if !ok {
					return true
				}
				for _, e := range clause.List {
					if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == gotoken.STRING {
						word, _ := strconv.Unquote(lit.Value)
						words = append(words, word)
					}
				}
				return true
			})
		}
	}
	if len(words) == 0 {
		t.Fatalf("%s has no words in %s", function, file)
	}
	return words
}

// writtenForms gives the characters, the traditional ones too, that fold to r.
func writtenForms(r rune) []rune {
	runes := []rune{r}
	for i := range len(traditional) / 3 {
		if threeBytes(simplified, i) == r {
			runes = append(runes, threeBytes(traditional, i))
		}
	}
	return runes
}

func TestTitleTables(t *testing.T) {
	var titles []string
	for _, row := range titleTable {
		titles = append(titles, strings.Fields(row.words)...)
	}
	modifiers := strings.Fields(titleModifiers)
	for _, table := range [][]string{titles, modifiers} {
		for _, w := range table {
			if foldString(w) != w {
				t.Errorf("%s is not in folded form", w)
			}
			if n := utf8.RuneCountInString(w); n > maxTitle {
				t.Errorf("%s has %d characters, over %d", w, n, maxTitle)
			}
			if !mayHoldTitle("山" + strings.Join(strings.Split(w, ""), " ")) {
				t.Errorf("mayHoldTitle does not know %s", w)
			}
			for _, r := range writtenForms(firstRune(w)) {
				if !beginsTitle(r) {
					t.Errorf("beginsTitle does not know %c of %s", r, w)
				}
			}
		}
	}
	for _, role := range []Role{RoleReporter, RoleAuthor, RoleCorrespondent, RoleIntern, RolePhotographer,
		RoleTranslator, RoleEditor, RoleProofreader, RoleReviewer, RoleOther} {
		title := roleTitle(role)
		if got, _ := titleOf([]byte(title)); got != role || !slices.Contains(titles, title) {
			t.Errorf("the title of %s is %s, which makes %s", role, title, got)
		}
	}
}

func TestWireTables(t *testing.T) {
	for _, w := range slices.Concat(wireVerbs.list, wireModifiers.list) {
		for _, r := range writtenForms(firstRune(w)) {
			if !beginsWire(r) {
				t.Errorf("beginsWire does not know %c of %s", r, w)
			}
		}
	}
	for _, function := range []string{"isWireAgency", "beginsSentence"} {
		for _, w := range tableWords(t, "dateline_tables.go", function) {
			if n := utf8.RuneCountInString(w); foldString(w) != w || n > maxHead {
				t.Errorf("%s: %s is not in folded form, or longer than %d", function, w, maxHead)
			}
		}
	}
}

func TestNameTables(t *testing.T) {
	for _, w := range tableWords(t, "name_words.go", "isCommonWord") {
		if r := firstRune(w); surnameCost(r) == costNever && !isCompoundSurname(w[:min(6, len(w))]) {
			t.Errorf("isCommonWord lists %s, which no surname begins", w)
		}
	}
	for w := range knownPlaces.names {
		if n := utf8.RuneCountInString(w); n > maxPlace {
			t.Errorf("%s has %d characters, over %d", w, n, maxPlace)
		}
	}
}
