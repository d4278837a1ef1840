package layout

import (
	"regexp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// pointed is where behind a question with its mark an arrow points to the answer.
var pointed = regexp.MustCompile(`[?？؟][\s\x{a0}]*["'”’»)）」』]*([\s\x{a0}]*(?:→|⇒|➜|➔|➡\x{fe0f}?|⟶|=>|-?->)[\s\x{a0}]*)\S`)

// answerBehindArrow takes the answer off a paragraph that is a question, an arrow and
// the answer.
func (l *Layout) answerBehindArrow(n ast.Node) ast.Node {
	for c, line := n.FirstChild(), 0; c != nil && line < longestQuestion; c = c.NextSibling() {
		t, is := c.(*ast.Text)
		if !is {
			continue
		}
		if at := pointed.FindSubmatchIndex(t.Segment.Value(l.Source)); at != nil {
			return l.SplitText(n, c, at[2], at[3])
		}
		if t.SoftLineBreak() || t.HardLineBreak() {
			line++
		}
	}
	return nil
}

// AsksInLine says how much the line of an item asks, or what stands in it before an answer.
func (l *Layout) AsksInLine(line ast.Node) int {
	text := l.FirstLine(line)
	degree := wording.Asks(text)
	if degree == wording.Surely || degree == 0 {
		return degree
	}
	if bold := l.BoldQuestion(line); bold != nil && wording.Asks(l.Text.Plain(bold)) == wording.Surely || pointed.MatchString(text) {
		return wording.Surely
	}
	return degree
}
