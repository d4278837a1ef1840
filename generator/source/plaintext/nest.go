package plaintext

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// nest returns the list that lines with bullets make, each item inside the
// nearest one above that begins further left.
func nest(lines []textLine) *ast.List {
	root := newList()
	open := []level{{-1, root}}
	var last *ast.TextBlock
	for _, l := range lines {
		if !l.bullet {
			last.LastChild().(*ast.Text).SetSoftLineBreak(true)
			last.AppendChild(last, rawText(l, false))
			continue
		}
		open = enter(open, l.column)
		list := open[len(open)-1].list
		item := ast.NewListItem(0)
		list.AppendChild(list, item)
		last = ast.NewTextBlock()
		last.Lines().Append(text.NewSegment(l.start, l.end))
		last.AppendChild(last, rawText(l, false))
		item.AppendChild(item, last)
	}
	return root
}

// level is a list that is open and the column of its items.
type level struct {
	column int
	list   *ast.List
}

// enter returns the open lists with the one for an item at column at their end.
func enter(open []level, column int) []level {
	for len(open) > 1 && open[len(open)-1].column > column {
		open = open[:len(open)-1]
	}
	top := &open[len(open)-1]
	item := top.list.LastChild()
	if item == nil || top.column >= column || len(open) >= maxNesting {
		top.column = column
		return open
	}
	list, again := item.LastChild().(*ast.List)
	if !again {
		list = newList()
		item.AppendChild(item, list)
	}
	return append(open, level{column, list})
}

// maxNesting bounds how deep lists go; what is nested deeper stays on the
// deepest level.
const maxNesting = 40

func newList() *ast.List {
	list := ast.NewList('-')
	list.IsTight = true
	return list
}
