package survey

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/wording"
)

// entryLevel returns the level of headings that the author takes for entries:
// that to which the table of contents leads, or behind each of which a line
// leads back, while neither is so with the headings below it, and the contents lead to no
// other level more often; or 0. Where there are many of these below each, they are no
// parts of an entry.
func (s *surveyor) entryLevel() int {
	var all, listed, closed [8]int
	names := s.contentsNames()
	for i := range s.Heads {
		h := &s.Heads[i]
		if level := s.closedBehind(i); level > 0 {
			closed[level]++
		}
		if h.Aside || h.Part || h.Contents || h.FollowUp {
			continue
		}
		all[h.Level]++
		if names[h.Text] || names[h.Full] || len(names) > 0 && names["#"+place(h.Full)] {
			listed[h.Level]++
		}
	}
	for level := 1; level < 6; level++ {
		below := all[level+1]
		if all[level] < 2 || below == 0 || below > partsOfEntry*all[level] {
			continue
		}
		if isOf(listed, all, level) && listed[level] == slices.Max(listed[:]) || isOf(closed, all, level) {
			return level
		}
	}
	return 0
}

// partsOfEntry is how many headings may be parts of one answer, on average.
const partsOfEntry = 4

// listedLevel returns the level of headings right above which stand others over tables
// of contents of their own: nearly all that have deeper ones below them do, so that
// these are chapters; or 0.
func (s *surveyor) listedLevel() int {
	var all, listing, below [8]int
	for i := range s.Heads {
		h := &s.Heads[i]
		if h.Aside || h.Contents || !s.HasParts(h) {
			continue
		}
		all[h.Level]++
		if s.HoldsContents(h) {
			listing[h.Level]++
			below[h.Level] = max(below[h.Level], s.Blocks[h.End].Head.Level)
		}
	}
	for level := range listing {
		if listing[level] > 1 && 4*listing[level] >= 3*all[level] {
			return below[level]
		}
	}
	return 0
}

// isOf reports whether something is so with most headings of a level and not
// with those below it.
func isOf(some, all [8]int, level int) bool {
	return 3*some[level] >= 2*all[level] && 4*some[level+1] < all[level+1]
}

// contentsNames returns the texts of the links of tables of contents, and the
// places they lead to.
func (s *surveyor) contentsNames() map[string]bool {
	names := map[string]bool{}
	if !s.Fragments {
		return names
	}
	for i := range s.Blocks {
		if list, is := s.Blocks[i].Node.(*ast.List); is && s.IsContents(list) {
			s.addLinks(list, names)
		}
	}
	return names
}

func (s *Survey) addLinks(n ast.Node, names map[string]bool) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		link, is := c.(*ast.Link)
		if !is {
			s.addLinks(c, names)
		} else if layout.LeadsToPlace(link) {
			name := s.Text.Plain(link)
			_, length := wording.SplitLabel(name)
			names[name], names[name[length:]] = true, true
			if to, err := url.PathUnescape(string(link.Destination)); err == nil && len(to) > 1 {
				names[to] = true
			}
		}
	}
}

// place returns the name by which links lead to a heading, as GitHub makes it.
func place(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case wording.Unlettered(r) && r != '-' && r != '_':
			return -1
		}
		return unicode.ToLower(r)
	}, heading)
}

// closedBehind returns the level of the section that a line for getting round
// closes right behind the text of a heading: that of the next heading, which is
// the heading's own or that of one above it; the end
// of the document closes everything; or 0.
func (s *surveyor) closedBehind(i int) int {
	h := &s.Heads[i]
	last := h.End - 1
	for last > h.At && !s.Blocks[last].Leads && !s.Blocks[last].Speaks() {
		last--
	}
	if last == h.At || !s.Blocks[last].Leads {
		return 0
	}
	if i+1 < len(s.Heads) {
		return min(h.Level, s.Heads[i+1].Level)
	}
	return 1
}
