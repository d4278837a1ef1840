package bundle

import (
	"bytes"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"studysite/generator/diag"
)

// Bundler bundles for one site again and again, and does it anew only when
// something that went into the last bundle has changed. It is safe for
// concurrent use.
type Bundler struct {
	mu   sync.Mutex
	last *made
}

// made is a bundle with all that went into it.
type made struct {
	in     Input
	files  map[place]*diag.File
	bundle *Bundle
	list   diag.List
}

// Make returns what the function Make does.
func (b *Bundler) Make(in Input) (*Bundle, diag.List, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.last.serves(in) {
		return b.last.bundle, b.last.list, nil
	}
	src := newSources(in)
	bundle, list, err := src.bundle()
	b.last = nil
	if bundle != nil && err == nil {
		b.last = &made{in, maps.Clone(src.files), bundle, list}
	}
	return bundle, list, err
}

// serves reports whether a bundle is what would be made of an input: the same is
// asked for, and every file that was read is as it was.
func (m *made) serves(in Input) bool {
	if m == nil || in.Lang != m.in.Lang || in.AppendTo != m.in.AppendTo || !slices.Equal(in.Entries, m.in.Entries) || !slices.Equal(in.Used, m.in.Used) ||
		!slices.EqualFunc(in.Append, m.in.Append, sameSheet) {
		return false
	}
	roots := newSources(in).roots
	for at, file := range m.files {
		if slices.ContainsFunc(m.in.Append, func(s Sheet) bool { return s.File == file }) {
			continue // compared already
		}
		now, err := fs.ReadFile(roots[at.space].fsys, at.path)
		if err != nil || !bytes.Equal(now, file.Text) {
			return false
		}
	}
	return true
}

func sameSheet(a, b Sheet) bool {
	return a.File.Name == b.File.Name && bytes.Equal(a.File.Text, b.File.Text)
}
