package survey

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/columnar"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// rowColumns are the places of the columns of a table of questions; number and
// answer are -1 where there is none.
type rowColumns struct{ number, question, answer int }

// findColumns finds the columns of a table by the cells of its head.
func (s *Survey) findColumns(head []ast.Node) (c rowColumns, are bool) {
	c = rowColumns{-1, -1, -1}
	for i, cell := range head {
		text := s.CellText(cell)
		switch word := wording.Heart(text); {
		case c.question < 0 && columnar.ColumnWords[word]:
			c.question = i
		case c.answer < 0 && wording.IsAnswerWord(text):
			c.answer = i
		case i == 0 && columnar.NumberWords[word]:
			c.number = i
		}
	}
	return c, c.question >= 0
}

// fewestAsking is how many rows below the head ask at least where nothing else
// tells that the first column does.
const fewestAsking = 3

// findAsking takes the two columns of a table for questions and answers where most
// cells of the first surely ask, hardly one of the other does, and none is empty.
func (s *Survey) findAsking(rows []ast.Node) (c rowColumns, are bool) {
	asking, asked := 0, 0
	for _, n := range rows {
		if n.ChildCount() != 2 || !n.FirstChild().HasChildren() || !n.LastChild().HasChildren() {
			return c, false
		}
	}
	for _, n := range rows[1:] {
		if wording.Asks(s.CellText(n.FirstChild())) == wording.Surely {
			asking++
		}
		if wording.Asks(s.CellText(n.LastChild())) == wording.Surely {
			asked++
		}
	}
	below := len(rows) - 1
	return rowColumns{-1, 0, 1}, asking >= fewestAsking && 10*asking >= 7*below && 5*asked <= below && wording.Asks(s.CellText(rows[0].FirstChild())) < wording.Surely
}

// findKinds returns the names of the columns that say of what kind the questions
// are: beside them and their answers stand few short values, again and again. The
// names of other columns are empty.
func (s *Survey) findKinds(rows []ast.Node, c rowColumns) []string {
	head := tree.Children(rows[0])
	columns := make([]columnar.Column, min(len(head), columnar.MostColumns))
	for _, n := range rows[1:] {
		i := 0
		for cell := n.FirstChild(); cell != nil && i < len(columns); cell = cell.NextSibling() {
			columns[i].Add(s.CellText(cell))
			i++
		}
	}
	names := make([]string, len(columns))
	for i := range columns {
		if i == c.question || i == c.answer || i == c.number {
			continue
		}
		if kind := &columns[i]; kind.Groups(len(rows)-1) && !kind.Chooses(Alternatives) && kind.Numbers < kind.Filled {
			names[i] = s.CellText(head[i])
		}
	}
	return names
}

// kindOfRow returns a line that says what a cell says, behind the name of its
// column, or nothing where the cell is empty.
func (s *Survey) kindOfRow(name string, cell ast.Node) []ast.Node {
	text := s.CellText(cell)
	if text == "" {
		return nil
	}
	return []ast.Node{LineOf(s.StartOf(cell), name+": "+text)}
}

// Alternatives are what a line to be filled in offers to choose from.
var Alternatives = wording.Set("true/false", "t/f", "yes/no", "right/wrong", "o/x", "참/거짓", "예/아니오", "예/아니요", "맞다/틀리다", "对/错", "是/否", "正确/错误", "はい/いいえ", "正/誤", "verdadero/falso", "vrai/faux", "richtig/falsch", "sí/no", "oui/non", "ja/nein", "да/нет")

// LineOf returns a paragraph of one text, which stands somewhere in the source.
func LineOf(at int, text string) ast.Node {
	p := tree.NewParagraph(at)
	p.AppendChild(p, ast.NewString([]byte(text)))
	return p
}
