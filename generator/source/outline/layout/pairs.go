package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/markdown"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// unwrapPairs makes paragraphs of the items of lists in which what begins with a
// word such as Q: and what begins with one such as A: take turns.
func (l *Layout) unwrapPairs(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		if n.Type() == ast.TypeBlock && !tree.IsLine(n) {
			l.unwrapPairs(n)
		}
		if list, is := n.(*ast.List); is && l.isPairs(list) {
			for _, block := range l.pairsIn(list) {
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
func (l *Layout) partOf(item ast.Node) part {
	line := item.FirstChild()
	switch {
	case line == nil || !tree.IsLine(line):
		return asidePart
	case l.OpensAnswer(line) > 0:
		return answeringPart
	case l.NamesItself(line):
		return askingPart
	}
	return asidePart
}

// isPairs reports whether a list begins with a question, and behind each that is
// in it the answer comes next.
func (l *Layout) isPairs(list *ast.List) bool {
	if list.IsOrdered() || list.ChildCount() < 2 || !l.mayAskInItem(list.FirstChild()) || l.partOf(list.FirstChild()) != askingPart {
		return false
	}
	last := answeringPart
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		now := l.partOf(item)
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
func (l *Layout) isPairedQuote(quote *ast.Blockquote) bool {
	first, is := quote.FirstChild().(*ast.Paragraph)
	if !is || !l.MayOpen(first, wording.QuestionStarts) || !l.NamesItself(first) {
		return false
	}
	if BoldLength(first) > 0 && wording.Asks(l.FirstLine(first)) == wording.Surely && (first.NextSibling() != nil || GoesOn(first)) {
		return true
	}
	for c := first.NextSibling(); c != nil; c = c.NextSibling() {
		if p, is := c.(*ast.Paragraph); is && l.OpensAnswer(p) > 0 {
			return true
		}
	}
	for end := EndOfLine(first.FirstChild()); end != nil && end.NextSibling() != nil; end = EndOfLine(end.NextSibling()) {
		if HasAnswerLabel(l.LineFrom(end.NextSibling())) {
			return true
		}
	}
	return false
}

// mayAskInItem reports whether an item begins with a letter that some word for a
// question begins with.
func (l *Layout) mayAskInItem(item ast.Node) bool {
	line := item.FirstChild()
	return line != nil && tree.IsLine(line) && l.MayOpen(line, wording.QuestionStarts)
}

// pairsIn returns the blocks of such a list. Other items stay lists.
func (l *Layout) pairsIn(list *ast.List) []ast.Node {
	var all []ast.Node
	var rest *ast.List
	for _, item := range tree.Children(list) {
		if l.partOf(item) == asidePart {
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
			at := l.StartOf(c)
			c = markdown.Loosened(c)
			c.SetPos(at)
			all = append(all, c)
		}
	}
	return all
}
