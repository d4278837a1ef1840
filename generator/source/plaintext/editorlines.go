package plaintext

import (
	"regexp"

	"studysite/generator/source/draft"
	"studysite/generator/source/markdown"
)

// Lines that tell editors how to show a text: those of Emacs at its end, from
// "Local Variables:" to "End:", each behind the same sign, and those of Vim there
// or at its beginning.
var (
	emacsBegin = regexp.MustCompile(`^\W{0,8}Local Variables:`)
	emacsEnd   = regexp.MustCompile(`^\W{0,8}End:`)
	vimLine    = regexp.MustCompile(`^\W{0,8}(?:vim?|ex): *(?:set? [a-z][^\n]*:|(?:[a-z]+(?:=\w+)?[ :]+)*[a-z]+=\w+(?:[ :]+[a-z]+)*:?)\W{0,4}$`)
)

// mostEditorLines bounds how many such lines a text ends with.
const mostEditorLines = 20

// dropEditorLines leaves out such lines.
func (t *textReader) dropEditorLines() {
	if len(t.lines) > 1 && vimLine.MatchString(t.wholeLine(0)) {
		t.Mark(t.lines[0].begin, draft.Nothing, markdown.ForPrograms)
		t.Mark(t.lines[1].begin, draft.Nothing, draft.BeforeAll)
		t.lines = t.lines[1:]
	}
	last := len(t.lines) - 1
	switch {
	case last < 0:
	case vimLine.MatchString(t.wholeLine(last)):
		t.dropFrom(last)
	case emacsEnd.MatchString(t.wholeLine(last)):
		for i := last - 1; i >= max(0, last-mostEditorLines); i-- {
			if emacsBegin.MatchString(t.wholeLine(i)) {
				t.dropFrom(i)
				return
			}
		}
	}
}

// wholeLine returns the text of line i with its bullet.
func (t *textReader) wholeLine(i int) string {
	return string(t.Source[t.lines[i].begin:t.lines[i].end])
}

// dropFrom leaves out the lines from one on.
func (t *textReader) dropFrom(i int) {
	t.Mark(t.lines[i].begin, draft.Nothing, markdown.ForPrograms)
	t.lines = t.lines[:i]
}
