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

// closesDocument reports whether a heading says that it stands over the end of the
// document, and no question follows: beside questions that nearly all ask, or alone of all
// headings in a document whose questions are something else.
func (d *divider) closesDocument(h *layout.Head) bool {
	switch {
	case h.At < d.lastAsking || len(d.Questions) == 0 || h.Label != "" || h.Body == 0 || d.Names[h.Text] > 1 || !wording.ClosesTitle(h.Text):
		return false
	case d.Shape.Family == survey.Headings:
		return h.Level == d.Shape.Level && d.closesHeadings(h)
	}
	for i := range d.Heads {
		other := &d.Heads[i]
		if other != h && (other.Part || other.Level > h.Level || other.At > h.At && (other.Asks > 0 || other.Label != "")) {
			return false
		}
	}
	return !d.asksBehind(h)
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

// closesHeadings reports whether nearly all questions ask but for such headings.
func (d *divider) closesHeadings(h *layout.Head) bool {
	closing := 0
	for i := range d.Heads {
		other := &d.Heads[i]
		closes := wording.ClosesTitle(other.Text)
		if closes && other.Level == h.Level && other.Body > 0 {
			closing++
		}
	}
	e := &d.Shape.Evidence
	return e.Asks >= fewestAsking && 10*e.Asks >= 8*(e.Count-closing)
}

// fewestAsking is how many questions that ask show that a heading which does not is none.
const fewestAsking = 4

// asksBehind reports whether anything behind a heading may be a question where these are
// no headings.
func (d *divider) asksBehind(h *layout.Head) bool {
	for i := h.At + 1; i < len(d.Blocks); i++ {
		n := d.Blocks[i].Node
		if list, is := n.(*ast.List); is && d.WeighItems(list).Asks > 0 {
			return true
		}
		if p, is := n.(*ast.Paragraph); is && (wording.Asks(d.FirstLine(p)) == wording.Surely || d.HasLabel(d.FirstLine(p))) {
			return true
		}
		if _, is := n.(*tree.Details); is {
			return true
		}
	}
	return false
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
