package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// firstLines is how labelled paragraphs of a plain text begin that have more lines,
// the first of which was ended by the author: how many there are, and how many of
// the lines surely ask.
type firstLines struct{ count, asking int }

// ask reports whether half of them do, so that the first line is the question and
// what goes on below it answers.
func (f *firstLines) ask() bool { return f.asking > 2 && 2*f.asking >= f.count }

// weighFirstLine counts a labelled paragraph.
func (s *surveyor) weighFirstLine(n *ast.Paragraph, line string) {
	end, is := endOfLine(n.FirstChild()).(*ast.Text)
	if !is || end.NextSibling() == nil || !end.HardLineBreak() || s.opensOptions(end.NextSibling(), 0) {
		return
	}
	s.firstLines.count++
	if wording.Asks(line) == wording.Surely {
		s.firstLines.asking++
	}
}
