package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// fewestQuoted is how many headings inside quotations ask, at least, where they are
// the questions.
const fewestQuoted = 3

// unwrapQuotedHeads takes headings out of quotations that hold nothing else, where
// several of them ask and most do.
func (l *Layout) unwrapQuotedHeads(root ast.Node) {
	var quotes []ast.Node
	ask, all := 0, 0
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() != ast.KindBlockquote || !holdsOnlyHeads(n) {
			continue
		}
		quotes = append(quotes, n)
		for h := n.FirstChild(); h != nil; h = h.NextSibling() {
			if wording.Asks(l.Text.Plain(h)) > 0 {
				ask++
			}
			all++
		}
	}
	if ask < fewestQuoted || 2*ask < all {
		return
	}
	for _, quote := range quotes {
		for _, h := range tree.Children(quote) {
			root.InsertBefore(root, quote, h)
		}
		root.RemoveChild(root, quote)
	}
}

// holdsOnlyHeads reports whether a block holds headings and nothing else.
func holdsOnlyHeads(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() != ast.KindHeading {
			return false
		}
	}
	return n.HasChildren()
}
