package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// isTopicQuote reports whether a quotation is a short line over labelled questions,
// as one was above the first of them.
func (o *outline) isTopicQuote(quote *ast.Blockquote, i int) bool {
	if o.shape.family != labelled || o.below > 0 || quote.ChildCount() != 1 || i+1 == len(o.blocks) {
		return false
	}
	line, is := quote.FirstChild().(*ast.Paragraph)
	next, over := o.blocks[i+1].node.(*ast.Paragraph)
	if !is || !over || !o.mayBeTopic(line) || wording.Asks(o.firstLine(line)) > 0 || !o.namesItself(next) {
		return false
	}
	if len(o.Questions) == 0 {
		o.quoteTopics = true
	}
	return o.quoteTopics && (!o.open || len(o.Questions[len(o.Questions)-1].Body) == 0)
}

// isAppended reports whether a list stands behind a rule and labelled questions, of
// which few have answers: its items are topics, and those inside them questions.
func (o *outline) isAppended(list *ast.List, i int) bool {
	if o.shape.family != labelled || o.below > 0 || i == 0 || !tree.IsRule(o.blocks[i-1].node) || !o.groupsQuestions(list) {
		return false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if innerList(item) == nil {
			return false
		}
	}
	answered := 0
	for j := range o.Questions {
		if len(tree.TrimRules(o.Questions[j].Body)) > 0 {
			answered++
		}
	}
	return len(o.Questions) > 2 && 5*answered <= len(o.Questions)
}
