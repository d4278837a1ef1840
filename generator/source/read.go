package source

import (
	"studysite/generator/diag"
	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
)

// Read reads a document in whatever shape it is in. Its questions come in
// document order, each with its own answer. What the author can put right is in
// the list; the Document is never nil, and where the list has errors it holds
// as much as could be read. Positions point into Document.File, which is file
// itself or, where that was not plain UTF-8, its text as it was understood.
func Read(file *diag.File, opts draft.Options) (*Document, diag.List) {
	var list diag.List
	in := &draft.Input{File: decode.File(file, &list), Opts: opts, Diags: &list}
	findEnds(in)
	doc := &Document{File: in.File, Lang: opts.Lang}
	if list.HasErrors() || opts.Format == "" && refuseForeign(in.File, &list) {
		return doc, list
	}
	r := readerOf(in)
	if r == nil {
		return doc, list
	}
	doc.Reader = r.name
	d := r.read(in)
	finish(d, in, doc)
	if len(doc.Questions) == 0 && !list.HasErrors() {
		list.Errorf(diag.Position{File: in.File}, "no-questions", "no questions found; this looks like %s", r.looks).Hint = r.hint
	}
	return doc, list
}

// IsBinary reports whether the beginning of a file shows that it is no text in any
// encoding that is read.
func IsBinary(head []byte) bool { return decode.IsBinary(head) }
