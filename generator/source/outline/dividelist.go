package outline

import (
	"strings"

	"github.com/yuin/goldmark/ast"

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
	case o.isAppended(n, i):
		if len(o.under) > 0 {
			o.closeSections(max(o.under[len(o.under)-1].level, 20))
		}
		o.topicItems(n)
	case o.shape.family != items && o.shape.family != innerItems || o.below > 0 || o.isContents(n) || o.onlyLeads(n):
		o.body(n)
	case o.shape.family == items && !o.open && o.groupsQuestions(n):
		o.topicItems(n)
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
	if title.NextSibling() == nil && strings.Trim(o.firstLine(title), ".… ") == "" {
		o.Mark(o.StartOf(item), draft.Nothing, "it says nothing")
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
		if inner, is := c.(*ast.List); is {
			o.freeLeading(inner)
		}
		if c.NextSibling() == nil && o.fragments && isNavigation(o.Draft, c) {
			o.Mark(o.StartOf(c), draft.Nothing, leads)
			return
		}
		o.body(c)
	}
}

// topicItems makes the items of a list topics that hold a list of questions, and
// leaves the others out.
func (o *outline) topicItems(list *ast.List) {
	index := 0
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if innerList(item) != nil {
			o.topicItem(list, item, index)
		} else {
			o.drop(item, o.why)
		}
		index++
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
