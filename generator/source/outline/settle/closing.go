package settle

import (
	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
)

// dropClosing takes off the last question what closes a document as it was opened:
// a heading that leads to a page to which a heading above the first question leads,
// with all that follows.
func (s *settler) dropClosing(all []draft.Found) {
	last := len(all) - 1
	if last < 0 || s.In.Plain || s.In.Cards {
		return
	}
	body := all[last].Body
	for i, n := range body {
		if page := layout.PageOf(n); page != "" && s.opensWith(page, all[0].Start) {
			s.dropBehind(body[i:])
			all[last].Body = body[:i]
			return
		}
	}
}

// opensWith reports whether a heading that stands before a place in the document
// leads to a page.
func (s *settler) opensWith(page string, before int) bool {
	for i := range s.Heads {
		b := &s.Blocks[s.Heads[i].At]
		if b.Start >= before {
			return false
		}
		if layout.PageOf(b.Node) == page {
			return true
		}
	}
	return false
}
