package draft

import (
	"bytes"

	"studysite/generator/diag"
	"studysite/generator/highlight"
)

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

// HasExtension reports whether the name of the file ends so.
func HasExtension(in *Input, extensions ...string) bool {
	for _, e := range extensions {
		if n := len(in.File.Name) - len(e); n > 0 && bytes.EqualFold([]byte(in.File.Name[n:]), []byte(e)) {
			return true
		}
	}
	return false
}

// Input is a document before a reader has been chosen for it.
type Input struct {
	File       *diag.File
	Opts       Options
	Diags      *diag.List
	Start, End int    // the questions stand within these bytes of the file
	Plain      bool   // it is plain text, in which no heading is a question
	Cards      bool   // it is cards
	Web        bool   // it is a web page
	Entries    string // what its headings of the second level are, where all of these are questions whatever they say
}

// Text returns the bytes of the file up to the end of the questions, so that
// offsets into it are offsets into the file.
func (in *Input) Text() []byte { return in.File.Text[:in.End] }

// LongestHead bounds, in bytes, how much of a text is looked at for how all of it is
// made.
const LongestHead = 100_000
