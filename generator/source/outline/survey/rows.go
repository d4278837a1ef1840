package survey

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// weighRows takes the rows of a table with a column of questions for evidence.
func (s *surveyor) weighRows(table ast.Node) {
	s.EachRow(table, func(r Row) {
		if r.Wide != nil {
			return
		}
		if text := s.CellText(r.Question); text != "" {
			s.others[Rows].Add(max(wording.Maybe, wording.Asks(text)), r.Number != "", r.answered)
		}
	})
}

// CellText returns the first line of a cell.
func (s *Survey) CellText(cell ast.Node) string {
	first := cell.FirstChild()
	switch {
	case first == nil:
		return ""
	case first.Type() == ast.TypeInline:
		return s.Text.Plain(cell)
	case tree.IsLine(first):
		return s.Text.Plain(first)
	}
	return ""
}

// Row is a row of a table of questions. The answer is its cell, where there is a
// column of answers, and then those of further columns.
type Row struct {
	Question ast.Node
	Answer   []ast.Node
	answered bool // the cell of the answer says something
	Number   string
	Wide     ast.Node   // a cell across a table of pairs of rows instead of all of this, or nil
	Kinds    []ast.Node // what the cells say of what kind the question is, with the names of their columns
}

// EachRow goes through the rows of a table and reports whether it is one of
// questions.
func (s *Survey) EachRow(table ast.Node, f func(Row)) bool {
	all := rowsOf(table, nil)
	if len(all) < 2 {
		return false
	}
	if s.arePaired(all) {
		s.eachPair(all, f)
		return true
	}
	c, are := s.findColumns(tree.Children(all[0]))
	if !are {
		c, are = s.findAsking(all)
	}
	if !are || c.answer < 0 && s.IsContents(table) {
		return false
	}
	kinds := s.findKinds(all, c)
	for _, n := range all[1:] {
		cells := tree.Children(n)
		if len(cells) <= max(c.question, c.answer) {
			continue
		}
		r := Row{Question: cells[c.question]}
		if c.answer >= 0 {
			r.Answer, r.answered = []ast.Node{cells[c.answer]}, cells[c.answer].HasChildren()
		}
		for i, cell := range cells {
			switch i {
			case c.question, c.answer:
			case c.number:
				r.Number = s.CellText(cell)
			default:
				if i < len(kinds) && kinds[i] != "" {
					r.Kinds = append(r.Kinds, s.kindOfRow(kinds[i], cell)...)
					continue
				}
				r.Answer = append(r.Answer, cell)
			}
		}
		f(r)
	}
	return true
}

// IsTable reports whether a block is a table, be it Markdown or tags.
func IsTable(n ast.Node) bool {
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
