package layout

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// boxLine is how a line begins with a box that no bullet stands before: (x) or [ ].
var boxLine = regexp.MustCompile(`^\s*[(\[]([ xX]?)[)\]]\s+`)

// fewestBoxLines is how many such lines in a row are choices, at least.
const fewestBoxLines = 2

// freeBoxes makes a list of the lines at the end of a paragraph that all begin with
// boxes, where there are several, and puts it behind the paragraph. It reports whether
// nothing is left of that.
func (l *Layout) freeBoxes(p *ast.Paragraph) (all bool) {
	if n := p.Lines().Len(); n < fewestBoxLines || !l.beginsWithBox(p.Lines().At(n-1)) {
		return false
	}
	lines := l.linesOf(p)
	first := len(lines)
	for first > 0 && boxLine.MatchString(lines[first-1]) {
		first--
	}
	if len(lines)-first < fewestBoxLines {
		return false
	}
	list := ast.NewList('-')
	list.IsTight = true
	line := p.FirstChild()
	for i := range first {
		end := EndOfLine(line)
		line = end.NextSibling()
		if i == first-1 {
			l.endLine(end)
		}
	}
	list.SetPos(l.placeOfLine(line, p))
	for _, said := range lines[first:] {
		end := EndOfLine(line)
		next := end.NextSibling()
		box := boxLine.FindStringSubmatch(said)
		item, inside := ast.NewListItem(2), ast.NewTextBlock()
		item.SetPos(l.placeOfLine(line, p))
		l.endLine(end)
		l.move(inside, line, next)
		l.TrimStart(inside, box[0])
		inside.InsertBefore(inside, inside.FirstChild(), extast.NewTaskCheckBox(box[1] != "" && box[1] != " "))
		item.AppendChild(item, inside)
		list.AppendChild(list, item)
		line = next
	}
	p.Parent().InsertAfter(p.Parent(), p, list)
	return first == 0
}

// beginsWithBox reports whether a line does.
func (l *Layout) beginsWithBox(line text.Segment) bool {
	return boxLine.Match(line.Value(l.Source))
}

// endLine takes the break off the end of a line.
func (l *Layout) endLine(end ast.Node) {
	if t, is := end.(*ast.Text); is {
		t.SetSoftLineBreak(false)
		t.SetHardLineBreak(false)
	}
}
