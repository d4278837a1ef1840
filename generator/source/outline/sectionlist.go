package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// fewestListed is how many items a list of questions in a section of its own has
// at least, unless other sections are called the same.
const fewestListed = 3

// isSectionOfQuestions reports whether a list is all that stands in a section
// which says that it holds questions, or the first that stands there behind other
// questions, and nearly all of its items ask: then they are questions, whatever the
// others of the document are.
func (o *outline) isSectionOfQuestions(list *ast.List) bool {
	h := o.last
	if h == nil || o.open || o.below > 0 || h.aside || h.contents || o.part {
		return false
	}
	says := h.body == 1 && ofQuestions.MatchString(h.full)
	if !says && !(len(o.Questions) > 0 && o.blocks[h.at+1].node == list) {
		return false
	}
	if o.shape.family == headings && h.level >= o.shape.level {
		return false // it stands among the questions and is none
	}
	if o.hasParts(h) {
		return false // it introduces what stands below it
	}
	e := o.weighItems(list)
	first := list.FirstChild().FirstChild()
	if !says && (e.count < fewestUnsaid || !e.mostly(e.sure, 80) || first == nil || o.isOnlyALink(first)) {
		return false
	}
	return (e.count >= fewestListed || o.names[h.text] > 1) && e.mostly(e.asks, 80) && e.mostly(e.sure, 50) && !o.isContents(list) && !o.onlyLeads(list)
}

// fewestUnsaid is the same where the section does not say that it holds questions.
const fewestUnsaid = 5

// holdsBoldQuestions reports whether a heading that is none of the questions, which
// bear numbers or words, says that it stands over questions, and below it stand bold
// lines that ask, each with an answer.
func (o *outline) holdsBoldQuestions(h *head) bool {
	if o.shape.family != headings {
		return false
	}
	var e evidence
	for i := h.at + 1; i < h.end; i++ {
		p, is := o.blocks[i].node.(*ast.Paragraph)
		if !is || boldLength(p) == 0 || !o.blocks[i].speaks() {
			continue
		}
		answered := goesOn(p)
		if i+1 < h.end && !answered {
			next, is := o.blocks[i+1].node.(*ast.Paragraph)
			answered = !is || boldLength(next) == 0
		}
		e.add(wording.Asks(o.firstLine(p)), false, answered)
	}
	return e.count >= fewestListed && e.mostly(e.asks, 80) && e.mostly(e.answers, 80) && o.isStranger(h) && ofQuestions.MatchString(h.full)
}
