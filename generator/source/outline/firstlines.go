package outline

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// firstLines is how labelled paragraphs of a plain text begin that have more lines,
// the first of which was ended by the author: how many there are, how many of the
// lines surely ask, and how many do or are as short as the name of something.
type firstLines struct{ count, asking, naming int }

// ask reports whether half of them ask, or most ask or name something, so
// that the first line is the question and what goes on below it answers.
func (f *firstLines) ask() bool { return f.asking > 2 && 2*f.asking >= f.count || f.name() }

// name reports whether most ask or name something.
func (f *firstLines) name() bool { return f.naming >= fewestNaming && 10*f.naming >= 8*f.count }

const (
	fewestNaming = 5
	longestName  = 40 // in characters of a terminal
)

// weighFirstLine counts a labelled paragraph.
func (s *surveyor) weighFirstLine(n *ast.Paragraph, line string) {
	last := s.titleEnd(n)
	if first := endOfLine(n.FirstChild()); last != first {
		line = strings.TrimSpace(s.lineFrom(first.NextSibling()))
	}
	end, is := last.(*ast.Text)
	if !is || end.NextSibling() == nil || !end.HardLineBreak() || s.opensOptions(end.NextSibling(), 0) {
		return
	}
	s.firstLines.count++
	asks := wording.Asks(line) == wording.Surely
	if asks {
		s.firstLines.asking++
	}
	if asks || wording.Cells(line) <= longestName && !strings.ContainsRune(".,:;!。，：；！", lastRune(line)) {
		s.firstLines.naming++
	}
}

// titleEnd returns the node with which the first line of a paragraph ends, in plain
// text the first that says more than its label.
func (o *outline) titleEnd(n ast.Node) ast.Node {
	first := endOfLine(n.FirstChild())
	if !o.in.Plain || first == nil || first.NextSibling() == nil || n.Kind() != ast.KindParagraph {
		return first
	}
	if line := o.firstLine(n); !o.HasLabel(line) || o.labelLength(line) < len(line) {
		return first
	}
	return endOfLine(first.NextSibling())
}

// labelLength returns the length of the label that a line begins with.
func (o *outline) labelLength(line string) int {
	_, length := o.SplitLabel(line)
	return length
}
