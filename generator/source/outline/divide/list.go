package divide

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// list makes the items of a list questions where list items are.
func (d *divider) list(n *ast.List, i int) {
	switch {
	case d.In.Plain && d.isTopicMark(n, i) || d.isTopicNumber(n, i):
		d.enter(92, d.Text.Plain(n.FirstChild().FirstChild()), d.Position(n.FirstChild().FirstChild()))
	case d.Shape.Family != survey.Items && d.Shape.Family != survey.InnerItems && !d.In.Plain && d.isSectionOfQuestions(n):
		d.items(n)
		d.open, d.why = false, draft.BetweenAll
	case d.Shape.Family == survey.CardLines && d.below == 0 && !d.IsContents(n) && d.holdsCards(n):
		d.cardItems(n)
	case d.Shape.Family == survey.Labelled && d.below == 0 && !d.part && d.isNumbered(n):
		d.items(n)
	case d.isAppended(n, i):
		if len(d.under) > 0 {
			d.closeSections(max(d.under[len(d.under)-1].level, 20))
		}
		d.topicItems(n)
	case d.Shape.Family != survey.Items && d.Shape.Family != survey.InnerItems || d.below > 0 || d.IsContents(n) || d.onlyLeads(n):
		d.body(n)
	case d.Shape.Family == survey.Items && !d.open && d.groupsQuestions(n):
		d.topicItems(n)
	case d.Shape.Family == survey.Items && d.followsNumber(n, i):
		d.body(n)
	case d.Shape.Family == survey.Items && d.holdsQuestions(n):
		from := len(d.Questions)
		d.items(n)
		d.endList(n, from, i)
	case d.Shape.Family == survey.InnerItems && d.holdsQuestions(n):
		index := 0
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			if innerList(item) == nil && !d.open && d.tellsOnly(item) {
				d.leaveItem(item)
			} else {
				d.topicItem(n, item, index)
			}
			index++
		}
	default:
		d.body(n)
	}
}

// groupsQuestions reports whether the items of a list ask nothing, and most of
// those inside them do, so that they are topics.
func (d *divider) groupsQuestions(list *ast.List) bool {
	var inside layout.Evidence
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if inner := innerList(item); inner != nil {
			inside = inside.Plus(d.WeighItems(inner))
		}
	}
	return inside.Count > list.ChildCount() && inside.Asks > 1 && inside.Mostly(inside.Asks, 50) && d.WeighItems(list).Asks == 0
}

// leaveItem leaves an item of a list out that stands beside topics.
func (d *divider) leaveItem(item ast.Node) {
	d.closeSections(90)
	if len(d.Questions) > 0 {
		d.why = draft.BetweenAll
	}
	d.Mark(d.StartOf(item), draft.Nothing, d.why)
}

// tellsOnly reports whether an item of a list is a line that asks nothing, where
// most questions do.
func (d *divider) tellsOnly(item ast.Node) bool {
	line := item.FirstChild()
	return line != nil && line.NextSibling() == nil && wording.Asks(d.FirstLine(line)) == 0 && d.Shape.Mostly(d.Shape.Asks, 60)
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
func (d *divider) isNumbered(list *ast.List) bool {
	if !list.IsOrdered() || list.ChildCount() > 1 || d.WeighItems(list).Asks == 0 {
		return false
	}
	number := wording.Sequence{list.Start}
	return d.number.GoesOn(number) || !d.open && number.Begins()
}

// onlyLeads reports whether a list holds nothing but links, among lists of which
// most items ask or few are links, and either asks nothing or leads to what a document says of
// itself.
func (d *divider) onlyLeads(list *ast.List) bool {
	asides := 0
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || line.NextSibling() != nil || !d.IsOnlyALink(line) {
			return false
		}
		if wording.AsideWords[wording.Heart(d.FirstLine(line))] {
			asides++
		}
	}
	few := 4*d.LinkItems.Count <= d.Shape.Count
	return (few || d.Shape.Mostly(d.Shape.Asks, 50)) && (2*asides > list.ChildCount() || d.WeighItems(list).Asks == 0 && !d.LinkItems.Mostly(d.LinkItems.Asks, 50))
}

// followsNumber reports whether a list with bullets stands right below a numbered
// question of a list, as such questions are: what asks there follows that up.
func (d *divider) followsNumber(list *ast.List, i int) bool {
	if survey.KindOf(list) != survey.ByBullet || d.Shape.Lists == survey.ByBullet || !d.open || i == 0 || len(d.Questions[len(d.Questions)-1].Body) > 0 {
		return false
	}
	above, is := d.Blocks[i-1].Node.(*ast.List)
	return is && survey.KindOf(above) == d.Shape.Lists && !d.Shape.Mostly(d.Shape.Answers, 20)
}

// holdsQuestions reports whether the items of a list are questions. A list that
// asks nothing is not, where nearly all questions do, unless its numbers go on
// from the question above; nor is one of another kind than the lists of
// questions, unless most of it asks, or one under a heading such as "References".
func (d *divider) holdsQuestions(list *ast.List) bool {
	if d.open && d.part || d.standsBeside(list) {
		return false
	}
	if d.Shape.Numbered {
		return d.holdsNumberInBold(list)
	}
	e := d.WeighItems(list)
	if 2*e.Sure <= e.Count && d.lacksWord(list) {
		return false
	}
	if survey.KindOf(list) != d.Shape.Lists {
		if d.open && d.Shape.Alone {
			return e.Count >= layout.FewestListed && e.Mostly(e.Sure, 80)
		}
		return e.Mostly(e.Asks, 50) || !d.open && !d.Shape.Alone && !d.Shape.Mostly(d.Shape.Asks, 80)
	}
	return e.Asks > 0 || !d.open || !d.Shape.Mostly(d.Shape.Asks, 80) || d.countsOn(list) || d.isBoldAsQuestions(list)
}

// lacksWord reports whether no item of a list begins with a word such as Q:, with which not
// few items do, and nearly all that ask, or ends with a question mark.
func (d *divider) lacksWord(list *ast.List) bool {
	words := &d.WordItems
	if words.Count < survey.FewestGoingOn || 3*words.Count < d.Shape.Count || 10*words.Sure < 8*d.SureItems.Count {
		return false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line != nil && tree.IsLine(line) && (d.NamesItself(line) || strings.HasSuffix(d.FirstLine(line), "?")) {
			return false
		}
	}
	return true
}

// holdsNumberInBold reports whether one of the items of a list is told by a number in bold.
func (d *divider) holdsNumberInBold(list *ast.List) bool {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if d.isNumberInBold(item) {
			return true
		}
	}
	return false
}

// isNumberInBold reports whether an item begins with a bold line that bears a number.
func (d *divider) isNumberInBold(item ast.Node) bool {
	first := item.FirstChild()
	return first != nil && layout.BoldLength(first) > 0 && wording.DigitsLength(d.FirstLine(first)) > 0
}

// countsOn reports whether the numbers of a list go on from the question above it, or at
// least rise where the answer of that one went on behind its list.
func (d *divider) countsOn(list *ast.List) bool {
	number := wording.Sequence{list.Start}
	return list.IsOrdered() && (d.number.GoesOn(number) || d.resumed && d.number.Rises(number))
}

// isBoldAsQuestions reports whether a list begins with a bold line, as most
// questions do, and nearly all that do so ask.
func (d *divider) isBoldAsQuestions(list *ast.List) bool {
	e, first := &d.BoldItems, list.FirstChild().FirstChild()
	return first != nil && layout.BoldLength(first) > 0 && e.Mostly(e.Asks, 80) && 2*e.Asks > d.Shape.Asks
}

// items makes the items of a list questions. Where a number in bold tells these, the
// others belong to the answer of the one above them.
func (d *divider) items(list *ast.List) {
	index := 0
	for item := list.FirstChild(); item != nil; index++ {
		next := item.NextSibling()
		if d.Shape.Numbered && !d.isNumberInBold(item) {
			next = d.bodyItems(list, item, index)
		} else {
			d.item(list, item, index)
		}
		item = next
	}
}

// bodyItems adds the items of a list from one on up to the next that is told by a
// number in bold to the answer of the open question, and returns that one, or nil.
func (d *divider) bodyItems(list *ast.List, item ast.Node, index int) ast.Node {
	part := ast.NewList(list.Marker)
	part.IsTight, part.Start = list.IsTight, list.Start+index
	for item != nil && !d.isNumberInBold(item) {
		next := item.NextSibling()
		part.AppendChild(part, item)
		item = next
	}
	d.body(part)
	return item
}

// item makes a list item a question, and what is inside it the answer.
func (d *divider) item(list *ast.List, item ast.Node, index int) {
	title := item.FirstChild()
	if title == nil {
		return
	}
	if title.Type() != ast.TypeBlock || !tree.IsLine(title) {
		d.body(item)
		return
	}
	if title.NextSibling() == nil && strings.Trim(d.FirstLine(title), ".… ") == "" {
		d.Mark(d.StartOf(item), draft.Nothing, "it says nothing")
		return
	}
	if d.LeadsAway(title) {
		d.Mark(d.StartOf(item), draft.Nothing, "it leads elsewhere, as others do")
		return
	}
	number := d.ItemNumber(list, item, index)
	d.titled(title, !d.Shape.Mostly(d.Shape.Asks, 50)) // tasks tell a lot before they ask
	q := &d.Questions[len(d.Questions)-1]
	if q.Label == "" {
		q.Label = number
		d.number = wording.NumberOf(number)
	}
	q.Start = min(q.Start, d.StartOf(item))
	for c := title.NextSibling(); c != nil; c = c.NextSibling() {
		if c.NextSibling() == nil && d.enterRuled(c) {
			return // it stands between items, and is indented
		}
		if inner, is := c.(*ast.List); is {
			d.FreeLeading(inner)
		}
		if c.NextSibling() == nil && d.Fragments && layout.IsNavigation(d.Draft, c) {
			d.Mark(d.StartOf(c), draft.Nothing, leads)
			return
		}
		d.body(c)
	}
}

// topicItems makes the items of a list topics that hold a list of questions, and
// leaves the others out.
func (d *divider) topicItems(list *ast.List) {
	index := 0
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if innerList(item) != nil {
			d.topicItem(list, item, index)
		} else {
			d.drop(item, d.why)
		}
		index++
	}
}

// topicItem makes a list item a topic and the items inside it questions.
func (d *divider) topicItem(outer *ast.List, item ast.Node, index int) {
	title := item.FirstChild()
	if title == nil || !tree.IsLine(title) {
		d.body(item)
		return
	}
	if _, is := title.NextSibling().(*ast.List); !is {
		d.item(outer, item, index)
		return
	}
	d.enter(90, d.Text.Plain(title), d.Position(title))
	for n := title.NextSibling(); n != nil; n = n.NextSibling() {
		list, is := n.(*ast.List)
		if !is {
			d.body(n)
			continue
		}
		d.items(list)
	}
	d.open = false
}
