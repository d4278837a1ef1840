package layout

import "studysite/generator/source/wording"

// leaveSignposts leaves out a heading below the title, the only one of its level,
// over nothing, that ends with a link to a page elsewhere: it is no topic.
func (l *Layout) leaveSignposts() {
	var count [7]int
	for i := range l.Heads {
		count[l.Heads[i].Level]++
	}
	for i := range l.Heads {
		h := &l.Heads[i]
		if i > 0 && count[h.Level] == 1 && h.Body == 0 && h.Label == "" && h.Asks < wording.Surely && PageOf(l.Blocks[h.At].Node) != "" {
			l.Blocks[h.At].Meant = "it only leads to a page elsewhere"
		}
	}
}
