package settle

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
)

// dropFooter takes what stands behind a rule off the body of the last question,
// where rules part the questions, or the topics, or all answers are in details, and in
// no other body anything stands behind one.
func (s *settler) dropFooter(all []draft.Found) {
	last := len(all) - 1
	if last < fewestBefore || s.In.Plain {
		return
	}
	body := tree.TrimRules(all[last].Body)
	at := layout.FirstRule(body)
	if at < 0 {
		return
	}
	parted, folded, ends, closed := 0, 0, 0, 0
	for i := range all[:last] {
		whole := all[i].Body
		left := tree.TrimRules(whole)
		if layout.FirstRule(left) >= 0 {
			return
		}
		ruled := len(whole) > 0 && tree.IsRule(whole[len(whole)-1])
		if ruled {
			parted++
		}
		if all[i].Section != all[i+1].Section {
			ends++
			if ruled {
				closed++
			}
		}
		if endsFolded(left) {
			folded++
		}
	}
	topics := ends >= fewestBefore && closed == ends
	if 2*parted < last && !topics && (folded < last || !endsFolded(body[:at])) {
		return
	}
	s.dropBehind(body[at:])
	all[last].Body = body[:at]
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

// fewestBefore is how many questions stand before the last one, at least, for it
// to show that what follows it is no part of its answer.
const fewestBefore = 2

// endsFolded reports whether the last of some blocks opens on a click.
func endsFolded(blocks []ast.Node) bool {
	return len(blocks) > 0 && blocks[len(blocks)-1].Kind() == tree.KindDetails
}
