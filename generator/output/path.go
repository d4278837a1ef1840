package output

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm" // some disks take composed and decomposed Hangul for one name
)

// paths are the files and folders of a site so far, by their folded paths.
type paths map[string]name

// name is how a file or a folder is spelt.
type name struct {
	path   string
	folder bool
}

// claim takes a path for a file, or says why that cannot be.
func (p *paths) claim(file string) error {
	if err := valid(file); err != nil {
		return err
	}
	if *p == nil {
		*p = paths{}
	}
	names := *p
	if other, taken := names[fold(file)]; taken {
		return conflict(name{file, false}, other)
	}
	folders := parents(file)
	for _, folder := range folders {
		other, taken := names[fold(folder)]
		if taken && other != (name{folder, true}) {
			return conflict(name{folder, true}, other)
		}
	}
	for _, folder := range folders {
		names[fold(folder)] = name{folder, true}
	}
	names[fold(file)] = name{file, false}
	return nil
}

func valid(file string) error {
	switch {
	case !fs.ValidPath(file) || file == ".":
		return fmt.Errorf("path %q is outside the site", file)
	case strings.ContainsFunc(file, unicode.IsControl) || strings.Contains(file, `\`):
		return fmt.Errorf("path %q holds a character that file names may not have", file)
	case fold(file) == manifestName:
		return fmt.Errorf("the path %q is kept for the list of files", file)
	}
	return nil
}

func conflict(a, b name) error {
	switch {
	case a.folder != b.folder:
		return fmt.Errorf("the path %q is both a file and a folder", a.path)
	case a.path != b.path:
		return fmt.Errorf("the paths %q and %q are one on some disks", b.path, a.path)
	}
	return fmt.Errorf("two files want the path %q", a.path)
}

// fold maps paths that macOS or Windows would take for one to one string.
func fold(p string) string { return strings.ToLower(norm.NFC.String(p)) }

// parents are the folders that a path goes through, without the root.
func parents(file string) []string {
	var folders []string
	for dir := path.Dir(file); dir != "."; dir = path.Dir(dir) {
		folders = append(folders, dir)
	}
	return folders
}
