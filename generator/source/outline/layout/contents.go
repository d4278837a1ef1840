package layout

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// mayLead reports whether links of a text may lead to places in the document:
// by how these are written.
func mayLead(text []byte) bool {
	for _, before := range []string{"(#", "<#", ": #", "\"#", "'#", "=#", "[[#", ".html#"} {
		if bytes.Contains(text, []byte(before)) {
			return true
		}
	}
	return false
}

// HoldsContents reports whether what stands right below a heading is a table of
// contents.
func (l *Layout) HoldsContents(h *Head) bool {
	for i := h.At + 1; i < h.End; i++ {
		if b := &l.Blocks[i]; b.Node == nil || b.Speaks() {
			return b.Node != nil && l.IsContents(b.Node)
		}
	}
	return false
}

// HasContents reports whether a list stands somewhere below a heading that is a table of
// contents.
func (l *Layout) HasContents(h *Head) bool {
	for i := h.At + 1; i < h.End; i++ {
		if list, is := l.Blocks[i].Node.(*ast.List); is && l.IsContents(list) {
			return true
		}
	}
	return false
}

// holdsLines reports whether a heading stands over nothing but links that lead to places
// in the document, several of them on lines of their own.
func (l *Layout) holdsLines(h *Head) bool {
	lines := 0
	for i := h.At + 1; i < h.End; i++ {
		if b := &l.Blocks[i]; b.Node != nil && b.Leads {
			for c := b.Node.FirstChild(); c != nil; c = c.NextSibling() {
				if _, is := c.(*ast.Link); is && (c.PreviousSibling() == nil || isLineBreak(c.PreviousSibling())) {
					lines++
				}
			}
		}
	}
	return lines > 1
}

// isLineBreak reports whether a line ends with a node.
func isLineBreak(n ast.Node) bool {
	t, is := n.(*ast.Text)
	return is && (t.HardLineBreak() || t.SoftLineBreak())
}

// IsContents reports whether a block is a table of contents: most of its first
// entries lead to places in the document, or are headings of it.
func (l *Layout) IsContents(n ast.Node) bool {
	c := contents{Layout: l}
	if list, is := n.(*ast.List); l.OnlyContents && is {
		c.countLinks(list)
		return c.known > 0 && 2*c.known > c.entries
	}
	switch n.(type) {
	case *ast.List, *extast.Table, *ast.Paragraph, *ast.TextBlock, *tree.Details:
		c.count(n)
	}
	return c.entries > 0 && 2*c.known > c.entries
}

// contents counts the lines of a block, and those that are links into the
// document or texts of headings.
type contents struct {
	*Layout
	entries, known int
}

// looked is how many entries tell a table of contents.
const looked = 6

func (c *contents) count(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock, *extast.TableRow, *extast.TableHeader:
		c.entries++
		if c.isEntry(n) {
			c.known++
		}
		return
	}
	known := c.known
	for child := n.FirstChild(); child != nil && c.entries < looked; child = child.NextSibling() {
		if child.Type() == ast.TypeBlock {
			c.count(child)
		}
		if _, item := n.(*ast.ListItem); item && c.known > known {
			return // what stands below an entry tells of its parts
		}
	}
}

// countLinks counts the innermost items of a list, and those that are only links.
func (c *contents) countLinks(n ast.Node) {
	for item := n.FirstChild(); item != nil && c.entries < looked; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil {
			continue
		}
		if line.NextSibling() != nil && line.NextSibling().Kind() == ast.KindList {
			c.countLinks(line.NextSibling())
			continue
		}
		c.entries++
		if c.IsOnlyALink(line) {
			c.known++
		}
	}
}

// isEntry reports whether a line leads to a place in the document or is the
// text of a heading. A paragraph has to lead there with all of its text, unless a list
// item begins with it.
func (c *contents) isEntry(n ast.Node) bool {
	if c.isName(n) {
		return true
	}
	if !c.Fragments {
		return false
	}
	if _, is := n.(*ast.Paragraph); is && (n.Parent() == nil || n.Parent().Kind() != ast.KindListItem || n.PreviousSibling() != nil) {
		return IsNavigation(c.Layout.Draft, n)
	}
	return LeadsInside(n)
}

// isName reports whether a line is the text of a heading.
func (c *contents) isName(n ast.Node) bool {
	if n.FirstChild() == nil || c.isTooLong(n) {
		return false
	}
	line := c.FirstLine(n)
	if strings.ContainsAny(line, "`*_<") {
		line = c.Text.Plain(n)
	}
	if is := len(line) <= c.longest && c.Names[line] > 0; is || line == "" || line[0] > '9' && len(wording.QuestionStarts.With(wording.FirstRune(line))) == 0 {
		return is
	}
	_, length := wording.SplitLabel(line)
	return length > 0 && c.Names[line[length:]] > 0
}

// isTooLong reports whether a line without links is longer than any heading, as
// most lines of answers are.
func (c *contents) isTooLong(n ast.Node) bool {
	if n.Lines() == nil || n.Lines().Len() == 0 {
		return false
	}
	first := n.Lines().At(0)
	return first.Len() > c.longest+longestMarks && bytes.IndexByte(first.Value(c.Source), '[') < 0
}

// longestMarks bounds, in bytes, the number and the marks round an entry.
const longestMarks = 40

// LeadsInside reports whether a line holds a link to a place in the document.
func LeadsInside(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if link, is := c.(*ast.Link); is && LeadsToPlace(link) {
			return true
		}
		if LeadsInside(c) {
			return true
		}
	}
	return false
}

// LongestShared bounds, in bytes, the line that begins a passage.
const LongestShared = 400
