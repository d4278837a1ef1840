package settle

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/tree"
)

// boxes returns how many boxes to tick a list holds, and whether one of them is
// ticked: each of its items is one, or it holds none.
func boxes(n ast.Node) (count int, ticked bool) {
	list, is := n.(*ast.List)
	if !is {
		return 0, false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if item.FirstChild() == nil {
			continue
		}
		box, is := item.FirstChild().FirstChild().(*extast.TaskCheckBox)
		if !is {
			return 0, false
		}
		count++
		ticked = ticked || box.IsChecked
	}
	return count, ticked
}

// options shows the options of a question with it, none of them ticked, and
// those that are ticked in its answer.
func (s *settler) options(stem, answer []ast.Node) (asked, answered []ast.Node) {
	for i, n := range stem {
		if count, ticked := boxes(n); count > 1 && ticked { // above what says that it answers
			asked = append(stem[:i:i], &tree.Unticked{Blocks: []ast.Node{n}})
			return append(asked, stem[i+1:]...), append([]ast.Node{n}, answer...)
		}
	}
	answer = fillBoxes(answer)
	first, last, all, ticked := -1, -1, 0, false
	for i, n := range answer {
		if n.Kind() == ast.KindHeading && first >= 0 {
			break // the boxes below it are those of a part
		}
		count, tick := boxes(n)
		if count > 0 && first < 0 {
			first = i
		}
		if count > 0 {
			last = i
			all += count
			ticked = ticked || tick
		}
	}
	if all < 2 {
		return stem, answer // there is nothing to choose from
	}
	if last+1 < len(answer) && tree.IsCode(answer[last+1]) && tree.IsCode(answer[first+1]) {
		last++ // the code of the last option, as of the others
	}
	asked = append(stem[:len(stem):len(stem)], answer[:first]...)
	asked = append(asked, &tree.Unticked{Blocks: answer[first : last+1]})
	if ticked {
		return asked, answer[first:]
	}
	return asked, answer[last+1:]
}

// fillBoxes moves code into the box with nothing behind it that it stands below.
func fillBoxes(blocks []ast.Node) []ast.Node {
	left := make([]ast.Node, 0, len(blocks))
	for _, n := range blocks {
		if box := emptyBox(left); box != nil && tree.IsCode(n) {
			box.AppendChild(box, n)
			continue
		}
		left = append(left, n)
	}
	return left
}

// emptyBox returns the item with which blocks end if it is a box to tick with
// nothing behind it, or nil.
func emptyBox(blocks []ast.Node) ast.Node {
	if len(blocks) == 0 {
		return nil
	}
	list, is := blocks[len(blocks)-1].(*ast.List)
	if !is || !list.HasChildren() {
		return nil
	}
	item := list.LastChild()
	line := item.FirstChild()
	if line == nil || line.NextSibling() != nil || line.FirstChild() == nil {
		return nil
	}
	for c := line.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() != extast.KindTaskCheckBox && !tree.IsEmptyInline(c) {
			return nil
		}
	}
	return item
}
