package outline

import (
	"studysite/generator/source/wording"
)

// findSubtitles notes the headings that only belong to the title: one that says
// the same again, as web pages have it, and right below it one that stands over
// nothing else.
func (o *outline) findSubtitles() {
	var heads []*head
	for i := range o.heads {
		if h := &o.heads[i]; !h.aside {
			heads = append(heads, h)
		}
	}
	if len(heads) < 3 {
		return
	}
	if again := heads[1]; again.full == heads[0].full && again.level != heads[0].level {
		again.subtitle = true
		heads = heads[1:]
	}
	heads[1].subtitle = isSubtitle(heads)
}

// isSubtitle reports whether the second of some headings stands right below the
// first and deeper, does not surely ask, has none below it, and is the only one
// of its level.
func isSubtitle(heads []*head) bool {
	title, h := heads[0], heads[1]
	if title.body > 0 || h.level <= title.level || h.asks == wording.Surely || h.label != "" || h.part {
		return false
	}
	for i, other := range heads[2:] {
		if i == 0 && other.level >= h.level || other.level == h.level {
			return false
		}
	}
	return len(heads) > 2
}
