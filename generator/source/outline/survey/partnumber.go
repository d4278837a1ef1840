package survey

import (
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/wording"
)

// partNumbers are the headings of a level that bear numbers such as 2-1 or 2.1,
// below a heading that asks, bears 2, and says something itself.
type partNumbers struct {
	count   int
	parents int          // below how many headings they stand
	level   int          // of these
	last    *layout.Head // the last of these
}

// weighPart counts a heading that is one of them.
func (s *surveyor) weighPart(h *layout.Head) {
	clear(s.above[h.Level:])
	s.above[h.Level] = h
	for level := h.Level - 1; level > 0; level-- {
		up := s.above[level]
		if up == nil {
			continue
		}
		if up.Asks > 0 && up.Body > 0 && IsPartNumber(up.Label, h.Label) {
			p := &s.parts[h.Level]
			p.count++
			if p.last != up {
				p.parents++
			}
			p.level, p.last = level, up
		}
		return
	}
}

// IsPartNumber reports whether a label bears a number that begins with that of
// another.
func IsPartNumber(whole, part string) bool {
	return whole != "" && part != "" && wording.NumberOf(whole).Heads(wording.NumberOf(part))
}

// followsUpLevel reports whether most headings of a level follow up those above them
// and ask, as those do: below several, and not many below each, as below topics.
func (s *surveyor) followsUpLevel(level int) bool {
	p, e := &s.parts[level], &s.byLevel[level]
	return p.parents > 1 && e.Mostly(p.count, 60) && e.Mostly(e.Asks, 60) && p.count <= 2*s.byLevel[p.level].Asks
}
