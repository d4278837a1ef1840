package naming

import (
	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// foldRanges takes the sections away that only count the questions below them, such as
// 1–10 and 11–20: nobody looks for a topic of that name.
func (t *titles) foldRanges() {
	gone := make([]bool, len(t.Sections))
	count, last := 0, 0
	for i := range t.Sections {
		s := &t.Sections[i]
		from, to, _, is := wording.Range(s.Title)
		if !is {
			continue
		}
		if from >= to || from != 1 && from != last+1 || len(s.Nodes) > 0 {
			return
		}
		gone[i], last = true, to
		count++
	}
	if count < fewestRanges {
		return
	}
	for i := range gone {
		if gone[i] {
			t.Mark(t.Sections[i].Position.Start, draft.Nothing, "it only counts the questions below it")
		}
	}
	t.removeSections(gone)
}

// fewestRanges is how many such sections show what they are.
const fewestRanges = 2
