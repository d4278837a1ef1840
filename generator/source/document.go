// Package source reads one document of questions and answers.
//
// In comes a file in any of the known shapes, out comes a Document: its
// questions in order, each with its own answer as sanitised HTML and as plain
// text. It knows nothing of topics, pages or the other files of a site.
package source

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/diag"
	"studysite/generator/highlight"
)

// Document is a source document that has been read.
type Document struct {
	File      *diag.File
	Reader    string     // the reader that recognised it, such as "text" or "markdown"
	Shape     string     // what its questions were found to be, in words
	Title     string     // its own title, or empty
	Lang      string     // BCP 47 tag, stated by the document or detected, or empty
	Sections  []Section  // the headings that questions stand under, in order
	Questions []Question // in document order
	Assets    []Asset    // local files that questions and answers refer to
	Code      bool       // some code is in a language that has a name, and may be coloured
	Math      bool       // there are formulas

	marks []mark // for Account
}

// Section is a heading that questions stand under.
type Section struct {
	Title    string
	Parent   int  // index into Document.Sections, or -1
	Intro    Rich // what stands between the heading and the first question, or empty
	Position diag.Position

	intro []ast.Node
}

// Question is one question of a document with its answer.
type Question struct {
	ID       string // stable identity: see id.go
	Label    string // the author's own number, such as "3.4.12" or "Q1", or empty
	Title    Rich   // the question itself, one line of inline content
	Stem     Rich   // block content that belongs to the question (code, options), or empty
	Answer   Rich   // empty where the document has no answer
	Points   []Rich // the outermost list items of the answer, in order
	Section  int    // index into Document.Sections, or -1
	Parent   int    // index into Document.Questions of the question that this one follows up, or -1
	Position diag.Position
}

// Rich is the same content twice: as HTML that is safe to put into a page, its
// headings beginning at level 3, and as plain text, one line for each block,
// nested list items indented by two spaces a level.
type Rich struct {
	HTML string
	Text string
}

// Asset is a local file that the document refers to, by its slash-separated
// path relative to the document's folder.
type Asset struct {
	Path     string
	Position diag.Position
}

// Options tell the reader what an author has decided about a document.
type Options struct {
	Format string // name of a reader, or empty to recognise the shape
	Start  string // the questions stand after the line with this text, or from the beginning
	End    string // and before the line with this text, or up to the end
	Lang   string // language as the author states it, or empty to detect it

	// Questions says what the questions of the document are, such as "h3" or
	// "items"; where it is empty, that is found out.
	Questions string

	// Has reports whether there is a file below the document's folder; where
	// nobody knows it is nil.
	Has func(path string) bool

	// MathML turns a formula in TeX into MathML that is safe to put into a
	// page; where it is nil, formulas are shown as they are written. It is
	// called from several goroutines at once.
	MathML func(tex string, display bool) (string, error)

	// Code says what the parts of code are; where it is nil, code is not
	// coloured.
	Code *highlight.Highlighter
}
