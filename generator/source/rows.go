package source

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// weighRows takes the rows of a table with a column of questions and one of
// answers for evidence.
func (s *surveyor) weighRows(table *extast.Table) {
	s.eachRow(table, func(question ast.Node, answer []ast.Node, number string) {
		s.others[rows].add(max(maybe, asks(s.w.plain(question))), number != "", answer[0].HasChildren())
	})
}

// table makes the rows of a table questions where rows are.
func (o *outline) table(table *extast.Table) {
	if _, are := o.findColumns(table); o.shape.family != rows || !are || o.below > 0 {
		o.body(table)
		return
	}
	o.mark(o.startOf(table), Nothing, "it names the columns of a table of questions")
	o.eachRow(table, func(question ast.Node, answer []ast.Node, number string) {
		at := o.startOf(question)
		title := asParagraph(question, at)
		o.label = number
		o.ask(title, o.takeLabel(title), span{at, at})
		for _, cell := range answer {
			if cell.HasChildren() {
				o.body(asParagraph(cell, o.startOf(cell)))
			}
		}
		o.open, o.why = false, betweenAll
	})
}

// asParagraph returns a paragraph with what stands in a cell.
func asParagraph(cell ast.Node, at int) *ast.Paragraph {
	p := newParagraph(at)
	moveChildren(p, cell, cell.FirstChild())
	return p
}

// eachRow goes through the rows of a table of questions that have a question.
// The answer is its cell and then those of further columns.
func (o *outline) eachRow(table *extast.Table, f func(question ast.Node, answer []ast.Node, number string)) {
	c, are := o.findColumns(table)
	if !are {
		return
	}
	for row := table.FirstChild().NextSibling(); row != nil; row = row.NextSibling() {
		cells, number := children(row), ""
		if len(cells) <= max(c.question, c.answer) || !cells[c.question].HasChildren() {
			continue
		}
		answer := []ast.Node{cells[c.answer]}
		for i, cell := range cells {
			switch i {
			case c.question, c.answer:
			case c.number:
				number = o.w.plain(cell)
			default:
				answer = append(answer, cell)
			}
		}
		f(cells[c.question], answer, number)
	}
}

// rowColumns are the places of the columns of a table of questions; number is -1
// where there is none.
type rowColumns struct{ number, question, answer int }

// columnWords stand over a column of questions, and numberWords over one of
// their numbers.
var (
	columnWords = set("question", "questions", "질문", "문제", "問題", "质问", "问题", "题目", "質問", "שאלה", "السؤال", "سؤال")
	numberWords = set("", "no", "nr", "number", "번호", "序号", "编号", "番号")
)

// findColumns finds the columns of a table by its head.
func (o *outline) findColumns(table *extast.Table) (c rowColumns, are bool) {
	c = rowColumns{-1, -1, -1}
	for i, cell := range children(table.FirstChild()) {
		text := o.w.plain(cell)
		switch word := heart(text); {
		case c.question < 0 && columnWords[word]:
			c.question = i
		case c.answer < 0 && isAnswerWord(text):
			c.answer = i
		case i == 0 && numberWords[word]:
			c.number = i
		}
	}
	return c, c.question >= 0 && c.answer >= 0
}
