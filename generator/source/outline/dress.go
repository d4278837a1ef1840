package outline

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// dress is how a line looks apart from its words. What is dressed as the
// questions are is one of them, even where it asks nothing.
type dress int

// The parts of a dress.
const (
	italic  dress = 1 << iota // as a whole
	bold                      // its first line
	apart                     // a rule or a line break stands above it
	inside                    // its paragraph goes on
	term                      // it is the term of a list of definitions
	dresses                   // how many there are
)

// dressOf returns the dress of the paragraph that is block i, or 0 where it has
// none that tells it from others.
func (o *outline) dressOf(n *ast.Paragraph, i int) dress {
	d := dress(0)
	if boldLength(n) > 0 {
		d = bold
		if goesOn(n) {
			d |= inside
		}
	} else if whole, is := n.FirstChild().(*ast.Emphasis); is && whole.NextSibling() == nil {
		d = italic
	}
	if d == 0 {
		return 0
	}
	if i > 0 && o.blocks[i-1].node != nil && o.blocks[i-1].node.Kind() == ast.KindThematicBreak || o.isBelowBreak(n) {
		d |= apart
	}
	if _, is := n.AttributeString("term"); is {
		d |= term
	}
	if d == bold {
		return 0 // subtitles are bold as well
	}
	return d
}

// isBelowBreak reports whether the line above a block is nothing but <br>, of
// which the tree has no trace.
func (o *outline) isBelowBreak(n ast.Node) bool {
	at := o.StartOf(n)
	above := o.Source[max(at-longestBreak, 0):at]
	above = bytes.TrimRight(above[:bytes.LastIndexByte(above, '\n')+1], " \t\r\n")
	return onlyBreak.Match(above[bytes.LastIndexByte(above, '\n')+1:])
}

// longestBreak bounds, in bytes, how far above a line its line break is looked for.
const longestBreak = 60

var onlyBreak = regexp.MustCompile(`^\s*<br\s*/?>$`)

// isDressed reports whether a paragraph looks as most questions do, and nearly
// all that look so ask.
func (o *outline) isDressed(n *ast.Paragraph, i int) bool {
	if o.shape.family != boldLines && o.shape.family != asking {
		return false
	}
	d := o.dressOf(n, i)
	e := o.dressed[d]
	return d > 0 && e.count > 2 && e.mostly(e.asks, 80) && 2*e.asks > o.shape.asks && !strings.HasSuffix(o.firstLine(n), ":")
}
