package web

import (
	"strings"

	xhtml "golang.org/x/net/html"
)

// isTicked reports whether a control is one to tick.
func isTicked(token *xhtml.Token) bool {
	kind := strings.ToLower(attributeOf(*token, "type"))
	return kind == "checkbox" || kind == "radio"
}

// isBox reports whether a control to tick is one of a choice: something stands behind it
// on its line, or it fills the item or cell that it stands in. Others work the page, as
// those of tabs do.
func isBox(n *xhtml.Node) bool {
	for {
		for next := n.NextSibling; next != nil; next = next.NextSibling {
			switch {
			case next.Data == "input", !isInline(next):
				return false
			case says(next):
				return true
			}
		}
		n = n.Parent
		if n == nil || !isInline(n) {
			return n != nil && (n.Data == "li" || isCell(n))
		}
	}
}
