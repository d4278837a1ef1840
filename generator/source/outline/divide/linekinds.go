package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/wording"
)

// line is a paragraph that may be a question, by its first line.
type line struct {
	*ast.Paragraph
	next     ast.Node // the block below it
	text     string
	asks     int  // how much it looks like a question
	labelled bool // it bears a number, or a word such as Q:
	worded   bool // it begins with such a word
}

func (d *divider) read(n *ast.Paragraph, next ast.Node) line {
	text := d.FirstLine(n)
	return line{n, next, text, wording.Asks(text), d.HasLabel(text), wording.QuestionWord(text)}
}

func (l *line) surely() bool { return l.asks == wording.Surely }

// isBoldLine reports whether a line is a question where bold lines are.
func (d *divider) isBoldLine(l *line) bool {
	switch {
	case d.LeadsBold(l.Paragraph), d.wordedBold() && l.labelled && l.worded:
		return true
	case layout.BoldLength(l.Paragraph) == 0:
		return d.opensByClick(l.Paragraph, l.next)
	}
	if !l.labelled && d.open && d.countedByWord() {
		return false
	}
	anyMay := !d.Shape.Mostly(d.Shape.Asks, 80) && !d.Shape.Labelled()
	return l.surely() || l.labelled || anyMay || l.asks > 0 && !d.Shape.Worded() || d.opensByClick(l.Paragraph, l.next)
}

// countedByWord reports whether nearly all bold lines that ask bear a word such as Q and a
// number: those that bear none are parts of answers.
func (d *divider) countedByWord() bool {
	return d.Shape.Family == survey.BoldLines && len(d.number) > 0 && d.Shape.Words > 2 && 10*d.Shape.Words >= 7*d.Shape.Asks
}

// isLabelledLine reports whether a line is a question where numbers or words such as Q:
// tell these, and what tells them is not only part of an answer.
func (d *divider) isLabelledLine(l *line) bool {
	named := l.labelled && l.worded
	if d.wordsTell() {
		if !named && !l.surely() || !l.labelled && !l.worded {
			return false
		}
	} else if !l.labelled {
		return false
	}
	if d.IsInner(l.Paragraph, l.text) {
		return false
	}
	return l.asks > 0 || l.worded || d.Margin.Mark != "" || d.isNext(l.text) ||
		d.MayTell() && d.HasChoices(l.Paragraph, l.next) || d.isChosen(l) ||
		d.Shape.InBold && layout.OpensBold(l.Paragraph) && d.number.Rises(wording.NumberOf(l.text))
}

// isChosen reports whether choices stand below a line.
func (d *divider) isChosen(l *line) bool {
	if l.next == nil || d.In.Plain {
		return false
	}
	below := []ast.Node{l.next}
	if after := l.next.NextSibling(); after != nil {
		below = append(below, after)
	}
	return d.ChoicesBelow(l.Paragraph, below)
}

// isAskingLine reports whether a line is a question where lines are that ask: it does,
// or is answered or has choices as most of them.
func (d *divider) isAskingLine(l *line) bool {
	if l.surely() {
		return true
	}
	if _, own := l.AttributeString("line"); l.asks > 0 && (own || !d.Shape.Mostly(d.Shape.Answers, 30)) {
		return true
	}
	answered := d.IsAnswered(l.next) && (!d.open || d.hasAnswer())
	return d.MayTell() && (answered || d.HasChoices(l.Paragraph, l.next))
}

// isNumberedItem reports whether a line goes on with the numbers of items that are
// questions.
func (d *divider) isNumberedItem(l *line) bool {
	return d.Shape.Family == survey.Items && d.Shape.Lists != survey.ByBullet && d.isNext(l.text)
}
