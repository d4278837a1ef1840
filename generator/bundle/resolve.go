package bundle

import (
	"fmt"
	"net/url"
	"path"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// resolve says which file an import means.
func (s *sources) resolve(args api.OnResolveArgs) api.OnResolveResult {
	switch {
	case args.Kind == api.ResolveEntryPoint:
		// esbuild adds "./" where a file of that name is in the working folder.
		return s.resolveEntry(path.Clean(args.Path))
	case args.Kind == api.ResolveCSSURLToken:
		return s.resolveURL(args)
	case args.Kind == api.ResolveCSSImportRule:
		return s.resolveStyle(args)
	}
	return s.resolveScript(args)
}

func (s *sources) resolveEntry(entry string) api.OnResolveResult {
	if entry == AuthorStyle && s.in.Author != nil {
		return found(place{authorSpace, path.Base(s.in.Author.File.Name)})
	}
	if !s.exists(place{assetsSpace, entry}) {
		return problem("missing-entry", "", "cannot find assets/%s", entry)
	}
	return found(place{assetsSpace, entry})
}

// resolveURL finds the file that url() in a style means. Addresses inside the
// page and data: addresses stay as they are.
func (s *sources) resolveURL(args api.OnResolveArgs) api.OnResolveResult {
	if strings.HasPrefix(args.Path, "#") || strings.HasPrefix(args.Path, "data:") {
		return api.OnResolveResult{Path: args.Path, External: true}
	}
	if isRemote(args.Path) {
		return remote(args.Path)
	}
	name, suffix := args.Path, ""
	if i := strings.IndexAny(name, "?#"); i >= 0 {
		name, suffix = name[:i], name[i:]
	}
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	at := relative(args, name)
	if !s.exists(at) {
		return s.missing(args.Path, at)
	}
	result := found(at)
	result.Suffix = suffix
	return result
}

func (s *sources) resolveStyle(args api.OnResolveArgs) api.OnResolveResult {
	if isRemote(args.Path) {
		return remote(args.Path)
	}
	at := relative(args, args.Path)
	if !s.exists(at) {
		return s.missing(args.Path, at)
	}
	return found(at)
}

// resolveScript finds a module: "words", a file relative to the importing one,
// or a staged npm package.
func (s *sources) resolveScript(args api.OnResolveArgs) api.OnResolveResult {
	switch {
	case path.Ext(args.Path) == ".css":
		return problem("style-in-script", "make the style sheet an entry of its own", "a script cannot import the style sheet %q", args.Path)
	case isRemote(args.Path):
		return remote(args.Path)
	case args.Path == "words":
		return found(place{assetsSpace, "words/" + s.in.Lang + ".json"})
	case strings.HasPrefix(args.Path, "./") || strings.HasPrefix(args.Path, "../"):
		at := relative(args, args.Path)
		for _, name := range moduleNames(at.path) {
			if s.exists(place{at.space, name}) {
				return found(place{at.space, name})
			}
		}
		return s.missing(args.Path, at)
	}
	return s.resolvePackage(args.Path)
}

// moduleNames are the files that an import may mean, the likeliest first:
// TypeScript lets one leave the extension away, or name the .js that will be.
func moduleNames(name string) []string {
	names := []string{name, name + ".ts", name + ".tsx", name + "/index.ts", name + "/index.tsx", name + ".js", name + ".mjs", name + "/index.js"}
	if stem, ok := strings.CutSuffix(name, ".js"); ok {
		names = append(names, stem+".ts")
	}
	return names
}

// relative is the place that a path means, seen from the importing file.
func relative(args api.OnResolveArgs, name string) place {
	return place{args.Namespace, path.Join(path.Dir(args.Importer), name)}
}

func isRemote(name string) bool {
	return strings.HasPrefix(name, "//") || strings.Contains(name, "://")
}

func found(at place) api.OnResolveResult {
	return api.OnResolveResult{Path: at.path, Namespace: at.space}
}

func remote(name string) api.OnResolveResult {
	return problem("remote-address", "put a copy beside the file and name that", "the pages load nothing from elsewhere, as %q would", name)
}

// detail carries a diagnostic's rule and hint through esbuild.
type detail struct{ rule, hint string }

func problem(rule, hint, format string, args ...any) api.OnResolveResult {
	return api.OnResolveResult{Errors: []api.Message{{Text: fmt.Sprintf(format, args...), Detail: detail{rule, hint}}}}
}
