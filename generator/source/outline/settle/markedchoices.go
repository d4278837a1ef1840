package settle

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
)

// takeMarked takes the signs off the choices in paragraphs of plain text before whose
// letters one stands, where it does not before others, and returns copies of these
// choices: they are the answer.
func (s *settler) takeMarked(choices []ast.Node, c *survey.Lettering) []ast.Node {
	if !s.In.Plain {
		return nil
	}
	var marked []*ast.Text
	for _, n := range choices {
		for line := n.FirstChild(); line != nil; line = line.NextSibling() {
			if t, is := line.(*ast.Text); is && s.isMarked(t) {
				marked = append(marked, t)
			}
		}
	}
	if len(marked) == 0 || len(marked) == c.Next {
		return nil
	}
	answer := tree.NewParagraph(marked[0].Segment.Start)
	for i, t := range marked {
		_, size := utf8.DecodeRune(t.Segment.Value(s.Source))
		t.Segment.Start += size
		right := ast.NewRawTextSegment(t.Segment)
		right.SetHardLineBreak(i+1 < len(marked))
		answer.AppendChild(answer, right)
	}
	return []ast.Node{answer}
}

// isMarked reports whether a line begins with such a sign and a choice right behind
// it.
func (s *settler) isMarked(t *ast.Text) bool {
	line := string(t.Segment.Value(s.Source))
	r, size := utf8.DecodeRuneInString(line)
	return size > 0 && strings.ContainsRune(survey.ChoiceMarks, r) && layout.Option.MatchString(line[size:])
}
