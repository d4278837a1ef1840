package source

import "github.com/yuin/goldmark/ast"

// findNamed finds out whether below several titles that ask nothing the question
// itself stands, behind a word such as Q:.
func (s *settler) findNamed(all []found) {
	count := 0
	for i := range all {
		if s.isNamed(&all[i], trimRules(all[i].body)) {
			count++
		}
	}
	s.named = count > 1
}

// isNamed reports whether what stands below a title begins with the question
// behind such a word, and goes on.
func (s *settler) isNamed(f *found, body []ast.Node) bool {
	if len(body) < 2 || s.shape.family != headings && s.shape.family != items {
		return false
	}
	p, is := body[0].(*ast.Paragraph)
	return is && s.namesItself(p) && asks(s.w.plain(f.title)) < surely
}

// takeNamed takes the word off such a question.
func (s *settler) takeNamed(n ast.Node) {
	s.takeLabel(n)
	s.mark(s.startOf(n), Asked, "it is the question below its title")
}

// dropWord takes a word such as Question: off what stands below a title that asks,
// and above what says that it is the answer.
func (s *settler) dropWord(stem []ast.Node) {
	stem = trimRules(stem)
	if len(stem) == 0 {
		return
	}
	if p, is := stem[0].(*ast.Paragraph); is && isBareLabel(s.opening(p)) && s.namesItself(p) {
		s.takeLabel(p)
	}
}
