package generator

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"sync"
)

// reads notes which files a site is made of, and sums of what is in them. It is
// safe for concurrent use.
type reads struct {
	mu   sync.Mutex
	sums map[string][sha256.Size]byte
}

// from notes what is read from the file systems of an input.
func (r *reads) from(in Input) Input {
	r.sums = map[string][sha256.Size]byte{}
	in.Content = readFS{in.Content, "content", r}
	in.Templates = readFS{in.Templates, "templates", r}
	in.Assets = readFS{in.Assets, "assets", r}
	return in
}

// sum tells what has been read so far from anything else. It is nil where nothing
// is noted.
func (r *reads) sum() []byte {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.sums == nil {
		return nil
	}
	all := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(r.sums)) {
		fmt.Fprintf(all, "%q %x\n", name, r.sums[name])
	}
	return all.Sum(nil)[:8]
}

// readFS is a file system that is read from.
type readFS struct {
	fs.FS
	name  string
	reads *reads
}

// ReadFile reads a file and notes it.
func (f readFS) ReadFile(name string) ([]byte, error) {
	data, err := fs.ReadFile(f.FS, name)
	if err == nil {
		sum := sha256.Sum256(data)
		f.reads.mu.Lock()
		defer f.reads.mu.Unlock()
		f.reads.sums[f.name+"/"+name] = sum
	}
	return data, err
}
