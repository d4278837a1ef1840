package output

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// manifestName is the file that marks a folder as ours and lists what we put
// there, so that what somebody else put there is never removed.
const manifestName = ".studysite"

const manifestTitle = "Made by studysite, which replaces this folder whole. The files it made:"

func manifest(files paths) []byte {
	lines := make([]string, 0, len(files))
	for _, f := range files {
		if !f.folder {
			lines = append(lines, f.path+"\n")
		}
	}
	slices.Sort(lines)
	return []byte(manifestTitle + "\n" + strings.Join(lines, ""))
}

// foreign returns the files of a folder, slash-separated, that the manifest in
// it does not list, but for those that file managers leave behind. Without a
// manifest all files are foreign.
func foreign(dir string) ([]string, error) {
	ours, err := listed(dir)
	if err != nil {
		return nil, err
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil { // a link is not walked into
		return nil, err
	}
	var others []string
	err = filepath.WalkDir(dir, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, file)
		if rel = filepath.ToSlash(rel); !ours[rel] && !leftBehind(entry.Name()) {
			others = append(others, rel)
		}
		return err
	})
	return others, err
}

// listed returns the files that the manifest in a folder lists, and itself; or
// none, where there is no manifest.
func listed(dir string) (map[string]bool, error) {
	text, err := os.ReadFile(filepath.Join(dir, manifestName))
	if os.IsNotExist(err) {
		return nil, nil
	}
	lines := strings.Split(string(text), "\n")
	if err != nil || lines[0] != manifestTitle {
		return nil, err
	}
	ours := map[string]bool{manifestName: true}
	for _, line := range lines[1:] {
		ours[line] = true
	}
	return ours, nil
}

// leftBehind reports whether a file manager makes files of this name wherever
// it looks.
func leftBehind(name string) bool {
	switch name {
	case ".DS_Store", "Thumbs.db", "desktop.ini", ".directory":
		return true
	}
	return strings.HasPrefix(name, "._")
}
