package outline

import (
	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// details opens a question or a topic where details are; others are part of an
// answer.
func (o *outline) details(n *tree.Details, number string) {
	at := o.StartOf(n)
	switch {
	case n.HoldsContents():
		o.Mark(at, draft.Nothing, "it is a table of contents")
	case n.Groups():
		o.groups = append(o.groups, len(o.under))
		level := 1
		if len(o.under) > 0 {
			level = o.under[len(o.under)-1].level + 1
		}
		o.enter(level, withoutOpening(n.Title), draft.Span{Start: at, End: at})
	case o.shape.family == summaries && !n.IsAnswer():
		tree.Unwrap(n.Summary)
		o.label = number
		o.ask(n.Summary, o.TakeLabel(n.Summary), draft.Span{Start: at, End: at})
		inside := tree.Children(n)
		o.Questions[len(o.Questions)-1].Stem = inside[:n.Asked:n.Asked]
		for _, c := range inside[n.Asked:] {
			o.body(c)
		}
		o.open = o.shape.count == 1 // to what follows, in a note about a single question
		o.why = draft.BetweenAll
	case o.why == draft.BetweenAll && !o.open && len(o.Questions) > 0 && wording.AnswerWords[wording.Heart(n.Title)]:
		o.open = true // for what answers the question that has just been closed
		o.body(n)
		o.open = false
	default:
		o.body(n)
	}
}

// leave closes the topic that details opened.
func (o *outline) leave() {
	last := len(o.groups) - 1
	o.under = o.under[:min(len(o.under), o.groups[last])]
	o.groups = o.groups[:last]
	o.open = false
}
