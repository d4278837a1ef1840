package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/wording"
)

// isStranger reports whether a heading stands among questions and is none: these
// bear numbers or words such as Q, and it bears none and asks nothing, and it or
// the headings below it carry text. Above the
// first of those that have words nothing else is a question, be it asked or not.
func (d *divider) isStranger(h *layout.Head) bool {
	if d.isSignpost(h) {
		return true
	}
	e := &d.Shape.Evidence
	if d.isGreeting(h) {
		return true
	}
	if d.Shape.Family != survey.Headings || h.Level < d.Shape.Level || h.Body == 0 && (len(d.Questions) == 0 || !d.HasParts(h)) || h.Label != "" || h.Word || !e.Labelled() {
		return false
	}
	return h.Asks < wording.Surely || e.Words > 0 && len(d.Questions) == 0
}

// isGreeting reports whether a heading asks, bears no number and stands over nothing,
// above questions of which nearly all bear one and most carry an answer.
func (d *divider) isGreeting(h *layout.Head) bool {
	e := &d.Shape.Evidence
	return d.Shape.Family == survey.Headings && len(d.Questions) == 0 && h.Level >= d.Shape.Level && h.Body == 0 && h.Asks == wording.Surely && h.Label == "" && !h.Word && e.Mostly(e.Labels, 80) && e.Mostly(e.Answers, 60)
}

// stranger makes such a heading part of the open answer, unless no question
// follows, be it in the document or where such headings close topics, or the only
// ones that do stand deeper, right below it: it is their topic.
func (d *divider) stranger(n *ast.Heading, h *layout.Head, at draft.Span) {
	followed := h.At < d.Marked[d.Shape.Level]
	if d.open && followed && (h.Level > d.Shape.Level || !d.strangersClose()) {
		d.body(n)
		return
	}
	if !followed && len(d.Questions) > 0 && d.opensDeeper(h) {
		d.enter(10*h.Level-5, d.NameOf(h), at)
		return
	}
	d.open = false
	d.closeSections(10 * h.Level)
	switch {
	case len(d.Questions) == 0:
		d.why, d.astray = draft.BeforeAll, true
	case followed:
		d.why = draft.BetweenAll
	default:
		d.why = draft.AfterAll
	}
	d.Mark(at.Start, draft.Nothing, d.why)
}

// opensDeeper reports whether a heading stands over nothing but deeper ones of which
// the first is a question that asks or bears a number.
func (d *divider) opensDeeper(h *layout.Head) bool {
	if h.Body > 0 || !d.HasParts(h) {
		return false
	}
	first := d.Blocks[h.End].Head
	return d.IsQuestion(first) && (first.Label != "" || first.Word || first.Asks == wording.Surely)
}
