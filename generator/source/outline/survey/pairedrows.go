package survey

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// fewestPairs is how many pairs of rows tell a table of them, whatever they say.
const fewestPairs = 2

// pairedRow is what a row of a table is in which a question stands in one row and
// its answer in the next, as DocBook has it: the first cell of the one holds
// nothing but Q: or a number, that of the other nothing but A: or nothing.
type pairedRow int

const (
	otherRow pairedRow = iota
	askingRow
	answeringRow
	wideRow // one cell across the table
)

// pairing says what a row is in such a table.
func (s *Survey) pairing(n ast.Node) pairedRow {
	cells := tree.Children(n)
	if len(cells) == 1 {
		return wideRow
	}
	if len(cells) != 2 || !cells[1].HasChildren() {
		return otherRow
	}
	first := s.CellText(cells[0])
	switch {
	case layout.IsLabel(first):
		return askingRow
	case first == "" && cells[0].ChildCount() == 0, first != "" && wording.AnswerLabelLength(first) == len(first):
		return answeringRow
	}
	return otherRow
}

// arePaired reports whether the rows of a table are such pairs, but for wide ones. A
// single one asks.
func (s *Survey) arePaired(all []ast.Node) bool {
	pairs, asking, last := 0, 0, wideRow
	for _, n := range all {
		kind := s.pairing(n)
		switch {
		case kind == otherRow, kind == answeringRow && last == wideRow:
			return false
		case kind == answeringRow && last == askingRow:
			pairs++
		case kind == askingRow && wording.Asks(s.CellText(n.LastChild())) > 0:
			asking++
		}
		last = kind
	}
	return pairs >= fewestPairs || pairs == 1 && asking == 1
}

// eachPair goes through the questions of such a table. A wide row with a heading is
// a section; what other wide rows hold is none of the questions' business.
func (s *Survey) eachPair(all []ast.Node, f func(Row)) {
	for i, n := range all {
		cells := tree.Children(n)
		switch s.pairing(n) {
		case wideRow:
			f(Row{Wide: cells[0]})
		case askingRow:
			r := Row{Question: cells[1]}
			r.Number, _ = s.SplitLabel(s.CellText(cells[0]))
			for _, next := range all[i+1:] {
				if s.pairing(next) != answeringRow {
					break
				}
				r.Answer, r.answered = append(r.Answer, next.LastChild()), true
			}
			f(r)
		}
	}
}
