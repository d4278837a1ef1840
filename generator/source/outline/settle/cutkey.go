package settle

import (
	"slices"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
)

// cutKey cuts the paragraph in which the choices of a question end before a line that
// says that it is the answer, for want of a blank line. The lines of choices stay lines.
func (s *settler) cutKey(body []ast.Node) []ast.Node {
	code := 0
	for code < len(body) && tree.IsCode(body[code]) {
		code++
	}
	if code == len(body) || !tree.IsLine(body[code]) {
		return body
	}
	end := code + s.enumerated(body[code:], survey.Alphabets)
	if end == code {
		return body
	}
	for _, n := range body[code:end] {
		if tree.IsLine(n) {
			layout.KeepLines(n)
		}
	}
	last := body[end-1]
	if !tree.IsLine(last) {
		return body
	}
	for c := layout.EndOfLine(last.FirstChild()); c != nil && c.NextSibling() != nil; c = layout.EndOfLine(c.NextSibling()) {
		if layout.HasAnswerLabel(s.LineFrom(c.NextSibling())) {
			return slices.Insert(slices.Clip(body), end, s.Cut(last, c))
		}
	}
	return body
}
