package bundle

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"

	"studysite/generator/output"
)

// recordFile stands in the folder of a kept bundle beside its files.
const recordFile = "bundle.json"

// record is a kept bundle without the data of its files, which stand in the same
// folder under the last elements of their paths.
type record struct {
	Lang     string            `json:"lang"`
	Order    []string          `json:"order"`    // the entries as they were asked for
	Entries  map[string]string `json:"entries"`  // their paths in the site
	Referred []string          `json:"referred"` // paths in the site of what styles refer to
	Packages []string          `json:"packages"`
	Sources  []string          `json:"sources"` // what it was made of: paths in Input.Assets
	Sum      string            `json:"sum"`     // of the sources
}

// Keep bundles, and returns the files to put into the folder in.Kept of the
// assets, from where a Bundler takes them as long as the sources are the same. A
// bundle with anything to be warned of is not to be kept, nor one of which some
// comes from elsewhere.
func Keep(in Input) ([]output.File, error) {
	if in.Author != nil {
		return nil, errors.New("a bundle with a sheet from elsewhere cannot be kept")
	}
	m, list, err := makeAnew(in)
	if err != nil {
		return nil, err
	}
	if len(list) > 0 {
		return nil, fmt.Errorf("%s: %s", list[0].Position, list[0].Text)
	}
	r := record{Lang: in.Lang, Order: in.Entries, Entries: map[string]string{}, Packages: m.bundle.Packages, Sum: hex.EncodeToString(m.sum[:])}
	for entry, file := range m.bundle.Entries {
		r.Entries[entry] = file.Path
	}
	for _, file := range m.bundle.referred {
		r.Referred = append(r.Referred, file.Path)
	}
	for _, at := range m.sources {
		r.Sources = append(r.Sources, at.path)
	}
	data, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return nil, err
	}
	files := []output.File{{Path: path.Join(in.Kept, recordFile), Data: data}}
	for _, file := range m.bundle.Files {
		files = append(files, output.File{Path: path.Join(in.Kept, path.Base(file.Path)), Data: file.Data})
	}
	return files, nil
}

// kept returns what Keep has made for an input, or nil where it cannot be read:
// then it is made anew.
func kept(in Input) *made {
	if in.Kept == "" {
		return nil
	}
	var r record
	data, err := fs.ReadFile(in.Assets, path.Join(in.Kept, recordFile))
	if err != nil || json.Unmarshal(data, &r) != nil {
		return nil
	}
	of, err := hex.DecodeString(r.Sum)
	if err != nil || len(of) != len(sum{}) {
		return nil
	}
	m := &made{
		in:     Input{Lang: r.Lang, Entries: r.Order},
		sum:    sum(of),
		bundle: &Bundle{Entries: map[string]output.File{}, Packages: r.Packages},
	}
	for _, name := range r.Sources {
		m.sources = append(m.sources, place{assetsSpace, name})
	}
	files := keptFiles{in: in}
	for entry, file := range r.Entries {
		m.bundle.Entries[entry] = files.read(file)
	}
	for _, file := range r.Referred {
		m.bundle.referred = append(m.bundle.referred, files.read(file))
	}
	if files.err != nil {
		return nil
	}
	m.bundle.list()
	return m
}

// keptFiles reads files of a kept bundle up to the first failure.
type keptFiles struct {
	in  Input
	err error
}

func (f *keptFiles) read(name string) output.File {
	data, err := fs.ReadFile(f.in.Assets, path.Join(f.in.Kept, path.Base(name)))
	f.err = errors.Join(f.err, err)
	return output.File{Path: name, Data: data}
}
