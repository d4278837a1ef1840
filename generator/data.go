package generator

import (
	"crypto/sha256"
	"fmt"
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
	to      *keeper
	content []byte // of a preview: what tells it from any other; nil otherwise
}

// add adds a file, whose name gets a fingerprint, and returns its path.
func (d dataFiles) add(name string, data func() []byte) (string, error) {
	if d.content != nil {
		file := path.Join(bundle.Folder, bundle.Fingerprinted(name, sha256.Sum256(d.content)))
		return file, d.to.Add(file, func(w io.Writer) error {
			_, err := w.Write(data())
			return err
		})
	}
	made := data()
	sum := sha256.Sum256(made)
	file := path.Join(bundle.Folder, bundle.Fingerprinted(name, sum))
	return file, d.to.addSummed(file, made, sum)
}

// addFolder adds files in a folder of their own, whose name gets a fingerprint,
// and returns its path.
func (d dataFiles) addFolder(name string, files func() []output.File) (string, error) {
	if d.content != nil {
		folder := path.Join(bundle.Folder, bundle.Fingerprinted(name, sha256.Sum256(d.content)))
		return folder, d.to.AddFolder(folder, func(to output.Sink) error {
			for _, file := range files() {
				if err := output.Add(to, path.Join(folder, file.Path), file.Data); err != nil {
					return err
				}
			}
			return nil
		})
	}
	made := files()
	sums, all := sumsOf(made)
	folder := path.Join(bundle.Folder, bundle.Fingerprinted(name, all))
	for i, file := range made {
		if err := d.to.addSummed(path.Join(folder, file.Path), file.Data, sums[i]); err != nil {
			return "", err
		}
	}
	return folder, nil
}

// sumsOf returns the sum of what each of some files holds, and one of their names
// and these, which tells them all from others.
func sumsOf(files []output.File) (sums [][sha256.Size]byte, all [sha256.Size]byte) {
	list := sha256.New()
	for _, file := range files {
		sum := sha256.Sum256(file.Data)
		fmt.Fprintf(list, "%s %x\n", file.Path, sum)
		sums = append(sums, sum)
	}
	list.Sum(all[:0])
	return sums, all
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
