package survey

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/wording"
)

// Gaps is how labelled paragraphs of a plain text stand: how many there are, how
// many have a blank line above them, and how many begin to count anew.
type Gaps struct{ Count, Apart, Anew int }

// add counts a labelled paragraph.
func (g *Gaps) add(apart, anew bool) {
	g.Count++
	if apart {
		g.Apart++
	}
	if anew {
		g.Anew++
	}
}

// hasRoom reports whether block i has a blank line above it, or is right below
// a line that may be its topic and has one.
func (s *Survey) hasRoom(i int) bool {
	if s.HasGapAbove(s.Blocks[i].Node) {
		return true
	}
	above, is := s.Blocks[max(i-1, 0)].Node.(*ast.Paragraph)
	return is && i > 0 && s.MayBeTopic(above) && s.HasGapAbove(above)
}

// MayBeTopic reports whether a paragraph is one short line that bears no label,
// surely asks nothing, and ends no sentence.
func (s *Survey) MayBeTopic(n *ast.Paragraph) bool {
	line := s.FirstLine(n)
	return !layout.GoesOn(n) && len(line) <= wording.LongestTopicLine && !wording.ContentsWords[wording.Heart(line)] && !s.HasLabel(line) && wording.Asks(line) < wording.Surely && s.OpensAnswer(n) == 0 &&
		!strings.ContainsRune(".,;!?。！？，；", layout.LastRune(line)) && strings.IndexFunc(line, IsLetter) >= 0
}

// IsLetter reports whether a character is a letter of any script.
func IsLetter(r rune) bool { return !wording.Unlettered(r) }

// HasGapAbove reports whether the line with which a block begins has a blank line
// above it, or is the first.
func (s *Survey) HasGapAbove(n ast.Node) bool {
	at := s.StartOf(n)
	begin := bytes.LastIndexByte(s.Source[:at], '\n') + 1
	if begin == 0 {
		return true
	}
	above := bytes.TrimRight(s.Source[max(0, begin-1-layout.DeepestMargin):begin-1], " \t\r")
	return len(above) == 0 || above[len(above)-1] == '\n'
}
