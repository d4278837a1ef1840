package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// folded takes details that say that they follow up; and among details that are
// questions those that ask.
func (t *followUps) folded(n *tree.Details) bool {
	length := wording.FollowUpLength(n.Title)
	switch {
	case length == len(n.Title) && length > 0 && t.inside(n):
	case length > 0, t.shape.family == summaries && !n.IsAnswer() && wording.Asks(n.Title) > 0:
		if length < len(n.Title) {
			t.TrimStart(n.Summary, n.Title[:length])
		}
		t.add(n.Summary, tree.Children(n))
	default:
		return false
	}
	return true
}

// inside takes what stands in details that only say that they follow up: the items
// of lists, or a text with what stands below it.
func (t *followUps) inside(n *tree.Details) bool {
	all := tree.Children(n)
	if onlyLists(all) {
		for _, c := range all {
			t.list(c.(*ast.List))
		}
		return true
	}
	if len(all) == 0 || all[0].Kind() != ast.KindParagraph {
		return false
	}
	n.RemoveChild(n, all[0])
	t.add(all[0], all[1:])
	return true
}
