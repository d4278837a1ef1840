package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// isTopicQuote reports whether a quotation is a short line over labelled questions,
// as one was above the first of them.
func (d *divider) isTopicQuote(quote *ast.Blockquote, i int) bool {
	if d.Shape.Family != survey.Labelled || d.below > 0 || quote.ChildCount() != 1 || i+1 == len(d.Blocks) {
		return false
	}
	line, is := quote.FirstChild().(*ast.Paragraph)
	next, over := d.Blocks[i+1].Node.(*ast.Paragraph)
	if !is || !over || !d.MayBeTopic(line) || wording.Asks(d.FirstLine(line)) > 0 || !d.NamesItself(next) {
		return false
	}
	if len(d.Questions) == 0 {
		d.quoteTopics = true
	}
	return d.quoteTopics && (!d.open || len(d.Questions[len(d.Questions)-1].Body) == 0)
}

// isAppended reports whether a list stands behind a rule and labelled questions, of
// which few have answers: its items are topics, and those inside them questions.
func (d *divider) isAppended(list *ast.List, i int) bool {
	if d.Shape.Family != survey.Labelled || d.below > 0 || i == 0 || !tree.IsRule(d.Blocks[i-1].Node) || !d.groupsQuestions(list) {
		return false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if innerList(item) == nil {
			return false
		}
	}
	answered := 0
	for j := range d.Questions {
		if len(tree.TrimRules(d.Questions[j].Body)) > 0 {
			answered++
		}
	}
	return len(d.Questions) > 2 && 5*answered <= len(d.Questions)
}
