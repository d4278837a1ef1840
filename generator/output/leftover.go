package output

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
)

// What stands beside the target for a moment: the new folder while it is being
// written, and the old one while they change places.
const (
	stagedKind = "new"
	asideKind  = "old"
)

// leftover is the name of such a folder: ".site.studysite-new-123" for the
// target "site" of process 123.
func leftover(target, kind string) string {
	return leftoverPrefix(target, kind) + strconv.Itoa(os.Getpid())
}

func leftoverPrefix(target, kind string) string {
	dir, name := filepath.Split(target)
	return filepath.Join(dir, fmt.Sprintf(".%s.studysite-%s-", name, kind))
}

// tidy removes what interrupted runs left beside the target. An old folder
// that never got back to its place is put there.
func tidy(target string) error {
	for _, old := range leftovers(target, asideKind) {
		if _, err := os.Lstat(target); os.IsNotExist(err) {
			if err := os.Rename(old, target); err != nil {
				return err
			}
		}
		if err := os.RemoveAll(old); err != nil {
			return err
		}
	}
	for _, staged := range leftovers(target, stagedKind) {
		if err := os.RemoveAll(staged); err != nil {
			return err
		}
	}
	return nil
}

// leftovers are the folders of a kind that no running process is at work on.
func leftovers(target, kind string) []string {
	entries, err := os.ReadDir(filepath.Dir(target))
	if err != nil {
		return nil
	}
	var found []string
	prefix := filepath.Base(leftoverPrefix(target, kind))
	for _, e := range entries {
		number, ok := strings.CutPrefix(e.Name(), prefix)
		if pid, err := strconv.Atoi(number); ok && err == nil && e.IsDir() && !atWork(pid) {
			found = append(found, filepath.Join(filepath.Dir(target), e.Name()))
		}
	}
	return found
}

// atWork reports whether pid is another process that is running.
func atWork(pid int) bool {
	if pid == os.Getpid() {
		return false
	}
	process, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	defer process.Release()
	// Windows finds only what runs; elsewhere signal 0 tells.
	err = process.Signal(syscall.Signal(0))
	return runtime.GOOS == "windows" || err == nil || os.IsPermission(err)
}
