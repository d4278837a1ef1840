package survey

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/wording"
)

// FirstLines is how labelled paragraphs of a plain text begin that have more lines,
// the first of which was ended by the author: how many there are, how many of the
// lines surely ask, and how many do or are as short as the name of something.
type FirstLines struct{ count, asking, naming int }

// Ask reports whether half of them ask, or most ask or name something, so
// that the first line is the question and what goes on below it answers.
func (f *FirstLines) Ask() bool { return f.asking > 2 && 2*f.asking >= f.count || f.name() }

// name reports whether most ask or name something.
func (f *FirstLines) name() bool { return f.naming >= fewestNaming && 10*f.naming >= 8*f.count }

const (
	fewestNaming = 5
	longestName  = 40 // in characters of a terminal
)

// weighFirstLine counts a labelled paragraph.
func (s *surveyor) weighFirstLine(n *ast.Paragraph, line string) {
	last := s.TitleEnd(n)
	if first := layout.EndOfLine(n.FirstChild()); last != first {
		line = strings.TrimSpace(s.LineFrom(first.NextSibling()))
	}
	end, is := last.(*ast.Text)
	if !is || end.NextSibling() == nil || !end.HardLineBreak() || s.OpensOptions(end.NextSibling(), 0) {
		return
	}
	s.FirstLines.count++
	asks := wording.Asks(line) == wording.Surely
	if asks {
		s.FirstLines.asking++
	}
	if asks || wording.Cells(line) <= longestName && !strings.ContainsRune(".,:;!。，：；！", layout.LastRune(line)) {
		s.FirstLines.naming++
	}
}
