package survey

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/wording"
)

// isFirstTitle reports whether a heading of the questions' level is the title:
// it is the first one but for those over contents, asks nothing, has nothing
// below it or a table of contents, and something stands below nearly all others.
func (s *Survey) isFirstTitle(h *layout.Head) bool {
	if s.First[0] != h || h.Body > 0 && !s.HasContents(h) || h.Asks > 0 || h.Label != "" || h.Word {
		return false
	}
	return s.First[1] != nil && s.First[1].Level == h.Level && s.Shape.Count > 2 && 10*s.Shape.Answers >= 8*(s.Shape.Count-1)
}

// IsTitleThatAsks reports whether a heading stands above all others, asks, and is
// answered before the first of the other questions, which nearly all ask.
func (s *Survey) IsTitleThatAsks(h *layout.Head) bool {
	if s.First[0] != h || h.Level >= s.Shape.Level || h.Asks < wording.Surely || h.Body == 0 || !s.Shape.Mostly(s.Shape.Sure, 80) {
		return false
	}
	for i := range s.Heads {
		if other := &s.Heads[i]; other != h && other.Level <= h.Level && !other.Aside {
			return false
		}
	}
	return true
}

// NameOf returns what a heading names: its text without the pictures that adorn
// it, unless there is nothing else, without arrows that lead round the document,
// and without the lines and the colon that set it off.
func (s *Survey) NameOf(h *layout.Head) string {
	s.Text.Reset()
	for c := s.Blocks[h.At].Node.FirstChild(); c != nil; c = c.NextSibling() {
		if _, is := c.(*ast.Image); !is && !s.IsArrow(c) {
			c = s.Text.Inline(c)
		}
	}
	name := NameOnly(string(s.Text.Text))
	if name == "" {
		return h.Full
	}
	return name
}

// NameOnly returns a name without what sets it off: rules at its ends, names of
// pictures, a bracket that is left over, and a colon behind it. Where nothing is
// left, it is the name as it was.
func NameOnly(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	name := strings.TrimSpace(pictureAlone.ReplaceAllString(text, " "))
	name = rulesAround.ReplaceAllString(name, "")
	name = strings.TrimLeft(name, ")] ")
	name = strings.TrimSpace(strings.TrimRight(name, ":： "))
	if strings.IndexFunc(name, func(r rune) bool { return !wording.Unlettered(r) }) < 0 {
		return text
	}
	return name
}

var (
	pictureAlone = regexp.MustCompile(`(?:^|\s)(?::[a-z][a-z0-9_+-]*:\s*)+(?:$|\s)`)
	rulesAround  = regexp.MustCompile(`^(?:[-=~*_#]{3,}\s*|#+\s+)|\s*[-=~*_#]{3,}$`)
)

// IsArrow reports whether something in a line is a link to a place in the
// document that shows no word, such as [↑](#top).
func (s *Survey) IsArrow(n ast.Node) bool {
	link, is := n.(*ast.Link)
	if !is || !layout.LeadsToPlace(link) || len(link.Destination) == 0 {
		return false
	}
	for c := link.FirstChild(); c != nil; c = c.NextSibling() {
		t, is := c.(*ast.Text)
		if !is || strings.IndexFunc(string(t.Segment.Value(s.Source)), func(r rune) bool { return !wording.Unlettered(r) }) >= 0 {
			return false
		}
	}
	return true
}
