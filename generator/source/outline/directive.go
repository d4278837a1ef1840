package outline

import (
	"regexp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/markdown"
	"studysite/generator/source/tree"
)

// notForReaders returns why a block is nothing for readers, or nothing.
func (o *outline) notForReaders(n ast.Node) string {
	if n, is := n.(*tree.Unseen); is {
		return n.Why
	}
	if o.isDirective(n) {
		return markdown.ForPrograms
	}
	return ""
}

// isDirective reports whether a paragraph, or a list of one item, is such a line.
func (o *outline) isDirective(n ast.Node) bool {
	if list, is := n.(*ast.List); is && list.ChildCount() == 1 {
		n = list.FirstChild().FirstChild()
	}
	if n == nil || !tree.IsLine(n) || n.Kind() == ast.KindHeading || n.Lines().Len() > 2 {
		return false
	}
	return markdown.Directive.MatchString(o.opening(n))
}

// writtenID is how kramdown writes the ID of the heading above.
var writtenID = regexp.MustCompile(`^\{:(?:[^{}]*\s)?#([A-Za-z][A-Za-z0-9_.-]*)[\s}]`)

// takeID gives the question right above a line such as {: #name } that ID.
func (o *outline) takeID(n ast.Node) {
	id := writtenID.FindStringSubmatch(o.opening(n))
	if id == nil || !o.open {
		return
	}
	if q := &o.Questions[len(o.Questions)-1]; q.ID == "" && len(q.Body) == 0 {
		q.ID = id[1]
	}
}
