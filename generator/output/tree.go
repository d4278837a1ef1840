// Package output holds the files of a finished site and writes them.
//
// In come files with paths, out comes a folder that is replaced whole or not
// at all. It does not know what is in the files.
package output

import (
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm" // some disks take composed and decomposed Hangul for one name
)

// File is one file of the finished site.
type File struct {
	Path string // slash-separated, relative to the root of the site
	Data []byte
}

// Tree is a set of files, no two with one path.
type Tree struct {
	files map[string][]byte
	names map[string]name // all files and folders, by their folded paths
}

// name is how a file or a folder is spelt.
type name struct {
	path   string
	folder bool
}

// Add puts a file into the tree. A path is refused that leaves the tree, that
// is taken, also by a name that some disks cannot tell from it, or that is a
// folder as well.
func (t *Tree) Add(file string, data []byte) error {
	if err := valid(file); err != nil {
		return err
	}
	if t.files == nil {
		t.files, t.names = map[string][]byte{}, map[string]name{}
	}
	if other, taken := t.names[fold(file)]; taken {
		return conflict(name{file, false}, other)
	}
	folders := parents(file)
	for _, folder := range folders {
		other, taken := t.names[fold(folder)]
		if taken && other != (name{folder, true}) {
			return conflict(name{folder, true}, other)
		}
	}
	for _, folder := range folders {
		t.names[fold(folder)] = name{folder, true}
	}
	t.names[fold(file)] = name{file, false}
	t.files[file] = data
	return nil
}

func valid(file string) error {
	switch {
	case !fs.ValidPath(file) || file == ".":
		return fmt.Errorf("path %q is outside the site", file)
	case strings.ContainsFunc(file, unicode.IsControl) || strings.Contains(file, `\`):
		return fmt.Errorf("path %q holds a character that file names may not have", file)
	case fold(file) == manifestName:
		return fmt.Errorf("the path %q is kept for the list of files", file)
	}
	return nil
}

func conflict(a, b name) error {
	switch {
	case a.folder != b.folder:
		return fmt.Errorf("the path %q is both a file and a folder", a.path)
	case a.path != b.path:
		return fmt.Errorf("the paths %q and %q are one on some disks", b.path, a.path)
	}
	return fmt.Errorf("two files want the path %q", a.path)
}

// fold maps paths that macOS or Windows would take for one to one string.
func fold(p string) string { return strings.ToLower(norm.NFC.String(p)) }

// parents are the folders that a path goes through, without the root.
func parents(file string) []string {
	var folders []string
	for dir := path.Dir(file); dir != "."; dir = path.Dir(dir) {
		folders = append(folders, dir)
	}
	return folders
}

// Get returns the data of the file at path, and whether there is one.
func (t *Tree) Get(path string) ([]byte, bool) {
	data, ok := t.files[path]
	return data, ok
}

// Files returns all files in the order of their paths.
func (t *Tree) Files() []File {
	files := make([]File, 0, len(t.files))
	for path, data := range t.files {
		files = append(files, File{path, data})
	}
	sort.Slice(files, func(i, j int) bool { return files[i].Path < files[j].Path })
	return files
}
