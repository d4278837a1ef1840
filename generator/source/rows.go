package source

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// weighRows takes the rows of a table with a column of questions for evidence.
func (s *surveyor) weighRows(table ast.Node) {
	s.eachRow(table, func(r row) {
		if text := s.cellText(r.question); text != "" {
			s.others[rows].add(max(maybe, asks(text)), r.number != "", r.answered)
		}
	})
}

// table makes the rows of a table questions where rows are.
func (o *outline) table(table ast.Node) {
	if o.shape.family != rows || o.below > 0 || !o.eachRow(table, func(row) {}) {
		o.body(table)
		return
	}
	o.mark(o.startOf(table), Nothing, "it names the columns of a table of questions")
	o.eachRow(table, func(r row) {
		at := o.startOf(r.question)
		if o.cellText(r.question) == "" {
			o.emptyRow(r)
			return
		}
		inside := cellBlocks(r.question, at)
		unwrap(inside[0])
		o.label = r.number
		o.ask(inside[0], o.takeLabel(inside[0]), span{at, at})
		o.questions[len(o.questions)-1].stem = inside[1:]
		for _, cell := range r.answer {
			for _, n := range cellBlocks(cell, o.startOf(cell)) {
				o.body(n)
			}
		}
		o.open, o.why = false, betweenAll
	})
}

// emptyRow reports a row without a question.
func (o *outline) emptyRow(r row) {
	for _, cell := range r.answer {
		if o.says(cell) {
			at := o.startOf(cell)
			o.mark(at, Nothing, "its row has no question")
			o.in.diags.Warnf(o.in.file.AtLine(o.in.file.Line(at)), "no-question", "this row has an answer and no question, and is left out").
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
		p := newParagraph(at)
		moveChildren(p, cell, first)
		return []ast.Node{p}
	}
	return children(cell)
}

// cellText returns the first line of a cell.
func (o *outline) cellText(cell ast.Node) string {
	first := cell.FirstChild()
	switch {
	case first == nil:
		return ""
	case first.Type() == ast.TypeInline:
		return o.w.plain(cell)
	case isLine(first):
		return o.w.plain(first)
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
}

// eachRow goes through the rows of a table and reports whether it is one of
// questions.
func (o *outline) eachRow(table ast.Node, f func(row)) bool {
	all := rowsOf(table, nil)
	if len(all) < 2 {
		return false
	}
	c, are := o.findColumns(children(all[0]))
	if !are || c.answer < 0 && o.isContents(table) {
		return false
	}
	for _, n := range all[1:] {
		cells := children(n)
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
				r.answer = append(r.answer, cell)
			}
		}
		f(r)
	}
	return true
}

// isTable reports whether a block is a table, be it Markdown or tags.
func isTable(n ast.Node) bool {
	e, tagged := n.(*element)
	return n.Kind() == extast.KindTable || tagged && e.tag == "table"
}

// rowsOf returns the rows of a table, be it Markdown or tags.
func rowsOf(table ast.Node, all []ast.Node) []ast.Node {
	for c := table.FirstChild(); c != nil; c = c.NextSibling() {
		e, tagged := c.(*element)
		switch {
		case !tagged && table.Kind() == extast.KindTable, tagged && e.tag == "tr":
			all = append(all, c)
		case tagged && (e.tag == "thead" || e.tag == "tbody" || e.tag == "tfoot"):
			all = rowsOf(e, all)
		}
	}
	return all
}

// rowColumns are the places of the columns of a table of questions; number and
// answer are -1 where there is none.
type rowColumns struct{ number, question, answer int }

// columnWords stand over a column of questions, and numberWords over one of
// their numbers.
var (
	columnWords = set("q", "question", "questions", "question title", "interview question", "interview questions", "면접 질문", "질문 내용", "질문", "문제", "問題", "质问", "问题", "题目", "質問", "שאלה", "السؤال", "سؤال")
	numberWords = set("", "no", "nr", "number", "sno", "s.no", "sl no", "id", "번호", "序号", "编号", "番号")
)

// findColumns finds the columns of a table by the cells of its head.
func (o *outline) findColumns(head []ast.Node) (c rowColumns, are bool) {
	c = rowColumns{-1, -1, -1}
	for i, cell := range head {
		text := o.cellText(cell)
		switch word := heart(text); {
		case c.question < 0 && columnWords[word]:
			c.question = i
		case c.answer < 0 && isAnswerWord(text):
			c.answer = i
		case i == 0 && numberWords[word]:
			c.number = i
		}
	}
	return c, c.question >= 0
}
