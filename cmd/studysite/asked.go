package main

import (
	"io/fs"
	"path"
	"path/filepath"
	"sync"
)

// asked is a folder that notes what is asked for in it: when anything else
// changes there, such as a file that somebody's shell writes this program's own
// words to, there is nothing to build.
type asked struct {
	fs.FS
	dir string // where it is

	mu    sync.Mutex
	names map[string]bool
}

// Open opens a file or a folder.
func (a *asked) Open(name string) (fs.File, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.names == nil {
		a.names = map[string]bool{}
	}
	a.names[name] = true // also where it is not there yet
	return a.FS.Open(name)
}

// matters reports whether a file was asked for, or the folder that it is in.
func (a *asked) matters(file string) bool {
	name, err := filepath.Rel(a.dir, file)
	if err != nil {
		return true
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	for name = filepath.ToSlash(name); name != "."; name = path.Dir(name) {
		if a.names[name] {
			return true
		}
	}
	return a.names["."]
}
