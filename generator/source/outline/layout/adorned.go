package layout

import "github.com/yuin/goldmark/ast"

// fewestAdorned is how many headings have pictures above them, at least, for these to be
// theirs.
const fewestAdorned = 2

// leaveAdornments leaves out lines without words, such as badges, that stand above the
// headings of a level that have deeper ones below them, above the first as well: they
// adorn what comes and end no answer.
func (l *Layout) leaveAdornments() {
	var all, adorned [7]int
	var first [7]bool // the first of the level is adorned
	for i := range l.Heads {
		h := &l.Heads[i]
		if !l.headsDeeper(h) || i == 0 {
			continue
		}
		all[h.Level]++
		if l.isAdorned(h) {
			adorned[h.Level]++
			first[h.Level] = first[h.Level] || all[h.Level] == 1
		}
	}
	for i := 1; i < len(l.Heads); i++ {
		h := &l.Heads[i]
		if adorned[h.Level] >= fewestAdorned && first[h.Level] && 10*adorned[h.Level] >= 8*all[h.Level] && l.headsDeeper(h) && l.isAdorned(h) {
			l.Blocks[h.At-1].Meant = "it adorns the heading below it"
			l.Heads[i-1].Body--
		}
	}
}

// headsDeeper reports whether the next heading stands below a heading.
func (l *Layout) headsDeeper(h *Head) bool {
	return h.End < len(l.Blocks) && l.Blocks[h.End].Head != nil && l.Blocks[h.End].Head.Level > h.Level
}

// isAdorned reports whether right above a heading stands a line without words.
func (l *Layout) isAdorned(h *Head) bool {
	if h.At == 0 || !l.Blocks[h.At-1].Speaks() {
		return false
	}
	p, is := l.Blocks[h.At-1].Node.(*ast.Paragraph)
	return is && p.HasChildren() && !l.HasWords(p)
}
