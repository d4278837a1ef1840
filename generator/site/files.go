package site

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"studysite/generator/diag"
)

// file reads a file of the content.
func (r *reader) file(name string) (*diag.File, error) {
	text, err := fs.ReadFile(r.content, name)
	if err != nil {
		return nil, fmt.Errorf("reading the content: %w", err)
	}
	return diag.NewFile(r.name(name), text), nil
}

// optional reads a file of the content, or returns nil where there is none.
func (r *reader) optional(name string) (*diag.File, error) {
	file, err := r.file(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return file, err
}

// folder reads the Markdown files of a folder, in the order of their names.
// Files that editors and systems leave behind are passed over.
func (r *reader) folder(name string) ([]*diag.File, error) {
	entries, err := fs.ReadDir(r.content, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("reading the content: %w", err)
	}
	var files []*diag.File
	for _, entry := range entries {
		full := path.Join(name, entry.Name())
		switch {
		case isLeftover(entry.Name()):
		case entry.IsDir() || path.Ext(full) != ".md":
			r.list.Warnf(r.whole(full), "unread-file", "only files that end in .md are read from %s/", name)
		default:
			file, err := r.file(full)
			if err != nil {
				return nil, err
			}
			files = append(files, file)
		}
	}
	return files, nil
}

func isLeftover(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || name == "Thumbs.db"
}

// name is the name of a file as its author would type it.
func (r *reader) name(file string) string { return path.Join(r.opts.Name, file) }

// whole is the place of a file that has not been read.
func (r *reader) whole(file string) diag.Position {
	return diag.Position{File: diag.NewFile(r.name(file), nil)}
}
