package outline

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// longestFirst bounds, in bytes, the line with which a text begins that is its
// title.
const longestFirst = 80

// takeFirstLine makes the line with which a text without headings begins its
// title: it is short, ends no sentence, asks nothing, and stands above all
// questions and topics.
func (o *outline) takeFirstLine() {
	if o.Title != "" || o.in.Cards || !o.in.Plain && len(o.heads) > 0 || len(o.Questions) == 0 {
		return
	}
	first := 0
	for first < len(o.blocks) && !o.blocks[first].speaks() {
		first++
	}
	if first == len(o.blocks) || o.blocks[first].start >= o.Questions[0].Start {
		return
	}
	b := &o.blocks[first]
	switch n := b.node.(type) {
	case *ast.Heading:
		if !o.asksBelow(b.head) && o.mayBeTitle(n) {
			o.nameDocument(b.head)
		}
	case *ast.Paragraph:
		if len(o.Sections) > 0 && o.Sections[0].Position.Start <= b.start || !o.mayBeTitle(n) || !o.endsFirst(n) {
			return
		}
		o.Title = strings.TrimLeft(nameOnly(o.firstLine(n)), "\\# ")
		o.Marks = slices.DeleteFunc(o.Marks, func(m draft.Mark) bool { return m.Start == b.start && m.Role == draft.Nothing })
		o.Mark(b.start, draft.Topic, "it is the title")
		for i := 1; i < n.Lines().Len(); i++ {
			if at := n.Lines().At(i); bytes.IndexFunc(o.in.File.Text[at.Start:at.Stop], func(r rune) bool { return !wording.Unlettered(r) }) >= 0 {
				o.Mark(at.Start, draft.Nothing, draft.BeforeAll)
				break
			}
		}
	}
}

// mayBeTitle reports whether the first line of a block is short, no sentence, no
// question, no field of a letter, and says something.
func (o *outline) mayBeTitle(n ast.Node) bool {
	line := o.firstLine(n)
	return len(line) <= longestFirst && wording.Asks(line) == 0 && !o.HasLabel(line) && !strings.ContainsAny(line, "*@") && !strings.Contains(line, ": ") &&
		!strings.ContainsRune(".,;!?。", lastRune(line)) && strings.IndexFunc(line, func(r rune) bool { return !wording.Unlettered(r) }) >= 0
}

// endsFirst reports whether the first line of a paragraph was ended by the author,
// as one of plain text that has room for more, or is one of two.
func (o *outline) endsFirst(p *ast.Paragraph) bool {
	if !goesOn(p) || !o.in.Plain && p.Lines().Len() == 2 {
		return true
	}
	end, is := endOfLine(p.FirstChild()).(*ast.Text)
	return is && end.HardLineBreak() && p.Lines().Len() > 1
}
