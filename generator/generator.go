// Package generator turns a folder of content into the files of a site.
//
// Text becomes a Document, a Document and the topic files become a Site, a
// Site becomes Files, Files become a folder. Build tells that story; it reads
// from file systems and returns values, and leaves writing to output.
package generator

import (
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

	Progress func(stage string) // told of each stage as it begins; may be nil
}

// Result is a site that has been built, or as much of it as its content allows.
type Result struct {
	Tree        *output.Tree // nil where Diagnostics has errors
	Site        *site.Site   // nil where the content could not be read
	Diagnostics diag.List    // sorted
}

// Build reads the content and makes all files of the site. What an author can
// put right is in the Result's diagnostics; the error is what the environment
// did.
func Build(in Input) (Result, error) {
	result, err := Check(in)
	if err != nil || result.Diagnostics.HasErrors() {
		return result, err
	}
	in.began("bundling scripts and styles")
	lang := page.WordsLang(result.Site.Lang)
	a, found, err := makeAssets(in, result.Site, lang)
	result.add(found)
	if err != nil || found.HasErrors() {
		return result, err
	}
	local, missing := readLocalFiles(in.Content, result.Site)
	result.add(missing)
	words, err := page.ReadWords(in.Assets, lang)
	if err != nil {
		return result, err
	}
	if err := a.addCourse(result.Site, words); err != nil {
		return result, err
	}
	in.began("writing pages")
	tree := &output.Tree{}
	if err := a.addTo(tree); err != nil {
		return result, err
	}
	if err := renderPages(in, result.Site, words, a.forPages(), local, tree); err != nil {
		return result, err
	}
	if err := export.Write(result.Site, tree); err != nil {
		return result, err
	}
	result.add(addLocalFiles(tree, local))
	result.Tree = tree
	return result, nil
}

func (r *Result) add(list diag.List) {
	r.Diagnostics = append(r.Diagnostics, list...)
	r.Diagnostics.Sort()
}

// Check reads the content as Build does and makes no files.
func Check(in Input) (Result, error) {
	in.began("reading the content")
	opts := site.Options{BaseURL: in.BaseURL, Lang: in.Lang, Name: in.Name}
	read := func() (*site.Site, diag.List, error) { return site.Read(in.Content, opts) }
	if in.Document != "" {
		read = func() (*site.Site, diag.List, error) { return site.ReadDocument(in.Content, in.Document, opts) }
	}
	s, list, err := read()
	list.Sort()
	return Result{Site: s, Diagnostics: list}, err
}

func (in Input) began(stage string) {
	if in.Progress != nil {
		in.Progress(stage)
	}
}

func renderPages(in Input, s *site.Site, words page.Words, a page.Assets, local []localFile, tree *output.Tree) error {
	input := page.Input{Site: s, Templates: in.Templates, Words: words, Assets: a}
	for _, file := range local {
		input.Local = append(input.Local, file.File)
	}
	return page.Render(input, tree)
}
