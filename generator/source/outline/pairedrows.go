package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
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
func (o *outline) pairing(n ast.Node) pairedRow {
	cells := tree.Children(n)
	if len(cells) == 1 {
		return wideRow
	}
	if len(cells) != 2 || !cells[1].HasChildren() {
		return otherRow
	}
	first := o.cellText(cells[0])
	switch {
	case isLabel(first):
		return askingRow
	case first == "" && cells[0].ChildCount() == 0, first != "" && wording.AnswerLabelLength(first) == len(first):
		return answeringRow
	}
	return otherRow
}

// arePaired reports whether the rows of a table are such pairs, but for wide ones. A
// single one asks.
func (o *outline) arePaired(all []ast.Node) bool {
	pairs, asking, last := 0, 0, wideRow
	for _, n := range all {
		kind := o.pairing(n)
		switch {
		case kind == otherRow, kind == answeringRow && last == wideRow:
			return false
		case kind == answeringRow && last == askingRow:
			pairs++
		case kind == askingRow && wording.Asks(o.cellText(n.LastChild())) > 0:
			asking++
		}
		last = kind
	}
	return pairs >= fewestPairs || pairs == 1 && asking == 1
}

// eachPair goes through the questions of such a table. A wide row with a heading is
// a section; what other wide rows hold is none of the questions' business.
func (o *outline) eachPair(all []ast.Node, f func(row)) {
	for i, n := range all {
		cells := tree.Children(n)
		switch o.pairing(n) {
		case wideRow:
			f(row{wide: cells[0]})
		case askingRow:
			r := row{question: cells[1]}
			r.number, _ = o.SplitLabel(o.cellText(cells[0]))
			for _, next := range all[i+1:] {
				if o.pairing(next) != answeringRow {
					break
				}
				r.answer, r.answered = append(r.answer, next.LastChild()), true
			}
			f(r)
		}
	}
}

// wide enters the section that a wide cell names, or leaves the cell out.
func (o *outline) wide(cell ast.Node) {
	for c := cell.FirstChild(); c != nil; c = c.NextSibling() {
		if h, is := c.(*ast.Heading); is {
			at := o.StartOf(h)
			o.enter(10*h.Level, o.w.Plain(h), draft.Span{Start: at, End: at})
			return
		}
	}
	if o.says(cell) {
		o.Mark(o.StartOf(cell), draft.Nothing, draft.BetweenAll)
	}
}
