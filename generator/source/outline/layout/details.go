package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/render"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// markRepeated notes which details have a summary that others have as well, and
// that asks nothing: it only says that there is something to see.
func markRepeated(d *draft.Draft) {
	times := map[string]int{}
	for _, n := range d.Folded {
		times[n.Title]++
	}
	for _, n := range d.Folded {
		n.Repeated = times[n.Title] > 1 && wording.Asks(n.Title) == 0 && wording.FollowUpLength(n.Title) == 0 && !IsLabel(n.Title) && !n.IsOneAnswer()
	}
	markSingle(d)
	d.Folded = nil
}

// fewestFolded is how many details with text and no headings show that one with headings
// is as they are.
const fewestFolded = 4

// markSingle notes which details are no topics for the headings that they hold: hardly
// any of these asks, and hardly any other details hold some.
func markSingle(d *draft.Draft) {
	var headed []*tree.Details
	plain := 0
	for _, n := range d.Folded {
		switch {
		case n.IsAnswer() || !n.HasChildren():
		case !n.Groups():
			plain++
		case holdsParts(d, n):
			headed = append(headed, n)
		}
	}
	if plain < fewestFolded*len(headed) {
		return
	}
	for _, n := range headed {
		n.Single = true
	}
}

// holdsParts reports whether details hold headings, and no further details. None of
// the headings surely asks, and most do not at all.
func holdsParts(d *draft.Draft, n *tree.Details) bool {
	w := render.Writer{Source: d.Source}
	ask, all := 0, 0
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if _, is := c.(*tree.Details); is {
			return false
		}
		h, is := c.(*ast.Heading)
		if !is {
			continue
		}
		degree := wording.Asks(w.Plain(h))
		if degree == wording.Surely {
			return false
		}
		ask += degree
		all++
	}
	return all > 0 && (2*ask < all || ask == 0)
}

// Nesting returns by how many a block changes the number of open groups of
// details around those that follow it.
func (b *Block) Nesting() int {
	if b.Node == nil {
		return -1
	}
	if n, is := b.Node.(*tree.Details); is && n.Groups() {
		return 1
	}
	return 0
}
