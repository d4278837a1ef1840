package settle

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
)

// findTitled finds out whether below titles that only count the questions headings
// say what is asked: several do, and mostly each something else.
func (s *settler) findTitled(all []draft.Found) {
	count, texts := 0, map[string]bool{}
	for i := range all {
		if h := s.headingBelow(&all[i]); h != nil {
			count++
			texts[s.Text.Plain(h)] = true
		}
	}
	s.titled = count > 1 && 3*len(texts) >= 2*count
}

// headingBelow returns the heading right below a title that only counts, if more
// follows, or nil.
func (s *settler) headingBelow(f *draft.Found) ast.Node {
	body := tree.TrimRules(f.Body)
	if f.Label == "" || len(body) < 2 || body[0].Kind() != ast.KindHeading || s.saysMore(f.Title) || !s.saysNothing(f.Title) || s.namesQuestion(body[0]) {
		return nil
	}
	return body[0]
}

// textOf returns the text with which a block begins, be it a heading where these
// are titles, or nil.
func (s *settler) textOf(n ast.Node) ast.Node {
	if s.titled && n.Kind() == ast.KindHeading && !s.namesQuestion(n) {
		return n
	}
	return tree.TextOf(n)
}
