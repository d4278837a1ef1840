// Package bundle turns TypeScript and CSS into the few small files that pages
// load.
//
// In come entry points in a file system, out come minified files whose names
// carry a fingerprint of their content, and the notices of the npm packages
// that really went into them. What is the same on all sites is bundled when the
// command is built, and kept beside the sources. The package reads nothing from
// disk, runs no Node, and does not check types: that is the editor's and the
// linter's work.
package bundle

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api" // the one bundler that is a Go library

	"studysite/generator/diag"
	"studysite/generator/output"
)

// Folder is where bundled files stand in the site.
const Folder = "assets"

// Input says what to bundle.
type Input struct {
	Assets  fs.FS    // holds src, styles, words and staged
	Lang    string   // the import "words" means words/<Lang>.json
	Entries []string // paths in Assets: "src/reader/index.ts", "styles/site.css"
	Author  *Sheet   // the entry AuthorStyle; or nil
	Kept    string   // folder in Assets that may hold this very bundle, made by Keep; or empty
}

// AuthorStyle is the entry that is made of Input.Author.
const AuthorStyle = "author.css"

// Sheet is a style sheet that does not come from Assets.
type Sheet struct {
	File *diag.File // its text, and the name that diagnostics give it
	Dir  fs.FS      // the folder it stands in, for url() and @import; may be nil
}

// Bundle is what came of an Input.
type Bundle struct {
	Entries  map[string]output.File // by the paths that Input.Entries gave
	Files    []output.File          // the entries and all files that styles refer to, by path
	Packages []string               // npm packages of which something is inside, sorted

	referred []output.File
}

func (in Input) entries() []string {
	if in.Author == nil {
		return in.Entries
	}
	return slices.Concat(in.Entries, []string{AuthorStyle})
}

// bundle bundles all entries in one run.
func (src *sources) bundle() (*Bundle, diag.List, error) {
	in := src.in
	result := api.Build(options(in, src))
	if src.err != nil {
		return nil, nil, fmt.Errorf("bundling scripts and styles: %w", src.err)
	}
	var list diag.List
	src.report(&list, diag.Error, result.Errors)
	src.report(&list, diag.Warning, result.Warnings)
	if list.HasErrors() {
		list.Sort()
		return nil, list, nil
	}
	b, err := collect(in.entries(), result.OutputFiles)
	if err != nil {
		return nil, nil, err
	}
	b.Packages, err = bundledPackages(result.Metafile)
	list.Sort()
	return b, list, err
}

// options ask for what browsers of the last two years understand: the oldest
// of these has light-dark(), nesting and :has(), so that none is lowered.
func options(in Input, src *sources) api.BuildOptions {
	opts := api.BuildOptions{
		Bundle:            true,
		Format:            api.FormatIIFE, // pages opened from disk may not load modules
		Platform:          api.PlatformBrowser,
		Target:            api.ES2022,
		Engines:           []api.Engine{{Name: api.EngineChrome, Version: "131"}, {Name: api.EngineFirefox, Version: "132"}, {Name: api.EngineSafari, Version: "18"}},
		Charset:           api.CharsetUTF8, // or each Hangul syllable grows to six bytes
		LegalComments:     api.LegalCommentsNone,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		TreeShaking:       api.TreeShakingTrue,
		Define:            map[string]string{"globalThis.without": "undefined"}, // no step of the search is left out
		MangleProps:       "^(" + strings.Join(searchProperties, "|") + ")$",
		JSX:               api.JSXAutomatic,
		JSXImportSource:   "preact",
		Metafile:          true,
		Outdir:            "out", // never written to
		AssetNames:        "[ext]-[hash]",
		LogLevel:          api.LogLevelSilent,
		TsconfigRaw:       `{"compilerOptions":{"target":"ES2022"}}`, // or a tsconfig.json is looked for on disk
		Plugins:           []api.Plugin{{Name: "studysite", Setup: src.setup}},
	}
	for i, entry := range in.entries() {
		opts.EntryPointsAdvanced = append(opts.EntryPointsAdvanced, api.EntryPoint{
			InputPath:  entry,
			OutputPath: fmt.Sprintf("entry%d", i),
		})
	}
	return opts
}

// collect gives every entry its fingerprinted name. Files that styles refer to
// have theirs already, since the styles hold it.
func collect(entries []string, files []api.OutputFile) (*Bundle, error) {
	written := map[string]string{}
	for i, entry := range entries {
		written[fmt.Sprintf("entry%d%s", i, outputExt(entry))] = entry
	}
	b := &Bundle{Entries: map[string]output.File{}}
	for _, f := range files {
		name := base(f.Path)
		entry, ok := written[name]
		if !ok {
			b.referred = append(b.referred, output.File{Path: path.Join(Folder, name), Data: f.Contents})
			continue
		}
		b.Entries[entry] = entryFile(entry, []byte(strings.TrimSuffix(string(f.Contents), "\n")))
	}
	b.list()
	for i := 1; i < len(b.Files); i++ {
		if b.Files[i].Path == b.Files[i-1].Path {
			return nil, fmt.Errorf("two entries are called %q", b.Files[i].Path)
		}
	}
	return b, nil
}

func entryFile(entry string, data []byte) output.File {
	return output.File{Path: path.Join(Folder, Fingerprinted(entryName(entry), sha256.Sum256(data))), Data: data}
}

// list makes Files of the entries and of what styles refer to.
func (b *Bundle) list() {
	b.Files = slices.AppendSeq(slices.Clone(b.referred), maps.Values(b.Entries))
	slices.SortFunc(b.Files, func(a, b output.File) int { return strings.Compare(a.Path, b.Path) })
}

// With returns a bundle of everything that is in either.
func (b *Bundle) With(other *Bundle) *Bundle {
	both := &Bundle{
		Entries:  maps.Clone(b.Entries),
		Packages: sortedSet(b.Packages, other.Packages),
		referred: slices.Clone(b.referred),
	}
	maps.Copy(both.Entries, other.Entries)
	for _, file := range other.referred {
		if !slices.ContainsFunc(b.referred, func(f output.File) bool { return f.Path == file.Path }) {
			both.referred = append(both.referred, file)
		}
	}
	both.list()
	return both
}

// Join returns a bundle in which the text of a style goes on with these texts,
// each a minified style.
func (b *Bundle) Join(entry string, texts [][]byte) *Bundle {
	joined := *b
	joined.Entries = maps.Clone(b.Entries)
	joined.Entries[entry] = entryFile(entry, slices.Concat(b.Entries[entry].Data, slices.Concat(texts...)))
	joined.list()
	return &joined
}

func sortedSet(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// base is the last element of a path on whatever system esbuild runs.
func base(p string) string { return p[strings.LastIndexAny(p, `/\`)+1:] }

func outputExt(entry string) string {
	if path.Ext(entry) == ".css" {
		return ".css"
	}
	return ".js"
}

// entryName is the name an entry is known by: its folder's where the file is
// only called index.
func entryName(entry string) string {
	name := strings.TrimSuffix(path.Base(entry), path.Ext(entry))
	if name == "index" {
		name = path.Base(path.Dir(entry))
	}
	return name + outputExt(entry)
}
