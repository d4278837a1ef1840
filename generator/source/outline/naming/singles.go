package naming

import "studysite/generator/source/draft"

const (
	fewestSingles    = 4 // sections over a single question each are names of these, at least
	singlesOfSection = 2 // so many of them stand below each section above, on average
)

// foldSingles makes labels of the sections over a single question each, below others,
// where all are so: each is a short name of its question, and those above are the topics.
func (t *titles) foldSingles() {
	below, inner := make([]int, len(t.Sections)), make([]int, len(t.Sections))
	for i := range t.Questions {
		if q := &t.Questions[i]; q.Section >= 0 && q.Parent < 0 {
			below[q.Section]++
		}
	}
	for i := range t.Sections {
		if parent := t.Sections[i].Parent; parent >= 0 {
			inner[parent]++
		}
	}
	gone := make([]bool, len(t.Sections))
	singles, above := 0, 0
	for i := range t.Sections {
		s := &t.Sections[i]
		switch {
		case inner[i] > 0 && below[i] == 0:
			above++
		case inner[i] > 0 || below[i] > 1 || s.Parent < 0 && below[i] > 0 || len(s.Nodes) > 0:
			return
		case below[i] == 1:
			gone[i] = true
			singles++
		}
	}
	if singles < fewestSingles || singles < singlesOfSection*above || above < 2 {
		return
	}
	for i := range t.Questions {
		if q := &t.Questions[i]; q.Section >= 0 && q.Parent < 0 && gone[q.Section] {
			s := &t.Sections[q.Section]
			if q.Label == "" {
				q.Label = s.Title
			}
			t.Mark(s.Position.Start, draft.Asked, "it names the question below it")
		}
	}
	t.removeSections(gone)
}
