package survey

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
)

// StandsOverLinks reports whether nothing but links stands right below a heading.
func (s *Survey) StandsOverLinks(h *layout.Head) bool {
	for i := h.At + 1; i < h.End; i++ {
		if b := &s.Blocks[i]; b.Speaks() && !s.holdsOnlyLinks(b.Node) {
			return false
		}
	}
	return true
}

// holdsOnlyLinks reports whether a block is a line that is a link, or a list of
// such lines.
func (s *Survey) holdsOnlyLinks(n ast.Node) bool {
	if tree.IsLine(n) {
		return s.IsOnlyALink(n)
	}
	if n.Kind() != ast.KindList && n.Kind() != ast.KindListItem {
		return false
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if !s.holdsOnlyLinks(c) {
			return false
		}
	}
	return n.HasChildren()
}
