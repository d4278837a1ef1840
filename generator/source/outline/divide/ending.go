package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// endsAnswers reports whether a heading that could stand over a part of an answer
// stands over what comes after the answers: no other says the same, and it is
// beside the topics or above them; or beside questions that bear numbers, after
// the last of these.
func (d *divider) endsAnswers(h *layout.Head) bool {
	word := wording.Heart(h.Text)
	if !wording.PartWords[word] || d.Names[h.Text] > 1 || d.Shape.Family == survey.Summaries && d.Shape.Count == 1 {
		return false
	}
	if d.Shape.Family == survey.Headings {
		return wording.ClosingWords[word] && h.Level == d.Shape.Level && h.At > d.Marked[h.Level] && d.isStranger(h)
	}
	for i := len(d.under) - 1; i >= 0; i-- {
		if level := d.under[i].level; level%10 == 0 && level <= 60 {
			return 10*h.Level <= level
		}
	}
	return false
}

// ending is what there is to know of headings that may stand over the end of a document.
type ending struct {
	parts   int    // how many headings stand over parts of answers
	deepest int    // level of the deepest heading
	closing [7]int // how many headings of a level say that they stand over the end
	asked   int    // the last block that may be a question without being a heading
}

// findEnding finds that out.
func (d *divider) findEnding() {
	for i := range d.Heads {
		h := &d.Heads[i]
		if h.Body > 0 && wording.ClosesTitle(h.Text) {
			d.end.closing[h.Level]++
		}
		if h.Part {
			d.end.parts++
		}
		d.end.deepest = max(d.end.deepest, h.Level)
	}
	for d.end.asked = len(d.Blocks) - 1; d.end.asked >= 0 && !d.asksUnheaded(d.Blocks[d.end.asked].Node); d.end.asked-- {
	}
}

// closesDocument reports whether a heading says that it stands over the end of the
// document, and no question follows: beside questions that nearly all ask, or alone of all
// headings in a document whose questions are something else.
func (d *divider) closesDocument(h *layout.Head) bool {
	if len(d.Questions) == 0 || h.At < d.lastAsking || h.Label != "" || h.Body == 0 || d.Names[h.Text] > 1 || !wording.ClosesTitle(h.Text) {
		return false
	}
	if d.end == nil {
		d.end = &ending{}
		d.findEnding()
	}
	if d.Shape.Family == survey.Headings {
		e := &d.Shape.Evidence
		return h.Level == d.Shape.Level && e.Asks >= fewestAsking && 10*e.Asks >= 8*(e.Count-d.end.closing[h.Level])
	}
	alone := d.end.parts == 0 || d.end.parts == 1 && h.Part
	return alone && d.end.deepest <= h.Level && d.end.asked < h.At
}

// findLastAsking finds the last heading that asks or bears a number and does not say that
// it stands over the end: none before it does so.
func (d *divider) findLastAsking() {
	for i := len(d.Heads) - 1; i >= 0; i-- {
		if h := &d.Heads[i]; (h.Asks > 0 || h.Label != "") && !wording.ClosesTitle(h.Text) {
			d.lastAsking = h.At
			return
		}
	}
}

// fewestAsking is how many questions that ask show that a heading which does not is none.
const fewestAsking = 4

// asksUnheaded reports whether a block may be a question where these are no headings.
func (d *divider) asksUnheaded(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.List:
		return d.WeighItems(n).Asks > 0
	case *ast.Paragraph:
		return d.asksOrBearsLabel(n)
	case *tree.Details:
		return true
	}
	return false
}

// asksOrBearsLabel reports whether a paragraph surely asks, or begins with a label.
func (d *divider) asksOrBearsLabel(n *ast.Paragraph) bool {
	line := d.FirstLine(n)
	return wording.Asks(line) == wording.Surely || d.HasLabel(line)
}

// endAnswers closes the open answer with such a heading. It is a topic where
// questions can stand below it.
func (d *divider) endAnswers(h *layout.Head, at draft.Span) {
	d.part = false
	if d.mayHoldQuestions(h) {
		d.enter(10*h.Level, d.NameOf(h), at)
		return
	}
	d.open = false
	d.closeSections(10 * h.Level)
	d.below, d.why = h.Level, draft.AfterAll
	d.Mark(at.Start, draft.Nothing, d.why)
}

// mayHoldQuestions reports whether below a heading questions may stand: where
// they are list items, most items of the list right below it ask.
func (d *divider) mayHoldQuestions(h *layout.Head) bool {
	switch d.Shape.Family {
	case survey.Headings:
		return false
	case survey.Items, survey.InnerItems, survey.Listed, survey.Asking:
		if h.At+1 >= len(d.Blocks) {
			return false
		}
		list, is := d.Blocks[h.At+1].Node.(*ast.List)
		if !is {
			return false
		}
		e := d.WeighItems(list)
		return e.Mostly(e.Asks, 50)
	}
	return true
}

// isSignpost reports whether a heading is the last one, asks nothing where nearly
// all do, and stands over nothing but links.
func (d *divider) isSignpost(h *layout.Head) bool {
	if d.Shape.Family != survey.Headings || h != &d.Heads[len(d.Heads)-1] || h.Asks > 0 || h.Label != "" || h.Body == 0 || !d.Shape.Mostly(d.Shape.Sure, 80) {
		return false
	}
	return d.StandsOverLinks(h)
}
