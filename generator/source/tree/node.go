// Package tree has the nodes that documents need besides those of Markdown, and
// what is often asked of nodes and done with them.
package tree

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"studysite/generator/source/wording"
)

// Nodes that Markdown does not have and HTML does.

// Details is content that opens on a click, below the line that is clicked.
type Details struct {
	ast.BaseBlock
	Summary  *ast.Paragraph // nil where there is none
	Title    string         // the text of the summary
	Asked    int            // how many children stood in the summary: code, a list
	Repeated bool           // other details have the same summary
	Says     bool           // it says of itself that it is a question
	Single   bool           // it is no topic, whatever it holds
}

// KindDetails is the kind of Details.
var KindDetails = ast.NewNodeKind("Details")

// Kind returns the kind of the node.
func (*Details) Kind() ast.NodeKind { return KindDetails }

// Dump prints the node.
func (n *Details) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Element is an HTML element that is kept as it is, such as a table cell.
type Element struct {
	ast.BaseBlock
	Tag   string
	Attrs string // written out, escaped, each with a space before it
}

var kindElement = ast.NewNodeKind("Element")

// Kind returns the kind of the node.
func (*Element) Kind() ast.NodeKind { return kindElement }

// Dump prints the node.
func (n *Element) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"tag": n.Tag}, nil)
}

// InlineElement is an HTML element inside a line that is kept as it is, such
// as <sub>.
type InlineElement struct {
	ast.BaseInline
	Tag   string
	Attrs string
}

var kindInlineElement = ast.NewNodeKind("InlineElement")

// Kind returns the kind of the node.
func (*InlineElement) Kind() ast.NodeKind { return kindInlineElement }

// Dump prints the node.
func (n *InlineElement) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"tag": n.Tag}, nil)
}

// Verbatim is preformatted text that does not stand in the source as it is.
type Verbatim struct {
	ast.BaseBlock
	Language string
	Value    []byte
}

// KindVerbatim is the kind of Verbatim.
var KindVerbatim = ast.NewNodeKind("Verbatim")

// Kind returns the kind of the node.
func (*Verbatim) Kind() ast.NodeKind { return KindVerbatim }

// IsRaw reports that there is nothing to parse in the node.
func (*Verbatim) IsRaw() bool { return true }

// Dump prints the node.
func (n *Verbatim) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// NewParagraph returns an empty paragraph that stands at a byte of the source.
func NewParagraph(at int) *ast.Paragraph {
	p := ast.NewParagraph()
	p.Lines().Append(text.NewSegment(at, at))
	return p
}

// MoveChildren moves the children of a node from the first one given on to the
// end of another node.
func MoveChildren(to, from, first ast.Node) {
	for first != nil {
		next := first.NextSibling()
		to.AppendChild(to, first)
		first = next
	}
}

// Unticked is a set of options as they are shown before they are answered.
type Unticked struct {
	ast.BaseBlock
	Blocks []ast.Node
	Bare   bool // nor what explains them
}

var kindUnticked = ast.NewNodeKind("Unticked")

// Kind returns the kind of the node.
func (*Unticked) Kind() ast.NodeKind { return kindUnticked }

// Dump prints the node.
func (n *Unticked) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Telltale is what tells which of several options is right: a sign behind it, or
// that it is bold. It is not shown before they are answered.
type Telltale struct {
	ast.BaseInline
	Bold bool
}

var kindTelltale = ast.NewNodeKind("Telltale")

// Kind returns the kind of the node.
func (*Telltale) Kind() ast.NodeKind { return kindTelltale }

// Dump prints the node.
func (n *Telltale) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Unseen is text that is not for readers: a comment, or a line for a program.
type Unseen struct {
	ast.BaseBlock
	Why string
}

// KindUnseen is the kind of Unseen.
var KindUnseen = ast.NewNodeKind("Unseen")

// Kind returns the kind of the node.
func (*Unseen) Kind() ast.NodeKind { return KindUnseen }

// IsRaw reports that there is nothing to parse in the node.
func (*Unseen) IsRaw() bool { return true }

// Dump prints the node.
func (n *Unseen) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Children returns the children of a node.
func Children(n ast.Node) []ast.Node {
	var all []ast.Node
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		all = append(all, c)
	}
	return all
}

// Stress makes a paragraph bold as a whole.
func Stress(p *ast.Paragraph) {
	bold := ast.NewEmphasis(2)
	MoveChildren(bold, p, p.FirstChild())
	p.AppendChild(p, bold)
}

// Unwrap takes the emphasis off a line that is emphasised as a whole.
func Unwrap(line ast.Node) {
	for {
		if nothing, is := line.LastChild().(*ast.String); is && len(nothing.Value) == 0 {
			line.RemoveChild(line, nothing)
		}
		whole, is := line.FirstChild().(*ast.Emphasis)
		if !is || whole.NextSibling() != nil {
			return
		}
		MoveChildren(line, whole, whole.FirstChild())
		line.RemoveChild(line, whole)
	}
}

// IsLine reports whether a block holds inline content.
func IsLine(n ast.Node) bool {
	switch n.(type) {
	case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
		return true
	}
	return false
}

// LineBreak returns a line break that stands at a byte of the source.
func LineBreak(at int) ast.Node {
	n := ast.NewTextSegment(text.NewSegment(at, at))
	n.SetHardLineBreak(true)
	return n
}

// blank reports whether a character takes no ink.
func blank(r rune) bool { return unicode.IsSpace(r) || wording.Invisible(r) }

func IsEmptyInline(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.String:
		return strings.TrimFunc(string(n.Value), blank) == ""
	case *ast.Text:
		return n.Segment.Len() == 0
	}
	return false
}

// InlinePos returns where an inline node begins in the source.
func InlinePos(n ast.Node) int {
	for c := n; c != nil; c = c.FirstChild() {
		if t, is := c.(*ast.Text); is {
			return t.Segment.Start
		}
		if c.Pos() >= 0 {
			return c.Pos()
		}
	}
	return -1
}

// TrimRules returns blocks without the rules at their beginning and end.
func TrimRules(blocks []ast.Node) []ast.Node {
	for len(blocks) > 0 && IsRule(blocks[0]) {
		blocks = blocks[1:]
	}
	for len(blocks) > 0 && IsRule(blocks[len(blocks)-1]) {
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}

func IsRule(n ast.Node) bool {
	_, is := n.(*ast.ThematicBreak)
	return is
}

// IsCode reports whether a node is a block of code.
func IsCode(n ast.Node) bool {
	switch n.(type) {
	case *ast.CodeBlock, *ast.FencedCodeBlock, *Verbatim:
		return true
	}
	return false
}

// TextOf returns the paragraph that a block is or, where it is a quotation or
// stands in details without a line to click on, the first one in it.
func TextOf(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.Paragraph:
		return n
	case *ast.Blockquote:
		if p, is := n.FirstChild().(*ast.Paragraph); is {
			return p
		}
	case *Details:
		if n.Title == "" && n.FirstChild() != nil && n.FirstChild() == n.LastChild() {
			return TextOf(n.FirstChild())
		}
	}
	return nil
}
