package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// isTopicAbove reports whether a line stands over labelled questions: in plain text
// right above one, where nearly all have a blank line above them; or above the
// first of several that are counted anew, with nothing but the next question
// before it, or a rule, or with the sign before it that the first such line has.
func (d *divider) isTopicAbove(n *ast.Paragraph, next ast.Node, i int) bool {
	p, is := next.(*ast.Paragraph)
	if i > 0 && d.Blocks[i-1].Head != nil && d.In.Plain {
		return false // it says more about the section
	}
	if !is || d.Blocks[i+1].Leads || d.Blocks[i+1].Meant != "" || d.Shape.Family != survey.Labelled && (!d.In.Plain || d.Shape.Family != survey.Asking) || !d.MayBeTopic(n) {
		return false
	}
	line := d.FirstLine(p)
	number := wording.NumberOf(line)
	if !d.HasLabel(line) || d.IsInner(p, line) || !number.Begins() && !d.number.GoesOn(number) && wording.Asks(line) == 0 && !wording.QuestionWord(line) {
		return false
	}
	if !d.HasGapAbove(p) {
		if !d.HasGapAbove(n) || wording.Asks(d.FirstLine(n)) > 0 {
			return false
		}
		if d.In.Plain && 10*d.Gaps.Apart >= 7*d.Gaps.Count {
			return true
		}
		if d.Shape.Family != survey.Labelled {
			return false
		}
	} else if !d.In.Plain {
		return false
	}
	if d.Gaps.Anew < 2 || !number.Begins() {
		return false
	}
	sign := wording.FirstRune(d.FirstLine(n))
	if len(d.Questions) == 0 && !survey.IsLetter(sign) {
		d.topicSign = sign
	}
	return !d.open || i > 0 && tree.IsRule(d.Blocks[i-1].Node) || len(d.Questions[len(d.Questions)-1].Body) == 0 || d.topicSign == sign
}
