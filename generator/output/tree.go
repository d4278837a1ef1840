// Package output holds the files of a finished site and writes them.
//
// In come files with paths, out comes a folder that is replaced whole or not
// at all. It does not know what is in the files.
package output

import (
	"fmt"
	"io/fs"
	"sort"
)

// File is one file of the finished site.
type File struct {
	Path string // slash-separated, relative to the root of the site
	Data []byte
}

// Tree is a set of files, no two with one path.
type Tree struct {
	files map[string][]byte
}

// Add puts a file into the tree. A path that leaves the tree, or that is taken,
// also by a name that differs in case only, is refused.
func (t *Tree) Add(path string, data []byte) error {
	if !fs.ValidPath(path) || path == "." {
		return fmt.Errorf("path %q is outside the site", path)
	}
	if t.files == nil {
		t.files = map[string][]byte{}
	}
	if _, taken := t.files[path]; taken {
		return fmt.Errorf("two files want the path %q", path)
	}
	t.files[path] = data
	return nil
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
