package web

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	xhtml "golang.org/x/net/html"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
)

// FromHTML sanitises and parses a stream and returns the tree that it makes.
func FromHTML(d *draft.Draft, in *draft.Input, s *Stream) ast.Node {
	clean := Policy.SanitizeBytes(s.Out.Bytes())
	s.Out = bytes.Buffer{} // it is as large as the document
	c := &converter{Draft: d, nodes: s.nodes, page: s.Page}
	root := ast.NewDocument()
	dom, err := xhtml.Parse(bytes.NewReader(clean))
	if err != nil {
		in.Diags.Errorf(in.File.At(0, 0), "html", "the HTML cannot be read: %v", err)
		return root
	}
	if s.Page {
		unframe(dom)
		if len(s.controls) > 0 {
			disclose(dom)
		}
		dom = c.content(dom)
		c.cells = map[*xhtml.Node]int{}
		c.whole = c.measureCells(dom)
	}
	c.findButtons(dom)
	c.flow(root, dom)
	return root
}

// converter makes nodes of the tree from elements of HTML.
type converter struct {
	*draft.Draft
	nodes   []ast.Node           // those that elements hold the places of
	page    bool                 // it is a whole page
	inner   bool                 // the text of the page was told from its frame
	header  bool                 // this is the header of a page
	at      int                  // where the last element with a place stands in the source
	cells   map[*xhtml.Node]int  // how many bytes of text the cells of a page hold
	whole   int                  // and the page
	code    int                  // how many elements of code are open
	buttons map[*xhtml.Node]bool // and whether they are left out
}

// flow appends the content of an element to a block: blocks as they are, and
// runs of inline content as paragraphs.
func (c *converter) flow(to ast.Node, from *xhtml.Node) {
	f := &flow{converter: c, to: to}
	f.content(from)
	f.flush()
}

// flow is a block that content is appended to.
type flow struct {
	*converter
	to   ast.Node
	line *ast.Paragraph // the inline content that came last, or nil
}

func (f *flow) content(from *xhtml.Node) {
	for n := from.FirstChild; n != nil; n = n.NextSibling {
		if f.buttons[n] {
			f.button(n)
			continue
		}
		if isInline(n) {
			f.inlines(n)
			continue
		}
		f.flush()
		f.block(n)
	}
}

// inlines appends what stands inside a line. Two line breaks of a page end a
// paragraph.
func (f *flow) inlines(n *xhtml.Node) {
	if f.page && n.Data == "br" && f.line != nil && isBreak(f.line.LastChild()) {
		f.see(n)
		f.flush()
		return
	}
	if f.line == nil {
		if n.Type == xhtml.TextNode && strings.TrimSpace(n.Data) == "" {
			return
		}
		for first := n; first != nil; first = first.FirstChild {
			f.see(first)
		}
		f.line = tree.NewParagraph(f.at)
	}
	f.inline(f.line, n)
}

// isBreak reports whether a node is nothing but a line break.
func isBreak(n ast.Node) bool {
	t, is := n.(*ast.Text)
	return is && t.HardLineBreak() && t.Segment.Len() == 0
}

// flush ends the paragraph of inline content.
func (f *flow) flush() {
	if f.line == nil {
		return
	}
	line := f.line
	f.line = nil
	TrimBreaks(line)
	if !line.HasChildren() {
		return
	}
	if _, item := f.to.(*ast.ListItem); !item {
		f.to.AppendChild(f.to, line)
		return
	}
	tight := ast.NewTextBlock()
	tight.SetLines(line.Lines())
	tree.MoveChildren(tight, line, line.FirstChild())
	f.to.AppendChild(f.to, tight)
}

// see remembers where an element stands and returns the node that it holds the
// place of, if any. The parser repeats elements that were closed in the wrong
// order; those stand where the text has come to.
func (c *converter) see(n *xhtml.Node) ast.Node {
	if at, err := strconv.Atoi(attribute(n, offsetAttr)); err == nil && at <= len(c.Source) {
		c.at = max(c.at, at)
	}
	if i, err := strconv.Atoi(attribute(n, nodeAttr)); err == nil && i < len(c.nodes) {
		return c.nodes[i]
	}
	return nil
}

func attribute(n *xhtml.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func (f *flow) append(n ast.Node) ast.Node {
	if n.Type() == ast.TypeBlock && n.Kind() != ast.KindParagraph {
		n.SetPos(f.at)
	}
	f.to.AppendChild(f.to, n)
	return n
}
