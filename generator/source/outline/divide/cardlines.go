package divide

import (
	"regexp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
)

// cardText makes questions of the cards among the lines of a paragraph, and
// parts of answers of the others. It reports whether there were cards.
func (d *divider) cardText(n ast.Node) bool {
	if last := d.CardMark(n); last != nil {
		mark := d.Cut(n, last)
		var back ast.Node
		if end := layout.EndOfLine(mark.FirstChild()); end != nil && end.NextSibling() != nil {
			back = d.Cut(mark, end)
		}
		d.askCard(n, back)
		return true
	}
	found := false
	for n != nil {
		rest := d.cutBeforeCard(n)
		if in, start, end := d.CardSign(n.FirstChild()); in != nil {
			found = true
			d.askCard(n, d.SplitText(n, in, start, end))
		} else if !d.enterDeck(n) {
			d.body(n)
		}
		n = rest
	}
	return found
}

// deckTag is a tag, alone on a line, that says which deck the cards below it are in.
var deckTag = regexp.MustCompile(`^#flashcards(?:/([^\s#]+))?$`)

// enterDeck makes a topic of such a tag, and reports whether a paragraph is one.
func (d *divider) enterDeck(n ast.Node) bool {
	m := deckTag.FindStringSubmatch(d.Text.Plain(n))
	switch {
	case m == nil:
		return false
	case m[1] == "":
		d.Mark(d.StartOf(n), draft.Nothing, "it says that these are cards")
	default:
		d.enter(90, m[1], d.Position(n))
	}
	return true
}

// cutBeforeCard cuts a paragraph before the first of its further lines that is
// a card, and returns the rest, or nil.
func (d *divider) cutBeforeCard(n ast.Node) ast.Node {
	for last := layout.EndOfLine(n.FirstChild()); last != nil && last.NextSibling() != nil; last = layout.EndOfLine(last.NextSibling()) {
		if in, _, _ := d.CardSign(last.NextSibling()); in != nil {
			return d.Cut(n, last)
		}
	}
	return nil
}

func (d *divider) askCard(front, back ast.Node) {
	at := d.Position(front)
	at.End = min(at.End, d.lineEnd(at.Start))
	tree.Unwrap(front)
	d.ask(front, d.TakeLabel(front), at)
	if back != nil {
		d.body(back)
	}
}

// cardItems makes questions of the items of a list that are cards, and topics of
// those that hold cards.
func (d *divider) cardItems(list *ast.List) {
	for item := list.FirstChild(); item != nil; {
		next := item.NextSibling()
		line := item.FirstChild()
		switch {
		case line == nil || !tree.IsLine(line) || line.FirstChild() == nil || !d.isCard(line) && !d.holdsCards(item):
			single := ast.NewList(list.Marker)
			single.Start = list.Start
			single.AppendChild(single, item)
			d.body(single)
		default:
			if !d.isCard(line) {
				d.enter(90, d.Text.Plain(line), d.Position(line))
			} else {
				d.cardText(line)
			}
			for c := line.NextSibling(); c != nil; c = line.NextSibling() {
				item.RemoveChild(item, c)
				if inner, is := c.(*ast.List); is && d.holdsCards(inner) {
					d.cardItems(inner)
				} else {
					d.body(c)
				}
			}
		}
		item = next
	}
}

func (d *divider) isCard(line ast.Node) bool {
	if d.CardMark(line) != nil {
		return true
	}
	in, _, _ := d.CardSign(line.FirstChild())
	return in != nil
}

// holdsCards reports whether a line somewhere below a node is a card.
func (d *divider) holdsCards(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() != ast.TypeBlock {
			return false
		}
		if tree.IsLine(c) && c.FirstChild() != nil && d.isCard(c) || d.holdsCards(c) {
			return true
		}
	}
	return false
}
