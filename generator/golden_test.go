package generator

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar" // whole sites, written as one readable file each

	"studysite/generator/diag"
	"studysite/generator/output"
)

var update = flag.Bool("update", false, "rewrite the golden sites")

// TestGolden builds the folder or the document below content/ in each archive,
// and compares the <main> of every page, the list of files, and what the author
// is told, with what stands below want/.
func TestGolden(t *testing.T) {
	archives, err := filepath.Glob("testdata/site/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no golden sites", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			all, err := txtar.FS(archive)
			if err != nil {
				t.Fatal(err)
			}
			content, err := fs.Sub(all, "content")
			if err != nil {
				t.Fatal(err)
			}
			result := build(t, content, flags(archive.Comment))
			got := sections(t, result)
			if *update {
				rewrite(t, name, archive, got)
				return
			}
			if diff := cmp.Diff(wanted(archive), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// flags reads the words of an archive's comment: "document: NAME" and
// "base-url: ADDRESS", one a line.
func flags(comment []byte) map[string]string {
	values := map[string]string{}
	for line := range strings.Lines(string(comment)) {
		if key, value, ok := strings.Cut(strings.TrimSpace(line), ": "); ok {
			values[key] = value
		}
	}
	return values
}

// built is a site in memory. Where the content has errors there is no tree.
type built struct {
	Result
	Tree *output.Tree
}

func build(t testing.TB, content fs.FS, values map[string]string) built {
	t.Helper()
	return buildInput(t, Input{
		Content:   content,
		Document:  values["document"],
		Name:      "content",
		Templates: os.DirFS("../templates"),
		Assets:    os.DirFS("../assets"),
		BaseURL:   values["base-url"],
	})
}

func buildInput(t testing.TB, in Input) built {
	t.Helper()
	tree := &output.Tree{}
	result, err := Build(in, tree)
	if err != nil {
		t.Fatal(err)
	}
	files := filesOf(t, tree)
	if !result.Diagnostics.HasErrors() {
		return built{result, tree}
	}
	if len(files) > 0 {
		t.Errorf("%d files were added although the content has errors", len(files))
	}
	return built{result, nil}
}

func filesOf(t testing.TB, tree *output.Tree) []output.File {
	t.Helper()
	files, err := tree.Files()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// sections returns what a golden site holds of a result, by name.
func sections(t *testing.T, result built) map[string]string {
	got := map[string]string{}
	if text := told(result.Diagnostics); text != "" {
		got["diagnostics"] = text
	}
	if result.Tree == nil {
		return got
	}
	var files strings.Builder
	for _, file := range filesOf(t, result.Tree) {
		if strings.HasPrefix(file.Path, "assets/") {
			continue // their names change with every change of a style
		}
		fmt.Fprintln(&files, file.Path)
		switch filepath.Ext(file.Path) {
		case ".html":
			if file.Path != "offline.html" {
				got[file.Path] = mainOf(file)
			}
		case ".json", ".xml":
			got[file.Path] = string(file.Data)
		}
	}
	got["files"] = files.String()
	return got
}

func told(list diag.List) string {
	var b strings.Builder
	for _, d := range list {
		name := ""
		if d.Position.File != nil {
			name = d.Position.File.Name
		}
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s [%s]\n", name, d.Position.Line(), d.Position.Column(), d.Severity, d.Text, d.Rule)
	}
	return b.String()
}

func mainOf(file output.File) string {
	_, rest, _ := bytes.Cut(file.Data, []byte("<main"))
	inside, _, _ := bytes.Cut(rest, []byte("</main>"))
	return "<main" + string(inside) + "</main>\n"
}

func wanted(archive *txtar.Archive) map[string]string {
	want := map[string]string{}
	for _, file := range archive.Files {
		if name, ok := strings.CutPrefix(file.Name, "want/"); ok {
			want[name] = string(file.Data)
		}
	}
	return want
}

func rewrite(t *testing.T, name string, archive *txtar.Archive, got map[string]string) {
	t.Helper()
	kept := archive.Files[:0]
	for _, file := range archive.Files {
		if !strings.HasPrefix(file.Name, "want/") {
			kept = append(kept, file)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(got)) {
		kept = append(kept, txtar.File{Name: "want/" + key, Data: []byte(got[key])})
	}
	archive.Files = kept
	if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
