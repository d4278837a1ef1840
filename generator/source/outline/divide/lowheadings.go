package divide

import (
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
)

// isWorded reports whether a heading below the level of the questions begins with a word
// such as Q, as nearly all of these do: it is one of them.
func (d *divider) isWorded(h *layout.Head) bool { return h.Word && h.Text != "" && d.nearlyAllWorded() }

// nearlyAllWorded reports whether nearly all headings that ask begin with such a word.
func (d *divider) nearlyAllWorded() bool {
	e := &d.Shape.Evidence
	return e.Words > 1 && 10*e.Words >= 8*e.Asks
}

// isLowTopic reports whether a heading below the level of the questions is a topic: it
// asks nothing, bears no number, stands over nothing, right above the next
// question, and nearly all questions bear numbers or words such as Q. or the contents above
// the first question name it.
func (d *divider) isLowTopic(h *layout.Head) bool {
	if d.Shape.Family != survey.Headings || h.Level <= d.Shape.Level || h.Body > 0 || h.Asks > 0 || h.Label != "" || h.Part || h.Repeated || h.End == len(d.Blocks) {
		return false
	}
	e := &d.Shape.Evidence
	next := d.Blocks[h.End].Head
	right := next != nil && next.Level == d.Shape.Level
	if d.Names[h.Text] == 2 && (len(d.Questions) > 0 && d.isNamedAbove(h) || right && len(d.Questions) == 0) {
		return true
	}
	return d.open && right && (next.Label != "" || next.Word) && (e.Mostly(e.Labels, 80) || d.nearlyAllWorded())
}

// isNamedAbove reports whether a heading above the first question says the same.
func (d *divider) isNamedAbove(h *layout.Head) bool {
	if d.namesAbove == nil {
		d.namesAbove = map[string]bool{}
		for i := range d.Heads {
			if d.Blocks[d.Heads[i].At].Start >= d.Questions[0].Start {
				break
			}
			d.namesAbove[d.Heads[i].Text] = true
		}
	}
	return d.namesAbove[h.Text]
}
