package survey

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
)

// Dress is how a line looks apart from its words. What is dressed as the
// questions are is one of them, even where it asks nothing.
type Dress int

// The parts of a dress.
const (
	italic  Dress = 1 << iota // as a whole
	bold                      // its first line
	apart                     // a rule or a line break stands above it
	inside                    // its paragraph goes on
	term                      // it is the term of a list of definitions
	dresses                   // how many there are
)

// DressOf returns the dress of the paragraph that is block i, or 0 where it has
// none that tells it from others.
func (s *Survey) DressOf(n *ast.Paragraph, i int) Dress {
	d := Dress(0)
	if layout.BoldLength(n) > 0 {
		d = bold
		if layout.GoesOn(n) {
			d |= inside
		}
	} else if isItalic(n) {
		d = italic
	}
	if d == 0 {
		return 0
	}
	if i > 0 && s.Blocks[i-1].Node != nil && s.Blocks[i-1].Node.Kind() == ast.KindThematicBreak || s.isBelowBreak(n) {
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

// isItalic reports whether a line is italic as a whole.
func isItalic(line ast.Node) bool {
	whole, is := line.FirstChild().(*ast.Emphasis)
	return is && whole.Level == 1 && whole.NextSibling() == nil
}

// isBelowBreak reports whether the line above a block is nothing but <br>, of
// which the tree has no trace.
func (s *Survey) isBelowBreak(n ast.Node) bool {
	at := s.StartOf(n)
	above := s.Source[max(at-longestBreak, 0):at]
	above = bytes.TrimRight(above[:bytes.LastIndexByte(above, '\n')+1], " \t\r\n")
	return onlyBreak.Match(above[bytes.LastIndexByte(above, '\n')+1:])
}

// longestBreak bounds, in bytes, how far above a line its line break is looked for.
const longestBreak = 60

var onlyBreak = regexp.MustCompile(`^\s*<br\s*/?>$`)
