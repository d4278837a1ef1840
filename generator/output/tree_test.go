package output

import (
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
			if len(tree.Files()) != len(c.first) && err != nil {
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
	if diff := cmp.Diff(want, tree.Files()); diff != "" {
		t.Error(diff)
	}
	if data, ok := tree.Get("a/z"); !ok || string(data) != "a/z" {
		t.Errorf("Get returned %q, %v", data, ok)
	}
	if _, ok := tree.Get("a"); ok {
		t.Error("a folder is a file")
	}
}
