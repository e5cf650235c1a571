package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// readmeCommand is the command that the README tells its reader to try.
var readmeCommand = regexp.MustCompile(`go run \./cmd/cnnews (\S+\.html)`)

// TestReadme runs the README's command, whose output must be the page's golden
// file but for the path.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Skip(err)
	}
	command := readmeCommand.FindSubmatch(readme)
	if command == nil {
		t.Fatal("README.md has no command to run")
	}
	path := string(command[1])
	var out, errs bytes.Buffer
	if status := run([]string{path}, strings.NewReader(""), &out, &errs); status != exitOK {
		t.Fatalf("status %d: %s%s", status, &out, &errs)
	}
	golden, err := os.ReadFile(strings.TrimSuffix(path, ".html") + ".json")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := members(t, out.Bytes()), members(t, golden); !reflect.DeepEqual(got, want) {
		t.Errorf("the output differs from the golden file:\n%s", &out)
	}
}

// readmeLine is a line of the READMEs that calls the command: what is piped
// into it, and its arguments.
var readmeLine = regexp.MustCompile(`(?m)^\$ (?:(.*) \| )?(?:go run \./cmd/)?cnnews (.*)$`)

// TestReadmeCommands runs the commands that the READMEs show, on files of the
// names that they have there. Of serve, which would go on, it asks the flags.
func TestReadmeCommands(t *testing.T) {
	var lines [][]string
	for _, name := range []string{"README.md", "README.zh-CN.md"} {
		readme, err := os.ReadFile(filepath.Join("..", "..", name))
		if err != nil {
			t.Skip(err)
		}
		lines = append(lines, readmeLine.FindAllStringSubmatch(string(readme), -1)...)
	}
	if len(lines) < 30 {
		t.Errorf("only %d commands", len(lines))
	}
	page, err := os.ReadFile("../../testdata/aggregator.html")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for _, name := range []string{"page.html", "pages/1.html", "testdata/aggregator.html"} {
		writeFile(t, name, page)
	}
	for _, name := range []string{"before.jsonl", "after.jsonl"} {
		writeFile(t, name, []byte(`{"path":"pages/1.html"}`+"\n"))
	}
	for _, line := range lines {
		args := shellWords(line[2])
		in := "山城大桥通车\n"
		if words := shellWords(line[1]); len(words) > 1 && words[0] == "echo" {
			in = words[1] + "\n"
		}
		if len(args) > 0 && args[0] == "serve" {
			args = append(args, "-h")
		}
		var out, errs bytes.Buffer
		if status := run(args, strings.NewReader(in), &out, &errs); status != exitOK || out.Len() == 0 {
			t.Errorf("%s: status %d, printed %d bytes, %s", line[0], status, out.Len(), &errs)
		}
	}
}

// shellWords parts a command at blanks, but for those in quotes, up to a
// comment or to what is the shell's.
func shellWords(s string) []string {
	var words []string
	for _, w := range regexp.MustCompile(`'[^']*'|\S+`).FindAllString(s, -1) {
		if strings.ContainsAny(w[:1], "#>|&") {
			break
		}
		words = append(words, strings.Trim(w, "'"))
	}
	return words
}

func writeFile(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// members decodes an article without its path.
func members(t *testing.T, article []byte) map[string]any {
	var m map[string]any
	if err := json.Unmarshal(article, &m); err != nil {
		t.Fatal(err)
	}
	delete(m, "path")
	return m
}
