package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// isSignpost reports whether a heading is the last one, asks nothing where nearly
// all do, and stands over nothing but links.
func (o *outline) isSignpost(h *head) bool {
	if o.shape.family != headings || h != &o.heads[len(o.heads)-1] || h.asks > 0 || h.label != "" || h.body == 0 || !o.shape.mostly(o.shape.sure, 80) {
		return false
	}
	return o.standsOverLinks(h)
}

// standsOverLinks reports whether nothing but links stands right below a heading.
func (o *outline) standsOverLinks(h *head) bool {
	for i := h.at + 1; i < h.end; i++ {
		if b := &o.blocks[i]; b.speaks() && !o.holdsOnlyLinks(b.node) {
			return false
		}
	}
	return true
}

// holdsOnlyLinks reports whether a block is a line that is a link, or a list of
// such lines.
func (o *outline) holdsOnlyLinks(n ast.Node) bool {
	if tree.IsLine(n) {
		return o.isOnlyALink(n)
	}
	if n.Kind() != ast.KindList && n.Kind() != ast.KindListItem {
		return false
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if !o.holdsOnlyLinks(c) {
			return false
		}
	}
	return n.HasChildren()
}

// leaveSignposts leaves out a heading below the title, the only one of its level,
// over nothing, that ends with a link to a page elsewhere: it is no topic.
func (o *outline) leaveSignposts() {
	var count [7]int
	for i := range o.heads {
		count[o.heads[i].level]++
	}
	for i := range o.heads {
		h := &o.heads[i]
		if i > 0 && count[h.level] == 1 && h.body == 0 && h.label == "" && h.asks < wording.Surely && pageOf(o.blocks[h.at].node) != "" {
			o.blocks[h.at].meant = "it only leads to a page elsewhere"
		}
	}
}
