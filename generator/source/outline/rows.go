package outline

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// weighRows takes the rows of a table with a column of questions for evidence.
func (s *surveyor) weighRows(table ast.Node) {
	s.eachRow(table, func(r row) {
		if r.wide != nil {
			return
		}
		if text := s.cellText(r.question); text != "" {
			s.others[rows].add(max(wording.Maybe, wording.Asks(text)), r.number != "", r.answered)
		}
	})
}

// table makes the rows of a table questions where rows are.
func (o *outline) table(table ast.Node) {
	if o.shape.family != rows || o.below > 0 || !o.eachRow(table, func(row) {}) {
		o.body(table)
		return
	}
	o.Mark(o.StartOf(table), draft.Nothing, "it names the columns of a table of questions")
	o.eachRow(table, func(r row) {
		if r.wide != nil {
			o.wide(r.wide)
			return
		}
		at := o.StartOf(r.question)
		if o.cellText(r.question) == "" {
			o.emptyRow(r)
			return
		}
		inside := cellBlocks(r.question, at)
		tree.Unwrap(inside[0])
		o.label = r.number
		o.ask(inside[0], o.TakeLabel(inside[0]), draft.Span{Start: at, End: at})
		o.Questions[len(o.Questions)-1].Stem = append(inside[1:], r.kinds...)
		for _, cell := range r.answer {
			for _, n := range cellBlocks(cell, o.StartOf(cell)) {
				o.body(n)
			}
		}
		o.open, o.why = false, draft.BetweenAll
	})
}

// emptyRow reports a row without a question.
func (o *outline) emptyRow(r row) {
	for _, cell := range r.answer {
		if o.says(cell) {
			at := o.StartOf(cell)
			o.Mark(at, draft.Nothing, "its row has no question")
			o.in.Diags.Warnf(o.in.File.AtLine(o.in.File.Line(at)), "no-question", "this row has an answer and no question, and is left out").
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

// cellText returns the first line of a cell.
func (o *outline) cellText(cell ast.Node) string {
	first := cell.FirstChild()
	switch {
	case first == nil:
		return ""
	case first.Type() == ast.TypeInline:
		return o.w.Plain(cell)
	case tree.IsLine(first):
		return o.w.Plain(first)
	}
	return ""
}

// row is a row of a table of questions. The answer is its cell, where there is a
// column of answers, and then those of further columns.
type row struct {
	question ast.Node
	answer   []ast.Node
	answered bool // the cell of the answer says something
	number   string
	wide     ast.Node   // a cell across a table of pairs of rows instead of all of this, or nil
	kinds    []ast.Node // what the cells say of what kind the question is, with the names of their columns
}

// eachRow goes through the rows of a table and reports whether it is one of
// questions.
func (o *outline) eachRow(table ast.Node, f func(row)) bool {
	all := rowsOf(table, nil)
	if len(all) < 2 {
		return false
	}
	if o.arePaired(all) {
		o.eachPair(all, f)
		return true
	}
	c, are := o.findColumns(tree.Children(all[0]))
	if !are {
		c, are = o.findAsking(all)
	}
	if !are || c.answer < 0 && o.isContents(table) {
		return false
	}
	kinds := o.findKinds(all, c)
	for _, n := range all[1:] {
		cells := tree.Children(n)
		if len(cells) <= max(c.question, c.answer) {
			continue
		}
		r := row{question: cells[c.question]}
		if c.answer >= 0 {
			r.answer, r.answered = []ast.Node{cells[c.answer]}, cells[c.answer].HasChildren()
		}
		for i, cell := range cells {
			switch i {
			case c.question, c.answer:
			case c.number:
				r.number = o.cellText(cell)
			default:
				if i < len(kinds) && kinds[i] != "" {
					r.kinds = append(r.kinds, o.kindOfRow(kinds[i], cell)...)
					continue
				}
				r.answer = append(r.answer, cell)
			}
		}
		f(r)
	}
	return true
}

// isTable reports whether a block is a table, be it Markdown or tags.
func isTable(n ast.Node) bool {
	e, tagged := n.(*tree.Element)
	return n.Kind() == extast.KindTable || tagged && e.Tag == "table"
}

// rowsOf returns the rows of a table, be it Markdown or tags.
func rowsOf(table ast.Node, all []ast.Node) []ast.Node {
	for c := table.FirstChild(); c != nil; c = c.NextSibling() {
		e, tagged := c.(*tree.Element)
		switch {
		case !tagged && table.Kind() == extast.KindTable, tagged && e.Tag == "tr":
			all = append(all, c)
		case tagged && (e.Tag == "thead" || e.Tag == "tbody" || e.Tag == "tfoot"):
			all = rowsOf(e, all)
		}
	}
	return all
}
