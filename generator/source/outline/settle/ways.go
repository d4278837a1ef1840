package settle

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
)

const (
	fewestWays = 3  // answers end with the same line, at least, for it to be a way round the document
	longestWay = 80 // bytes of such a line
)

// dropWays takes the line off the end of answers that says the same at the end of several,
// and leads to a place in the document: Back to the FAQ Index.
func (s *settler) dropWays(all []draft.Found) {
	if !s.Fragments {
		return
	}
	times := map[string]int{}
	for i := range all {
		if way := s.way(all[i].Body); way != "" {
			times[way]++
		}
	}
	for i := range all {
		if way := s.way(all[i].Body); times[way] >= fewestWays {
			body := tree.TrimRules(all[i].Body)
			last := len(body) - 1
			s.Mark(s.StartOf(body[last]), draft.Nothing, "it only leads to other places in the document")
			all[i].Body = body[:last]
		}
	}
}

// way returns the text of the line with which blocks end, behind others, if it may be such
// a way, or nothing.
func (s *settler) way(body []ast.Node) string {
	body = tree.TrimRules(body)
	if len(body) < 2 {
		return ""
	}
	p, is := body[len(body)-1].(*ast.Paragraph)
	if !is || !layout.LeadsInside(p) {
		return ""
	}
	if text := s.Text.Plain(p); len(text) <= longestWay {
		return text
	}
	return ""
}
