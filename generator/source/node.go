package source

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// Nodes that Markdown does not have and HTML does.

// details is content that opens on a click, below the line that is clicked.
type details struct {
	ast.BaseBlock
	summary  *ast.Paragraph // nil where there is none
	title    string         // the text of the summary
	asked    int            // how many children stood in the summary: code, a list
	repeated bool           // other details have the same summary
	says     bool           // it says of itself that it is a question
}

var kindDetails = ast.NewNodeKind("Details")

// Kind returns the kind of the node.
func (*details) Kind() ast.NodeKind { return kindDetails }

// Dump prints the node.
func (n *details) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// element is an HTML element that is kept as it is, such as a table cell.
type element struct {
	ast.BaseBlock
	tag        string
	attributes string // written out, escaped, each with a space before it
}

var kindElement = ast.NewNodeKind("Element")

// Kind returns the kind of the node.
func (*element) Kind() ast.NodeKind { return kindElement }

// Dump prints the node.
func (n *element) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"tag": n.tag}, nil)
}

// inlineElement is an HTML element inside a line that is kept as it is, such
// as <sub>.
type inlineElement struct {
	ast.BaseInline
	tag        string
	attributes string
}

var kindInlineElement = ast.NewNodeKind("InlineElement")

// Kind returns the kind of the node.
func (*inlineElement) Kind() ast.NodeKind { return kindInlineElement }

// Dump prints the node.
func (n *inlineElement) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"tag": n.tag}, nil)
}

// verbatim is preformatted text that does not stand in the source as it is.
type verbatim struct {
	ast.BaseBlock
	language string
	value    []byte
}

var kindVerbatim = ast.NewNodeKind("Verbatim")

// Kind returns the kind of the node.
func (*verbatim) Kind() ast.NodeKind { return kindVerbatim }

// IsRaw reports that there is nothing to parse in the node.
func (*verbatim) IsRaw() bool { return true }

// Dump prints the node.
func (n *verbatim) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// newParagraph returns an empty paragraph that stands at a byte of the source.
func newParagraph(at int) *ast.Paragraph {
	p := ast.NewParagraph()
	p.Lines().Append(text.NewSegment(at, at))
	return p
}

// moveChildren moves the children of a node from the first one given on to the
// end of another node.
func moveChildren(to, from, first ast.Node) {
	for first != nil {
		next := first.NextSibling()
		to.AppendChild(to, first)
		first = next
	}
}

// unticked is a set of options as they are shown before they are answered.
type unticked struct {
	ast.BaseBlock
	blocks []ast.Node
	bare   bool // nor what explains them
}

var kindUnticked = ast.NewNodeKind("Unticked")

// Kind returns the kind of the node.
func (*unticked) Kind() ast.NodeKind { return kindUnticked }

// Dump prints the node.
func (n *unticked) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// unseen is text that is not for readers: a comment, or a line for a program.
type unseen struct {
	ast.BaseBlock
	why string
}

var kindUnseen = ast.NewNodeKind("Unseen")

// Kind returns the kind of the node.
func (*unseen) Kind() ast.NodeKind { return kindUnseen }

// IsRaw reports that there is nothing to parse in the node.
func (*unseen) IsRaw() bool { return true }

// Dump prints the node.
func (n *unseen) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
