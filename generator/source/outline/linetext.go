package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/web"
)

// endOfLine returns the node with which the line that begins with a node ends.
func endOfLine(n ast.Node) ast.Node {
	for ; n != nil; n = n.NextSibling() {
		if t, is := n.(*ast.Text); is && (t.SoftLineBreak() || t.HardLineBreak()) || n.NextSibling() == nil {
			return n
		}
	}
	return nil
}

// textUpTo returns the text of a paragraph up to one of its nodes.
func (o *outline) textUpTo(n, last ast.Node) string { return o.textFromTo(n.FirstChild(), last) }

// textFromTo returns the text from one node of a paragraph to another.
func (o *outline) textFromTo(first, last ast.Node) string {
	o.w.Reset()
	for c := first; c != nil; c = c.NextSibling() {
		c = o.w.Inline(c)
		if c == last {
			break
		}
	}
	return string(o.w.Text)
}

// cut moves what follows a node inside a paragraph to a new paragraph.
func (o *outline) cut(n, last ast.Node) ast.Node {
	next := last.NextSibling()
	if t, is := last.(*ast.Text); is {
		t.SetSoftLineBreak(false)
		t.SetHardLineBreak(false)
		if t.Segment.Len() == 0 {
			n.RemoveChild(n, t)
		}
	}
	rest := tree.NewParagraph(o.placeOfLine(next, n))
	tree.MoveChildren(rest, n, next)
	web.TrimBreaks(rest)
	return rest
}
