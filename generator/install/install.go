// Package install makes of a finished site one that browsers keep and install.
//
// In come a Site and the files that its pages are made of, out come the
// manifest, and the service worker with the list of what it is to keep. It knows
// nothing of what is in the files, and decides nothing about when they are
// fetched: that is the worker's own script.
package install

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path"
	"slices"

	"studysite/generator/output"
	"studysite/generator/site"
)

// Names of the files, at the root of the site: a worker is in charge of the
// folder that it stands in.
const (
	WorkerFile   = "service-worker.js"
	ManifestFile = "manifest.webmanifest"
)

// Limit is how many bytes, uncompressed, a browser is asked to keep before its
// reader has asked for them. A site that is larger is kept page by page, as they
// are visited.
const Limit = 2_000_000

// File is a file that a browser is to keep.
type File struct {
	Path string
	Size int      // in bytes
	Sum  [32]byte // its SHA-256
}

// list is what the worker's script finds in its constant "kept".
type list struct {
	ID    string            `json:"id"`    // of the site
	Files map[string]string `json:"files"` // the beginning of each file's SHA-256, by path
	First []string          `json:"first"` // the files to fetch beforehand, in order
}

// Worker returns the service worker of a site: its bundled script behind the
// list of the given files. Whatever changes in one of them changes the worker,
// which is how browsers notice a new deployment. The first files of all to be
// fetched beforehand are those at the given paths.
func Worker(s *site.Site, script []byte, files []File, before ...string) (output.File, error) {
	kept := list{ID: s.ID, Files: make(map[string]string, len(files)), First: first(files, before)}
	for _, f := range files {
		kept.Files[f.Path] = hex.EncodeToString(f.Sum[:8])
	}
	data, err := marshal(kept)
	if err != nil {
		return output.File{}, fmt.Errorf("listing the files to keep: %w", err)
	}
	return output.File{Path: WorkerFile, Data: slices.Concat([]byte("const kept="), data, []byte(";\n"), script)}, nil
}

// first returns the paths to fetch beforehand: all where they are small
// together, else those that are to be there before others, and as many scripts,
// styles and pictures of the pages' own as the limit has room for. What stands
// deeper, such as the parts of a large index, is kept when it was used.
func first(files []File, before []string) []string {
	rank := func(f File) int {
		switch i := slices.Index(before, f.Path); {
		case i >= 0:
			return i
		case path.Dir(f.Path) == "assets":
			return len(before)
		}
		return len(before) + 1
	}
	total := 0
	for _, f := range files {
		total += f.Size
	}
	ordered := slices.Clone(files)
	slices.SortStableFunc(ordered, func(a, b File) int { return rank(a) - rank(b) })
	var paths []string
	room := Limit
	for _, f := range ordered {
		if total <= Limit || rank(f) <= len(before) && f.Size <= room {
			paths = append(paths, f.Path)
			room -= f.Size
		}
	}
	return paths
}

// marshal writes JSON that leaves Hangul and the marks of HTML as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSpace(b.Bytes()), nil
}
