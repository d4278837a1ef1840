package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/markdown"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// unwrapPairs makes paragraphs of the items of lists in which what begins with a
// word such as Q: and what begins with one such as A: take turns.
func (o *outline) unwrapPairs(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		if n.Type() == ast.TypeBlock && !tree.IsLine(n) {
			o.unwrapPairs(n)
		}
		if list, is := n.(*ast.List); is && o.isPairs(list) {
			for _, block := range o.pairsIn(list) {
				parent.InsertBefore(parent, list, block)
			}
			parent.RemoveChild(parent, list)
		}
		n = next
	}
}

// The parts of such a list.
type part int8

const (
	asidePart part = iota
	askingPart
	answeringPart
)

// partOf returns what an item of a list is by the word with which it begins.
func (o *outline) partOf(item ast.Node) part {
	line := item.FirstChild()
	switch {
	case line == nil || !tree.IsLine(line):
		return asidePart
	case o.opensAnswer(line) > 0:
		return answeringPart
	case o.namesItself(line):
		return askingPart
	}
	return asidePart
}

// isPairs reports whether a list begins with a question, and behind each that is
// in it the answer comes next.
func (o *outline) isPairs(list *ast.List) bool {
	if list.IsOrdered() || list.ChildCount() < 2 || !o.mayAskInItem(list.FirstChild()) || o.partOf(list.FirstChild()) != askingPart {
		return false
	}
	last := answeringPart
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		now := o.partOf(item)
		if now == asidePart && last == askingPart || now != asidePart && now == last {
			return false
		}
		if now != asidePart {
			last = now
		}
	}
	return last == answeringPart
}

// isPairedQuote reports whether a quotation begins with a word such as Q:, and one
// such as A: begins another of its paragraphs, or a line of the first; or whether
// the first is bold and asks, and something stands behind it.
func (o *outline) isPairedQuote(quote *ast.Blockquote) bool {
	first, is := quote.FirstChild().(*ast.Paragraph)
	if !is || !o.mayOpen(first, wording.QuestionStarts) || !o.namesItself(first) {
		return false
	}
	if boldLength(first) > 0 && wording.Asks(o.firstLine(first)) == wording.Surely && (first.NextSibling() != nil || goesOn(first)) {
		return true
	}
	for c := first.NextSibling(); c != nil; c = c.NextSibling() {
		if p, is := c.(*ast.Paragraph); is && o.opensAnswer(p) > 0 {
			return true
		}
	}
	for end := endOfLine(first.FirstChild()); end != nil && end.NextSibling() != nil; end = endOfLine(end.NextSibling()) {
		if hasAnswerLabel(o.lineFrom(end.NextSibling())) {
			return true
		}
	}
	return false
}

// mayAskInItem reports whether an item begins with a letter that some word for a
// question begins with.
func (o *outline) mayAskInItem(item ast.Node) bool {
	line := item.FirstChild()
	return line != nil && tree.IsLine(line) && o.mayOpen(line, wording.QuestionStarts)
}

// pairsIn returns the blocks of such a list. Other items stay lists.
func (o *outline) pairsIn(list *ast.List) []ast.Node {
	var all []ast.Node
	var rest *ast.List
	for _, item := range tree.Children(list) {
		if o.partOf(item) == asidePart {
			if rest == nil {
				rest = ast.NewList(list.Marker)
				rest.IsTight = list.IsTight
				all = append(all, rest)
			}
			rest.AppendChild(rest, item)
			continue
		}
		rest = nil
		for _, c := range tree.Children(item) {
			at := o.StartOf(c)
			c = markdown.Loosened(c)
			c.SetPos(at)
			all = append(all, c)
		}
	}
	return all
}
