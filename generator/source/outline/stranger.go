package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// isStranger reports whether a heading stands among questions and is none: these
// bear numbers or words such as Q, and it bears none and asks nothing, and it or
// the headings below it carry text. Above the
// first of those that have words nothing else is a question, be it asked or not.
func (o *outline) isStranger(h *head) bool {
	if o.isSignpost(h) {
		return true
	}
	e := &o.shape.evidence
	if o.isGreeting(h) {
		return true
	}
	if o.shape.family != headings || h.level < o.shape.level || h.body == 0 && (len(o.Questions) == 0 || !o.hasParts(h)) || h.label != "" || h.word || !e.labelled() {
		return false
	}
	return h.asks < wording.Surely || e.words > 0 && len(o.Questions) == 0
}

// isGreeting reports whether a heading asks, bears no number and stands over nothing,
// above questions of which nearly all bear one and most carry an answer.
func (o *outline) isGreeting(h *head) bool {
	e := &o.shape.evidence
	return o.shape.family == headings && len(o.Questions) == 0 && h.level >= o.shape.level && h.body == 0 && h.asks == wording.Surely && h.label == "" && !h.word && e.mostly(e.labels, 80) && e.mostly(e.answers, 60)
}

// hasParts reports whether a heading stands right above deeper ones.
func (o *outline) hasParts(h *head) bool {
	return h.end < len(o.blocks) && o.blocks[h.end].head != nil && o.blocks[h.end].head.level > h.level
}

// stranger makes such a heading part of the open answer, unless no question
// follows, or the only ones that do stand deeper, right below it: it is their topic.
func (o *outline) stranger(n *ast.Heading, h *head, at draft.Span) {
	followed := h.at < o.marked[o.shape.level]
	if o.open && followed {
		o.body(n)
		return
	}
	if !followed && len(o.Questions) > 0 && o.opensDeeper(h) {
		o.enter(10*h.level-5, o.nameOf(h), at)
		return
	}
	o.open = false
	o.closeSections(10 * h.level)
	switch {
	case len(o.Questions) == 0:
		o.why = draft.BeforeAll
	case followed:
		o.why = draft.BetweenAll
	default:
		o.why = draft.AfterAll
	}
	o.Mark(at.Start, draft.Nothing, o.why)
}

// opensDeeper reports whether a heading stands over nothing but deeper ones of which
// the first is a question that asks or bears a number.
func (o *outline) opensDeeper(h *head) bool {
	if h.body > 0 || !o.hasParts(h) {
		return false
	}
	first := o.blocks[h.end].head
	return o.isQuestion(first) && (first.label != "" || first.word || first.asks == wording.Surely)
}

// saysQuestion reports whether a heading above the level of the questions begins
// with a word such as Q, as most of these do, asks, and says something.
func (o *outline) saysQuestion(h *head) bool {
	e := &o.shape.evidence
	if !h.word || h.asks == 0 || h.level == 1 || 2*e.words < e.count {
		return false
	}
	return h.body > 0 || o.hasParts(h) && o.opensAnswer(o.blocks[h.end].node) > 0
}
