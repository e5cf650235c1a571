//go:build !js

package main

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/cnnews/news/web"
)

func main() {
	dir := flag.String("o", "site", "the folder to build in")
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := build(*dir); err != nil {
		fmt.Fprintln(os.Stderr, "cnnews-wasm:", err)
		os.Exit(1)
	}
}

// build fills dir with the static files.
func build(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	wasm := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", filepath.Join(dir, "cnnews.wasm"), "github.com/cnnews/news/cmd/cnnews-wasm")
	wasm.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	wasm.Stderr = os.Stderr
	if err := wasm.Run(); err != nil {
		return fmt.Errorf("building cnnews.wasm: %w", err)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("finding wasm_exec.js: %w", err)
	}
	glue, err := os.ReadFile(filepath.Join(string(bytes.TrimSpace(root)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "wasm_exec.js"), glue, 0o666); err != nil {
		return err
	}
	return fs.WalkDir(web.Files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(name, "engine/") && name != web.WasmEngine {
			return err
		}
		text, err := web.Files.ReadFile(name)
		if err != nil {
			return err
		}
		if name == web.WasmEngine {
			name = "engine.js"
		}
		return os.WriteFile(filepath.Join(dir, name), text, 0o666)
	})
}
