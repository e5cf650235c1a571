package news_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A docReader checks what go doc shows of the package.
type docReader struct {
	t    *testing.T
	used map[string]bool // the names of the package that examples use
}

// TestDocumented asks for a doc comment and an example of everything that the
// package exports. The constants of a type share its example; constants and
// variables of no type of the package have to stand in one.
func TestDocumented(t *testing.T) {
	pkg, used := readPackage(t)
	r := docReader{t, used}
	r.comment("the package", pkg.Doc)
	r.examples("the package", pkg.Examples)
	r.values(pkg.Consts)
	r.values(pkg.Vars)
	r.funcs("", pkg.Funcs)
	for _, typ := range pkg.Types {
		r.comment(typ.Name, typ.Doc)
		r.examples(typ.Name, typ.Examples)
		for _, group := range slices.Concat(typ.Consts, typ.Vars) {
			r.comment(group.Names[0], group.Doc)
		}
		r.funcs("", typ.Funcs)
		r.funcs(typ.Name+".", typ.Methods)
	}
}

// readPackage gives the package's documentation with its examples, and the
// names that these use.
func readPackage(t *testing.T) (pkg *doc.Package, used map[string]bool) {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil || len(names) == 0 {
		t.Fatalf("no sources: %v", err)
	}
	fset := token.NewFileSet()
	used = map[string]bool{}
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case strings.HasPrefix(name, "example_"):
			ast.Inspect(f, func(n ast.Node) bool {
				if sel, ok := n.(*ast.SelectorExpr); ok && isPackage(sel.X) {
					used[sel.Sel.Name] = true
				}
				return true
			})
		case strings.HasSuffix(name, "_test.go"):
			continue
		}
		files = append(files, f)
	}
	pkg, err = doc.NewFromFiles(fset, files, "github.com/cnnews/news")
	if err != nil {
		t.Fatal(err)
	}
	return pkg, used
}

// isPackage reports whether an expression is the package's name.
func isPackage(x ast.Expr) bool {
	id, ok := x.(*ast.Ident)
	return ok && id.Name == "news"
}

func (r *docReader) comment(name, text string) {
	if text == "" {
		r.t.Errorf("%s has no doc comment", name)
	}
}

func (r *docReader) examples(name string, examples []*doc.Example) {
	if len(examples) == 0 {
		r.t.Errorf("%s has no example", name)
	}
	for _, ex := range examples {
		if ex.Output == "" {
			r.t.Errorf("the example %q of %s has no output", ex.Suffix, name)
		}
	}
}

func (r *docReader) funcs(receiver string, funcs []*doc.Func) {
	for _, f := range funcs {
		r.comment(receiver+f.Name, f.Doc)
		r.examples(receiver+f.Name, f.Examples)
	}
}

func (r *docReader) values(groups []*doc.Value) {
	for _, group := range groups {
		r.comment(group.Names[0], group.Doc)
		for _, name := range group.Names {
			if !r.used[name] {
				r.t.Errorf("no example uses %s", name)
			}
		}
	}
}

// TestFileIndex holds the package comment's list of files against the folder.
func TestFileIndex(t *testing.T) {
	pkg, _ := readPackage(t)
	_, index, ok := strings.Cut(pkg.Doc, "# The files\n")
	if !ok {
		t.Fatal("the package comment has no list of files")
	}
	var patterns []string
	for _, word := range strings.Fields(index) {
		if strings.HasSuffix(word, ".go") {
			patterns = append(patterns, word)
		}
	}
	listed := map[string]bool{}
	for _, pattern := range patterns {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Errorf("the list has %s, which is not there", pattern)
		}
		for _, name := range names {
			listed[name] = true
		}
	}
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if !listed[name] && name != "doc.go" && !strings.HasSuffix(name, "_test.go") {
			t.Errorf("the list lacks %s", name)
		}
	}
}
