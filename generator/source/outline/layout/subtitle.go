package layout

import "studysite/generator/source/wording"

// findSubtitles notes the headings that only belong to the title: one that says
// the same again, as web pages have it, and right below it one that stands over
// nothing else.
func (l *Layout) findSubtitles() {
	var heads []*Head
	for i := range l.Heads {
		if h := &l.Heads[i]; !h.Aside {
			heads = append(heads, h)
		}
	}
	if len(heads) < 3 {
		return
	}
	if again := heads[1]; again.Full == heads[0].Full && again.Level != heads[0].Level {
		again.Subtitle = true
		heads = heads[1:]
	}
	heads[1].Subtitle = isSubtitle(heads)
}

// isSubtitle reports whether the second of some headings stands right below the
// first and deeper, does not surely ask, has none below it, and is the only one
// of its level.
func isSubtitle(heads []*Head) bool {
	title, h := heads[0], heads[1]
	if title.Body > 0 || h.Level <= title.Level || h.Asks == wording.Surely || h.Label != "" || h.Part {
		return false
	}
	for i, other := range heads[2:] {
		if i == 0 && other.Level >= h.Level || other.Level == h.Level {
			return false
		}
	}
	return len(heads) > 2
}
