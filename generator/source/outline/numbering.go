package outline

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// namesNext reports whether a line bears the number of the question below it,
// which begins with a word such as Q: and has none, and says what that is about.
func (o *outline) namesNext(line string, next ast.Node) bool {
	p, is := next.(*ast.Paragraph)
	label, words := o.SplitLabel(line)
	if !is || label == "" || wording.QuestionWord(line) || len(line) > wording.LongestTopicLine || strings.ContainsAny(line[words:], ".!?。！？") {
		return false
	}
	shown, length := o.SplitLabel(o.firstLine(p))
	return shown == "" && length > 0
}

// name keeps the number of a paragraph and what else it says for the question
// below it.
func (o *outline) name(n *ast.Paragraph) {
	o.Mark(o.StartOf(n), draft.Asked, "it names the question below it")
	o.open = false
	o.label = o.TakeLabel(n)
	o.topic = n
}

// margin is where the outermost numbers of a plain text begin and end, in
// characters from the beginning of the line, and of how many parts they are at
// most. What is numbered further in is part of an answer.
type margin struct {
	begin, end, parts int
	mark              string // what closes them, where others close those of answers
}

// findMargin finds it: the first column at which a tenth of the numbers begin.
func (o *outline) findMargin() {
	columns, all := map[int]int{}, 0
	o.eachNumber(func(m margin) {
		columns[m.begin]++
		all++
	})
	o.margin.begin = -1
	for column, count := range columns {
		if 10*count >= all && (o.margin.begin < 0 || column < o.margin.begin) {
			o.margin.begin = column
		}
	}
	o.eachNumber(func(m margin) {
		if m.begin == o.margin.begin {
			o.margin.end, o.margin.parts = max(o.margin.end, m.end), max(o.margin.parts, m.parts)
		}
	})
	o.margin.mark = o.risingMark()
}

// eachNumber goes through the paragraphs that begin with numbers.
func (o *outline) eachNumber(f func(margin)) {
	for i := range o.blocks {
		if p, is := o.blocks[i].node.(*ast.Paragraph); is {
			if m, numbered := o.numberAt(p, o.firstLine(p)); numbered {
				f(m)
			}
		}
	}
}

// numberAt returns where the number stands that the first line of a paragraph
// begins with.
func (o *outline) numberAt(n ast.Node, line string) (margin, bool) {
	if n.Lines() == nil || n.Lines().Len() == 0 || !o.HasLabel(line) || wording.QuestionWord(line) {
		return margin{}, false
	}
	at := n.Lines().At(0).Start
	begin := strings.LastIndexByte(string(o.Source[max(0, at-deepestMargin):at]), '\n') + 1
	indent := wording.Columns(string(o.Source[max(0, at-deepestMargin)+begin:at]), 8)
	number := strings.TrimLeft(line, "[(（【 ")
	length := wording.NumberLength(number)
	return margin{indent, indent + len(line) - len(number) + length, strings.Count(number[:length], ".") + 1, markBehind(number[length:])}, length > 0
}

// deepestMargin bounds, in bytes, how far in a line is looked at for where its
// number stands.
const deepestMargin = 200

// isInner reports whether a paragraph of a plain text is numbered further in
// than others, and not because its number has more parts, or is shorter.
func (o *outline) isInner(n ast.Node, line string) bool {
	if !o.in.Plain {
		return false
	}
	m, numbered := o.numberAt(n, line)
	if numbered && o.margin.mark != "" && m.mark != o.margin.mark {
		return true
	}
	return numbered && m.begin > o.margin.begin && (m.parts < o.margin.parts || m.parts == o.margin.parts && m.end > o.margin.end)
}
