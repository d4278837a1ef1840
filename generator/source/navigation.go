package source

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// isNavigation reports whether a block is nothing but links of which at least
// half lead to places in the document, such as "back to top".
func (d *draft) isNavigation(n ast.Node) bool {
	if quote, is := n.(*ast.Blockquote); is && quote.ChildCount() == 1 {
		n = quote.FirstChild()
	}
	if _, is := n.(*ast.Paragraph); !is {
		return false
	}
	c := navigation{draft: d}
	return c.look(n) && c.inside > 0 && 2*c.inside >= c.links
}

type navigation struct {
	*draft
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
			if !c.between(child.Segment.Value(c.source)) {
				return false
			}
		case *ast.String:
			if !c.between(child.Value) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// between reports whether a text may stand between links: it has no words, but
// for names of pictures such as :arrow_up:.
func (c *navigation) between(text []byte) bool {
	return !bytes.ContainsFunc(pictureName.ReplaceAll(text, nil), unicode.IsLetter)
}

var pictureName = regexp.MustCompile(`:[a-z_]+:`)

// leadsToPlace reports whether a link leads to a place in the document.
func leadsToPlace(link *ast.Link) bool {
	return len(link.Destination) == 0 || strings.HasPrefix(string(link.Destination), "#")
}
