package outline

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/decode"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// paragraph makes a paragraph a question where such paragraphs are.
func (o *outline) paragraph(n *ast.Paragraph, i int) {
	var next ast.Node
	if i+1 < len(o.blocks) {
		next = o.blocks[i+1].node
	}
	o.leaveList(n, i)
	if o.below == 0 && o.beginPassage(n) {
		return
	}
	if o.shape.family == cardLines && o.below == 0 {
		o.cardText(n)
		return
	}
	if o.bolds != nil && o.bolds == o.last && boldLength(n) > 0 {
		o.titled(n, false)
		return
	}
	dressed := o.below == 0 && o.isDressed(n, i) && o.mayAsk(n)
	if !dressed && o.isTopicLine(n, next) || o.isGroupOf(n, next) {
		o.enter(95, o.w.Plain(n), o.position(n))
		return
	}
	if !dressed && o.isTopicAbove(n, next, i) {
		o.enter(92, o.w.Plain(n), o.position(n))
		return
	}
	if o.in.Plain && o.shape.family == labelled && next != nil && o.headsNext(n, next) {
		o.enter(90+len(wording.NumberOf(o.firstLine(n))), o.w.Plain(n), o.position(n))
		return
	}
	if o.shape.family == labelled && o.below == 0 && o.namesNext(o.firstLine(n), next) {
		o.name(n)
		return
	}
	if o.part && o.open && !o.namesItself(n) || o.below > 0 || !dressed && !o.isLineOf(n, next) && !o.isParted(n, i) {
		o.body(n)
		return
	}
	o.titled(n, o.in.Plain && next != nil && !o.firstLines.ask() || o.shape.family == listed)
}

// headsNext reports whether a line bears a number that the one of the next line
// begins with.
func (o *outline) headsNext(n, next ast.Node) bool {
	line, after := o.firstLine(n), o.firstLine(next)
	return o.HasLabel(line) && o.HasLabel(after) && !o.isInner(n, line) && wording.NumberOf(line).Heads(wording.NumberOf(after))
}

// quotation makes a quotation a question where quotations that ask are.
func (o *outline) quotation(n *ast.Blockquote) {
	p, is := n.FirstChild().(*ast.Paragraph)
	if o.shape.family != quoted || !is || n.ChildCount() > 1 || wording.Asks(o.firstLine(p)) < wording.Surely {
		o.body(n)
		return
	}
	o.titled(p, false)
}

// isLineOf reports whether a paragraph is a question in a document of this
// shape.
func (o *outline) isLineOf(n *ast.Paragraph, next ast.Node) bool {
	if o.shape.family == summaries || o.shape.family == disclosed || !o.mayAsk(n) {
		return false
	}
	text := o.firstLine(n)
	degree := wording.Asks(text)
	if o.shape.family == headings {
		return !o.asksByHeading() && degree == wording.Surely && o.namesItself(n)
	}
	switch o.shape.family {
	case boldLines:
		return o.leadsBold(n) || boldLength(n) > 0 && (degree == wording.Surely || degree > 0 && !o.shape.worded() || o.HasLabel(text) || !o.shape.mostly(o.shape.asks, 80) && !o.shape.labelled()) || o.opensByClick(n, next)
	case labelled:
		if o.wordsTell() && degree < wording.Surely && !(o.HasLabel(text) && wording.QuestionWord(text)) {
			return false
		}
		return (o.HasLabel(text) || o.wordsTell() && degree == wording.Surely && wording.QuestionWord(text)) && !o.isInner(n, text) && (degree > 0 || wording.QuestionWord(text) || o.margin.mark != "" || o.isNext(text) || o.mayTell() && o.hasChoices(n, next) || o.shape.inBold && opensBold(n) && o.number.Rises(wording.NumberOf(text)))
	case listed:
		_, is := next.(*ast.List)
		return is && !o.namesPart(n)
	case asking:
		_, line := n.AttributeString("line")
		return degree == wording.Surely || line && degree > 0 || o.mayTell() && (o.isAnswered(next) && (!o.open || o.hasAnswer()) || o.hasChoices(n, next))
	}
	return o.HasLabel(text) && (wording.QuestionWord(text) && (degree > 0 || o.words.mostly(o.words.asks, 50)) || o.shape.family == items && o.shape.lists != byBullet && o.isNext(text))
}

// asksByHeading reports whether a question is open that is a heading.
func (o *outline) asksByHeading() bool {
	if !o.open {
		return false
	}
	_, is := o.Questions[len(o.Questions)-1].Title.(*ast.Heading)
	return is
}

// isParted reports whether a paragraph among questions that are numbered items
// stands behind a rule, bears a number above theirs, and asks.
func (o *outline) isParted(n *ast.Paragraph, i int) bool {
	if o.shape.family != items || o.shape.lists == byBullet || i == 0 || !tree.IsRule(o.blocks[i-1].node) || !o.mayAsk(n) {
		return false
	}
	text := o.firstLine(n)
	return o.HasLabel(text) && wording.Asks(text) == wording.Surely && o.number.Rises(wording.NumberOf(text))
}

// mayAsk reports whether a paragraph is neither a link to a heading nor a word
// for something else than a question.
func (o *outline) mayAsk(n *ast.Paragraph) bool {
	text := o.firstLine(n)
	if o.names[text] > 0 && !o.in.Plain {
		return false
	}
	word := wording.Heart(text)
	return !wording.AnswerWords[word] && !wording.PartWords[word] && wording.FollowUpLength(text) == 0 && o.opensAnswer(n) == 0
}

// namesItself reports whether a paragraph begins with a word such as Q: and says
// thereby that it is a question, wherever it stands.
func (o *outline) namesItself(n ast.Node) bool {
	line := o.firstLine(n)
	return wording.QuestionWord(line) && o.HasLabel(line)
}

// isNext reports whether the number that a line begins with goes on from the
// one of the last question.
func (o *outline) isNext(line string) bool {
	number := wording.NumberOf(line)
	if o.in.Plain && o.open && len(number) == 1 && len(o.number) == 1 && number[0] > o.number[0] && len(o.Questions[len(o.Questions)-1].Body) == 0 {
		return true // some numbers are missing
	}
	return (o.number.GoesOn(number) || !o.open && number.Begins()) && (len(number) > 1 || !o.shape.divided)
}

// titled opens a question with a paragraph. What follows the line that asks is
// part of the answer, unless the whole paragraph is the question.
func (o *outline) titled(n ast.Node, whole bool) {
	rest := o.splitTitle(n, whole)
	if box, is := n.FirstChild().(*extast.TaskCheckBox); is {
		n.RemoveChild(n, box)
	}
	at := o.position(n)
	if rest != nil {
		at.End = min(at.End, o.lineEnd(at.Start))
	}
	o.number = wording.NumberOf(o.firstLine(n))
	tree.Unwrap(n)
	o.ask(n, o.TakeLabel(n), at)
	if rest != nil {
		o.body(rest)
	}
}

// lineEnd returns where the line of the source that holds a byte ends.
func (o *outline) lineEnd(at int) int {
	end := decode.LineEnd(o.Source, at)
	if end > at && o.Source[end-1] == '\n' {
		end--
	}
	return end
}
