package source

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// longestFirst bounds, in bytes, the line with which a text begins that is its
// title.
const longestFirst = 80

// takeFirstLine makes the line with which a text without headings begins its
// title: it is short, ends no sentence, asks nothing, and stands above all
// questions and topics.
func (o *outline) takeFirstLine() {
	if o.title != "" || o.in.cards || !o.in.plain && len(o.heads) > 0 || len(o.questions) == 0 {
		return
	}
	first := 0
	for first < len(o.blocks) && !o.blocks[first].speaks() {
		first++
	}
	if first == len(o.blocks) || o.blocks[first].start >= o.questions[0].start {
		return
	}
	b := &o.blocks[first]
	switch n := b.node.(type) {
	case *ast.Heading:
		if !o.asksBelow(b.head) && o.mayBeTitle(n) {
			o.nameDocument(b.head)
		}
	case *ast.Paragraph:
		if len(o.sections) > 0 && o.sections[0].Position.Start <= b.start || !o.mayBeTitle(n) || !o.endsFirst(n) {
			return
		}
		o.title = strings.TrimLeft(nameOnly(o.firstLine(n)), "\\# ")
		o.marks = slices.DeleteFunc(o.marks, func(m mark) bool { return m.start == b.start && m.role == Nothing })
		o.mark(b.start, Topic, "it is the title")
		for i := 1; i < n.Lines().Len(); i++ {
			if at := n.Lines().At(i); bytes.IndexFunc(o.in.file.Text[at.Start:at.Stop], func(r rune) bool { return !unlettered(r) }) >= 0 {
				o.mark(at.Start, Nothing, beforeAll)
				break
			}
		}
	}
}

// mayBeTitle reports whether the first line of a block is short, no sentence, no
// question, no field of a letter, and says something.
func (o *outline) mayBeTitle(n ast.Node) bool {
	line := o.firstLine(n)
	return len(line) <= longestFirst && asks(line) == 0 && !o.hasLabel(line) && !strings.ContainsAny(line, "*@") && !strings.Contains(line, ": ") &&
		!strings.ContainsRune(".,;!?。", lastRune(line)) && strings.IndexFunc(line, func(r rune) bool { return !unlettered(r) }) >= 0
}

// endsFirst reports whether the first line of a paragraph was ended by the author,
// as one of plain text that has room for more, or is one of two.
func (o *outline) endsFirst(p *ast.Paragraph) bool {
	if !goesOn(p) || !o.in.plain && p.Lines().Len() == 2 {
		return true
	}
	end, is := endOfLine(p.FirstChild()).(*ast.Text)
	return is && end.HardLineBreak() && p.Lines().Len() > 1
}
