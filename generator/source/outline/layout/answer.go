package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// OpensAnswer returns how many bytes of a line's text are a word such as
// "Answer:" or "정답", or 0.
func (l *Layout) OpensAnswer(n ast.Node) int {
	if !l.MayOpen(n, wording.AnswerStarts) || LeadsElsewhere(n.FirstChild()) {
		return 0
	}
	text := l.Opening(n)
	if bold, is := n.FirstChild().(*ast.Emphasis); is && bold.NextSibling() != nil {
		if word := l.Text.Plain(bold); wording.IsAnswerWord(word) && len(word) < len(text) {
			return wording.SkipEnds(text, len(word))
		}
	}
	return wording.AnswerLabelLength(text)
}

// LeadsElsewhere reports whether a node is a link out of the document: then a
// word such as "Answer" is not over the answer, but is the way to it.
func LeadsElsewhere(n ast.Node) bool {
	link, is := n.(*ast.Link)
	return is && !LeadsToPlace(link)
}

// MayOpen reports whether a line begins with a letter that some word begins
// with. Nearly all lines do not, and are looked at no further.
func (l *Layout) MayOpen(n ast.Node, words *wording.Beginnings) bool {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		return true
	}
	first := lines.At(0)
	return words.MayOpen(l.Source[first.Start:first.Stop])
}

// Opening returns the beginning of the text of a paragraph, as far as labels
// reach.
func (l *Layout) Opening(n ast.Node) string {
	l.Text.Reset()
	for c := n.FirstChild(); c != nil && len(l.Text.Text) < 60; c = c.NextSibling() {
		c = l.Text.Inline(c)
	}
	return string(l.Text.Text)
}
