package output

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAddRefuses(t *testing.T) {
	cases := []struct {
		name  string
		first []string
		path  string
		want  string // part of the error, or empty
	}{
		{"a path", nil, "a/b.html", ""},
		{"two in one folder", []string{"a/b"}, "a/c", ""},
		{"the same", []string{"a"}, "a", `two files want the path "a"`},
		{"other case", []string{"About.html"}, "about.html", `"About.html" and "about.html" are one`},
		{"other case of a folder", []string{"Assets/a.js"}, "assets/b.js", `"Assets" and "assets" are one`},
		{"decomposed Hangul", []string{"가.html"}, "\u1100\u1161.html", "are one on some disks"},
		{"folder is a file", []string{"a"}, "a/b", `"a" is both`},
		{"file is a folder", []string{"a/b/c"}, "a/b", `"a/b" is both`},
		{"upwards", nil, "../a", "outside"},
		{"root", nil, ".", "outside"},
		{"absolute", nil, "/a", "outside"},
		{"empty", nil, "", "outside"},
		{"backslash", nil, `a\b`, "character"},
		{"line end", nil, "a\nb", "character"},
		{"the manifest", nil, ".studysite", "kept"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var tree Tree
			for _, path := range c.first {
				if err := Add(&tree, path, nil); err != nil {
					t.Fatal(err)
				}
			}
			err := Add(&tree, c.path, nil)
			if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want %q", err, c.want)
			}
			if files, _ := tree.Files(); len(files) != len(c.first) && err != nil {
				t.Error("a refused file is in the tree")
			}
		})
	}
}

func TestFilesAreInOrder(t *testing.T) {
	var tree Tree
	for _, path := range []string{"b", "a/z", "c", "a/b"} {
		if err := Add(&tree, path, []byte(path)); err != nil {
			t.Fatal(err)
		}
	}
	want := []File{{"a/b", []byte("a/b")}, {"a/z", []byte("a/z")}, {"b", []byte("b")}, {"c", []byte("c")}}
	files, err := tree.Files()
	if diff := cmp.Diff(want, files); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if data, err := tree.ReadFile("a/z"); err != nil || string(data) != "a/z" {
		t.Errorf("ReadFile returned %q, %v", data, err)
	}
	if _, err := tree.ReadFile("a"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder is a file: %v", err)
	}
}

// TestTreeMakesWhatIsAskedFor counts how often each file is made.
func TestTreeMakesWhatIsAskedFor(t *testing.T) {
	var tree Tree
	made := map[string]int{}
	write := func(path string) func(io.Writer) error {
		return func(w io.Writer) error {
			made[path]++
			_, err := fmt.Fprint(w, "in ", path)
			return err
		}
	}
	err := errors.Join(tree.Add("a", write("a")), tree.Add("b", write("b")), tree.AddFolder("c/d", func(to Sink) error {
		made["c/d"]++
		return to.Add("c/d/e", write("c/d/e"))
	}))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		for _, path := range []string{"a", "c/d/e"} {
			if data, err := tree.ReadFile(path); err != nil || string(data) != "in "+path {
				t.Errorf("%s is %q, %v", path, data, err)
			}
		}
	}
	if _, err := tree.ReadFile("c/d/f"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not in the folder: %v", err)
	}
	if want := map[string]int{"a": 1, "c/d": 1, "c/d/e": 1}; !cmp.Equal(made, want) {
		t.Errorf("made %v, want %v", made, want)
	}
	if files, err := tree.Files(); err != nil || len(files) != 3 || made["b"] != 1 || made["a"] != 1 {
		t.Errorf("%v, made %v, %v", files, made, err)
	}
}

func TestTreeTellsWhatFailed(t *testing.T) {
	var tree Tree
	failed := errors.New("no")
	err := errors.Join(
		tree.Add("a", func(io.Writer) error { return failed }),
		tree.AddFolder("b", func(Sink) error { return failed }))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"a", "b/c"} {
		if _, err := tree.ReadFile(path); !errors.Is(err, failed) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if _, err := tree.Files(); !errors.Is(err, failed) {
		t.Errorf("all files: %v", err)
	}
	if err := Add(&tree, "b/c", nil); err == nil {
		t.Error("a file was added to a folder that is made later")
	}
}
