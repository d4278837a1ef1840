package generator

import (
	"cmp"
	"crypto/sha256"
	"hash"
	"io"
	"slices"
	"sync"
	"sync/atomic"

	"studysite/generator/install"
	"studysite/generator/output"
	"studysite/generator/page"
)

// keeper passes files on to a sink, and notes what browsers are to keep of
// them: everything but what people carry elsewhere, and but the notices.
type keeper struct {
	to      output.Sink
	mu      sync.Mutex
	files   []*keptFile
	folders []*keptFolder
}

// keptFile is a file that browsers are to keep.
type keptFile struct {
	path  string
	noted atomic.Pointer[install.File] // once it has been written
	write func(io.Writer) error        // nil where it was written at once: what it holds is let go
}

// keptFolder is a folder of such files.
type keptFolder struct {
	noted atomic.Pointer[keeper]  // once they have been added
	add   func(output.Sink) error // nil where they were added at once
}

// Add passes on a file.
func (k *keeper) Add(path string, write func(io.Writer) error) error {
	if path == page.Offline || path == noticesFile {
		return k.to.Add(path, write)
	}
	file := &keptFile{path: path}
	if err := k.to.Add(path, func(w io.Writer) error { return file.writeTo(w, write) }); err != nil {
		return err
	}
	if file.noted.Load() == nil {
		file.write = write
	}
	k.note(file)
	return nil
}

// addSummed passes on a file whose sum is known.
func (k *keeper) addSummed(path string, data []byte, sum [sha256.Size]byte) error {
	file := &keptFile{path: path}
	file.noted.Store(&install.File{Path: path, Size: len(data), Sum: sum})
	k.note(file)
	return output.Add(k.to, path, data)
}

func (k *keeper) note(file *keptFile) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.files = append(k.files, file)
}

// AddFolder passes on a folder.
func (k *keeper) AddFolder(path string, add func(output.Sink) error) error {
	folder := &keptFolder{}
	if err := k.to.AddFolder(path, func(to output.Sink) error { return folder.addTo(to, add) }); err != nil {
		return err
	}
	if folder.noted.Load() == nil {
		folder.add = add
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.folders = append(k.folders, folder)
	return nil
}

func (f *keptFile) writeTo(w io.Writer, write func(io.Writer) error) error {
	t := tally{to: w, sum: sha256.New()}
	if err := write(&t); err != nil {
		return err
	}
	noted := &install.File{Path: f.path, Size: t.size}
	t.sum.Sum(noted.Sum[:0])
	f.noted.Store(noted)
	return nil
}

func (f *keptFolder) addTo(to output.Sink, add func(output.Sink) error) error {
	noted := &keeper{to: to}
	if err := add(noted); err != nil {
		return err
	}
	f.noted.Store(noted)
	return nil
}

// tally passes on what is written, and sums it up.
type tally struct {
	to   io.Writer
	sum  hash.Hash
	size int // in bytes
}

// Write writes a piece.
func (t *tally) Write(data []byte) (int, error) {
	n, err := t.to.Write(data)
	t.sum.Write(data[:n])
	t.size += n
	return n, err
}

// list returns what is to be kept, by path. What nobody has asked for yet is made
// to be noted.
func (k *keeper) list() ([]install.File, error) {
	var all []install.File
	for _, file := range k.files {
		if file.noted.Load() == nil {
			if err := file.writeTo(io.Discard, file.write); err != nil {
				return nil, err
			}
		}
		all = append(all, *file.noted.Load())
	}
	for _, folder := range k.folders {
		if folder.noted.Load() == nil {
			if err := folder.addTo(&output.Tree{}, folder.add); err != nil {
				return nil, err
			}
		}
		inside, err := folder.noted.Load().list()
		if err != nil {
			return nil, err
		}
		all = append(all, inside...)
	}
	slices.SortFunc(all, func(a, b install.File) int { return cmp.Compare(a.Path, b.Path) })
	return all, nil
}
