package layout

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
)

// mayCount reports whether a line of a text begins with a bullet and a digit behind it.
func mayCount(source []byte) bool {
	for line := range bytes.Lines(source) {
		line = bytes.TrimLeft(line, " \t>")
		if len(line) < 3 || line[0] != '-' && line[0] != '*' && line[0] != '+' {
			continue
		}
		behind := bytes.TrimLeft(line[1:], " \t")
		if len(behind) > 0 && len(behind) < len(line)-1 && '0' <= behind[0] && behind[0] <= '9' {
			return true
		}
	}
	return false
}

// freeNumbers makes lists with numbers of those with bullets in which a number stands
// behind each: - 1. What is it? To Markdown each holds a list of one item.
func (l *Layout) freeNumbers(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Type() != ast.TypeBlock || tree.IsLine(n) {
			continue
		}
		if list, is := n.(*ast.List); is && countsBehindBullets(list) {
			countItems(list)
		}
		l.freeNumbers(n)
	}
}

// countsBehindBullets reports whether each item of a list with bullets begins with a
// list of one item with a number, and the numbers rise.
func countsBehindBullets(list *ast.List) bool {
	if list.IsOrdered() || list.ChildCount() < 2 {
		return false
	}
	last := -1
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		inner, is := item.FirstChild().(*ast.List)
		if !is || !inner.IsOrdered() || inner.ChildCount() > 1 || inner.Start <= last {
			return false
		}
		last = inner.Start
	}
	return true
}

// countItems puts what stands behind the numbers right into the items, and counts these.
func countItems(list *ast.List) {
	first := list.FirstChild().FirstChild().(*ast.List)
	list.Marker, list.Start = first.Marker, first.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		inner := item.FirstChild()
		numbered := inner.FirstChild()
		item.SetPos(numbered.Pos())
		for c := numbered.FirstChild(); c != nil; {
			next := c.NextSibling()
			item.InsertBefore(item, inner, c)
			c = next
		}
		item.RemoveChild(item, inner)
	}
}
