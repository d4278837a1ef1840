package web

import (
	"strings"
	"unicode"

	xhtml "golang.org/x/net/html"
)

// inHeader appends the content of a header, in which lists of links are for
// getting round.
func (f *flow) inHeader(n *xhtml.Node) {
	before := f.header
	f.header = f.page
	f.content(n)
	f.header = before
}

// isOnlyLinks reports whether all that an element says leads to other places.
func isOnlyLinks(n *xhtml.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type == xhtml.TextNode && strings.TrimSpace(child.Data) != "" || child.Data != "a" && !isOnlyLinks(child) {
			return false
		}
	}
	return true
}

// isPermalink reports whether an element is a link into the page that says nothing,
// as pages have one in each heading to lead to it.
func isPermalink(n *xhtml.Node) bool {
	return n.Type == xhtml.ElementNode && n.Data == "a" && strings.HasPrefix(attribute(n, "href"), "#") && !says(n)
}

// says reports whether a node holds a letter, a digit or a picture.
func says(n *xhtml.Node) bool {
	if n.Type == xhtml.TextNode && strings.ContainsFunc(n.Data, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) || n.Data == "img" {
		return true
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if says(child) {
			return true
		}
	}
	return false
}
