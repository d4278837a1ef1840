package survey

import "studysite/generator/source/outline/layout"

// listing is a list in its place, and how much its items ask.
type listing struct {
	start int
	layout.Evidence
}

// fewestInCore is how many items at least stand in the lists from the first that asks
// to the last.
const fewestInCore = 10

// findCore finds the stretch of a document from the first list that asks to the last,
// where nearly all items in between ask, most of them for sure.
func (s *surveyor) findCore() {
	first, last := -1, -1
	for i := range s.listings {
		if l := &s.listings[i]; l.Sure > 0 && l.Mostly(l.Asks, 50) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return
	}
	var core layout.Evidence
	for _, l := range s.listings[first : last+1] {
		core = core.Plus(l.Evidence)
	}
	if core.Count >= fewestInCore && core.Mostly(core.Asks, 80) && core.Mostly(core.Sure, 60) {
		s.Core = Core{s.listings[first].start, s.listings[last].start}
	}
}

// Core is where the first list begins that is one of questions, and the last, where
// one knows by what stands in between; or the zero value.
type Core struct{ first, last int }

// Outside reports whether what begins at a place, below a heading that begins at
// another, stands before or behind all that.
func (c Core) Outside(at, heading int) bool {
	return c.last > 0 && (at < c.first || heading > c.last)
}
