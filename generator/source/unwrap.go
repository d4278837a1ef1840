package source

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/markdown"
	"studysite/generator/source/render"
	"studysite/generator/source/tree"
)

// unwrapContainers makes details of the containers that open on a click, and of
// the others quotations below their title or kind. What a quiz holds stands there
// without one.
func unwrapContainers(d *draft.Draft, parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		if n.Type() == ast.TypeBlock {
			unwrapContainers(d, n)
		}
		if c, is := n.(*markdown.Container); is {
			for _, block := range unwrapContainer(d, c) {
				parent.InsertBefore(parent, c, block)
			}
			parent.RemoveChild(parent, c)
		}
		n = next
	}
}

func unwrapContainer(d *draft.Draft, c *markdown.Container) []ast.Node {
	if c.Component && !(c.Opens && c.Titled) {
		return markdown.UnwrapComponent(c)
	}
	title := tree.NewParagraph(c.Pos())
	if c.Titled {
		title = c.FirstChild().(*ast.Paragraph)
		c.RemoveChild(c, title)
	} else {
		title.AppendChild(title, ast.NewString([]byte(c.Name)))
	}
	if c.Opens || markdown.OpeningKinds[c.Name] {
		w := render.Writer{Source: d.Source}
		n := &tree.Details{Summary: title, Title: w.Plain(title)}
		n.SetPos(c.Pos())
		tree.MoveChildren(n, c, c.FirstChild())
		d.Folded = append(d.Folded, n)
		return []ast.Node{n}
	}
	tree.Stress(title)
	if c.Name == "quiz" {
		return append([]ast.Node{title}, tree.Children(c)...)
	}
	n := ast.NewBlockquote()
	n.SetPos(c.Pos())
	n.AppendChild(n, title)
	tree.MoveChildren(n, c, c.FirstChild())
	return []ast.Node{n}
}
