package web

import (
	"strconv"
	"strings"

	xhtml "golang.org/x/net/html"
)

// A page may show an answer when its question is clicked, without details: a button, or
// what plays its part, names the element that it opens. Such pairs are made details.

// Attributes that the program writes for them: with the number of what an element opens,
// and of what is opened.
const (
	opensAttr  = "data-c"
	openedAttr = "data-r"
)

// controls are the names of what elements of a page open, each with a number.
type controls map[string]int

// mostControls bounds how many of them are looked at.
const mostControls = 10_000

// note takes down what an element opens.
func (c *controls) note(token *xhtml.Token) {
	name := opensName(token)
	if name == "" || len(*c) >= mostControls {
		return
	}
	if *c == nil {
		*c = controls{}
	}
	if _, known := (*c)[name]; !known {
		(*c)[name] = len(*c)
	}
}

// opensName returns the name of the element that one opens which is a button or plays its
// part, or "".
func opensName(token *xhtml.Token) string {
	if token.Data != "button" && attributeOf(*token, "role") != "button" && attributeOf(*token, "data-toggle") != "collapse" && attributeOf(*token, "data-bs-toggle") != "collapse" {
		return ""
	}
	for _, key := range []string{"aria-controls", "data-bs-target", "data-target", "href"} {
		if name := attributeOf(*token, key); name != "" && (key == "aria-controls" || name[0] == '#') {
			return strings.TrimPrefix(name, "#")
		}
	}
	return ""
}

// control passes on what an element opens, and which of them it is.
func (s *Stream) control(token *xhtml.Token) {
	if len(s.controls) == 0 {
		return
	}
	if number, is := s.controls[opensName(token)]; is {
		s.attribute(opensAttr, strconv.Itoa(number))
	}
	if number, is := s.controls[attributeOf(*token, "id")]; is {
		s.attribute(openedAttr, strconv.Itoa(number))
	}
}

// disclose makes details of what opens right behind what is clicked, where there are
// several. What only leads to other places is a menu.
func disclose(dom *xhtml.Node) {
	var lines []*xhtml.Node
	opened := map[string]*xhtml.Node{}
	findControls(dom, &lines, opened)
	var pairs [][2]*xhtml.Node
	for _, line := range lines {
		body := opened[attribute(line, opensAttr)]
		if body == nil || !says(line) || isOnlyLinks(body) {
			continue
		}
		if line = wholeLine(line); standsBehind(body, line) {
			pairs = append(pairs, [2]*xhtml.Node{line, body})
		}
	}
	if len(pairs) < 2 {
		return
	}
	for _, pair := range pairs {
		details := &xhtml.Node{Type: xhtml.ElementNode, Data: "details"}
		pair[0].Parent.InsertBefore(details, pair[0])
		summary := &xhtml.Node{Type: xhtml.ElementNode, Data: "summary"}
		details.AppendChild(summary)
		move(pair[0], summary)
		move(pair[1], details)
	}
}

// findControls collects what opens something, and what is opened.
func findControls(n *xhtml.Node, lines *[]*xhtml.Node, opened map[string]*xhtml.Node) {
	if attribute(n, opensAttr) != "" {
		*lines = append(*lines, n)
	}
	if number := attribute(n, openedAttr); number != "" && opened[number] == nil {
		opened[number] = n
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		findControls(child, lines, opened)
	}
}

// wholeLine returns the outermost element that says nothing but what one says.
func wholeLine(n *xhtml.Node) *xhtml.Node {
	for n.Parent != nil && saysAlone(n) {
		n = n.Parent
	}
	return n
}

// saysAlone reports whether nothing beside a node says anything.
func saysAlone(n *xhtml.Node) bool {
	for child := n.Parent.FirstChild; child != nil; child = child.NextSibling {
		if child != n && says(child) {
			return false
		}
	}
	return true
}

// standsBehind reports whether nothing that says anything stands between a node and one
// behind it.
func standsBehind(body, line *xhtml.Node) bool {
	for next := line.NextSibling; next != nil; next = next.NextSibling {
		if next == body {
			return true
		}
		if says(next) {
			return false
		}
	}
	return false
}

func move(n, to *xhtml.Node) {
	n.Parent.RemoveChild(n)
	to.AppendChild(n)
}
