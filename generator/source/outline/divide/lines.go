package divide

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// paragraph makes a paragraph a question where such paragraphs are.
func (d *divider) paragraph(n *ast.Paragraph, i int) {
	var next ast.Node
	if i+1 < len(d.Blocks) {
		next = d.Blocks[i+1].Node
	}
	d.leaveList(n, i)
	if d.below == 0 && d.beginPassage(n) {
		return
	}
	if d.Shape.Family == survey.CardLines && d.below == 0 {
		d.cardText(n)
		return
	}
	if d.bolds != nil && d.bolds == d.last && layout.BoldLength(n) > 0 || d.ranged != nil && d.ranged == d.last && d.NamesItself(n) {
		d.titled(n, false)
		return
	}
	dressed := d.below == 0 && d.isDressed(n, i) && d.mayAsk(n)
	if !dressed && d.isTopicLine(n, next) || d.isGroupOf(n, next) {
		d.enter(95, d.Text.Plain(n), d.Position(n))
		return
	}
	if !dressed && d.isTopicAbove(n, next, i) {
		d.enter(92, d.Text.Plain(n), d.Position(n))
		return
	}
	if d.In.Plain && d.Shape.Family == survey.Labelled && next != nil && d.headsNext(n, next) {
		d.enter(90+len(wording.NumberOf(d.FirstLine(n))), d.Text.Plain(n), d.Position(n))
		return
	}
	if d.Shape.Family == survey.Labelled && d.below == 0 && d.NamesNext(d.FirstLine(n), next) {
		d.name(n)
		return
	}
	if d.part && d.open && !d.NamesItself(n) || d.below > 0 || !dressed && !d.isLineOf(n, next) && !d.isParted(n, i) {
		d.body(n)
		return
	}
	d.titled(n, d.In.Plain && next != nil && !d.FirstLines.Ask() || d.Shape.Family == survey.Listed)
}

// headsNext reports whether a line bears a number that the one of the next line
// begins with.
func (d *divider) headsNext(n, next ast.Node) bool {
	line, after := d.FirstLine(n), d.FirstLine(next)
	return d.HasLabel(line) && d.HasLabel(after) && !d.IsInner(n, line) && wording.NumberOf(line).Heads(wording.NumberOf(after))
}

// quotation makes a quotation a question where quotations that ask are.
func (d *divider) quotation(n *ast.Blockquote) {
	p, is := n.FirstChild().(*ast.Paragraph)
	if d.Shape.Family != survey.Quoted || !is || n.ChildCount() > 1 || wording.Asks(d.FirstLine(p)) < wording.Surely {
		d.body(n)
		return
	}
	d.titled(p, false)
}

// isLineOf reports whether a paragraph is a question in a document of this
// shape.
func (d *divider) isLineOf(n *ast.Paragraph, next ast.Node) bool {
	if d.Shape.Family == survey.Summaries || d.Shape.Family == survey.Disclosed || !d.mayAsk(n) {
		return false
	}
	if d.Shape.Family == survey.Headings {
		return !d.asksByHeading() && wording.Asks(d.FirstLine(n)) == wording.Surely && d.NamesItself(n)
	}
	l := d.read(n, next)
	switch d.Shape.Family {
	case survey.BoldLines:
		return d.isBoldLine(&l)
	case survey.Labelled:
		return d.isLabelledLine(&l)
	case survey.Listed:
		_, is := next.(*ast.List)
		return is && !d.namesPart(n)
	case survey.Asking:
		return d.isAskingLine(&l)
	}
	return l.labelled && (l.worded && (l.asks > 0 || d.Words.Mostly(d.Words.Asks, 50)) || d.isNumberedItem(&l))
}

// wordedBold reports whether the questions are bold lines that are told by a word such
// as Q:, which may stand without bold as well.
func (d *divider) wordedBold() bool {
	return d.Shape.Family == survey.BoldLines && d.Shape.Worded()
}

// asksByHeading reports whether a question is open that is a heading.
func (d *divider) asksByHeading() bool {
	if !d.open {
		return false
	}
	_, is := d.Questions[len(d.Questions)-1].Title.(*ast.Heading)
	return is
}

// isParted reports whether a paragraph among questions that are numbered items
// stands behind a rule, bears a number above theirs, and asks.
func (d *divider) isParted(n *ast.Paragraph, i int) bool {
	if d.Shape.Family != survey.Items || d.Shape.Lists == survey.ByBullet || i == 0 || !tree.IsRule(d.Blocks[i-1].Node) || !d.mayAsk(n) {
		return false
	}
	text := d.FirstLine(n)
	return d.HasLabel(text) && wording.Asks(text) == wording.Surely && d.number.Rises(wording.NumberOf(text))
}

// mayAsk reports whether a paragraph is neither a link to a heading nor a word
// for something else than a question.
func (d *divider) mayAsk(n *ast.Paragraph) bool {
	text := d.FirstLine(n)
	if d.Names[text] > 0 && !d.In.Plain {
		return false
	}
	word := wording.Heart(text)
	return !wording.AnswerWords[word] && !wording.PartWords[word] && wording.FollowUpLength(text) == 0 && d.OpensAnswer(n) == 0
}

// isNext reports whether the number that a line begins with goes on from the
// one of the last question.
func (d *divider) isNext(line string) bool {
	number := wording.NumberOf(line)
	if d.In.Plain && d.open && len(number) == 1 && len(d.number) == 1 && number[0] > d.number[0] && len(d.Questions[len(d.Questions)-1].Body) == 0 {
		return true // some numbers are missing
	}
	return (d.number.GoesOn(number) || !d.open && number.Begins()) && (len(number) > 1 || !d.Shape.Divided)
}

// titled opens a question with a paragraph. What follows the line that asks is
// part of the answer, unless the whole paragraph is the question.
func (d *divider) titled(n ast.Node, whole bool) {
	rest := d.SplitTitle(n, whole)
	if box, is := n.FirstChild().(*extast.TaskCheckBox); is {
		n.RemoveChild(n, box)
	}
	at := d.Position(n)
	if rest != nil {
		at.End = min(at.End, d.lineEnd(at.Start))
	}
	if number := wording.NumberOf(d.FirstLine(n)); len(number) > 0 {
		d.number = number // one without stands between others
	}
	tree.Unwrap(n)
	d.ask(n, d.TakeLabel(n), at)
	if rest != nil {
		d.body(rest)
	}
}

// lineEnd returns where the line of the source that holds a byte ends.
func (d *divider) lineEnd(at int) int {
	end := decode.LineEnd(d.Source, at)
	if end > at && d.Source[end-1] == '\n' {
		end--
	}
	return end
}

// isDressed reports whether a paragraph looks as most questions do, and nearly
// all that look so ask.
func (d *divider) isDressed(n *ast.Paragraph, i int) bool {
	if d.Shape.Family != survey.BoldLines && d.Shape.Family != survey.Asking {
		return false
	}
	look := d.DressOf(n, i)
	e := d.Dressed[look]
	return look > 0 && e.Count > 2 && e.Mostly(e.Asks, 80) && 2*e.Asks > d.Shape.Asks && !strings.HasSuffix(d.FirstLine(n), ":")
}

// name keeps the number of a paragraph and what else it says for the question
// below it.
func (d *divider) name(n *ast.Paragraph) {
	d.Mark(d.StartOf(n), draft.Asked, "it names the question below it")
	d.open = false
	d.label = d.TakeLabel(n)
	d.topic = n
}

// namesPart reports whether the line right above a list asks nothing and stands
// above several, and so names a part of the answers.
func (d *divider) namesPart(n ast.Node) bool {
	line := d.LastLine(n)
	return d.Tops[line] >= fewestParts && wording.Asks(line) < wording.Surely
}

// fewestParts is how many parts of answers have the same name, at least.
const fewestParts = 3
