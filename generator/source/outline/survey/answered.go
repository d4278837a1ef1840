package survey

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
)

// MayTell reports whether answers may tell what is a question: below headings they
// have much else above them.
func (s *Survey) MayTell() bool { return s.In.Plain || len(s.Heads) == 0 }

// IsAnswered reports whether what follows a paragraph says with a word such as
// "A:" that it is an answer.
func (s *Survey) IsAnswered(next ast.Node) bool {
	p, is := next.(*ast.Paragraph)
	return is && s.OpensAnswer(p) > 0
}

// HasChoices reports whether choices stand below a line, in its paragraph or in the
// next block: then it is a question, whatever it says.
func (s *Survey) HasChoices(n, next ast.Node) bool {
	end := layout.EndOfLine(n.FirstChild())
	if end == nil || layout.Option.MatchString(s.FirstLine(n)) {
		return false
	}
	if end.NextSibling() != nil {
		return s.OpensOptions(end.NextSibling(), 0)
	}
	p, is := next.(*ast.Paragraph)
	return is && layout.GoesOn(p) && s.startsChoices(p)
}

// startsChoices reports whether a block begins with the first two choices.
func (s *Survey) startsChoices(n ast.Node) bool {
	for _, letters := range Alphabets {
		if taken, _ := s.Choices(letters, []ast.Node{n}); taken > 0 {
			return true
		}
	}
	return false
}
