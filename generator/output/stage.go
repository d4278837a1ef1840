package output

import (
	"context"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"sync"
)

// Stage is a folder of files beside the one whose place it is to take. Whatever
// fails, or is interrupted through its context, before it has taken that place,
// the old folder stays as it was.
type Stage struct {
	ctx    context.Context
	target string // the folder to replace
	dir    string // where the files are until then

	mu    sync.Mutex
	paths paths
	made  map[string]bool // folders, by their paths in the site
}

// NewStage makes ready to replace the folder dir. Folders for which Check gives
// a reason, under the same keep, are refused. Nothing is written before the
// first file comes.
func NewStage(ctx context.Context, dir string, keep ...string) (*Stage, error) {
	if err := Check(dir, keep...); err != nil {
		return nil, err
	}
	target, err := destination(dir)
	if err != nil {
		return nil, fmt.Errorf("looking at the output folder: %w", err)
	}
	return &Stage{ctx: ctx, target: target, dir: leftover(target, stagedKind)}, nil
}

// destination is the folder itself where dir is a link to it.
func destination(dir string) (string, error) {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	return filepath.Abs(dir)
}

// Add writes a file of the site.
func (s *Stage) Add(file string, write func(io.Writer) error) error {
	f, err := s.claim(file)
	if err != nil {
		return err
	}
	return writeTo(f, write)
}

// AddFolder writes the files of a folder.
func (s *Stage) AddFolder(_ string, add func(Sink) error) error { return add(s) }

func (s *Stage) claim(file string) (*os.File, error) {
	if s.ctx.Err() != nil {
		return nil, context.Cause(s.ctx)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.paths.claim(file); err != nil {
		return nil, err
	}
	return s.create(file)
}

func writeTo(f *os.File, write func(io.Writer) error) error {
	if err := write(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func (s *Stage) create(file string) (*os.File, error) {
	if s.made == nil {
		if err := s.begin(); err != nil {
			return nil, fmt.Errorf("making the output folder: %w", err)
		}
		s.made = map[string]bool{".": true}
	}
	if folder := path.Dir(file); !s.made[folder] {
		if err := os.MkdirAll(s.place(folder), 0o755); err != nil {
			return nil, err
		}
		s.made[folder] = true
	}
	return os.OpenFile(s.place(file), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
}

// begin makes the folder for the files, and removes what interrupted runs left
// in its place.
func (s *Stage) begin() error {
	if err := os.MkdirAll(filepath.Dir(s.target), 0o755); err != nil {
		return err
	}
	if err := tidy(s.target); err != nil {
		return fmt.Errorf("removing what an interrupted run left: %w", err)
	}
	return os.Mkdir(s.dir, 0o755)
}

// place is where a file or folder of the site is for now.
func (s *Stage) place(path string) string { return filepath.Join(s.dir, filepath.FromSlash(path)) }

// Commit adds the list of the files and puts them in the place of the old
// folder.
func (s *Stage) Commit() error {
	if s.ctx.Err() != nil {
		return context.Cause(s.ctx)
	}
	if err := s.addManifest(); err != nil {
		return fmt.Errorf("writing the list of files: %w", err)
	}
	if err := swap(s.target, s.dir, os.Rename); err != nil {
		return fmt.Errorf("putting the new site in place: %w", err)
	}
	return nil
}

func (s *Stage) addManifest() error {
	f, err := s.create(manifestName)
	if err != nil {
		return err
	}
	return writeTo(f, func(w io.Writer) error {
		_, err := w.Write(manifest(s.paths))
		return err
	})
}

// Discard removes what has not been put in place. After Commit it does nothing.
func (s *Stage) Discard() error { return os.RemoveAll(s.dir) }

// swap puts the staged folder in the target's place. A folder cannot be
// renamed onto one that holds files, so the old one steps aside first, and
// back again should the second step fail.
func swap(target, staged string, rename func(from, to string) error) error {
	aside := leftover(target, asideKind)
	err := rename(target, aside)
	if os.IsNotExist(err) {
		return rename(staged, target)
	}
	if err != nil {
		return err
	}
	if err := rename(staged, target); err != nil {
		if back := rename(aside, target); back != nil {
			return fmt.Errorf("%w, and the old site is still in %s: %w", err, aside, back)
		}
		return err
	}
	return os.RemoveAll(aside)
}
