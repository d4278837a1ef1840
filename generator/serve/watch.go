package serve

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify" // the systems' own ways of telling that a file has changed
)

// Folder is a folder to watch.
type Folder struct {
	Path string
	Deep bool // and all folders in it, now and later

	// Matters says of a path below Path whether a change of what is there is one;
	// where it is nil, every change is.
	Matters func(path string) bool
}

// An editor saves in several steps, which are over when it has been quiet for
// a moment. Who does not become quiet is not waited for for ever.
const (
	quiet   = 8 * time.Millisecond
	longest = 40 * time.Millisecond
)

// watch sends whenever files in the folders have changed. Changes that come
// while nobody receives are told once. It ends with ctx.
func watch(ctx context.Context, folders []Folder) (<-chan struct{}, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	watched := map[string]Folder{}
	for _, f := range folders {
		watched[filepath.Clean(f.Path)] = f
		if err := addFolder(w, f); err != nil {
			w.Close()
			return nil, err
		}
	}
	changes := make(chan struct{}, 1)
	go func() {
		defer w.Close()
		follow(ctx, w, watched, changes)
	}()
	return changes, nil
}

func addFolder(w *fsnotify.Watcher, f Folder) error {
	if !f.Deep {
		return explain(w.Add(f.Path))
	}
	return filepath.WalkDir(f.Path, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist): // gone again
			return nil
		case err != nil:
			return err
		case path != f.Path && entry.IsDir() && ignored(path):
			return fs.SkipDir
		case path == f.Path || entry.IsDir(): // the folder itself may be a link
			return explain(w.Add(path))
		}
		return nil
	})
}

// explain adds what to do about the one error that has nothing to do with the
// folder.
func explain(err error) error {
	if errors.Is(err, syscall.ENOSPC) {
		return errors.New("the system watches too many folders already (on Linux: raise fs.inotify.max_user_watches)")
	}
	return err
}

// follow passes bursts of events on as one change each.
func follow(ctx context.Context, w *fsnotify.Watcher, watched map[string]Folder, changes chan<- struct{}) {
	var burst burst
	for {
		select {
		case event := <-w.Events:
			if !matters(event) {
				continue
			}
			folder := folderOf(watched, event.Name)
			if event.Has(fsnotify.Create) && folder.Deep {
				addNew(w, event.Name)
			}
			if folder.Matters == nil || folder.Matters(event.Name) {
				burst.event()
			}
		case <-w.Errors: // events were lost: something has changed, whatever it was
			burst.event()
		case <-burst.over():
			burst.end()
			select {
			case changes <- struct{}{}:
			default: // the last one has not been received yet
			}
		case <-ctx.Done():
			return
		}
	}
}

// addNew watches a folder that has just been made, and those in it. It may be
// gone again, or a file.
func addNew(w *fsnotify.Watcher, path string) {
	if info, err := os.Lstat(path); err == nil && info.IsDir() {
		_ = addFolder(w, Folder{Path: path, Deep: true})
	}
}

// folderOf returns the watched folder that a path is in.
func folderOf(watched map[string]Folder, path string) Folder {
	for parent := filepath.Dir(path); ; parent = filepath.Dir(parent) {
		if folder, known := watched[parent]; known || parent == filepath.Dir(parent) {
			return folder
		}
	}
}

func matters(event fsnotify.Event) bool {
	return event.Op != fsnotify.Chmod && !ignored(event.Name)
}

// ignored reports whether a file or folder is an editor's or another program's
// own affair: hidden, a backup, or a lock.
func ignored(path string) bool {
	name := filepath.Base(path)
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "#") || strings.HasSuffix(name, "~") || name == "node_modules"
}

// burst is a row of events that belong together.
type burst struct {
	timer *time.Timer // runs out when the burst is over; nil between bursts
	began time.Time
}

// event begins a burst or makes it last longer.
func (b *burst) event() {
	if b.timer == nil {
		b.began = time.Now()
		b.timer = time.NewTimer(quiet)
		return
	}
	b.timer.Reset(min(quiet, longest-time.Since(b.began)))
}

// over receives when the burst is over, or never between bursts.
func (b *burst) over() <-chan time.Time {
	if b.timer == nil {
		return nil
	}
	return b.timer.C
}

func (b *burst) end() { b.timer = nil }
