package settle

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
)

// fewestSigned is how many questions have a list with signs below them, at least, for its
// items to be choices: a single one may say what is done and what is not.
const fewestSigned = 2

// tellingLists is of how many lists none has signs where none of the document has.
const tellingLists = 50

// findSigned finds out whether lists without letters hold choices, of which signs tell the
// right ones: those right below most questions that have a list there.
func (s *settler) findSigned(all []draft.Found) {
	lists, signed := 0, 0
	for i := range all {
		body := tree.TrimRules(all[i].Body)
		for len(body) > 0 && tree.IsCode(body[0]) {
			body = body[1:]
		}
		if len(body) == 0 || body[0].Kind() != ast.KindList {
			continue
		}
		if lists++; s.isSigned(body[0]) {
			signed++
		}
		if signed == 0 && lists == tellingLists {
			return
		}
	}
	s.signed = signed >= fewestSigned && 2*signed > lists
}

// isSigned reports whether the items of a list are lines some of which, not all, end with
// a sign that they are right.
func (s *settler) isSigned(n ast.Node) bool {
	list, is := n.(*ast.List)
	if !is || list.ChildCount() < 2 {
		return false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if line := item.FirstChild(); line == nil || line.NextSibling() != nil || !tree.IsLine(line) {
			return false
		}
	}
	lines := choiceLines([]ast.Node{list})
	right := 0
	for _, line := range lines {
		if sign, _ := s.sign(line, rightSign); sign != nil {
			right++
		}
	}
	return right > 0 && right < len(lines)
}
