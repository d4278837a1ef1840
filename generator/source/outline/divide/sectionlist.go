package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/wording"
)

// isSectionOfQuestions reports whether a list is all that stands in a section
// which says that it holds questions, or the first that stands there behind other
// questions, and nearly all of its items ask: then they are questions, whatever the
// others of the document are.
func (d *divider) isSectionOfQuestions(list *ast.List) bool {
	h := d.last
	if h == nil || d.open || d.below > 0 || h.Aside || h.Contents || d.part {
		return false
	}
	says := h.Body == 1 && layout.OfQuestions.MatchString(h.Full)
	if !says && !(len(d.Questions) > 0 && d.Blocks[h.At+1].Node == list) {
		return false
	}
	if d.Shape.Family == survey.Headings && h.Level >= d.Shape.Level {
		return false // it stands among the questions and is none
	}
	if d.HasParts(h) {
		return false // it introduces what stands below it
	}
	e := d.WeighItems(list)
	first := list.FirstChild().FirstChild()
	if !says && (e.Count < fewestUnsaid || !e.Mostly(e.Sure, 80) || first == nil || d.IsOnlyALink(first)) {
		return false
	}
	return (e.Count >= layout.FewestListed || d.Names[h.Text] > 1) && e.Mostly(e.Asks, 80) && e.Mostly(e.Sure, 50) && !d.IsContents(list) && !d.onlyLeads(list)
}

// fewestUnsaid is the same where the section does not say that it holds questions.
const fewestUnsaid = 5

// holdsBoldQuestions reports whether a heading that is none of the questions, which
// bear numbers or words, says that it stands over questions, and below it stand bold
// lines that ask, each with an answer.
func (d *divider) holdsBoldQuestions(h *layout.Head) bool {
	if d.Shape.Family != survey.Headings {
		return false
	}
	var e layout.Evidence
	for i := h.At + 1; i < h.End; i++ {
		p, is := d.Blocks[i].Node.(*ast.Paragraph)
		if !is || layout.BoldLength(p) == 0 || !d.Blocks[i].Speaks() {
			continue
		}
		answered := layout.GoesOn(p)
		if i+1 < h.End && !answered {
			next, is := d.Blocks[i+1].Node.(*ast.Paragraph)
			answered = !is || layout.BoldLength(next) == 0
		}
		e.Add(wording.Asks(d.FirstLine(p)), false, answered)
	}
	return e.Count >= layout.FewestListed && e.Mostly(e.Asks, 80) && e.Mostly(e.Answers, 80) && d.isStranger(h) && layout.OfQuestions.MatchString(h.Full)
}
