package generator

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"slices"
	"sync"

	"studysite/generator/install"
	"studysite/generator/output"
	"studysite/generator/page"
	"studysite/generator/site"
)

// keeper passes files on to a sink, and notes what browsers are to keep of
// them: everything but what people carry elsewhere, and but the notices.
type keeper struct {
	to    output.Sink
	mu    sync.Mutex
	files []install.File
}

// Create begins a file.
func (k *keeper) Create(path string) (io.WriteCloser, error) {
	w, err := k.to.Create(path)
	if err != nil || path == page.Offline || path == noticesFile {
		return w, err
	}
	return &keptFile{w, k, sha256.New(), install.File{Path: path}}, nil
}

// keptFile is a file that is being written and that browsers are to keep.
type keptFile struct {
	io.WriteCloser
	keeper *keeper
	sum    hash.Hash
	file   install.File
}

// Write writes a piece of the file.
func (f *keptFile) Write(data []byte) (int, error) {
	n, err := f.WriteCloser.Write(data)
	f.sum.Write(data[:n])
	f.file.Size += n
	return n, err
}

// Close ends the file and notes it.
func (f *keptFile) Close() error {
	if err := f.WriteCloser.Close(); err != nil {
		return err
	}
	f.sum.Sum(f.file.Sum[:0])
	f.keeper.mu.Lock()
	defer f.keeper.mu.Unlock()
	f.keeper.files = append(f.keeper.files, f.file)
	return nil
}

func (a *assets) addManifest(s *site.Site, to output.Sink) error {
	file, err := install.Manifest(s, a.icons)
	if err != nil {
		return err
	}
	if err := output.Add(to, file.Path, file.Data); err != nil {
		return fmt.Errorf("adding the manifest: %w", err)
	}
	return nil
}

// addWorker adds the service worker to a site that has all other files.
func (a *assets) addWorker(s *site.Site, kept *keeper) error {
	slices.SortFunc(kept.files, func(a, b install.File) int { return cmp.Compare(a.Path, b.Path) })
	worker, err := install.Worker(s, a.worker, kept.files, page.Index, page.Missing)
	if err != nil {
		return err
	}
	if err := output.Add(kept.to, worker.Path, worker.Data); err != nil {
		return fmt.Errorf("adding the service worker: %w", err)
	}
	return nil
}
