package settle

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// splitOptions splits a list of options in which an item says that it is the
// answer, and returns the options and what answers, or nil where there is none.
func (s *settler) splitOptions(n ast.Node) (options ast.Node, answer []ast.Node) {
	list, is := n.(*ast.List)
	if !is || !s.HoldsOptions(list) {
		return nil, nil
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || !tree.IsLine(line) || !s.saysAnswer(line) {
			continue
		}
		rest := ast.NewList(list.Marker)
		rest.IsTight = list.IsTight
		tree.MoveChildren(rest, list, item.NextSibling())
		list.RemoveChild(list, item)
		answer = s.asParagraph(line)
		for _, c := range tree.Children(item) {
			if c != line {
				answer = append(answer, c)
			}
		}
		if rest.HasChildren() {
			answer = append(answer, rest)
		}
		return list, answer
	}
	if line := list.LastChild().FirstChild(); line != nil && line.NextSibling() == nil && tree.IsLine(line) {
		if rest := s.cutAnswer(line); rest != nil {
			return list, s.asParagraph(rest)
		}
	}
	return nil, nil
}

// cutAnswer cuts the line of an option before bold words that say that the answer
// begins, or a line that does, for want of a blank line, and returns what begins
// there, or nil.
func (s *settler) cutAnswer(option ast.Node) ast.Node {
	for c := option.FirstChild(); c != nil && c.NextSibling() != nil; c = c.NextSibling() {
		next := c.NextSibling()
		bold, is := next.(*ast.Emphasis)
		if is && bold.Level == 2 && next.NextSibling() != nil && wording.IsAnswerWord(s.Text.Plain(bold)) || c == layout.EndOfLine(c) && layout.HasAnswerLabel(s.LineFrom(next)) {
			return s.Cut(option, c)
		}
	}
	return nil
}

// asParagraph returns a line that says that it is the answer as a paragraph,
// without the words that say it, or nothing where there are no others.
func (s *settler) asParagraph(line ast.Node) []ast.Node {
	s.TrimStart(line, s.Opening(line)[:s.OpensAnswer(line)])
	if !line.HasChildren() {
		return nil
	}
	p := tree.NewParagraph(s.StartOf(line))
	tree.MoveChildren(p, line, line.FirstChild())
	return []ast.Node{p}
}
