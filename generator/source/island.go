package source

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// islands resolves raw HTML in a Markdown tree: the tree is written out as HTML
// in which every node that holds none is a single element, the whole goes
// through the parser for HTML, which does with tags that are not closed, or
// closed in the wrong order, what a browser does, and the nodes take their
// places again. A tree without raw HTML is returned as it is.
func (d *draft) islands(in *input, root ast.Node) ast.Node {
	w := &islandWriter{draft: d, holds: map[ast.Node]bool{}}
	w.lines = newLineResolver(w)
	if bytes.IndexByte(d.source, '<') < 0 {
		return root
	}
	holds := w.find(root)
	w.lines.finish()
	d.reportStuck(in, w.lines.stuck)
	if !holds {
		return root
	}
	w.children(root)
	w.again()
	w.children(root)
	d.reportStuck(in, w.stuck)
	return d.fromHTML(in, &w.stream)
}

// reportStuck reports what is never closed and swallows the text behind it.
func (d *draft) reportStuck(in *input, all []stuck) {
	for _, s := range all {
		switch s.name {
		case largeTable:
			in.diags.Warnf(in.file.At(s.at, s.at), "large-table", "cells of tables beyond the first %d are shown as text", mostCells)
			continue
		case manyElements:
			in.diags.Warnf(in.file.At(s.at, s.at), "many-elements", "of further elements only the text is shown; there are as many as %d and one for each %d bytes", mostElements, bytesForElement)
			continue
		}
		in.diags.Warnf(in.file.At(s.at, s.at+len(s.name)), "never-closed", "%s is never closed, and the text behind it is not shown", s.name).
			Hint = "close it"
	}
}

type islandWriter struct {
	*draft
	stream
	holds map[ast.Node]bool // nodes that hold raw HTML somewhere inside
	lines *lineResolver
}

// find finds the nodes that hold raw HTML and reports whether there are any.
// Lines with no other tags than those inside a line are resolved at once.
func (w *islandWriter) find(n ast.Node) bool {
	holds := false
	switch n := n.(type) {
	case *ast.HTMLBlock, *ast.RawHTML:
		w.holds[n] = true
		return true
	case *details:
		holds = w.find(n.summary)
	}
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		holds = w.find(c) || holds
		c = next
	}
	if holds && isLine(n) && w.resolve(n) {
		return false
	}
	if holds {
		w.holds[n] = true
	}
	return holds
}

// resolve puts what the tags in a line stand for into it, if they reach no further.
func (w *islandWriter) resolve(line ast.Node) bool {
	if w.nestTags(line) {
		return true
	}
	if w.isInlineOnly(line) {
		w.lines.resolve(line)
		return true
	}
	return false
}

// isInlineOnly reports whether all tags in a line mark text or stand for
// something in it, so that they reach no further than the line.
func (w *islandWriter) isInlineOnly(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if tag, is := c.(*ast.RawHTML); is {
			first := tag.Segments.At(0)
			if name := nameOf(first.Value(w.source)); !isInside(name) || name == "hr" {
				return false
			}
		} else if w.holds[c] && !w.isInlineOnly(c) {
			return false
		}
	}
	return true
}

func (w *islandWriter) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.node(c)
	}
}

// node writes a node: as it is where it holds raw HTML, else its place.
func (w *islandWriter) node(n ast.Node) {
	_, heading := n.(*ast.Heading)
	if heading && n.Parent().Kind() == ast.KindDocument {
		w.barrier()
	}
	if !w.holds[n] {
		if n.Kind() != ast.KindLinkReferenceDefinition {
			w.place(n, w.startOf(n))
		}
		return
	}
	switch n := n.(type) {
	case *ast.HTMLBlock:
		w.block(n)
	case *ast.RawHTML:
		w.inlineTag(n)
	case *ast.Paragraph:
		w.around("p", n)
	case *ast.TextBlock:
		depth := len(w.open)
		w.children(n)
		w.endBlock(depth)
		w.out.WriteByte('\n')
	case *ast.Heading:
		w.heading(n)
	case *ast.List:
		w.list(n)
	case *ast.ListItem:
		w.around("li", n)
	case *ast.Blockquote:
		w.around("blockquote", n)
	case *ast.Emphasis:
		w.around(map[bool]string{true: "strong", false: "em"}[n.Level == 2], n)
	case *extast.Strikethrough:
		w.around("del", n)
	case *inlineElement:
		w.around(n.tag, n)
	case *details:
		w.details(n)
	case *ast.Link:
		w.link(n)
	case *extast.Table:
		w.table(n)
	default:
		w.children(n)
	}
}

// inlineTag writes a tag inside a line. One of no element that may stand in an
// answer, such as that of a List<String>, is what the author wrote of, and text.
func (w *islandWriter) inlineTag(n *ast.RawHTML) {
	for i := range n.Segments.Len() {
		s := n.Segments.At(i)
		if tag := s.Value(w.source); n.Segments.Len() == 1 && w.isSpokenOf(tag) {
			w.text(html.EscapeString(string(tag)), s.Start)
		} else {
			w.inside(tag, s.Start)
		}
	}
}

// isSpokenOf reports whether a tag is one of an element that does not stand in
// answers, without attributes that have values; it does not close an open button.
func (w *islandWriter) isSpokenOf(tag []byte) bool {
	name := nameOf(tag)
	if name == "button" && tag[1] == '/' && slices.ContainsFunc(w.open, func(o opened) bool { return o.name == name }) {
		return false
	}
	return name != "" && (!allowed[name] || name == "button") && bytes.IndexByte(tag, '=') < 0
}

// nameOf returns the name of a tag.
func nameOf(tag []byte) string {
	return strings.ToLower(strings.TrimLeft(string(tagName.Find(tag)), "</"))
}

var tagName = regexp.MustCompile(`^<[/!]?[A-Za-z][A-Za-z0-9-]*`)

// block writes a block of raw HTML. Its lines go on as one piece, for a tag may
// run over several of them.
func (w *islandWriter) block(n *ast.HTMLBlock) {
	lines := n.Lines()
	var piece bytes.Buffer
	for i := range lines.Len() {
		s := lines.At(i)
		piece.Write(s.Value(w.source))
	}
	if n.HasClosure() {
		piece.Write(n.ClosureLine.Value(w.source))
	}
	depth := len(w.open)
	w.raw(piece.Bytes(), w.startOf(n))
	w.endBlock(depth)
	w.out.WriteByte('\n')
}

func (w *islandWriter) around(name string, n ast.Node) {
	w.tag(name, w.startOf(n), -1)
	w.out.WriteByte('>')
	depth := len(w.open)
	w.children(n)
	w.endBlock(depth)
	w.out.WriteString("</" + name + ">")
	if n.Type() == ast.TypeBlock {
		w.out.WriteByte('\n')
	}
}

// heading writes a heading that holds raw HTML, with the ID that its author
// gave it.
func (w *islandWriter) heading(n *ast.Heading) {
	name := "h" + strconv.Itoa(n.Level)
	w.tag(name, w.startOf(n), len(w.nodes))
	w.nodes = append(w.nodes, n)
	w.out.WriteByte('>')
	depth := len(w.open)
	w.children(n)
	w.endBlock(depth)
	w.out.WriteString("</" + name + ">\n")
}

// details writes a block that opens on a click.
func (w *islandWriter) details(n *details) {
	w.tag("details", w.startOf(n), -1)
	w.out.WriteByte('>')
	w.around("summary", n.summary)
	depth := len(w.open)
	w.children(n)
	w.endBlock(depth)
	w.out.WriteString("</details>\n")
}

func (w *islandWriter) list(n *ast.List) {
	if !n.IsOrdered() {
		w.around("ul", n)
		return
	}
	w.tag("ol", w.startOf(n), -1)
	w.attribute("start", strconv.Itoa(n.Start))
	w.out.WriteByte('>')
	w.children(n)
	w.out.WriteString("</ol>\n")
}

func (w *islandWriter) link(n *ast.Link) {
	w.tag("a", w.startOf(n), -1)
	w.attribute("href", string(resolve(n.Destination)))
	w.out.WriteByte('>')
	w.children(n)
	w.out.WriteString("</a>")
}

// table writes a table that holds raw HTML somewhere: all its rows, for a place
// in a table can only be taken by a row.
func (w *islandWriter) table(n *extast.Table) {
	w.tag("table", w.startOf(n), -1)
	w.out.WriteByte('>')
	depth := len(w.open)
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		name := "td"
		if _, head := row.(*extast.TableHeader); head {
			name = "th"
		}
		w.cells(row, name)
	}
	w.endBlock(depth)
	w.out.WriteString("</table>\n")
}

// cells writes a row of a table.
func (w *islandWriter) cells(n ast.Node, name string) {
	w.out.WriteString("<tr>")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.tag(name, w.startOf(c), -1)
		if cell, is := c.(*extast.TableCell); is && cell.Alignment != extast.AlignNone {
			w.attribute("class", cell.Alignment.String())
		}
		w.out.WriteByte('>')
		w.children(c)
		w.out.WriteString("</" + name + ">")
	}
	w.out.WriteString("</tr>\n")
}

// startOf returns where a node begins in the source.
func (d *draft) startOf(n ast.Node) int {
	if table, is := n.(*extast.Table); is {
		n = table.FirstChild() // goldmark gives it the place of the paragraph it was part of
	}
	for c := n; c != nil; c = c.FirstChild() {
		if c.Pos() >= 0 {
			return c.Pos()
		}
	}
	return 0
}
