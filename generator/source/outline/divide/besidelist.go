package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// standsBeside reports whether a list, above which no question is open, only
// stands beside the lists of questions: none of its items carries anything and few
// ask, where nearly all that ask carry an answer; or none asks for sure above all
// the others, which nearly all do, nor does a single statement; or all of them are statements
// behind bullets, or behind numbers where the questions have others and no answers, and
// hardly any other item of the document is one; or they alone begin with bold words before
// a colon, where nearly all others ask, or are bold as a whole, where most do; or it
// stands outside what the lists of questions take up.
func (d *divider) standsBeside(list *ast.List) bool {
	if d.open || d.last != nil && survey.NamesKind(d.last) {
		return false
	}
	if d.isOutside(list) {
		return true
	}
	count, sure, statements, dashed, bold := 0, 0, 0, 0, 0
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil {
			continue
		}
		if line.NextSibling() != nil || tree.IsLine(line) && d.BoldQuestion(line) != nil {
			return false
		}
		count++
		if degree := wording.Asks(d.FirstLine(line)); degree == wording.Surely {
			sure++
		} else if degree == 0 && d.IsStatement(line) {
			statements++
		}
		if layout.OpensBold(line) && wording.Asks(d.FirstLine(line)) == 0 && d.IsDashed(line, d.Text.Plain(line.FirstChild())) {
			dashed++
		}
		if layout.BoldLength(line) > 0 {
			bold++
		}
	}
	if d.isImprint(list) || d.namesSources(list) {
		return true
	}
	if count < 2 {
		return count == statements && d.last != nil && !list.IsOrdered() && d.isAbove(count)
	}
	if 2*sure >= count {
		return false
	}
	if sure == 0 && d.last != nil && !list.IsOrdered() && d.isAbove(count) {
		return true // what to do with the questions
	}
	if sure == 0 && d.introduces(list) {
		return true
	}
	others := d.Shape.Count - count
	if dashed == count && dashed == d.DashedItems && others >= survey.FewestGoingOn && 10*d.Shape.Asks >= 8*others {
		return true // tips, each behind a word or two
	}
	if bold == count && bold == d.BoldItems.Count && d.BoldItems.Asks == 0 && others >= survey.FewestGoingOn && 10*d.Shape.Asks >= 6*others {
		return true // names of something
	}
	if e := &d.SureItems; e.Count >= fewestSure && e.Mostly(e.Answers, 80) {
		return true
	}
	other := survey.KindOf(list) != d.Shape.Lists && !d.Shape.Mostly(d.Shape.Answers, 20)
	return statements == count && (!list.IsOrdered() || other) && 20*(d.Statements-statements) <= d.Shape.Count-count
}

// isAbove reports whether no question stands above a list of so many items, below
// which nearly all items ask, most of them for sure.
func (d *divider) isAbove(count int) bool {
	others := d.Shape.Count - count
	return len(d.Questions) == 0 && others >= survey.FewestGoingOn && 10*d.Shape.Asks >= 8*others && 10*d.SureItems.Count >= 6*others
}

// introduces reports whether a list above all topics, none of whose items asks, tells of
// the others, of which at least half ask: it is the only one above the heading of the first
// topic, or of another kind than they are.
func (d *divider) introduces(list *ast.List) bool {
	others := d.Shape.Count - list.ChildCount()
	if len(d.Questions) > 0 || others < survey.FewestGoingOn || 2*d.Shape.Asks < others || d.WeighItems(list).Asks > 0 {
		return false
	}
	if d.last != nil && d.last.Level > 1 && d.last != &d.Heads[0] || list.IsOrdered() && d.Shape.Lists != survey.ByBullet {
		return false
	}
	next := list.NextSibling()
	for next != nil && next.Kind() != ast.KindHeading && next.Kind() != ast.KindList {
		next = next.NextSibling()
	}
	if heading, is := next.(*ast.Heading); is {
		return d.last == nil || heading.Level > d.last.Level
	}
	return next != nil && survey.KindOf(list) != d.Shape.Lists
}

// isOutside reports whether a list stands below a heading before the first list of
// questions or behind the last, asks nothing for sure, and is not carried on.
func (d *divider) isOutside(list *ast.List) bool {
	if d.last == nil || !d.Core.Outside(d.StartOf(list), d.Blocks[d.last.At].Start) {
		return false
	}
	e := d.WeighItems(list)
	return e.Sure == 0 && !e.Mostly(e.Answers, 50) && !d.isCarriedOn(list)
}

// isCarriedOn reports whether a list is a single item that goes on behind it.
func (d *divider) isCarriedOn(list *ast.List) bool {
	next := list.NextSibling()
	for next != nil && (tree.IsRule(next) || layout.IsNavigation(d.Draft, next)) {
		next = next.NextSibling()
	}
	return list.ChildCount() == 1 && next != nil && next.Kind() != ast.KindHeading && next.Kind() != ast.KindList
}

// fewestSure is how many items have to ask for sure to tell what such items are
// like.
const fewestSure = 3
