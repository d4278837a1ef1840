package main

import (
	"io/fs"
	"path/filepath"
	"testing"
	"testing/fstest"
)

func TestOnlyWhatIsAskedForMatters(t *testing.T) {
	a := &asked{FS: fstest.MapFS{"notes.md": {}, "topics/a.md": {}, "pictures/x.png": {}}, dir: "content"}
	for _, name := range []string{"notes.md", "glossary.txt"} {
		_, _ = fs.Stat(a, name) // one of them is not there yet
	}
	if _, err := fs.ReadDir(a, "topics"); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{
		"notes.md": true, "glossary.txt": true, "topics/new.md": true, "topics": true, "pictures/x.png": false, "words.log": false,
	} {
		if got := a.matters(filepath.Join("content", filepath.FromSlash(name))); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
