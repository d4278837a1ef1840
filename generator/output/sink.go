// Package output takes the files of a site and puts them where they belong.
//
// In come files with paths, one after the other, out comes a folder that is
// replaced whole or not at all, or a tree in memory. It does not know what is in
// the files.
package output

import "io"

// File is one file of a site.
type File struct {
	Path string // slash-separated, relative to the root of the site
	Data []byte
}

// Sink takes the files of a site, no two with one path. It is safe for
// concurrent use.
type Sink interface {
	// Create begins a file, which is whole once it is closed. A path is refused
	// that leaves the site, that is taken, also by a name that some disks cannot
	// tell from it, or that is a folder as well.
	Create(path string) (io.WriteCloser, error)
}

// Add adds a whole file to a sink, which does not keep the data.
func Add(to Sink, path string, data []byte) error {
	w, err := to.Create(path)
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		w.Close()
		return err
	}
	return w.Close()
}
