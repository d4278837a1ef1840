package source

import "github.com/yuin/goldmark/ast"

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

// findKinds returns the names of the columns that say of what kind the questions
// are: beside them and their answers stand few short values, again and again. The
// names of other columns are empty.
func (o *outline) findKinds(rows []ast.Node, c rowColumns) []string {
	head := children(rows[0])
	columns := make([]column, min(len(head), mostColumns))
	for _, n := range rows[1:] {
		i := 0
		for cell := n.FirstChild(); cell != nil && i < len(columns); cell = cell.NextSibling() {
			columns[i].add(o.cellText(cell))
			i++
		}
	}
	names := make([]string, len(columns))
	for i := range columns {
		if i == c.question || i == c.answer || i == c.number {
			continue
		}
		if kind := &columns[i]; kind.groups(len(rows)-1) && !kind.chooses(alternatives) && kind.numbers < kind.filled {
			names[i] = o.cellText(head[i])
		}
	}
	return names
}

// kindOfRow returns a line that says what a cell says, behind the name of its
// column, or nothing where the cell is empty.
func (o *outline) kindOfRow(name string, cell ast.Node) []ast.Node {
	text := o.cellText(cell)
	if text == "" {
		return nil
	}
	return []ast.Node{lineOf(o.startOf(cell), name+": "+text)}
}
