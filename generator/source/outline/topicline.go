package outline

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// isTopicLine reports whether a paragraph stands over a list of questions: it is
// bold as a whole or ends with a colon; or whether it is a short line over
// paragraphs that ask, of which few have an answer.
func (o *outline) isTopicLine(n *ast.Paragraph, next ast.Node) bool {
	if o.shape.family == asking && !o.shape.mostly(o.shape.answers, 30) && next != nil && n.Lines().Len() == 1 {
		line := o.firstLine(n)
		return wording.Asks(line) == 0 && len(line) <= wording.LongestTopicLine && !strings.ContainsAny(line, ".!。！") && o.isAsking(next)
	}
	if o.shape.family == labelled && o.boldTopics {
		p, is := next.(*ast.Paragraph)
		return is && o.isBoldOnly(n) && o.namesItself(p)
	}
	list, is := next.(*ast.List)
	if o.shape.family != items || !is || n.Lines().Len() > 1 || o.opensAnswer(n) > 0 || !o.holdsQuestions(list) {
		return false
	}
	return boldLength(n) > 0 && wording.Asks(o.firstLine(n)) == 0 || strings.HasSuffix(o.firstLine(n), ":")
}

// findBoldTopics finds out whether bold lines stand over labelled questions as
// topics: one stands right above the first.
func (o *outline) findBoldTopics() {
	for i := range o.blocks {
		p, is := o.blocks[i].node.(*ast.Paragraph)
		if !is || !o.namesItself(p) {
			continue
		}
		if i > 0 {
			above, is := o.blocks[i-1].node.(*ast.Paragraph)
			o.boldTopics = is && o.isBoldOnly(above)
		}
		return
	}
}

// isBoldOnly reports whether a paragraph is one bold line that asks nothing and
// bears no label.
func (o *outline) isBoldOnly(n *ast.Paragraph) bool {
	if boldLength(n) != n.ChildCount() || goesOn(n) {
		return false
	}
	line := o.w.Plain(n)
	return wording.Asks(line) == 0 && !o.HasLabel(line) && len(line) <= wording.LongestTopicLine && o.opensAnswer(n) == 0
}
