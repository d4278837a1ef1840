// Package output takes the files of a site and puts them where they belong.
//
// In come paths with what writes the files, out comes a folder that is replaced
// whole or not at all, or a tree in memory whose files are made when they are
// asked for. It does not know what is in the files.
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
	// Add adds the file that write writes, be it at once or when the file is
	// asked for: then an error of write is told to who asks. A path is refused
	// that leaves the site, that is taken, also by a name that some disks cannot
	// tell from it, or that is a folder as well.
	Add(path string, write func(io.Writer) error) error

	// AddFolder adds a folder whose files are known only once they are made: add
	// adds them, each by its whole path, at once or when one of them is asked for.
	AddFolder(path string, add func(Sink) error) error
}

// Add adds a file that is there already to a sink.
func Add(to Sink, path string, data []byte) error {
	return to.Add(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}
