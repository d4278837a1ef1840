package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"studysite/generator/diag"
	"studysite/generator/install"
	"studysite/generator/output"
	"studysite/generator/site"
)

// localFile is a file that the document refers to.
type localFile struct {
	output.File
	at diag.Position // where the document refers to it first
}

// readLocalFiles reads the files that the document refers to. Each keeps its
// path relative to the document, so that links to it need no change; what cannot
// be had is reported where the document names it.
func readLocalFiles(content fs.FS, s *site.Site) ([]localFile, diag.List) {
	var files []localFile
	var list diag.List
	seen := map[string]bool{}
	for _, a := range s.Source.Assets {
		if seen[a.Path] {
			continue
		}
		seen[a.Path] = true
		data, err := readLocal(content, path.Join(path.Dir(s.File), a.Path))
		if err != nil {
			list.Warnf(a.Position, "missing-local-file", "%s", err).
				Hint = "put the file there, or take the reference out"
			continue
		}
		files = append(files, localFile{output.File{Path: a.Path, Data: data}, a.Position})
	}
	return files, list
}

// addLocalFiles adds the files to a site that holds everything else; a file that
// wants the place of a page is left out and reported.
func addLocalFiles(to output.Sink, files []localFile) diag.List {
	var list diag.List
	for _, file := range files {
		if err := addLocalFile(to, file); err != nil {
			list.Warnf(file.at, "local-file-in-the-way", "%s", err).Hint = "give the file another name"
		}
	}
	return list
}

// addLocalFile leaves room for the service worker, which is added last.
func addLocalFile(to output.Sink, file localFile) error {
	if strings.EqualFold(file.Path, install.WorkerFile) {
		return fmt.Errorf("the path %q is kept for the service worker", file.Path)
	}
	return output.Add(to, file.Path, file.Data)
}

// readLocal reads a regular file; a reader of a device or a pipe might wait for
// ever.
func readLocal(content fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(content, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %q", name)
	case err != nil:
		return nil, fmt.Errorf("the file %q cannot be read", name)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%q is not a file", name)
	}
	data, err := fs.ReadFile(content, name)
	if err != nil {
		return nil, fmt.Errorf("the file %q cannot be read", name)
	}
	return data, nil
}
