// Package generator turns a folder of content into the files of a site.
//
// Text becomes a Document, a Document and the topic files become a Site, a
// Site becomes Files, Files become a folder. Build tells that story; it reads
// from file systems and returns values, and leaves writing to output.
package generator

import (
	"io/fs"

	"studysite/generator/diag"
	"studysite/generator/output"
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
	Version string // of studysite itself, named in the pages' generator element

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
	return Result{Tree: &output.Tree{}}, nil
}

// Check reads the content as Build does and makes no files.
func Check(in Input) (Result, error) {
	return Result{}, nil
}
