package main

import (
	"bytes"
	"encoding/json"
	"os"
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

// members decodes an article without its path.
func members(t *testing.T, article []byte) map[string]any {
	var m map[string]any
	if err := json.Unmarshal(article, &m); err != nil {
		t.Fatal(err)
	}
	delete(m, "path")
	return m
}
