package output

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var (
	oldSite = map[string]string{"index.html": "old", "gone/a.html": "gone"}
	newSite = map[string]string{"index.html": "new", "assets/a.js": "script"}
)

// replace replaces a folder by a site, as a build does.
func replace(ctx context.Context, dir string, files map[string]string, keep ...string) error {
	stage, err := NewStage(ctx, dir, keep...)
	if err != nil {
		return err
	}
	defer stage.Discard()
	for path, data := range files {
		if err := Add(stage, path, []byte(data)); err != nil {
			return err
		}
	}
	return stage.Commit()
}

// write writes a site that is expected to be accepted.
func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	if err := replace(t.Context(), dir, files); err != nil {
		t.Fatal(err)
	}
}

// put makes a file with the folders above it.
func put(t *testing.T, path, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

// holds checks that dir has these files, the manifest aside.
func holds(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	got := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path == manifestName {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, path))
		got[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", dir, diff)
	}
}

// alone checks that nothing but dir is left in the folder above it.
func alone(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(dir) {
			t.Errorf("%s was left behind", e.Name())
		}
	}
}

func TestWriteReplacesWhatItMade(t *testing.T) {
	cases := []struct {
		name    string
		prepare func(t *testing.T, dir string)
	}{
		{"nothing there", func(*testing.T, string) {}},
		{"an empty folder", func(t *testing.T, dir string) {
			if err := os.Mkdir(dir, 0o755); err != nil {
				t.Fatal(err)
			}
		}},
		{"an older site", func(t *testing.T, dir string) { write(t, dir, oldSite) }},
		{"an older site that was looked at", func(t *testing.T, dir string) {
			write(t, dir, oldSite)
			put(t, filepath.Join(dir, ".DS_Store"), "")
			put(t, filepath.Join(dir, "gone", "._a.html"), "")
		}},
		{"leftovers of a run that was killed", func(t *testing.T, dir string) {
			write(t, dir, oldSite)
			put(t, fmt.Sprintf("%s%d/index.html", leftoverPrefix(dir, stagedKind), os.Getpid()), "half")
			put(t, leftoverPrefix(dir, asideKind)+"999999999/index.html", "older")
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "site")
			c.prepare(t, dir)
			write(t, dir, newSite)
			holds(t, dir, newSite)
			alone(t, dir)
		})
	}
}

func TestWriteMakesFoldersForAll(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b", "site")
	write(t, dir, newSite)
	mask := os.FileMode(0o022)
	for name, want := range map[string]os.FileMode{".": 0o755, "assets": 0o755, "index.html": 0o644} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got&^mask != want&^mask || got&0o444 != 0o444 {
			t.Errorf("%s has mode %o, want %o", name, got, want)
		}
	}
}

func TestWriteFollowsALink(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	write(t, target, oldSite)
	if err := os.Symlink("target", link); err != nil {
		t.Skip(err)
	}
	write(t, link, newSite)
	holds(t, target, newSite)
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info, err)
	}
}

func TestWriteRefuses(t *testing.T) {
	cases := []struct {
		name    string
		prepare func(t *testing.T, dir string)
		want    string
	}{
		{"somebody's files", func(t *testing.T, dir string) { put(t, filepath.Join(dir, "thesis.txt"), "x") }, "thesis.txt"},
		{"a file added to a site", func(t *testing.T, dir string) {
			write(t, dir, oldSite)
			put(t, filepath.Join(dir, "gone", "mine.txt"), "x")
		}, "gone/mine.txt"},
		{"many files", func(t *testing.T, dir string) {
			for i := range 5 {
				put(t, filepath.Join(dir, fmt.Sprint(i)), "x")
			}
		}, "0, 1, 2 and 2 more"},
		{"another .studysite", func(t *testing.T, dir string) { put(t, filepath.Join(dir, manifestName), "settings") }, manifestName},
		{"a file", func(t *testing.T, dir string) { put(t, dir, "x") }, "it is a file"},
		{"a link to nowhere", func(t *testing.T, dir string) {
			if err := os.Symlink("nowhere", dir); err != nil {
				t.Skip(err)
			}
		}, "leads nowhere"},
		{"the working folder", func(t *testing.T, dir string) {
			if err := os.Mkdir(dir, 0o755); err != nil {
				t.Fatal(err)
			}
			t.Chdir(dir)
		}, "the folder you are in"},
		{"the home folder", func(t *testing.T, dir string) {
			if err := os.Mkdir(dir, 0o755); err != nil {
				t.Fatal(err)
			}
			t.Setenv("HOME", dir)
			t.Setenv("USERPROFILE", dir)
		}, "home folder"},
		{"above what is kept", func(t *testing.T, dir string) { write(t, dir, map[string]string{"content/site.md": ""}) }, "the content"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "site")
			c.prepare(t, dir)
			before := snapshot(t, filepath.Dir(dir))
			var keep []string
			if c.want == "the content" {
				keep = []string{filepath.Join(dir, "content")}
			}
			err := replace(t.Context(), dir, newSite, keep...)
			var refusal *Refusal
			if !errors.As(err, &refusal) || !strings.Contains(err.Error(), c.want) || refusal.Hint == "" {
				t.Errorf("error is %v, want a refusal with %q", err, c.want)
			}
			if diff := cmp.Diff(before, snapshot(t, filepath.Dir(dir))); diff != "" {
				t.Errorf("something changed:\n%s", diff)
			}
		})
	}
	t.Run("the root", func(t *testing.T) {
		if err := Check(string(filepath.Separator)); err == nil {
			t.Error("no error")
		}
	})
}

// snapshot lists everything below dir.
func snapshot(t *testing.T, dir string) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		all = append(all, path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestInterruptedWriteLeavesTheOldSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	write(t, dir, oldSite)
	ctx, cancel := context.WithCancelCause(t.Context())
	stop := errors.New("interrupted")
	cancel(stop)
	if err := replace(ctx, dir, newSite); !errors.Is(err, stop) {
		t.Errorf("error is %v", err)
	}
	holds(t, dir, oldSite)
	alone(t, dir)
}

// TestInterruptedInTheMiddle interrupts a build between two files, and before
// the folders change places.
func TestInterruptedInTheMiddle(t *testing.T) {
	stop := errors.New("interrupted")
	for _, files := range []int{0, 1, 2} {
		dir := filepath.Join(t.TempDir(), "site")
		write(t, dir, oldSite)
		ctx, cancel := context.WithCancelCause(t.Context())
		stage, err := NewStage(ctx, dir)
		if err != nil {
			t.Fatal(err)
		}
		for i := range files {
			if err := Add(stage, fmt.Sprint(i), nil); err != nil {
				t.Fatal(err)
			}
		}
		cancel(stop)
		if err := Add(stage, "late", nil); !errors.Is(err, stop) {
			t.Errorf("a late file: %v", err)
		}
		if err := stage.Commit(); !errors.Is(err, stop) {
			t.Errorf("the commit: %v", err)
		}
		if err := stage.Discard(); err != nil {
			t.Error(err)
		}
		holds(t, dir, oldSite)
		alone(t, dir)
	}
}

func TestFailingRenameIsTakenBack(t *testing.T) {
	full := errors.New("disk on fire")
	for failing := 1; failing <= 3; failing++ {
		t.Run(fmt.Sprintf("step %d", failing), func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "site")
			write(t, dir, oldSite)
			staged := leftover(dir, stagedKind)
			put(t, filepath.Join(staged, "index.html"), "new")
			step := 0
			err := swap(dir, staged, func(from, to string) error {
				step++
				if step == failing || failing == 3 && step == 2 {
					return full
				}
				return os.Rename(from, to)
			})
			if !errors.Is(err, full) {
				t.Errorf("error is %v", err)
			}
			if failing == 3 { // the old site could not be put back: the next run does
				if err := tidy(dir); err != nil {
					t.Fatal(err)
				}
			}
			holds(t, dir, oldSite)
		})
	}
}

func TestUnwritablePlaceIsAnError(t *testing.T) {
	t.Run("read-only folder", func(t *testing.T) {
		if os.Getuid() == 0 {
			t.Skip("root may write everywhere")
		}
		above := t.TempDir()
		if err := os.Chmod(above, 0o555); err != nil {
			t.Fatal(err)
		}
		if err := replace(t.Context(), filepath.Join(above, "site"), newSite); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("error is %v", err)
		}
	})
	t.Run("a file in the way", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "file")
		put(t, file, "x")
		if err := replace(t.Context(), filepath.Join(file, "site"), newSite); err == nil {
			t.Error("no error")
		}
	})
}

func TestRunningWritersAreLeftAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	theirs := fmt.Sprintf("%s%d/index.html", leftoverPrefix(dir, stagedKind), os.Getppid())
	put(t, theirs, "half")
	write(t, dir, newSite)
	if _, err := os.Stat(theirs); err != nil {
		t.Error(err)
	}
}
