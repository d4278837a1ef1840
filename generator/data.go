package generator

import (
	"io"
	"path"
	"sync"

	"studysite/generator/bundle"
	"studysite/generator/output"
)

// dataFiles add the files of data that pages load, for the search and for
// studying. Their names are fingerprints of what they hold, so that none has a
// name before it has been made. In a preview they are fingerprints of the content
// that all of them are made of: then none is made before it is asked for, and a
// page is there at once.
type dataFiles struct {
	to      output.Sink
	content []byte // of a preview: what tells it from any other; nil otherwise
}

// add adds a file and returns its path; named gives a fingerprint to its name.
func (d dataFiles) add(named func(of []byte) string, data func() []byte) (string, error) {
	of := d.content
	if of == nil {
		of = data()
		made := of
		data = func() []byte { return made }
	}
	file := path.Join(bundle.Folder, named(of))
	return file, d.to.Add(file, func(w io.Writer) error {
		_, err := w.Write(data())
		return err
	})
}

// addFolder adds files in a folder of their own and returns its path; list says
// of files what a fingerprint of them is made of.
func (d dataFiles) addFolder(named func(of []byte) string, list func([]output.File) []byte, files func() []output.File) (string, error) {
	of := d.content
	if of == nil {
		made := files()
		of, files = list(made), func() []output.File { return made }
	}
	folder := path.Join(bundle.Folder, named(of))
	return folder, d.to.AddFolder(folder, func(to output.Sink) error {
		for _, file := range files() {
			if err := output.Add(to, path.Join(folder, file.Path), file.Data); err != nil {
				return err
			}
		}
		return nil
	})
}

// inside returns a script that a page carries inside. It is made at once, while
// what it is made of is there anyway; that of a preview when it is first asked
// for.
func (d dataFiles) inside(script func() []byte) func() []byte {
	script = sync.OnceValue(script)
	if d.content == nil {
		script()
	}
	return script
}
