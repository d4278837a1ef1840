package generator

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers says for every package of the project which others it may import. A
// package that is missing here fails the test: decide where it belongs.
var layers = map[string][]string{
	"generator/diag":                     nil,
	"generator/output":                   {"generator/diag"},
	"generator/encode":                   nil,
	"generator/source/decode":            {"generator/diag"},
	"generator/source/wording":           nil,
	"generator/source/columnar":          {"generator/source/wording"},
	"generator/source/mathtext":          {"generator/source/decode"},
	"generator/source/tree":              {"generator/source/wording", "generator/source/mathtext"},
	"generator/source/markdown":          {"generator/diag", "generator/source/decode", "generator/source/wording", "generator/source/tree"},
	"generator/source/render":            {"generator/highlight", "generator/source/decode", "generator/source/wording", "generator/source/mathtext", "generator/source/tree"},
	"generator/source/draft":             {"generator/diag", "generator/highlight", "generator/source/wording", "generator/source/mathtext", "generator/source/tree", "generator/source/render"},
	"generator/source/web":               {"generator/diag", "generator/source/decode", "generator/source/wording", "generator/source/mathtext", "generator/source/tree", "generator/source/markdown", "generator/source/render", "generator/source/draft"},
	"generator/source/outline/layout":    {"generator/source/decode", "generator/source/draft", "generator/source/markdown", "generator/source/render", "generator/source/tree", "generator/source/web", "generator/source/wording"},
	"generator/source/outline/answerkey": {"generator/source/draft", "generator/source/outline/layout", "generator/source/tree", "generator/source/wording"},
	"generator/source/outline/survey":    {"generator/diag", "generator/source/columnar", "generator/source/markdown", "generator/source/outline/layout", "generator/source/tree", "generator/source/wording"},
	"generator/source/outline/divide":    {"generator/source/decode", "generator/source/draft", "generator/source/outline/layout", "generator/source/outline/survey", "generator/source/tree", "generator/source/wording"},
	"generator/source/outline/settle":    {"generator/source/draft", "generator/source/outline/layout", "generator/source/outline/survey", "generator/source/render", "generator/source/tree", "generator/source/wording"},
	"generator/source/outline/naming":    {"generator/source/draft", "generator/source/outline/layout", "generator/source/outline/survey", "generator/source/tree", "generator/source/wording"},
	"generator/source/outline":           {"generator/source/draft", "generator/source/outline/layout", "generator/source/outline/answerkey", "generator/source/outline/survey", "generator/source/outline/divide", "generator/source/outline/settle", "generator/source/outline/naming"},
	"generator/source/linewise":          {"generator/source/draft", "generator/source/mathtext", "generator/source/render", "generator/source/tree", "generator/source/wording"},
	"generator/source/plaintext":         {"generator/source/decode", "generator/source/draft", "generator/source/linewise", "generator/source/markdown", "generator/source/outline", "generator/source/outline/layout", "generator/source/wording"},
	"generator/source/cards":             {"generator/source/columnar", "generator/source/decode", "generator/source/draft", "generator/source/outline", "generator/source/plaintext", "generator/source/tree", "generator/source/web", "generator/source/wording"},
	"generator/source/translate":         {"generator/source/decode", "generator/source/draft", "generator/source/plaintext", "generator/source/wording"},
	"generator/source":                   {"generator/diag", "generator/source/cards", "generator/source/decode", "generator/source/draft", "generator/source/linewise", "generator/source/markdown", "generator/source/mathtext", "generator/source/outline", "generator/source/outline/naming", "generator/source/outline/survey", "generator/source/plaintext", "generator/source/render", "generator/source/translate", "generator/source/tree", "generator/source/web", "generator/source/wording"},
	"generator/site":                     {"generator/diag", "generator/source", "generator/source/markdown", "generator/highlight"},
	"generator/bundle":                   {"generator/diag", "generator/output"},
	"generator/page":                     {"generator/diag", "generator/source", "generator/site", "generator/output"},
	"generator/search":                   {"generator/diag", "generator/source", "generator/site", "generator/output", "generator/encode"},
	"generator/install":                  {"generator/site", "generator/output"},
	"generator/starter":                  {"generator/source", "generator/site", "generator/output"},
	"generator/study":                    {"generator/diag", "generator/source", "generator/site", "generator/output", "generator/encode"},
	"generator/memo":                     nil,
	"generator/formula":                  {"generator/memo"},
	"generator/highlight":                {"generator/memo"},
	"generator/highlight/stage":          nil,
	"generator/export":                   {"generator/diag", "generator/source", "generator/site", "generator/output", "generator/encode"},
	"generator/serve":                    {"generator/diag", "generator/output"},
	"generator": {
		"generator/diag", "generator/source", "generator/site", "generator/output",
		"generator/source/render", "generator/bundle", "generator/page", "generator/search", "generator/study", "generator/export", "generator/install", "generator/formula", "generator/highlight",
	},
	"generator/stage": {"generator"},
	"templates":       nil,
	"assets":          nil,
	"docs":            nil,
	"cmd/studysite":   {"generator", "generator/site", "generator/source", "generator/serve", "generator/starter", "generator/diag", "generator/output", "templates", "assets", "docs"},
}

const module = "studysite"

func TestPackagesImportOnlyWhatTheirLayerAllows(t *testing.T) {
	for _, file := range goFiles(t) {
		from := path.Dir(file.name)
		allowed, known := layers[from]
		if !known {
			t.Errorf("%s: the package %s is missing from the table of layers", file.name, from)
			continue
		}
		for _, imported := range file.imports {
			if to, ours := strings.CutPrefix(imported, module+"/"); ours && !slices.Contains(allowed, to) {
				t.Errorf("%s: %s may not import %s", file.name, from, to)
			}
		}
	}
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	comments := map[string]string{}
	for _, file := range goFiles(t) {
		comments[path.Dir(file.name)] += file.comment
	}
	for pkg, comment := range comments {
		if !strings.HasPrefix(comment, "Package ") && !strings.HasPrefix(comment, "Command ") {
			t.Errorf("%s: exactly one package comment is wanted, got %q", pkg, comment)
		}
	}
	for pkg := range layers {
		if _, there := comments[pkg]; !there {
			t.Errorf("%s is in the table of layers and nowhere else", pkg)
		}
	}
}

type goFile struct {
	name    string // slash-separated, from the root of the module
	imports []string
	comment string
}

// goFiles reads the head of every Go file of the module but for tests.
func goFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && skipped(entry.Name()):
			return fs.SkipDir
		case path.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go"):
			files = append(files, parse(t, name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// skipped are the folders that the go command passes over.
func skipped(folder string) bool {
	return folder == "node_modules" || folder == "testdata" || len(folder) > 1 && strings.HasPrefix(folder, ".")
}

func parse(t *testing.T, name string) goFile {
	t.Helper()
	syntax, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", filepath.FromSlash(name)), nil, parser.ImportsOnly|parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	file := goFile{name: name, comment: syntax.Doc.Text()}
	for _, spec := range syntax.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		file.imports = append(file.imports, imported)
	}
	return file
}
