package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"studysite/generator/source"
)

const defaultContent = "content"

// content is what a site is to be made from.
type content struct {
	fsys     fs.FS
	dir      string // folder that fsys shows
	document string // the one document in it, or empty where there is a site.md
	name     string // of the folder in diagnostics, or empty for the working folder
}

// openContent finds out what the CONTENT argument names, and refuses in words
// what cannot be content.
func openContent(args []string) (content, error) {
	arg := defaultContent
	if len(args) > 0 {
		arg = args[0]
	}
	info, err := os.Stat(arg)
	switch {
	case arg == "":
		return content{}, &misuse{"the name of the content is empty", "name a document, or a folder with a site.md"}
	case errors.Is(err, fs.ErrNotExist):
		return content{}, missingContent(arg, len(args) > 0)
	case err != nil:
		return content{}, failure{fmt.Errorf("looking at the content: %w", err)}
	case info.IsDir():
		return openFolder(arg)
	case !info.Mode().IsRegular():
		return content{}, &misuse{arg + " is neither a file nor a folder", "name a document, or a folder with a site.md"}
	}
	return openDocument(arg)
}

func missingContent(arg string, named bool) error {
	if _, err := os.Lstat(arg); err == nil {
		return &misuse{arg + " is a link that leads nowhere", "name a document, or a folder with a site.md"}
	}
	if !named {
		return &misuse{"there is no folder called content here", `name a document, or a folder with a site.md: "studysite build notes.md"`}
	}
	return &misuse{"there is no " + arg, "name a document, or a folder with a site.md"}
}

func openFolder(dir string) (content, error) {
	c := content{fsys: regularFiles{os.DirFS(dir)}, dir: dir, name: displayName(dir)}
	_, err := fs.Stat(c.fsys, "site.md")
	if errors.Is(err, fs.ErrNotExist) {
		return c, &misuse{"there is no site.md in " + dir, "write one, or name a document instead of a folder"}
	}
	if err != nil {
		return c, failure{fmt.Errorf("looking at the content: %w", err)}
	}
	return c, nil
}

func openDocument(file string) (content, error) {
	dir, base := filepath.Split(file)
	if dir == "" {
		dir = "."
	}
	c := content{fsys: regularFiles{os.DirFS(dir)}, dir: dir, document: base, name: displayName(dir)}
	binary, err := isBinary(file)
	if err != nil {
		return c, failure{fmt.Errorf("looking at the content: %w", err)}
	}
	if binary {
		return c, &misuse{file + " is not a text file", "save the document as text, Markdown or HTML"}
	}
	return c, nil
}

// size returns how many bytes the document has, or the files beside site.md, of
// which it is one.
func (c content) size() (total int64) {
	names := []string{c.document}
	if c.document == "" {
		names, _ = fs.Glob(c.fsys, "*")
	}
	for _, name := range names {
		if info, err := fs.Stat(c.fsys, name); err == nil && info.Mode().IsRegular() {
			total += info.Size()
		}
	}
	return total
}

// displayName is a folder as its files' names begin in diagnostics.
func displayName(dir string) string {
	if name := filepath.ToSlash(filepath.Clean(dir)); name != "." {
		return name
	}
	return ""
}

// isBinary reports whether a file is none of text, by its beginning.
func isBinary(name string) (bool, error) {
	f, err := os.Open(name)
	if err != nil {
		return false, err
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, 8000))
	return source.IsBinary(head), err
}

// regularFiles shows the files and folders of a file system and nothing that
// could keep its reader waiting, such as a named pipe.
type regularFiles struct{ fs.FS }

// Open opens a file or a folder.
func (r regularFiles) Open(name string) (fs.File, error) {
	info, err := fs.Stat(r.FS, name)
	if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "open", Path: name, Err: errors.New("not a regular file")}
	}
	if err != nil {
		return nil, err
	}
	return r.FS.Open(name)
}
