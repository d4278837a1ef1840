package settle

import (
	"slices"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// splitChoices tells the choices of a question from what answers it. Letters that
// stand alone below them, on the line behind the last or in a paragraph of their own,
// are the key, and so are signs at some; with one, all letters tell choices.
func (s *settler) splitChoices(body []ast.Node) (choices, answer []ast.Node) {
	for _, letters := range survey.Alphabets {
		taken, c := s.Choices(letters, body)
		if taken == 0 {
			continue
		}
		if key := s.takeKeyLine(body[taken-1], &c); key != nil {
			return body[:taken:taken], append([]ast.Node{key}, body[taken:]...)
		}
		if right := s.takeMarked(body[:taken], &c); right != nil {
			return body[:taken:taken], append(right, body[taken:]...)
		}
		if s.tellsRight(body[:taken]) || slices.Contains(s.Letters, letters) || taken < len(body) && (s.isKeyLine(body[taken], &c) || s.answersInCode(body[taken])) {
			return body[:taken:taken], body[taken:]
		}
	}
	return nil, nil
}

// takeKeyLine takes the last line off a paragraph with choices if it is the key, and
// returns it as a paragraph of its own, or nil.
func (s *settler) takeKeyLine(n ast.Node, c *survey.Lettering) ast.Node {
	if n.Kind() != ast.KindParagraph {
		return nil
	}
	var before ast.Node
	last := layout.EndOfLine(n.FirstChild())
	for last != nil && last.NextSibling() != nil {
		before, last = last, layout.EndOfLine(last.NextSibling())
	}
	if before == nil || !c.IsKey(s.TextFromTo(before.NextSibling(), last)) {
		return nil
	}
	return s.Cut(n, before)
}

// isKeyLine reports whether a block is a key and nothing else.
func (s *settler) isKeyLine(n ast.Node, c *survey.Lettering) bool {
	return tree.IsLine(n) && n.FirstChild() != nil && c.IsKey(s.Text.Plain(n))
}

// answersInCode reports whether a block is code that begins with a word such as "Answer:".
func (s *settler) answersInCode(n ast.Node) bool {
	if !tree.IsCode(n) || n.Lines().Len() == 0 {
		return false
	}
	line := n.Lines().At(0)
	return wording.AnswerLabelLength(string(line.Value(s.Source))) > longestLetter
}
