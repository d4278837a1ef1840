package source

import (
	"github.com/yuin/goldmark/ast"
)

// groups reports whether details stand for a topic: they hold headings, or
// nothing but further details that are no answers.
func (n *details) groups() bool {
	if n.isAnswer() || asks(n.title) == surely {
		return false
	}
	inner, other := 0, 0
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			return true
		case *details:
			if !c.isAnswer() {
				inner++
			}
		case *ast.ThematicBreak:
		default:
			other++
		}
	}
	return inner > 0 && other <= 1
}

// isAnswer reports whether what one clicks on says that an answer is below, or
// says nothing.
func (n *details) isAnswer() bool {
	word := heart(n.title)
	return word == "" || answerWords[word] || partWords[word] || n.repeated
}
