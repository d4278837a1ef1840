package web

import (
	"strings"

	xhtml "golang.org/x/net/html"
)

// unframe makes parts of a page text again that frame it by their names, where hardly
// anything of the page stands outside of such: of these, the one that holds most of it.
// So do the pages of some services, all of whose parts are called widgets.
func unframe(dom *xhtml.Node) {
	lengths := map[*xhtml.Node]int{}
	whole := measureFrames(dom, lengths)
	if len(lengths) == 0 || 10*textLength(dom) >= whole {
		return
	}
	for n, length := range lengths {
		if 2*length > whole {
			n.Data = "div"
		}
	}
}

// measureFrames notes how many bytes of text each frame of a page holds, and returns how
// many a node does.
func measureFrames(n *xhtml.Node, frames map[*xhtml.Node]int) int {
	if n.Type == xhtml.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	length := 0
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		length += measureFrames(child, frames)
	}
	if n.Data == "nav" {
		frames[n] = length
	}
	return length
}
