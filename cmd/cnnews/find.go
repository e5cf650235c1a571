package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
)

// stdin is the path that stands for standard input.
const stdin = "-"

// A page is a file to parse, or err, the reason why it cannot be.
type page struct {
	path string
	err  error
}

// A finder finds the pages that paths name.
type finder struct {
	paths   []string
	skipped atomic.Int64 // files in folders that are not pages
}

// pages yields the pages in the order of the paths, those of a folder in the
// order of their names.
func (f *finder) pages(yield func(page) bool) {
	for _, path := range f.paths {
		if isFolder(path) {
			if !f.folder(path, yield) {
				return
			}
			continue
		}
		if !yield(page{path: path}) {
			return
		}
	}
}

// isFolder reports whether path is a folder or a link to one.
func isFolder(path string) bool {
	if path == stdin {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// folder yields the pages in dir and the folders below, and what cannot be
// read. It reports whether yield wants more.
//
// A symbolic link is followed if it leads to a file inside dir. Others are
// skipped: a folder from elsewhere must not make its reader print files that
// are not in it, and links to folders can make loops.
func (f *finder) folder(dir string, yield func(page) bool) (more bool) {
	more = true
	root := dir + string(filepath.Separator) // enters dir also if it is a link
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil {
			if d.IsDir() {
				return nil
			}
			var take bool
			if take, err = takes(dir, path, d); err == nil && !take {
				f.skipped.Add(1)
				return nil
			}
		}
		if more = yield(page{filepath.Clean(path), err}); !more {
			return filepath.SkipAll
		}
		return nil
	})
	return more
}

// takes reports whether the file at path, found in dir, is a page.
func takes(dir, path string, d fs.DirEntry) (bool, error) {
	if !hasPageName(path) {
		return false, nil
	}
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular(), nil
	}
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return false, err
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return false, err
	}
	if rel, err := filepath.Rel(dir, target); err != nil || !filepath.IsLocal(rel) {
		return false, nil
	}
	info, err := os.Stat(target)
	return err == nil && info.Mode().IsRegular(), err
}

// pageExts are the endings of the names of pages.
var pageExts = []string{".html", ".htm", ".shtml", ".xhtml", ".txt"}

// hasPageName reports whether path ends like a page, perhaps a compressed one.
func hasPageName(path string) bool {
	name := strings.TrimSuffix(strings.ToLower(path), ".gz")
	return slices.Contains(pageExts, filepath.Ext(name))
}
