package settle

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// folded takes details that say that they follow up; and among details that are
// questions those that ask.
func (t *followUps) folded(n *tree.Details) bool {
	length := wording.FollowUpLength(n.Title)
	switch {
	case length == len(n.Title) && length > 0 && t.inside(n):
	case length > 0, t.Shape.Family == survey.Summaries && !n.IsAnswer() && wording.Asks(n.Title) > 0:
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
// of lists, or texts with what stands below them: the first one, and those that
// begin with a word such as Q as that does.
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
	worded := t.NamesItself(all[0])
	for i, c := range all {
		if i == 0 || worded && c.Kind() == ast.KindParagraph && t.NamesItself(c) {
			n.RemoveChild(n, c)
			t.add(c, nil)
		} else {
			t.carry(c)
		}
	}
	return true
}

// isAskingFolded reports whether what stands below a question to open are further
// ones to open.
func (s *settler) isAskingFolded(body []ast.Node) bool {
	for _, n := range body {
		d, is := n.(*tree.Details)
		if !is || d.IsAnswer() || wording.Asks(d.Title) == 0 {
			return false
		}
	}
	return s.Shape.Family == survey.Summaries
}
