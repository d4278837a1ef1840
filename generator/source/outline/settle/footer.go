package settle

import (
	"slices"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
)

// dropFooter takes off the last question what is set off from its answer as nothing
// is in any other: what stands behind a rule, or behind the list, quotation or box with
// which all others end, unless it has a word of the question.
func (s *settler) dropFooter(all []draft.Found) {
	last := len(all) - 1
	if last < fewestBefore || s.In.Cards {
		return
	}
	body := tree.TrimRules(all[last].Body)
	at := weighEnds(all).footer(body)
	if at <= 0 || !tree.IsRule(body[at]) && s.speaksOf(all[last].Title, body[at:]) {
		return
	}
	s.dropBehind(body[at:])
	all[last].Body = body[:at]
}

// speaksOf reports whether a line of some blocks has a word of a title.
func (s *settler) speaksOf(title ast.Node, blocks []ast.Node) bool {
	words := s.Text.Plain(title)
	return slices.ContainsFunc(blocks, func(n ast.Node) bool { return tree.IsLine(n) && sharesWord(s.Text.Plain(n), words) })
}

// ends is how what stands below all questions but the last one ends.
type ends struct {
	before  int          // how many questions there are
	bodies  int          // below how many something stands
	ruled   int          // and within how many of these a rule
	parted  int          // behind how many one stands
	topics  int          // how many are the last ones of their topics
	closed  int          // and how many of these have a rule behind them
	kind    ast.NodeKind // what all of them end with
	unlike  bool         // they end with several things
	opening int          // how many end with what opens on a click
}

// weighEnds looks at how they end.
func weighEnds(all []draft.Found) *ends {
	e := &ends{before: len(all) - 1}
	for i := range all[:e.before] {
		e.add(all[i].Body, all[i].Section != all[i+1].Section)
	}
	return e
}

func (e *ends) add(body []ast.Node, endsTopic bool) {
	left := tree.TrimRules(body)
	ruled := len(body) > 0 && tree.IsRule(body[len(body)-1])
	if ruled {
		e.parted++
	}
	if endsTopic {
		e.topics++
		if ruled {
			e.closed++
		}
	}
	if layout.FirstRule(left) >= 0 {
		e.ruled++
	}
	if len(left) == 0 {
		return
	}
	e.bodies++
	kind := left[len(left)-1].Kind()
	e.unlike = e.unlike || e.bodies > 1 && kind != e.kind
	e.kind = kind
	if kind == tree.KindDetails {
		e.opening++
	}
}

// footer returns where in what stands below the last question the footer begins, or -1.
func (e *ends) footer(body []ast.Node) int {
	if at := e.endingRule(body); at >= 0 {
		if areNotes(body[at:]) {
			return -1
		}
		return at
	}
	if e.unlike || e.bodies < fewestAlike || !tellsEnd(e.kind) {
		return -1
	}
	at := len(body)
	for at > 0 && body[at-1].Kind() != e.kind {
		at--
	}
	if at == 0 || at == len(body) {
		return -1
	}
	return at
}

// tellsEnd reports whether behind a block of a kind, with which all answers end, none goes
// on: below code something may be said of it.
func tellsEnd(kind ast.NodeKind) bool {
	return kind == ast.KindList || kind == ast.KindBlockquote || kind == tree.KindDetails
}

// endingRule returns where among blocks the rule stands that ends the last answer, or
// -1: in no other stands one, and rules part the questions, or all answers are in
// details, or there are enough of them; or rules part the topics, and hardly any stands
// in an answer.
func (e *ends) endingRule(body []ast.Node) int {
	if e.topics >= fewestBefore && e.closed == e.topics && 10*e.ruled <= e.bodies {
		return layout.LastRule(body)
	}
	at := layout.FirstRule(body)
	if at < 0 || e.ruled > 0 {
		return -1
	}
	folded := e.opening == e.before && at > 0 && body[at-1].Kind() == tree.KindDetails
	if 2*e.parted >= e.before || folded || e.bodies >= fewestUnruled {
		return at
	}
	return -1
}

// areNotes reports whether behind a rule stands a numbered list first of all, as pages
// have their footnotes.
func areNotes(blocks []ast.Node) bool {
	list, is := blocks[min(1, len(blocks)-1)].(*ast.List)
	return is && list.IsOrdered()
}

// dropBehind leaves out blocks behind the last answer.
func (s *settler) dropBehind(blocks []ast.Node) {
	for _, n := range blocks {
		why := draft.AfterAll
		if tree.IsRule(n) {
			why = "it is a rule"
		}
		s.Mark(s.StartOf(n), draft.Nothing, why)
	}
}

const (
	fewestBefore  = 2 // questions stand before the last one, at least, for them to show that what follows it is no part of its answer
	fewestUnruled = 4 // so many answers without a rule do, wherever the only one stands
	fewestAlike   = 6 // and so many that all end alike
)
