package outline

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// dropBareLetters takes off a Q with a space, with which nearly all questions
// begin, as pages have it in an element of its own, and an A with one, if nearly
// all answers do.
func (o *outline) dropBareLetters() {
	if !o.nearlyAllBegin("Q", titleLine) {
		return
	}
	answers := o.nearlyAllBegin("A", answerLine)
	for i := range o.Questions {
		q := &o.Questions[i]
		o.dropLetter("Q", q.Title)
		if line := answerLine(q); answers && line != nil {
			o.dropLetter("A", line)
		}
	}
}

// nearlyAllBegin reports whether nearly all lines of one kind begin with a letter
// and a space.
func (o *outline) nearlyAllBegin(letter string, line func(*draft.Found) ast.Node) bool {
	return o.common(line, func(n ast.Node) string {
		if o.letterLength(letter, n) > 0 {
			return letter
		}
		return ""
	}) == letter
}

// letterLength returns how long a letter and the space behind it are with which a
// line begins and goes on, or 0.
func (o *outline) letterLength(letter string, n ast.Node) int {
	text := o.opening(n)
	rest, is := strings.CutPrefix(text, letter)
	if after := strings.TrimLeft(rest, wording.LabelSpaces); is && after != "" && after != rest {
		return len(text) - len(after)
	}
	return 0
}

// dropLetter takes it off a line.
func (o *outline) dropLetter(letter string, n ast.Node) {
	if length := o.letterLength(letter, n); length > 0 {
		o.TrimStart(n, o.opening(n)[:length])
	}
}
