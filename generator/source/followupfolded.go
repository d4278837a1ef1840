package source

import "github.com/yuin/goldmark/ast"

// folded takes details that say that they follow up; and among details that are
// questions those that ask.
func (t *followUps) folded(n *details) bool {
	length := followUpLength(n.title)
	switch {
	case length == len(n.title) && length > 0 && t.inside(n):
	case length > 0, t.shape.family == summaries && !n.isAnswer() && asks(n.title) > 0:
		if length < len(n.title) {
			t.trimStart(n.summary, n.title[:length])
		}
		t.add(n.summary, children(n))
	default:
		return false
	}
	return true
}

// inside takes what stands in details that only say that they follow up: the items
// of lists, or a text with what stands below it.
func (t *followUps) inside(n *details) bool {
	all := children(n)
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
