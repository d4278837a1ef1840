package layout

import (
	"studysite/generator/source/draft"
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
	d.Folded = nil
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
