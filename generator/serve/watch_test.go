package serve

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// put puts a whole file into place at once: one that is being written is read
// half, or empty, and that would be a version of its own.
func put(t *testing.T, path, data string) {
	t.Helper()
	whole := filepath.Join(t.TempDir(), filepath.Base(path))
	if err := os.WriteFile(whole, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(whole, path); err != nil {
		t.Fatal(err)
	}
}

func mkdir(t *testing.T, path string) {
	t.Helper()
	if err := os.MkdirAll(path, 0o755); err != nil {
		t.Fatal(err)
	}
}

// wait fails the test where nothing comes for far longer than it should take.
func wait[T any](t *testing.T, c <-chan T) T {
	t.Helper()
	select {
	case v := <-c:
		return v
	case <-time.After(time.Minute):
		t.Fatal("nothing came")
		panic("unreachable")
	}
}

func TestWatchTellsOfEveryKindOfEdit(t *testing.T) {
	cases := []struct {
		name string
		edit func(t *testing.T, dir string)
	}{
		{"written", func(t *testing.T, dir string) { put(t, filepath.Join(dir, "a.md"), "new") }},
		{"made", func(t *testing.T, dir string) { put(t, filepath.Join(dir, "b.md"), "new") }},
		{"removed", func(t *testing.T, dir string) {
			if err := os.Remove(filepath.Join(dir, "a.md")); err != nil {
				t.Fatal(err)
			}
		}},
		{"replaced, as editors do", func(t *testing.T, dir string) {
			put(t, filepath.Join(dir, ".a.md.tmp"), "new")
			if err := os.Rename(filepath.Join(dir, ".a.md.tmp"), filepath.Join(dir, "a.md")); err != nil {
				t.Fatal(err)
			}
		}},
		{"deep inside", func(t *testing.T, dir string) { put(t, filepath.Join(dir, "topics", "deep", "a.md"), "new") }},
		{"new folder", func(t *testing.T, dir string) { mkdir(t, filepath.Join(dir, "new", "er")) }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			mkdir(t, filepath.Join(dir, "topics", "deep"))
			put(t, filepath.Join(dir, "a.md"), "old")
			changes, err := watch(t.Context(), []Folder{{Path: dir, Deep: true}})
			if err != nil {
				t.Fatal(err)
			}
			c.edit(t, dir)
			wait(t, changes)
		})
	}
}

func TestWatchFollowsNewFolders(t *testing.T) {
	dir := t.TempDir()
	changes, err := watch(t.Context(), []Folder{{Path: dir, Deep: true}})
	if err != nil {
		t.Fatal(err)
	}
	mkdir(t, filepath.Join(dir, "new", "er"))
	wait(t, changes)
	put(t, filepath.Join(dir, "new", "er", "a.md"), "x")
	wait(t, changes)
}

func TestWhatMatters(t *testing.T) {
	cases := []struct {
		name string
		op   fsnotify.Op
		want bool
	}{
		{"a.md", fsnotify.Write, true},
		{"topics/a.md", fsnotify.Create | fsnotify.Chmod, true},
		{"a.md", fsnotify.Chmod, false},
		{".a.md.swp", fsnotify.Write, false},
		{"a.md~", fsnotify.Create, false},
		{"#a.md#", fsnotify.Create, false},
		{".git", fsnotify.Write, false},
	}
	for _, c := range cases {
		if got := matters(fsnotify.Event{Name: c.name, Op: c.op}); got != c.want {
			t.Errorf("%s %v: %v", c.op, c.name, got)
		}
	}
}

func TestFolderOf(t *testing.T) {
	folders := map[string]Folder{"content": {Path: "content"}, "notes": {Path: "notes"}, ".": {Path: "."}}
	for path, want := range map[string]string{
		"content/a": "content", "content/a/b/c": "content", "notes/a": "notes", "notes/a/b": "notes", "a": ".", "/elsewhere/a": "",
	} {
		if got := folderOf(folders, filepath.FromSlash(path)).Path; got != want {
			t.Errorf("%s: %s", path, got)
		}
	}
}

// TestWatchTellsOnlyOfWhatMatters changes a file that does not matter, and then
// one that does: one change is told.
func TestWatchTellsOnlyOfWhatMatters(t *testing.T) {
	dir := t.TempDir()
	asked := make(chan string, 100)
	changes, err := watch(t.Context(), []Folder{{Path: dir, Matters: func(path string) bool {
		asked <- filepath.Base(path)
		return filepath.Base(path) == "a.md"
	}}})
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "words.log"), "Built in 3 ms")
	if name := wait(t, asked); name != "words.log" {
		t.Errorf("asked about %s", name)
	}
	select {
	case <-changes:
		t.Error("a change that does not matter was told")
	default:
	}
	put(t, filepath.Join(dir, "a.md"), "new")
	wait(t, changes)
}

func TestWatchNeedsAFolder(t *testing.T) {
	if _, err := watch(t.Context(), []Folder{{Path: filepath.Join(t.TempDir(), "gone")}}); err == nil {
		t.Error("no error")
	}
}
