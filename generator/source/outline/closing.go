package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
)

// dropClosing takes off the last question what closes a document as it was opened:
// a heading that leads to a page to which a heading above the first question leads,
// with all that follows.
func (o *outline) dropClosing(all []draft.Found) {
	last := len(all) - 1
	if last < 0 || o.in.Plain || o.in.Cards {
		return
	}
	body := all[last].Body
	for i, n := range body {
		if page := pageOf(n); page != "" && o.opensWith(page, all[0].Start) {
			o.dropBehind(body[i:])
			all[last].Body = body[:i]
			return
		}
	}
}

// opensWith reports whether a heading that stands before a place in the document
// leads to a page.
func (o *outline) opensWith(page string, before int) bool {
	for i := range o.heads {
		b := &o.blocks[o.heads[i].at]
		if b.start >= before {
			return false
		}
		if pageOf(b.node) == page {
			return true
		}
	}
	return false
}

// pageOf returns the address of the page to which a heading leads that is more than
// a link, or nothing.
func pageOf(n ast.Node) string {
	if n.Kind() != ast.KindHeading || n.ChildCount() < 2 {
		return ""
	}
	link, is := n.LastChild().(*ast.Link)
	if !is || !leadsToPage(link) {
		return ""
	}
	return string(link.Destination)
}
