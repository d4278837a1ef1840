package output

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
)

// Tree is a site in memory. Each file is made when it is first asked for, and
// kept from then on. It is safe for concurrent use.
type Tree struct {
	// Version tells trees apart: those of one version hold the same files.
	Version string

	mu      sync.Mutex
	paths   paths
	files   map[string]func() ([]byte, error)
	folders map[string]func() (*Tree, error) // of files that are known once they are made
}

// Add adds a file, which write will be asked for once.
func (t *Tree) Add(path string, write func(io.Writer) error) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := t.paths.claim(path); err != nil {
		return err
	}
	if t.files == nil {
		t.files = map[string]func() ([]byte, error){}
	}
	t.files[path] = sync.OnceValues(func() ([]byte, error) {
		var data bytes.Buffer
		err := write(&data)
		return data.Bytes(), err
	})
	return nil
}

// AddFolder adds a folder, whose files add will be asked for once.
func (t *Tree) AddFolder(path string, add func(Sink) error) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := t.paths.claim(path); err != nil {
		return err
	}
	if t.folders == nil {
		t.folders = map[string]func() (*Tree, error){}
	}
	t.folders[path] = sync.OnceValues(func() (*Tree, error) {
		folder := &Tree{}
		return folder, add(folder)
	})
	return nil
}

// ReadFile makes the file at a path, unless it has been made. The error wraps
// fs.ErrNotExist where there is none.
func (t *Tree) ReadFile(name string) ([]byte, error) {
	t.mu.Lock()
	file, folder := t.files[name], t.folders[path.Dir(name)]
	t.mu.Unlock()
	switch {
	case file != nil:
		return file()
	case folder == nil:
		return nil, fmt.Errorf("reading the site: %w", &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist})
	}
	files, err := folder()
	if err != nil {
		return nil, err
	}
	return files.ReadFile(name)
}

// Files makes all files and returns them in the order of their paths.
func (t *Tree) Files() ([]File, error) {
	t.mu.Lock()
	single, folders := maps.Clone(t.files), maps.Clone(t.folders)
	t.mu.Unlock()
	var all []File
	for path, read := range single {
		data, err := read()
		if err != nil {
			return nil, err
		}
		all = append(all, File{path, data})
	}
	for _, folder := range folders {
		files, err := folder()
		if err != nil {
			return nil, err
		}
		inside, err := files.Files()
		if err != nil {
			return nil, err
		}
		all = append(all, inside...)
	}
	slices.SortFunc(all, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return all, nil
}
