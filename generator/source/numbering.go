package source

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// splitLabel takes the author's own number off the beginning of a question, as
// the function does that is called so, and in a document that counts in numbers
// of two parts one such as "1.2 " as well.
func (d *draft) splitLabel(s string) (shown string, length int) {
	if shown, length = splitLabel(s); length > 0 || !d.twoParts {
		return shown, length
	}
	n := twoPartsLength(s)
	return s[:n], len(s) - len(strings.TrimLeft(s[n:], " "))
}

// hasLabel reports whether a line begins with a number or a word such as Q:.
func (d *draft) hasLabel(line string) bool {
	_, length := d.splitLabel(line)
	return length > 0
}

// namesNext reports whether a line bears the number of the question below it,
// which begins with a word such as Q: and has none, and says what that is about.
func (o *outline) namesNext(line string, next ast.Node) bool {
	p, is := next.(*ast.Paragraph)
	label, words := o.splitLabel(line)
	if !is || label == "" || questionWord(line) || len(line) > longestTopicLine || strings.ContainsAny(line[words:], ".!?。！？") {
		return false
	}
	shown, length := o.splitLabel(o.firstLine(p))
	return shown == "" && length > 0
}

// name keeps the number of a paragraph and what else it says for the question
// below it.
func (o *outline) name(n *ast.Paragraph) {
	o.mark(o.startOf(n), Asked, "it names the question below it")
	o.open = false
	o.label = o.takeLabel(n)
	o.topic = n
}

// twoPartsLength returns the length of a number of two parts that s begins with,
// with words behind it, or 0.
func twoPartsLength(s string) int {
	n := numberLength(s)
	if strings.Count(s[:n], ".") != 1 || !strings.HasPrefix(s[n:], " ") || strings.TrimLeft(s[n:], " ") == "" {
		return 0
	}
	return n
}

// findTwoParts finds out whether a plain text counts in numbers of two parts:
// nearly all lines that begin with one go on from the one before, or begin anew.
func (t *textReader) findTwoParts() {
	var last sequence
	all, inOrder := 0, 0
	for _, l := range t.lines {
		line := string(t.source[l.start:l.end])
		if l.bullet || twoPartsLength(line) == 0 {
			continue
		}
		number := numberOf(line)
		if all++; last.goesOn(number) || number[0] <= 1 && number[1] <= 1 {
			inOrder++
		}
		last = number
	}
	t.twoParts = inOrder >= entries && 10*inOrder >= 8*all
}

// margin is where the outermost numbers of a plain text begin and end, in
// characters from the beginning of the line, and of how many parts they are at
// most. What is numbered further in is part of an answer.
type margin struct{ begin, end, parts int }

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
	if n.Lines() == nil || n.Lines().Len() == 0 || !o.hasLabel(line) || questionWord(line) {
		return margin{}, false
	}
	at := n.Lines().At(0).Start
	begin := strings.LastIndexByte(string(o.source[max(0, at-deepestMargin):at]), '\n') + 1
	indent := columns(string(o.source[max(0, at-deepestMargin)+begin:at]), 8)
	number := strings.TrimLeft(line, "[(（【 ")
	length := numberLength(number)
	return margin{indent, indent + len(line) - len(number) + length, strings.Count(number[:length], ".") + 1}, length > 0
}

// deepestMargin bounds, in bytes, how far in a line is looked at for where its
// number stands.
const deepestMargin = 200

// isInner reports whether a paragraph of a plain text is numbered further in
// than others, and not because its number has more parts, or is shorter.
func (o *outline) isInner(n ast.Node, line string) bool {
	if !o.in.plain {
		return false
	}
	m, numbered := o.numberAt(n, line)
	return numbered && m.begin > o.margin.begin && (m.parts < o.margin.parts || m.parts == o.margin.parts && m.end > o.margin.end)
}
