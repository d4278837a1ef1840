package outline

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// gaps is how labelled paragraphs of a plain text stand: how many there are, how
// many have a blank line above them, and how many begin to count anew.
type gaps struct{ count, apart, anew int }

// add counts a labelled paragraph.
func (g *gaps) add(apart, anew bool) {
	g.count++
	if apart {
		g.apart++
	}
	if anew {
		g.anew++
	}
}

// isTopicAbove reports whether a line stands over labelled questions: in plain text
// right above one, where nearly all have a blank line above them; or above the
// first of several that are counted anew, with nothing but the next question
// before it, or a rule, or with the sign before it that the first such line has.
func (o *outline) isTopicAbove(n *ast.Paragraph, next ast.Node, i int) bool {
	p, is := next.(*ast.Paragraph)
	if !is || o.blocks[i+1].leads || o.blocks[i+1].meant != "" || o.shape.family != labelled && (!o.in.Plain || o.shape.family != asking) || !o.mayBeTopic(n) {
		return false
	}
	line := o.firstLine(p)
	number := wording.NumberOf(line)
	if !o.HasLabel(line) || o.isInner(p, line) || !number.Begins() && !o.number.GoesOn(number) && wording.Asks(line) == 0 && !wording.QuestionWord(line) {
		return false
	}
	if !o.hasGapAbove(p) {
		if !o.hasGapAbove(n) || wording.Asks(o.firstLine(n)) > 0 {
			return false
		}
		if o.in.Plain && 10*o.gaps.apart >= 7*o.gaps.count {
			return true
		}
		if o.shape.family != labelled {
			return false
		}
	} else if !o.in.Plain {
		return false
	}
	if o.gaps.anew < 2 || !number.Begins() {
		return false
	}
	sign := wording.FirstRune(o.firstLine(n))
	if len(o.Questions) == 0 && !isLetter(sign) {
		o.topicSign = sign
	}
	return !o.open || i > 0 && tree.IsRule(o.blocks[i-1].node) || len(o.Questions[len(o.Questions)-1].Body) == 0 || o.topicSign == sign
}

// hasRoom reports whether block i has a blank line above it, or is right below
// a line that may be its topic and has one.
func (o *outline) hasRoom(i int) bool {
	if o.hasGapAbove(o.blocks[i].node) {
		return true
	}
	above, is := o.blocks[max(i-1, 0)].node.(*ast.Paragraph)
	return is && i > 0 && o.mayBeTopic(above) && o.hasGapAbove(above)
}

// mayBeTopic reports whether a paragraph is one short line that bears no label,
// surely asks nothing, and ends no sentence.
func (o *outline) mayBeTopic(n *ast.Paragraph) bool {
	line := o.firstLine(n)
	return !goesOn(n) && len(line) <= wording.LongestTopicLine && !wording.ContentsWords[wording.Heart(line)] && !o.HasLabel(line) && wording.Asks(line) < wording.Surely && o.opensAnswer(n) == 0 &&
		!strings.ContainsRune(".,;!?。！？，；", lastRune(line)) && strings.IndexFunc(line, isLetter) >= 0
}

func isLetter(r rune) bool { return !wording.Unlettered(r) }

// hasGapAbove reports whether the line with which a block begins has a blank line
// above it, or is the first.
func (o *outline) hasGapAbove(n ast.Node) bool {
	at := o.StartOf(n)
	begin := bytes.LastIndexByte(o.Source[:at], '\n') + 1
	if begin == 0 {
		return true
	}
	above := bytes.TrimRight(o.Source[max(0, begin-1-deepestMargin):begin-1], " \t\r")
	return len(above) == 0 || above[len(above)-1] == '\n'
}
