package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/markdown"
	"studysite/generator/source/tree"
)

// notForReaders returns why a block is nothing for readers, or nothing.
func (l *Layout) notForReaders(n ast.Node) string {
	if n, is := n.(*tree.Unseen); is {
		return n.Why
	}
	if l.isDirective(n) {
		return markdown.ForPrograms
	}
	return ""
}

// isDirective reports whether a paragraph, or a list of one item, is such a line.
func (l *Layout) isDirective(n ast.Node) bool {
	if list, is := n.(*ast.List); is && list.ChildCount() == 1 {
		n = list.FirstChild().FirstChild()
	}
	if n == nil || !tree.IsLine(n) || n.Kind() == ast.KindHeading || n.Lines().Len() > 2 {
		return false
	}
	return markdown.Directive.MatchString(l.Opening(n))
}
