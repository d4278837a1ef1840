package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
)

// table makes the rows of a table questions where rows are.
func (d *divider) table(table ast.Node) {
	if d.Shape.Family != survey.Rows || d.below > 0 || !d.EachRow(table, func(survey.Row) {}) {
		d.body(table)
		return
	}
	d.Mark(d.StartOf(table), draft.Nothing, "it names the columns of a table of questions")
	d.EachRow(table, func(r survey.Row) {
		if r.Wide != nil {
			d.wide(r.Wide)
			return
		}
		at := d.StartOf(r.Question)
		if d.CellText(r.Question) == "" {
			d.emptyRow(r)
			return
		}
		inside := cellBlocks(r.Question, at)
		tree.Unwrap(inside[0])
		d.label = r.Number
		d.ask(inside[0], d.TakeLabel(inside[0]), draft.Span{Start: at, End: at})
		d.Questions[len(d.Questions)-1].Stem = append(inside[1:], r.Kinds...)
		for _, cell := range r.Answer {
			for _, n := range cellBlocks(cell, d.StartOf(cell)) {
				d.body(n)
			}
		}
		d.open, d.why = false, draft.BetweenAll
	})
}

// emptyRow reports a row without a question.
func (d *divider) emptyRow(r survey.Row) {
	for _, cell := range r.Answer {
		if d.says(cell) {
			at := d.StartOf(cell)
			d.Mark(at, draft.Nothing, "its row has no question")
			d.In.Diags.Warnf(d.In.File.AtLine(d.In.File.Line(at)), "no-question", "this row has an answer and no question, and is left out").
				Hint = "write the question into its cell"
			return
		}
	}
}

// cellBlocks returns the blocks of a cell, its text as a paragraph.
func cellBlocks(cell ast.Node, at int) []ast.Node {
	first := cell.FirstChild()
	if first == nil {
		return nil
	}
	if first.Type() == ast.TypeInline {
		p := tree.NewParagraph(at)
		tree.MoveChildren(p, cell, first)
		return []ast.Node{p}
	}
	return tree.Children(cell)
}

// wide enters the section that a wide cell names, or leaves the cell out.
func (d *divider) wide(cell ast.Node) {
	for c := cell.FirstChild(); c != nil; c = c.NextSibling() {
		if h, is := c.(*ast.Heading); is {
			at := d.StartOf(h)
			d.enter(10*h.Level, d.Text.Plain(h), draft.Span{Start: at, End: at})
			return
		}
	}
	if d.says(cell) {
		d.Mark(d.StartOf(cell), draft.Nothing, draft.BetweenAll)
	}
}
