package outline

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// list makes the items of a list questions where list items are.
func (o *outline) list(n *ast.List, i int) {
	switch {
	case o.in.Plain && o.isTopicMark(n, i) || o.isTopicNumber(n, i):
		o.enter(92, o.w.Plain(n.FirstChild().FirstChild()), o.position(n.FirstChild().FirstChild()))
	case o.shape.family != items && o.shape.family != innerItems && !o.in.Plain && o.isSectionOfQuestions(n):
		o.items(n)
		o.open, o.why = false, draft.BetweenAll
	case o.shape.family == cardLines && o.below == 0 && !o.isContents(n) && o.holdsCards(n):
		o.cardItems(n)
	case o.shape.family == labelled && o.below == 0 && !o.part && o.isNumbered(n):
		o.items(n)
	case o.shape.family != items && o.shape.family != innerItems || o.below > 0 || o.isContents(n) || o.onlyLeads(n):
		o.body(n)
	case o.shape.family == items && !o.open && o.groupsQuestions(n):
		index := 0
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			if innerList(item) != nil {
				o.topicItem(n, item, index)
			} else {
				o.drop(item, o.why)
			}
			index++
		}
	case o.shape.family == items && o.followsNumber(n, i):
		o.body(n)
	case o.shape.family == items && o.holdsQuestions(n):
		from := len(o.Questions)
		o.items(n)
		o.endList(from, i)
	case o.shape.family == innerItems && o.holdsQuestions(n):
		index := 0
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			if innerList(item) == nil && !o.open && o.tellsOnly(item) {
				o.leaveItem(item)
			} else {
				o.topicItem(n, item, index)
			}
			index++
		}
	default:
		o.body(n)
	}
}

// groupsQuestions reports whether the items of a list ask nothing, and most of
// those inside them do, so that they are topics.
func (o *outline) groupsQuestions(list *ast.List) bool {
	var inside evidence
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if inner := innerList(item); inner != nil {
			inside = inside.plus(o.weighItems(inner))
		}
	}
	return inside.count > list.ChildCount() && inside.asks > 1 && inside.mostly(inside.asks, 50) && o.weighItems(list).asks == 0
}

// leaveItem leaves an item of a list out that stands beside topics.
func (o *outline) leaveItem(item ast.Node) {
	o.closeSections(90)
	if len(o.Questions) > 0 {
		o.why = draft.BetweenAll
	}
	o.Mark(o.StartOf(item), draft.Nothing, o.why)
}

// tellsOnly reports whether an item of a list is a line that asks nothing, where
// most questions do.
func (o *outline) tellsOnly(item ast.Node) bool {
	line := item.FirstChild()
	return line != nil && line.NextSibling() == nil && wording.Asks(o.firstLine(line)) == 0 && o.shape.mostly(o.shape.asks, 60)
}

// innerList returns the list right below the line of a list item, or nil.
func innerList(item ast.Node) *ast.List {
	if item.FirstChild() == nil {
		return nil
	}
	inner, _ := item.FirstChild().NextSibling().(*ast.List)
	return inner
}

// isNumbered reports whether a list is a single question, whose number goes on
// from the one above it.
func (o *outline) isNumbered(list *ast.List) bool {
	if !list.IsOrdered() || list.ChildCount() > 1 || o.weighItems(list).asks == 0 {
		return false
	}
	number := wording.Sequence{list.Start}
	return o.number.GoesOn(number) || !o.open && number.Begins()
}

// onlyLeads reports whether a list holds nothing but links, among lists of which
// most items ask or few are links, and either asks nothing or leads to what a document says of
// itself.
func (o *outline) onlyLeads(list *ast.List) bool {
	asides := 0
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || line.NextSibling() != nil || !o.isOnlyALink(line) {
			return false
		}
		if wording.AsideWords[wording.Heart(o.firstLine(line))] {
			asides++
		}
	}
	few := 4*o.linkItems.count <= o.shape.count
	return (few || o.shape.mostly(o.shape.asks, 50)) && (2*asides > list.ChildCount() || o.weighItems(list).asks == 0 && !o.linkItems.mostly(o.linkItems.asks, 50))
}

// followsNumber reports whether a list with bullets stands right below a numbered
// question of a list, as such questions are: what asks there follows that up.
func (o *outline) followsNumber(list *ast.List, i int) bool {
	if kindOf(list) != byBullet || o.shape.lists == byBullet || !o.open || i == 0 || len(o.Questions[len(o.Questions)-1].Body) > 0 {
		return false
	}
	above, is := o.blocks[i-1].node.(*ast.List)
	return is && kindOf(above) == o.shape.lists && !o.shape.mostly(o.shape.answers, 20)
}

// holdsQuestions reports whether the items of a list are questions. A list that
// asks nothing is not, where nearly all questions do, unless its numbers go on
// from the question above; nor is one of another kind than the lists of
// questions, unless most of it asks, or one under a heading such as "References".
func (o *outline) holdsQuestions(list *ast.List) bool {
	if o.open && o.part || o.standsBeside(list) {
		return false
	}
	e := o.weighItems(list)
	if kindOf(list) != o.shape.lists {
		if o.open && o.shape.alone {
			return e.count >= fewestListed && e.mostly(e.sure, 80)
		}
		return e.mostly(e.asks, 50) || !o.open && !o.shape.alone && !o.shape.mostly(o.shape.asks, 80)
	}
	return e.asks > 0 || !o.open || !o.shape.mostly(o.shape.asks, 80) || list.IsOrdered() && o.number.GoesOn(wording.Sequence{list.Start}) || o.isBoldAsQuestions(list)
}

// isBoldAsQuestions reports whether a list begins with a bold line, as most
// questions do, and nearly all that do so ask.
func (o *outline) isBoldAsQuestions(list *ast.List) bool {
	e, first := &o.boldItems, list.FirstChild().FirstChild()
	return first != nil && boldLength(first) > 0 && e.mostly(e.asks, 80) && 2*e.asks > o.shape.asks
}

// items makes the items of a list questions.
func (o *outline) items(list *ast.List) {
	index := 0
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		o.item(list, item, index)
		index++
	}
}

// item makes a list item a question, and what is inside it the answer.
func (o *outline) item(list *ast.List, item ast.Node, index int) {
	title := item.FirstChild()
	if title == nil {
		return
	}
	if title.Type() != ast.TypeBlock || !tree.IsLine(title) {
		o.body(item)
		return
	}
	number := o.itemNumber(list, item, index)
	o.titled(title, !o.shape.mostly(o.shape.asks, 50)) // tasks tell a lot before they ask
	q := &o.Questions[len(o.Questions)-1]
	if q.Label == "" {
		q.Label = number
		o.number = wording.NumberOf(number)
	}
	q.Start = min(q.Start, o.StartOf(item))
	for c := title.NextSibling(); c != nil; c = c.NextSibling() {
		if c.NextSibling() == nil && o.enterRuled(c) {
			return // it stands between items, and is indented
		}
		o.body(c)
	}
}

// topicItem makes a list item a topic and the items inside it questions.
func (o *outline) topicItem(outer *ast.List, item ast.Node, index int) {
	title := item.FirstChild()
	if title == nil || !tree.IsLine(title) {
		o.body(item)
		return
	}
	if _, is := title.NextSibling().(*ast.List); !is {
		o.item(outer, item, index)
		return
	}
	o.enter(90, o.w.Plain(title), o.position(title))
	for n := title.NextSibling(); n != nil; n = n.NextSibling() {
		list, is := n.(*ast.List)
		if !is {
			o.body(n)
			continue
		}
		o.items(list)
	}
	o.open = false
}

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
		return is
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
