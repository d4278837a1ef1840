package output

import (
	"bytes"
	"io"
	"sort"
	"sync"
)

// Tree is a site in memory. It is safe for concurrent use while it takes files.
type Tree struct {
	mu    sync.Mutex
	paths paths
	files map[string][]byte
}

// Create begins a file of the tree.
func (t *Tree) Create(path string) (io.WriteCloser, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := t.paths.claim(path); err != nil {
		return nil, err
	}
	return &treeFile{tree: t, path: path}, nil
}

// treeFile is a file that is being written.
type treeFile struct {
	bytes.Buffer
	tree *Tree
	path string
}

// Close puts the file into the tree.
func (f *treeFile) Close() error {
	f.tree.mu.Lock()
	defer f.tree.mu.Unlock()
	if f.tree.files == nil {
		f.tree.files = map[string][]byte{}
	}
	f.tree.files[f.path] = f.Bytes()
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
