package generator

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"studysite/generator/install"
	"studysite/generator/output"
	"studysite/generator/page"
)

// previewed are sites small and large.
func previewed() map[string]Input {
	all := map[string]Input{
		"small": {Content: os.DirFS("../content"), Name: "content"},
		"large": {Content: fstest.MapFS{"a.md": {Data: document(700)}}, Document: "a.md"},
	}
	for name, in := range all {
		in.Templates, in.Assets = os.DirFS("../templates"), os.DirFS("../assets")
		all[name] = in
	}
	return all
}

func preview(t testing.TB, in Input) built {
	t.Helper()
	in.Preview = true
	return buildInput(t, in)
}

// TestPreviewShowsWhatABuildMakes makes every file of a preview and compares it
// with that of a build. Files of data have other names, and the worker, which a
// preview does without, lists other sums.
func TestPreviewShowsWhatABuildMakes(t *testing.T) {
	for name, in := range previewed() {
		t.Run(name, func(t *testing.T) {
			want, got := unnamed(t, buildInput(t, in)), unnamed(t, preview(t, in))
			for name, data := range want {
				if diff := cmp.Diff(data, got[name]); diff != "" {
					t.Errorf("%s (-build +preview):\n%.2000s", name, diff)
				}
				delete(got, name)
			}
			for name := range got {
				t.Errorf("the preview has %s", name)
			}
		})
	}
}

// What differs: fingerprints in names, the version of the questions with the sum
// of the script that it stands in, and the parts that install a site.
var (
	fingerprints = regexp.MustCompile(`(assets/[a-z0-9-]+?-)[0-9A-Z]{8}\b`)
	versions     = regexp.MustCompile(`"version":"[0-9a-f]{10}"`)
	sums         = regexp.MustCompile(`sha256-[0-9A-Za-z+/]{43}=`)
	installing   = regexp.MustCompile(`assets/install-\.js ` + regexp.QuoteMeta(install.WorkerFile) + " ")
)

// unnamed returns the files of a site without what may differ.
func unnamed(t *testing.T, site built) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, file := range filesOf(t, site.Tree) {
		text := fingerprints.ReplaceAllString(string(file.Data), "$1")
		text = versions.ReplaceAllString(text, "")
		text = installing.ReplaceAllString(text, "")
		if file.Path == page.Offline {
			text = sums.ReplaceAllString(text, "")
		}
		files[fingerprints.ReplaceAllString(file.Path, "$1")] = text
	}
	delete(files, install.WorkerFile)
	return files
}

// TestPreviewNamesWhatItHas follows the names of data from the pages on.
func TestPreviewNamesWhatItHas(t *testing.T) {
	for name, in := range previewed() {
		t.Run(name, func(t *testing.T) {
			tree := preview(t, in).Tree
			home, err := tree.ReadFile(page.Index)
			if err != nil {
				t.Fatal(err)
			}
			_, rest, _ := bytes.Cut(home, []byte(` data-load="`))
			parts, _, _ := strings.Cut(string(rest), `"`)
			for _, part := range strings.Fields(parts) {
				if strings.HasSuffix(part, "/") {
					part += "w0.js"
				}
				if _, err := tree.ReadFile(part); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// TestVersionIsThatOfWhatWasRead changes each kind of file that a site is made of.
func TestVersionIsThatOfWhatWasRead(t *testing.T) {
	read := func(dir, name string) string {
		data, err := os.ReadFile(path.Join("..", dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	version := func(name, text string) string {
		in := Input{Content: fstest.MapFS{
			"site.md": {Data: []byte("---\ntitle: T\nid: t\nsource:\n  file: a.md\n---\n")}, "a.md": {Data: []byte("## What?\n\n- That\n")}, "beside.txt": {},
		}, Templates: os.DirFS("../templates"), Assets: os.DirFS("../assets")}
		for dir, fsys := range map[string]*fs.FS{"content": &in.Content, "templates": &in.Templates, "assets": &in.Assets} {
			if rest, in := strings.CutPrefix(name, dir+"/"); in {
				*fsys = overlaid{*fsys, fstest.MapFS{rest: {Data: []byte(text)}}}
			}
		}
		made := preview(t, in)
		if made.Tree == nil {
			t.Fatal(told(made.Diagnostics))
		}
		return made.Version
	}
	was := version("", "")
	for name, text := range map[string]string{
		"content/a.md":         "## What?\n\n- This\n",
		"content/custom.css":   "p { color: red }",
		"content/glossary.txt": "a = b\n",
		"templates/topic.html": read("templates", "topic.html") + "<!-- -->",
		"assets/words/en.json": strings.Replace(read("assets", "words/en.json"), "Answer", "Answer!", 1),
	} {
		if version(name, text) == was {
			t.Errorf("%s is another, and the version is the same", name)
		}
	}
	if version("content/beside.txt", "x") != was || was == "" {
		t.Error("what no file is made of changes the version")
	}
}

// overlaid is a file system with some files of another.
type overlaid struct {
	fs.FS
	over fstest.MapFS
}

func (o overlaid) Open(name string) (fs.File, error) {
	if o.over[name] != nil {
		return o.over.Open(name)
	}
	return o.FS.Open(name)
}

// TestFilesOfAPreviewAreMadeWhenAskedFor has a template that fails.
func TestFilesOfAPreviewAreMadeWhenAskedFor(t *testing.T) {
	in := previewed()["large"]
	in.Preview, in.Templates = true, overlaid{in.Templates, fstest.MapFS{"study.html": {Data: []byte(`{{t "no such words"}}`)}}}
	tree := &output.Tree{}
	if _, err := Build(in, tree); err != nil {
		t.Fatal(err)
	}
	if _, err := tree.ReadFile(page.Index); err != nil {
		t.Error(err)
	}
	if _, err := tree.ReadFile(page.Review); err == nil || !strings.Contains(err.Error(), "rendering review.html: ") || !strings.Contains(err.Error(), "no such words") {
		t.Errorf("the page that cannot be made: %v", err)
	}
}
