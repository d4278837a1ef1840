package settle

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
)

// takeCodeAbove gives questions that are paragraphs the code that stands above them:
// in some section code stands above the first of them and below each but the last.
func (s *settler) takeCodeAbove(all []draft.Found) {
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && all[end].Section == all[i].Section {
			end++
		}
		if s.standsBelowCode(all[i:end]) {
			s.shiftCode(all[i:end])
		}
		i = end
	}
}

// standsBelowCode reports whether all questions of a section stand below code, and so
// does the last one for no other reason.
func (s *settler) standsBelowCode(all []draft.Found) bool {
	if len(all) < 2 || all[0].Section < 0 || !endsInCode(s.Sections[all[0].Section].Nodes) {
		return false
	}
	for i := range all {
		if all[i].Title.Kind() != ast.KindParagraph || endsInCode(all[i].Body) == (i == len(all)-1) {
			return false
		}
	}
	return true
}

// shiftCode gives the questions of such a section the code.
func (s *settler) shiftCode(all []draft.Found) {
	above := &s.Sections[all[0].Section].Nodes
	for i := range all {
		last := len(*above) - 1
		code := (*above)[last]
		*above = (*above)[:last]
		all[i].Stem = append(all[i].Stem, code)
		s.Mark(s.StartOf(code), draft.Asked, "the question below it is about it")
		above = &all[i].Body
	}
}

// endsInCode reports whether the last of some blocks is code.
func endsInCode(body []ast.Node) bool {
	return len(body) > 0 && tree.IsCode(body[len(body)-1])
}
