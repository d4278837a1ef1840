package output

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Refusal says why a folder is not written to. It is the caller's mistake, not
// a failure.
type Refusal struct {
	Dir    string // as the caller gave it
	Reason string
	Hint   string
}

// Error returns the reason without the hint.
func (r *Refusal) Error() string { return fmt.Sprintf("not writing to %s: %s", r.Dir, r.Reason) }

// Check says whether the folder dir may be replaced: nil, a *Refusal, or
// what kept it from finding out. It must not be one of the given paths, or of
// the folders above them, nor the working folder or the home folder; and all
// that is in it must have come from a Stage.
func Check(dir string, keep ...string) error {
	info, err := os.Stat(dir)
	if os.IsNotExist(err) {
		return checkMissing(dir)
	}
	if err != nil {
		return fmt.Errorf("looking at the output folder: %w", err)
	}
	if !info.IsDir() {
		return &Refusal{dir, "it is a file", "name a folder with -o"}
	}
	if err := checkKept(dir, info, keep); err != nil {
		return err
	}
	others, err := foreign(dir)
	if err != nil {
		return fmt.Errorf("looking at the output folder: %w", err)
	}
	if len(others) > 0 {
		return &Refusal{dir, "it holds files that studysite did not make: " + some(others),
			"move them away, or name another folder with -o"}
	}
	return nil
}

// checkMissing refuses a link that leads nowhere: it is not known what is to
// be made in its place.
func checkMissing(dir string) error {
	if _, err := os.Lstat(filepath.Clean(dir)); err == nil {
		return &Refusal{dir, "it is a link that leads nowhere", "remove the link, or name another folder with -o"}
	}
	return nil
}

func checkKept(dir string, info os.FileInfo, keep []string) error {
	type kept struct{ path, what string }
	var all []kept
	if home, err := os.UserHomeDir(); err == nil {
		all = append(all, kept{home, "your home folder"})
	}
	for _, path := range keep {
		all = append(all, kept{path, "the content"})
	}
	for _, k := range append(all, kept{".", "the folder you are in"}) {
		inside, err := above(info, k.path)
		if err != nil {
			return fmt.Errorf("looking at the output folder: %w", err)
		}
		if inside {
			return &Refusal{dir, "it is or holds " + k.what, "name a folder of its own with -o, such as -o site"}
		}
	}
	return nil
}

// above reports whether a folder is path, or a folder above it.
func above(folder os.FileInfo, path string) (bool, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return false, err
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	for {
		if info, err := os.Stat(path); err == nil && os.SameFile(info, folder) {
			return true, nil
		}
		parent := filepath.Dir(path)
		if parent == path {
			return false, nil
		}
		path = parent
	}
}

// some names the first few of many.
func some(names []string) string {
	const few = 3
	if len(names) <= few {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:few], ", "), len(names)-few)
}
