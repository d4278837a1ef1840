package naming

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/wording"
)

// longestFirst bounds, in cells of a terminal, the line with which a text begins that is its
// title.
const longestFirst = 80

// takeFirstLine makes the line with which a text without headings begins its
// title: it is short, ends no sentence, asks nothing, and stands above all
// questions and topics.
func (t *titles) takeFirstLine() {
	if t.Title != "" || t.In.Cards || !t.In.Plain && len(t.Heads) > 0 || len(t.Questions) == 0 {
		return
	}
	first := 0
	for first < len(t.Blocks) && !t.Blocks[first].Speaks() {
		first++
	}
	if first == len(t.Blocks) || t.Blocks[first].Start >= t.Questions[0].Start {
		return
	}
	b := &t.Blocks[first]
	switch n := b.Node.(type) {
	case *ast.Heading:
		if !t.asksBelow(b.Head) && t.mayBeTitle(n) {
			t.nameDocument(b.Head)
		}
	case *ast.Paragraph:
		if len(t.Sections) > 0 && t.Sections[0].Position.Start <= b.Start || !t.mayBeTitle(n) || !t.endsFirst(n) {
			return
		}
		t.Title = strings.TrimLeft(survey.NameOnly(t.FirstLine(n)), "\\# ")
		t.Marks = slices.DeleteFunc(t.Marks, func(m draft.Mark) bool { return m.Start == b.Start })
		t.Mark(b.Start, draft.Topic, "it is the title")
		t.takeFromIntro(n)
	}
}

// mayBeTitle reports whether the first line of a block is short, no sentence, no
// question, no field of a letter, and says something.
func (t *titles) mayBeTitle(n ast.Node) bool {
	line := t.FirstLine(n)
	return wording.Cells(line) <= longestFirst && wording.Asks(line) == 0 && !t.HasLabel(line) && !strings.ContainsAny(line, "*@") && !strings.Contains(line, ": ") &&
		!strings.ContainsRune(".,;!?。", layout.LastRune(line)) && strings.IndexFunc(line, func(r rune) bool { return !wording.Unlettered(r) }) >= 0
}

// endsFirst reports whether the first line of a paragraph was ended by the author,
// as one of plain text that has room for more, or is one of two.
func (t *titles) endsFirst(p *ast.Paragraph) bool {
	if !layout.GoesOn(p) || !t.In.Plain && p.Lines().Len() == 2 {
		return true
	}
	end, is := layout.EndOfLine(p.FirstChild()).(*ast.Text)
	return is && end.HardLineBreak() && p.Lines().Len() > 1
}
