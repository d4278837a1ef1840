package layout

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// Margin is where the outermost numbers of a plain text begin and end, in
// characters from the beginning of the line, and of how many parts they are at
// most. What is numbered further in is part of an answer.
type Margin struct {
	Begin, End, Parts int
	Mark              string // what closes them, where others close those of answers
}

// findMargin finds it: the first column at which a tenth of the numbers begin.
func (l *Layout) findMargin() {
	columns, all := map[int]int{}, 0
	l.eachNumber(func(m Margin) {
		columns[m.Begin]++
		all++
	})
	l.Margin.Begin = -1
	for column, count := range columns {
		if 10*count >= all && (l.Margin.Begin < 0 || column < l.Margin.Begin) {
			l.Margin.Begin = column
		}
	}
	l.eachNumber(func(m Margin) {
		if m.Begin == l.Margin.Begin {
			l.Margin.End, l.Margin.Parts = max(l.Margin.End, m.End), max(l.Margin.Parts, m.Parts)
		}
	})
	l.Margin.Mark = l.risingMark()
}

// eachNumber goes through the paragraphs that begin with numbers.
func (l *Layout) eachNumber(f func(Margin)) {
	for i := range l.Blocks {
		if p, is := l.Blocks[i].Node.(*ast.Paragraph); is {
			if m, numbered := l.NumberAt(p, l.FirstLine(p)); numbered {
				f(m)
			}
		}
	}
}

// NumberAt returns where the number stands that the first line of a paragraph
// begins with.
func (l *Layout) NumberAt(n ast.Node, line string) (Margin, bool) {
	if n.Lines() == nil || n.Lines().Len() == 0 || !l.HasLabel(line) || wording.QuestionWord(line) {
		return Margin{}, false
	}
	at := n.Lines().At(0).Start
	begin := strings.LastIndexByte(string(l.Source[max(0, at-DeepestMargin):at]), '\n') + 1
	indent := wording.Columns(string(l.Source[max(0, at-DeepestMargin)+begin:at]), 8)
	number := strings.TrimLeft(line, "[(（【 ")
	length := wording.NumberLength(number)
	return Margin{indent, indent + len(line) - len(number) + length, strings.Count(number[:length], ".") + 1, markBehind(number[length:])}, length > 0
}

// DeepestMargin bounds, in bytes, how far in a line is looked at for where its
// number stands.
const DeepestMargin = 200

// NumberIn returns the number in a label, as the author wrote it.
func NumberIn(label string) string { return numberDigits.FindString(label) }

var numberDigits = regexp.MustCompile(`\d+(?:\.\d+)*`)
