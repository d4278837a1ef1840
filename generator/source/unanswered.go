package source

// reportUnanswered notes which questions have no answer: each of the first few
// with its line, or in one note that none has.
func (doc *Document) reportUnanswered(in *input) {
	var open []int
	for i := range doc.Questions {
		if doc.Questions[i].Answer.HTML == "" {
			open = append(open, i)
		}
	}
	if len(open) == len(doc.Questions) {
		if len(open) > 0 {
			in.diags.Notef(doc.Questions[0].Position, "no-answers", "none of the %d questions has an answer; readers give their own", len(open))
		}
		return
	}
	for _, i := range open[:min(len(open), mostReported)] {
		in.diags.Notef(doc.Questions[i].Position, "no-answer", "this question has no answer")
	}
	if len(open) > mostReported {
		in.diags.Notef(doc.Questions[open[mostReported]].Position, "no-answer", "this question and %d further ones have no answer", len(open)-mostReported-1)
	}
}
