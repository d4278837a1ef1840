package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/web"
)

// EndOfLine returns the node with which the line that begins with a node ends.
func EndOfLine(n ast.Node) ast.Node {
	for ; n != nil; n = n.NextSibling() {
		if t, is := n.(*ast.Text); is && (t.SoftLineBreak() || t.HardLineBreak()) || n.NextSibling() == nil {
			return n
		}
	}
	return nil
}

// textUpTo returns the text of a paragraph up to one of its nodes.
func (l *Layout) textUpTo(n, last ast.Node) string { return l.TextFromTo(n.FirstChild(), last) }

// TextFromTo returns the text from one node of a paragraph to another.
func (l *Layout) TextFromTo(first, last ast.Node) string {
	l.Text.Reset()
	for c := first; c != nil; c = c.NextSibling() {
		c = l.Text.Inline(c)
		if c == last {
			break
		}
	}
	return string(l.Text.Text)
}

// Cut moves what follows a node inside a paragraph to a new paragraph.
func (l *Layout) Cut(n, last ast.Node) ast.Node {
	next := last.NextSibling()
	if t, is := last.(*ast.Text); is {
		t.SetSoftLineBreak(false)
		t.SetHardLineBreak(false)
		if t.Segment.Len() == 0 {
			n.RemoveChild(n, t)
		}
	}
	rest := tree.NewParagraph(l.placeOfLine(next, n))
	tree.MoveChildren(rest, n, next)
	web.TrimBreaks(rest)
	return rest
}

// SplitText takes what stands behind a sign off a paragraph.
func (l *Layout) SplitText(n, in ast.Node, start, end int) ast.Node {
	back := tree.NewParagraph(max(tree.InlinePos(in), l.StartOf(n)))
	next := in.NextSibling()
	switch t := in.(type) {
	case *ast.Text:
		after := *t
		after.Segment.Start += end
		t.Segment.Stop = t.Segment.Start + start
		t.SetSoftLineBreak(false)
		t.SetHardLineBreak(false)
		rest := ast.NewTextSegment(after.Segment)
		rest.SetSoftLineBreak(after.SoftLineBreak())
		rest.SetHardLineBreak(after.HardLineBreak())
		back.AppendChild(back, rest)
	case *ast.String:
		back.AppendChild(back, ast.NewString(t.Value[end:]))
		t.Value = t.Value[:start]
	}
	tree.MoveChildren(back, n, next)
	web.TrimBreaks(back)
	return back
}
