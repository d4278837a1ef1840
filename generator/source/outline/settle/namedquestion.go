package settle

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// findNamed finds out whether below several titles that ask nothing the question
// itself stands, behind a word such as Q:.
func (s *settler) findNamed(all []draft.Found) {
	count := 0
	for i := range all {
		if s.isNamed(&all[i], tree.TrimRules(all[i].Body)) {
			count++
		}
	}
	s.named = count > 1
}

// isNamed reports whether what stands below a title begins with the question
// behind such a word, and goes on.
func (s *settler) isNamed(f *draft.Found, body []ast.Node) bool {
	if len(body) < 2 || s.Shape.Family != survey.Headings && s.Shape.Family != survey.Items {
		return false
	}
	p, is := body[0].(*ast.Paragraph)
	return is && s.NamesItself(p) && wording.Asks(s.Text.Plain(f.Title)) < wording.Surely
}

// takeNamed takes the word off such a question.
func (s *settler) takeNamed(n ast.Node) {
	s.TakeLabel(n)
	s.Mark(s.StartOf(n), draft.Asked, "it is the question below its title")
}

// dropWord takes a word such as Question: off what stands below a title that asks,
// and above what says that it is the answer.
func (s *settler) dropWord(stem []ast.Node) {
	stem = tree.TrimRules(stem)
	if len(stem) == 0 {
		return
	}
	if p, is := stem[0].(*ast.Paragraph); is && isBareLabel(s.Opening(p)) && s.NamesItself(p) {
		s.TakeLabel(p)
	}
}
