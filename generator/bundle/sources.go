package bundle

import (
	"errors"
	"io/fs"
	"path"
	"sync"

	"github.com/evanw/esbuild/pkg/api"

	"studysite/generator/diag"
)

// The namespaces that paths have inside esbuild.
const (
	assetsSpace = "assets"
	authorSpace = "author" // the author's sheet and the folder it stands in
)

// sources are all files that may be bundled. esbuild asks for them from
// several goroutines.
type sources struct {
	in    Input
	roots map[string]root

	mu    sync.Mutex
	files map[place]*diag.File
	err   error // the first failure that is not the author's

	manifests map[string]manifest            // of packages, by their folders
	packages  map[string]api.OnResolveResult // what bare imports mean
}

// root is a file system that imports are looked for in.
type root struct {
	fsys   fs.FS
	prefix string // put before paths in diagnostics
}

// place is a file in one of the roots.
type place struct{ space, path string }

func newSources(in Input) *sources {
	s := &sources{
		in:    in,
		roots: map[string]root{assetsSpace: {in.Assets, "assets/"}},
		files: map[place]*diag.File{},

		manifests: map[string]manifest{},
		packages:  map[string]api.OnResolveResult{},
	}
	if in.Author != nil {
		dir, name := path.Split(in.Author.File.Name)
		s.roots[authorSpace] = root{in.Author.Dir, dir}
		s.files[place{authorSpace, name}] = in.Author.File
	}
	return s
}

// setup makes esbuild ask us for every path and every file, so that it reads
// nothing from disk.
func (s *sources) setup(build api.PluginBuild) {
	build.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
		return s.resolve(args), nil
	})
	build.OnLoad(api.OnLoadOptions{Filter: ".*"}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
		file, err := s.open(place{args.Namespace, args.Path})
		if err != nil {
			return api.OnLoadResult{}, err
		}
		text := string(file.Text)
		return api.OnLoadResult{Contents: &text, Loader: s.loader(file)}, nil
	})
}

// open returns the file at a place, reading it once.
func (s *sources) open(at place) (*diag.File, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if file, ok := s.files[at]; ok {
		return file, nil
	}
	data, err := fs.ReadFile(s.roots[at.space].fsys, at.path)
	if err != nil {
		s.failLocked(err)
		return nil, err
	}
	file := diag.NewFile(s.roots[at.space].prefix+at.path, data)
	s.files[at] = file
	return file, nil
}

// exists reports whether there is a file at a place.
func (s *sources) exists(at place) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, ok := s.files[at]; ok {
		return true
	}
	fsys := s.roots[at.space].fsys
	if fsys == nil || !fs.ValidPath(at.path) {
		return false
	}
	info, err := fs.Stat(fsys, at.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		s.failLocked(err)
	}
	return err == nil && info.Mode().IsRegular()
}

func (s *sources) failLocked(err error) {
	if s.err == nil {
		s.err = err
	}
}

// loader says what a file is by its name. What is neither code nor style is
// something that styles refer to; the author's sheet is a style by any name.
func (s *sources) loader(file *diag.File) api.Loader {
	if s.in.Author != nil && file == s.in.Author.File {
		return api.LoaderCSS
	}
	switch path.Ext(file.Name) {
	case ".ts", ".mts":
		return api.LoaderTS
	case ".tsx":
		return api.LoaderTSX
	case ".js", ".mjs", ".cjs":
		return api.LoaderJS
	case ".json":
		return api.LoaderJSON
	case ".css":
		return api.LoaderCSS
	}
	return api.LoaderFile
}
