// Package generator turns a folder of content into the files of a site.
//
// Text becomes a Document, a Document and the topic files become a Site, a
// Site becomes Files, Files become a folder. Build tells that story; it reads
// from file systems and returns values, and leaves writing to output.
package generator

import (
	"encoding/hex"
	"io/fs"

	"studysite/generator/diag"
	"studysite/generator/export"
	"studysite/generator/output"
	"studysite/generator/page"
	"studysite/generator/site"
)

// Input is everything that a site is made from.
type Input struct {
	Content   fs.FS  // the author's folder
	Document  string // name of a single document inside Content, or empty where Content has a site.md
	Name      string // Content as the author typed it, put before file names in diagnostics
	Templates fs.FS
	Assets    fs.FS

	BaseURL string // address the site will be published at, or empty
	Lang    string // language given on the command line, or empty

	Cache *Cache // kept from another build of the same Assets, or nil

	// Preview says that the site changes while it is looked at: browsers are not
	// asked to keep it, and names of data are such that a sink which makes files
	// when they are asked for need not make others first.
	Preview bool

	Progress func(stage string) // told of each stage as it begins; may be nil
}

// Result is a site that has been built, or as much of it as its content allows.
type Result struct {
	Site        *site.Site // nil where the content could not be read
	Diagnostics diag.List  // sorted
	Version     string     // of a preview: tells what its files are made of from anything else
}

// Build reads the content and adds all files of the site to a sink, each as soon
// as it is made. What an author can put right is in the Result's diagnostics;
// where these have errors, no file was added. The error is what the environment
// did.
func Build(in Input, to output.Sink) (Result, error) {
	var read reads
	if in.Preview {
		in = read.from(in)
	}
	result, m, err := prepare(in)
	if err != nil || result.Diagnostics.HasErrors() {
		return result, err
	}
	in.began("writing pages")
	words, err := page.ReadWords(in.Assets, m.lang)
	if err != nil {
		return result, err
	}
	kept := &keeper{to: to}
	data := dataFiles{to: kept, content: read.sum()}
	if err := m.assets.addCourse(result.Site, words, data); err != nil {
		return result, err
	}
	if err := m.assets.addTo(kept); err != nil {
		return result, err
	}
	if err := m.addPages(in, result.Site, words, data); err != nil {
		return result, err
	}
	result.Version = hex.EncodeToString(read.sum())
	if err := export.Write(result.Site, to); err != nil {
		return result, err
	}
	if err := m.assets.addManifest(result.Site, kept); err != nil {
		return result, err
	}
	result.add(addLocalFiles(kept, m.local))
	return result, m.assets.addWorker(result.Site, kept)
}

// Check reads everything that Build reads and makes no files.
func Check(in Input) (Result, error) {
	result, _, err := prepare(in)
	return result, err
}

// materials are what pages are made of, beside the site.
type materials struct {
	lang   string // of the interface
	assets *assets
	local  []localFile
}

// prepare reads the content, bundles scripts and styles, and finds the files
// that the document refers to.
func prepare(in Input) (Result, materials, error) {
	in.began("reading the content")
	if in.Cache == nil {
		in.Cache = NewCache(in.Assets)
	}
	s, list, err := readSite(in)
	result := Result{Site: s}
	result.add(list)
	if err == nil {
		list, err = in.Cache.report(s)
		result.add(list)
	}
	if err != nil || result.Diagnostics.HasErrors() {
		return result, materials{}, err
	}
	in.Cache.forget()
	in.began("bundling scripts and styles")
	m := materials{lang: page.WordsLang(s.Lang)}
	m.assets, list, err = makeAssets(in, s, m.lang)
	result.add(list)
	if err != nil {
		return result, m, err
	}
	m.local, list = readLocalFiles(in.Content, s)
	result.add(list)
	return result, m, nil
}

func readSite(in Input) (*site.Site, diag.List, error) {
	opts := site.Options{BaseURL: in.BaseURL, Lang: in.Lang, Name: in.Name, MathML: in.Cache.mathML, Code: in.Cache.code}
	if in.Document != "" {
		return site.ReadDocument(in.Content, in.Document, opts)
	}
	return site.Read(in.Content, opts)
}

func (r *Result) add(list diag.List) {
	r.Diagnostics = append(r.Diagnostics, list...)
	r.Diagnostics.Sort()
}

func (in Input) began(stage string) {
	if in.Progress != nil {
		in.Progress(stage)
	}
}

func (m materials) addPages(in Input, s *site.Site, words page.Words, data dataFiles) error {
	input := page.Input{Site: s, Templates: in.Templates, Words: words, Assets: m.assets.forPages(in.Preview)}
	if err := addIndex(s, &input.Assets, data); err != nil {
		return err
	}
	for _, file := range m.local {
		input.Local = append(input.Local, file.File)
	}
	return page.Render(input, data.to)
}
