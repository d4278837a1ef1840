// Package source reads one document of questions and answers.
//
// In comes a file in any of the known shapes, out comes a Document: its
// questions in order, each with its own answer as sanitised HTML and as plain
// text. It knows nothing of topics, pages or the other files of a site.
package source

import (
	"studysite/generator/diag"
	"studysite/generator/source/draft"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/render"
)

// Document is a source document that has been read.
type Document struct {
	File      *diag.File
	Reader    string          // the reader that recognised it, such as "text" or "markdown"
	Shape     string          // what its questions were found to be, in words
	Title     string          // its own title, or empty
	Intro     render.Rich     // what stands above its first topic or question, or empty
	IntroAt   diag.Position   // where that begins
	Lang      string          // BCP 47 tag, stated by the document or detected, or empty
	Sections  []draft.Section // the headings that questions stand under, in order
	Questions []Question      // in document order
	Assets    []Asset         // local files that questions and answers refer to
	Code      bool            // some code is in a language that has a name, and may be coloured
	Math      bool            // there are formulas

	marks []draft.Mark // for Account
}

// Question is one question of a document with its answer.
type Question struct {
	ID       string        // stable identity: see id.go
	Label    string        // the author's own number, such as "3.4.12" or "Q1", or empty
	Title    render.Rich   // the question itself, one line of inline content
	Stem     render.Rich   // block content that belongs to the question (code, options), or empty
	Answer   render.Rich   // empty where the document has no answer
	Points   []render.Rich // the outermost list items of the answer, in order
	Section  int           // index into Document.Sections, or -1
	Parent   int           // index into Document.Questions of the question that this one follows up, or -1
	Position diag.Position
}

// Asset is a local file that the document refers to, by its slash-separated
// path relative to the document's folder.
type Asset struct {
	Path     string
	Position diag.Position
}

// titles yields the titles of all questions.
func (doc *Document) titles(yield func(string) bool) {
	for i := range doc.Questions {
		if !yield(doc.Questions[i].Title.Text) {
			return
		}
	}
}

// texts yields the texts of all questions and answers.
func (doc *Document) texts(yield func(string) bool) {
	for i := range doc.Questions {
		if q := &doc.Questions[i]; !yield(q.Title.Text) || !yield(q.Answer.Text) {
			return
		}
	}
}

// Rich is a text twice: as HTML and as plain text.
type Rich = render.Rich

// Section is a heading that questions stand under.
type Section = draft.Section

// Options tell the reader what an author has decided about a document.
type Options = draft.Options

// KnownShapes lists what an author can say that the questions of a document are.
func KnownShapes() string { return survey.KnownShapes() }
