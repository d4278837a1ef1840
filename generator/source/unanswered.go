package source

import (
	"studysite/generator/source/draft"
)

// reportUnanswered notes which questions have no answer: each of the first few
// with its line, or in one note that none has, or hardly one.
func (doc *Document) reportUnanswered(in *draft.Input) {
	var open []int
	for i := range doc.Questions {
		if doc.Questions[i].Answer.HTML == "" {
			open = append(open, i)
		}
	}
	if len(open) == len(doc.Questions) {
		if len(open) > 0 {
			in.Diags.Notef(doc.Questions[0].Position, "no-answers", "none of the %d questions has an answer; readers give their own", len(open))
		}
		return
	}
	if len(open) > mostReported+1 && 5*len(open) >= 4*len(doc.Questions) {
		in.Diags.Notef(doc.Questions[open[0]].Position, "no-answers", "%d of the %d questions have no answer; readers give their own", len(open), len(doc.Questions))
		return
	}
	shown := len(open)
	if shown > mostReported+1 {
		shown = mostReported
	}
	for _, i := range open[:shown] {
		in.Diags.Notef(doc.Questions[i].Position, "no-answer", "this question has no answer")
	}
	if shown < len(open) {
		in.Diags.Notef(doc.Questions[open[shown]].Position, "no-answer", "this question and %d further ones have no answer", len(open)-shown-1)
	}
}
