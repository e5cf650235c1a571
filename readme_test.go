package news_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A readme is what the tests read of a README.
type readme struct {
	outline []string // headings by level, tables and lists by length, blocks by language
	blocks  []block
}

// A block is a fenced block of code.
type block struct {
	lang string
	text string
}

// parseReadme reads a README.
func parseReadme(t *testing.T, name string) readme {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var r readme
	run, count := "", 0 // lines of one kind in succession
	end := func(kind string) {
		if run != "" && run != kind {
			r.outline = append(r.outline, fmt.Sprintf("%s of %d lines", run, count))
			count = 0
		}
		run = kind
		if kind != "" {
			count++
		}
	}
	var code *block
	for line := range strings.Lines(string(data)) {
		lang, fence := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "```")
		switch {
		case fence && code == nil:
			end("")
			code = &block{lang: lang}
			r.outline = append(r.outline, "block of "+lang)
		case fence:
			r.blocks = append(r.blocks, *code)
			code = nil
		case code != nil:
			code.text += line
		case line[0] == '#':
			end("")
			level, _, _ := strings.Cut(line, " ")
			r.outline = append(r.outline, "heading "+level)
		case line[0] == '|':
			end("table")
		case strings.HasPrefix(line, "- "):
			end("list")
		case '0' <= line[0] && line[0] <= '9':
			end("numbered list")
		default:
			end("")
		}
	}
	end("")
	return r
}

// blocksOf gives the blocks in a language.
func (r readme) blocksOf(lang string) []string {
	var texts []string
	for _, b := range r.blocks {
		if b.lang == lang {
			texts = append(texts, b.text)
		}
	}
	return texts
}

// codeComment is a comment in a block of Go or of commands.
var codeComment = regexp.MustCompile(`[ \t]+(//|#) .*`)

// TestReadmesAgree holds the README in Chinese against the one in English:
// they have the same sections, tables and lists, and the same code but for its
// comments.
func TestReadmesAgree(t *testing.T) {
	en, zh := parseReadme(t, "README.md"), parseReadme(t, "README.zh-CN.md")
	if !slices.Equal(en.outline, zh.outline) {
		i := 0
		for i < min(len(en.outline), len(zh.outline)) && en.outline[i] == zh.outline[i] {
			i++
		}
		t.Fatalf("the outlines differ:\nREADME.md       %q\nREADME.zh-CN.md %q", en.outline[i:], zh.outline[i:])
	}
	for i := range en.blocks {
		a, b := codeComment.ReplaceAllString(en.blocks[i].text, ""), codeComment.ReplaceAllString(zh.blocks[i].text, "")
		if a != b {
			t.Errorf("block %d differs:\n%s\n%s", i, a, b)
		}
	}
}

// TestReadmeProgram runs the README's program, whose output follows it.
func TestReadmeProgram(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles a program")
	}
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip(err)
	}
	r := parseReadme(t, "README.md")
	i := slices.IndexFunc(r.blocks, func(b block) bool { return strings.HasPrefix(b.text, "package main\n") })
	if i < 0 || i+1 == len(r.blocks) {
		t.Fatal("README.md has no program with its output")
	}
	file := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(file, []byte(r.blocks[i].text), 0o666); err != nil {
		t.Fatal(err)
	}
	got, err := exec.Command(goTool, "run", file).CombinedOutput()
	if want := r.blocks[i+1].text; err != nil || string(got) != want {
		t.Errorf("%v, output\n%s\nwant\n%s", err, got, want)
	}
}

// TestReadmeSnippets looks the README's pieces of Go up in the examples, and
// the lines that it gives the command in the command's manual: both are tested
// where they stand.
func TestReadmeSnippets(t *testing.T) {
	examples := sourcesOf(t, "example*_test.go")
	manual := sourcesOf(t, "cmd/cnnews/doc.go")
	r := parseReadme(t, "README.md")
	for _, snippet := range r.blocksOf("go") {
		if !strings.HasPrefix(snippet, "package main\n") && !strings.Contains(examples, unindented(snippet)) {
			t.Errorf("no example has\n%s", snippet)
		}
	}
	n := 0
	for _, session := range r.blocksOf("console") {
		for _, part := range strings.SplitAfter(session, "\n$ ") {
			if command, _ := strings.CutPrefix(part, "$ "); strings.HasPrefix(command, "echo ") {
				n++
				if command = strings.TrimSuffix(command, "$ "); !strings.Contains(manual, "$ "+unindented(command)) {
					t.Errorf("the manual has no\n%s", command)
				}
			}
		}
	}
	if n == 0 {
		t.Error("README.md shows no line that is given to the command")
	}
}

// localLink is a link in a document to a file of the repository.
var localLink = regexp.MustCompile(`\]\(([^)#:]+)(?:#[^)]*)?\)|(?:src|srcset)="([^":]+)"`)

// TestLinks: the files that the documents lead to are there.
func TestLinks(t *testing.T) {
	docs, err := filepath.Glob("docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, name := range append(docs, "README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md") {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range localLink.FindAllStringSubmatch(string(text), -1) {
			n++
			if _, err := os.Stat(filepath.Join(filepath.Dir(name), m[1]+m[2])); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if n < 10 {
		t.Errorf("only %d links", n)
	}
}

// sourcesOf gives the text of the files that match, unindented.
func sourcesOf(t *testing.T, pattern string) string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no files match %s: %v", pattern, err)
	}
	var b strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(data)
	}
	return unindented(b.String())
}

// unindented gives a text without the blanks that its lines begin with.
func unindented(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		b.WriteString(strings.TrimLeft(line, " \t"))
	}
	return b.String()
}
