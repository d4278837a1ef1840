package survey

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
)

// HoldsOptions reports whether a list begins with the options A and B of a
// question, so that nothing in it is a question.
func (s *Survey) HoldsOptions(list *ast.List) bool {
	c := Lettering{Alphabet: Capitals[0]}
	for item := list.FirstChild(); item != nil && c.Next < 2; item = item.NextSibling() {
		if line := item.FirstChild(); line == nil || !tree.IsLine(line) || !s.readLetters(&c, line) {
			return false
		}
	}
	return c.Next == 2
}

// options takes the items of a list of options for evidence: none asks.
func (s *surveyor) options(list *ast.List) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		s.lists[KindOf(list)].Add(0, false, false)
	}
}
