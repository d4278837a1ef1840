package bundle

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"studysite/generator/diag"
)

// Bundler bundles for one site again and again, and does it anew only when
// something that went into the last bundle has changed. The bundle that the
// assets may hold ready counts as one that it made. It is safe for concurrent
// use.
type Bundler struct {
	mu   sync.Mutex
	last *made
}

// made is a bundle with what it was made of.
type made struct {
	in      Input
	sources []place // all files that were read, sorted
	sum     sum     // of their texts
	bundle  *Bundle
	list    diag.List
}

type sum [sha256.Size]byte

// Make bundles all entries in one run. What is wrong in the scripts and styles
// is in the list, and the Bundle is then nil; the error is what the file
// system did.
func (b *Bundler) Make(in Input) (*Bundle, diag.List, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.last == nil {
		b.last = kept(in)
	}
	if b.last.serves(in) {
		return b.last.bundle, b.last.list, nil
	}
	var err error
	var list diag.List
	b.last, list, err = makeAnew(in)
	if b.last == nil {
		return nil, list, err
	}
	return b.last.bundle, list, nil
}

// makeAnew returns nothing made where there is no bundle.
func makeAnew(in Input) (*made, diag.List, error) {
	src := newSources(in)
	bundle, list, err := src.bundle()
	if err != nil || bundle == nil {
		return nil, list, err
	}
	m := &made{in: in, sources: slices.SortedFunc(maps.Keys(src.files), place.compare), bundle: bundle, list: list}
	m.sum, err = src.sum(m.sources)
	return m, list, err
}

// serves reports whether a bundle is what would be made of an input: the same is
// asked for, and every file that was read is as it was.
func (m *made) serves(in Input) bool {
	if m == nil || in.Lang != m.in.Lang || !slices.Equal(in.Entries, m.in.Entries) || nameOf(in.Author) != nameOf(m.in.Author) {
		return false
	}
	now, err := newSources(in).sum(m.sources)
	return err == nil && now == m.sum
}

// nameOf returns the name of a sheet's file, or nothing where there is none.
func nameOf(sheet *Sheet) string {
	if sheet == nil {
		return ""
	}
	return sheet.File.Name
}

// sum tells files in these places from any others there.
func (s *sources) sum(places []place) (sum, error) {
	h := sha256.New()
	for _, at := range places {
		file, err := s.open(at)
		if err != nil {
			return sum{}, err
		}
		fmt.Fprintf(h, "%s:%s %d\n", at.space, at.path, len(file.Text))
		h.Write(file.Text)
	}
	return sum(h.Sum(nil)), nil
}

func (at place) compare(other place) int {
	return strings.Compare(at.space+":"+at.path, other.space+":"+other.path)
}
