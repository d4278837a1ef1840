package web

import (
	"strings"

	xhtml "golang.org/x/net/html"

	"studysite/generator/source/wording"
)

// measureCells notes how many bytes of text each cell of a table holds, and returns
// how many a node does.
func (c *converter) measureCells(n *xhtml.Node) int {
	size := 0
	if n.Type == xhtml.TextNode {
		size = len(strings.TrimSpace(n.Data))
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		size += c.measureCells(child)
	}
	if isCell(n) {
		c.cells[n] = size
	}
	return size
}

func isCell(n *xhtml.Node) bool { return n.Data == "td" || n.Data == "th" }

// isLayout reports whether a table of a page only puts things where they are to be seen:
// it has one cell, or one that holds most of the text, and no other row has two that
// say something.
func (c *converter) isLayout(table *xhtml.Node) bool {
	if !c.page {
		return false
	}
	all, most, full := 0, false, 0
	eachRow(table, func(row *xhtml.Node) {
		saying, main := 0, false
		for cell := row.FirstChild; cell != nil; cell = cell.NextSibling {
			if !isCell(cell) {
				continue
			}
			all++
			main = main || c.isMain(cell)
			if c.cells[cell] > 0 && !isOnlyLinks(cell) {
				saying++
			}
		}
		if most = most || main; saying > 1 && !main {
			full++
		}
	})
	return all == 1 || most && full == 0
}

// isMain reports whether a cell holds more than half of the page's text, in blocks.
func (c *converter) isMain(cell *xhtml.Node) bool {
	return 2*c.cells[cell] > c.whole && holdsBlocks(cell)
}

// holdsBlocks reports whether an element holds some that end lines.
func holdsBlocks(n *xhtml.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type == xhtml.ElementNode && (blocky[child.Data] || isHeadingTag(child.Data) || holdsBlocks(child)) {
			return true
		}
	}
	return false
}

var blocky = wording.Set("p", "table", "ul", "ol", "dl", "pre", "blockquote", "details")

// eachRow goes through the rows of a table, without those of tables inside it.
func eachRow(n *xhtml.Node, f func(row *xhtml.Node)) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.Data {
		case "tr":
			f(child)
		case "thead", "tbody", "tfoot":
			eachRow(child, f)
		}
	}
}

// layout appends what the cells of such a table hold, but for those that only
// lead to other places.
func (f *flow) layout(table *xhtml.Node) {
	eachRow(table, func(row *xhtml.Node) {
		for cell := row.FirstChild; cell != nil; cell = cell.NextSibling {
			if isCell(cell) && (f.isMain(cell) || !isOnlyLinks(cell)) {
				f.see(cell)
				f.content(cell)
				f.flush()
			}
		}
	})
}
