package source

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// isNavigation reports whether a block is nothing but links of which at least
// one leads to a place in the document, such as "back to top", and that are
// too short to say anything.
func isNavigation(n ast.Node) bool {
	if quote, is := n.(*ast.Blockquote); is && quote.ChildCount() == 1 {
		n = quote.FirstChild()
	}
	if _, is := n.(*ast.Paragraph); !is {
		return false
	}
	c := navigation{}
	return c.look(n) && c.inside > 0 && c.links < 5
}

type navigation struct {
	links  int
	inside int // links that lead to places in the document
}

// look reports whether a line holds nothing but links.
func (c *navigation) look(n ast.Node) bool {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Link:
			c.links++
			if leadsToPlace(child) {
				c.inside++
			}
		case *ast.Emphasis:
			if !c.look(child) {
				return false
			}
		case *ast.Text:
			if child.Segment.Len() > 4 {
				return false
			}
		case *ast.String:
			if len(bytes.TrimSpace(child.Value)) > 4 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// leadsToPlace reports whether a link leads to a place in the document.
func leadsToPlace(link *ast.Link) bool {
	return len(link.Destination) == 0 || strings.HasPrefix(string(link.Destination), "#")
}
