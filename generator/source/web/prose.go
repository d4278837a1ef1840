package web

import (
	"regexp"
	"strings"

	xhtml "golang.org/x/net/html"

	"studysite/generator/source/wording"
)

// fewestBold is how many bold lines show that preformatted text is no code, or
// lines that begin with words such as Q1.
const fewestBold = 3

// holdsProse reports whether preformatted text of a page holds what code does not:
// a heading, or several lines that are bold as a whole or say that they are
// questions.
func holdsProse(n *xhtml.Node) bool {
	bold, asked := 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == xhtml.TextNode:
			asked += questionLines(c.Data)
		case isHeadingTag(c.Data):
			return true
		case (c.Data == "b" || c.Data == "strong") && beginsLine(c) && endsBefore(c):
			bold++
		}
	}
	return max(bold, asked) >= fewestBold
}

// questionLines returns how many lines of a text begin with a word such as Q and a
// number.
func questionLines(text string) int {
	count := 0
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); wording.QuestionWord(line) {
			if shown, _ := wording.SplitLabel(line); shown != "" {
				count++
			}
		}
	}
	return count
}

// beginsLine reports whether an element inside preformatted text begins a line.
func beginsLine(n *xhtml.Node) bool {
	before := n.PrevSibling
	return before == nil || before.Type == xhtml.TextNode && strings.HasSuffix(before.Data, "\n")
}

// endsBefore reports whether a line ends right behind such an element.
func endsBefore(n *xhtml.Node) bool {
	after := n.NextSibling
	return after == nil || after.Type == xhtml.TextNode && strings.HasPrefix(after.Data, "\n")
}

var emptyLines = regexp.MustCompile(`\n[ \t]*\n\s*`)

// prose appends preformatted text that is none: empty lines divide paragraphs.
func (f *flow) prose(n *xhtml.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == xhtml.TextNode:
			for i, part := range emptyLines.Split(c.Data, -1) {
				if i > 0 {
					f.flush()
				}
				f.inlines(&xhtml.Node{Type: xhtml.TextNode, Data: part})
			}
		case isInline(c):
			f.inlines(c)
		default:
			f.flush()
			f.block(c)
		}
	}
	f.flush()
}
