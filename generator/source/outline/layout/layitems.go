package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
)

// weighItemHeads finds out whether most items of lists in which some begin with
// headings do, and of which level these are: then the others do without.
func (l *Layout) weighItemHeads(root ast.Node) {
	var levels [7]int
	items, heads := 0, 0
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		list, is := n.(*ast.List)
		if !is || !groupsItems(list) {
			continue
		}
		for item := list.FirstChild(); item != nil; item = item.NextSibling() {
			if h, is := item.FirstChild().(*ast.Heading); is {
				levels[h.Level]++
				heads++
			}
			items++
		}
	}
	if heads < 2 || 2*heads < items {
		return
	}
	for level, count := range levels {
		if count > levels[l.itemLevel] {
			l.itemLevel = level
		}
	}
}

// layItems lays out a list whose items only group what they hold.
func (l *Layout) layItems(list *ast.List) {
	index := 0
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		at := len(l.Blocks)
		l.headItem(item)
		l.lay(item)
		if at < len(l.Blocks) {
			l.Blocks[at].Number = l.ItemNumber(list, item, index)
			l.Blocks[at].Start = min(l.Blocks[at].Start, l.StartOf(item))
		}
		for i := at + 1; i < len(l.Blocks); i++ {
			l.Blocks[i].Inner = true
		}
		index++
	}
}

// headItem makes a heading of the line with which an item begins where most
// begin with one, and gives it the level that most have.
func (l *Layout) headItem(item ast.Node) {
	if l.itemLevel == 0 || item.Parent().Parent().Kind() != ast.KindDocument {
		return
	}
	switch first := item.FirstChild().(type) {
	case *ast.Heading:
		first.Level = l.itemLevel
	case *ast.Paragraph, *ast.TextBlock:
		if !first.HasChildren() {
			return
		}
		if rest := l.SplitTitle(first, false); rest != nil {
			item.InsertAfter(item, first, rest)
		}
		h := ast.NewHeading(l.itemLevel)
		h.SetPos(l.StartOf(first))
		h.SetLines(first.Lines())
		tree.MoveChildren(h, first, first.FirstChild())
		item.ReplaceChild(item, first, h)
	}
}

// groupsItems reports whether an item of a list begins with a heading or with
// details.
func groupsItems(list *ast.List) bool {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		switch item.FirstChild().(type) {
		case *ast.Heading, *tree.Details:
			return true
		}
	}
	return false
}
