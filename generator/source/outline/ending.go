package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// endsAnswers reports whether a heading that could stand over a part of an answer
// stands over what comes after the answers: no other says the same, and it is
// beside the topics or above them; or beside questions that bear numbers, after
// the last of these.
func (o *outline) endsAnswers(h *head) bool {
	word := wording.Heart(h.text)
	if !wording.PartWords[word] || o.names[h.text] > 1 || o.shape.family == summaries && o.shape.count == 1 {
		return false
	}
	if o.shape.family == headings {
		return wording.ClosingWords[word] && h.level == o.shape.level && h.at > o.marked[h.level] && o.isStranger(h)
	}
	for i := len(o.under) - 1; i >= 0; i-- {
		if level := o.under[i].level; level%10 == 0 && level <= 60 {
			return 10*h.level <= level
		}
	}
	return false
}

// endAnswers closes the open answer with such a heading. It is a topic where
// questions can stand below it.
func (o *outline) endAnswers(h *head, at draft.Span) {
	o.part = false
	if o.mayHoldQuestions(h) {
		o.enter(10*h.level, o.nameOf(h), at)
		return
	}
	o.open = false
	o.closeSections(10 * h.level)
	o.below, o.why = h.level, draft.AfterAll
	o.Mark(at.Start, draft.Nothing, o.why)
}

// mayHoldQuestions reports whether below a heading questions may stand: where
// they are list items, most items of the list right below it ask.
func (o *outline) mayHoldQuestions(h *head) bool {
	switch o.shape.family {
	case headings:
		return false
	case items, innerItems, listed, asking:
		if h.at+1 >= len(o.blocks) {
			return false
		}
		list, is := o.blocks[h.at+1].node.(*ast.List)
		if !is {
			return false
		}
		e := o.weighItems(list)
		return e.mostly(e.asks, 50)
	}
	return true
}
