package main

import (
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/cnnews/news"
)

var verbs = regexp.MustCompile(`%(\[\d\])?[a-z]`)

// TestMessages: both languages take the same arguments.
func TestMessages(t *testing.T) {
	for i, m := range messages {
		if m.english == "" || m.chinese == "" || m.english == m.chinese {
			t.Errorf("%q is %q in Chinese", m.english, m.chinese)
		}
		if got, want := verbs.FindAllString(m.chinese, -1), verbs.FindAllString(m.english, -1); !slices.Equal(got, want) {
			t.Errorf("%q has %q in Chinese", m.english, got)
		}
		for _, o := range messages[:i] {
			if o.english == m.english {
				t.Errorf("%q is there twice", m.english)
			}
		}
	}
}

// TestMessagesWhole: what the program says is in the list.
func TestMessagesWhole(t *testing.T) {
	known := func(s string) bool { return chinese.say(s) != s }
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(err, "no sources")
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			fun := fmt.Sprint(call.Fun)
			if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
				fun = sel.Sel.Name
			}
			if lit, ok := call.Args[0].(*ast.BasicLit); ok && (fun == "messagef" || fun == "say") {
				if s, err := strconv.Unquote(lit.Value); err != nil || !known(s) {
					t.Errorf("%s: no Chinese for %s", name, lit.Value)
				}
			}
			return true
		})
	}
}

var tellings = []struct {
	err  error
	want string
}{
	{messagef("no command %q", "x"), `没有命令 "x"`},
	{fmt.Errorf("a.html: %w", &news.ParseError{Op: "page", Err: news.ErrEmpty}), "页面没有内容"},
	{&fs.PathError{Op: "open", Path: "a.html", Err: fs.ErrNotExist}, "a.html：文件不存在"},
	{errors.New("something else"), "something else"},
}

func TestTell(t *testing.T) {
	for _, test := range tellings {
		if got := chinese.tell(test.err); got != test.want {
			t.Errorf("%v: got %q, want %q", test.err, got, test.want)
		}
		if got := english.tell(test.err); got != test.err.Error() {
			t.Errorf("%v: got %q in English", test.err, got)
		}
	}
	// The errors of the package flag, as it words them today.
	for _, test := range []struct{ arg, want string }{
		{"-x", "没有选项 -x"},
		{"-format", "选项 -format 需要一个值"},
		{"-format=xml", `选项 -format 的值 "xml" 有误：不是 json、jsonl、text、csv 或 markdown`},
	} {
		var f format
		fs := flag.NewFlagSet("", flag.ContinueOnError)
		fs.SetOutput(&strings.Builder{})
		fs.Var(&f, "format", "")
		if got := chinese.tell(fs.Parse([]string{test.arg})); got != test.want {
			t.Errorf("%s: got %q, want %q", test.arg, got, test.want)
		}
	}
}
