package source

import (
	"studysite/generator/diag"
)

// Read reads a document in whatever shape it is in. Its questions come in
// document order, each with its own answer. What the author can put right is in
// the list; the Document is never nil, and where the list has errors it holds
// as much as could be read. Positions point into Document.File, which is file
// itself or, where that was not plain UTF-8, its text as it was understood.
func Read(file *diag.File, opts Options) (*Document, diag.List) {
	var list diag.List
	in := &input{file: decode(file, &list), opts: opts, diags: &list}
	in.mark()
	doc := &Document{File: in.file, Lang: opts.Lang}
	if list.HasErrors() {
		return doc, list
	}
	r := in.reader()
	if r == nil {
		return doc, list
	}
	doc.Reader = r.name
	d := r.read(in)
	d.finish(in, doc)
	if len(doc.Questions) == 0 && !list.HasErrors() {
		list.Errorf(diag.Position{File: in.file}, "no-questions", "no questions found; this looks like %s", r.looks).Hint = r.hint
	}
	return doc, list
}

// input is a document before a reader has been chosen for it.
type input struct {
	file       *diag.File
	opts       Options
	diags      *diag.List
	start, end int    // the questions stand within these bytes of the file
	plain      bool   // it is plain text, in which no heading is a question
	cards      bool   // it is cards
	entries    string // what its headings of the second level are, where all of these are questions whatever they say
}

// text returns the bytes of the file up to the end of the questions, so that
// offsets into it are offsets into the file.
func (in *input) text() []byte { return in.file.Text[:in.end] }
