package divide

import (
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/wording"
)

// findDrifted finds the levels above that of the questions whose headings are questions
// with too few hashes: there are few, each asks and says something, and the
// questions begin before the first of them, so that they are no topics.
func (d *divider) findDrifted() {
	if d.Shape.Family != survey.Headings {
		return
	}
	var over, asking [7]int
	begun := false
	for i := range d.Heads {
		h := &d.Heads[i]
		if h.Aside || h.Contents || h.Around || h.Part {
			continue
		}
		if h.Level >= d.Shape.Level {
			begun = true
		} else if d.QuestionsBelow(h) > 0 {
			over[h.Level]++
			if begun && h.Asks == wording.Surely && h.Body > 0 {
				asking[h.Level]++
			}
		}
	}
	for level := 2; level < d.Shape.Level; level++ {
		d.Drifted[level] = over[level] > 0 && asking[level] == over[level] && fewDrifted*over[level] <= d.Shape.Count
	}
}

// fewDrifted is how many questions there are at least to each that has drifted.
const fewDrifted = 10
