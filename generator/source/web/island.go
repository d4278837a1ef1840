package web

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/render"
	"studysite/generator/source/tree"
)

// Islands resolves raw HTML in a Markdown tree: the tree is written out as HTML
// in which every node that holds none is a single element, the whole goes
// through the parser for HTML, which does with tags that are not closed, or
// closed in the wrong order, what a browser does, and the nodes take their
// places again. A tree without raw HTML is returned as it is.
func Islands(d *draft.Draft, in *draft.Input, root ast.Node) ast.Node {
	w := &islandWriter{Draft: d, holds: map[ast.Node]bool{}}
	w.lines = newLineResolver(w)
	if bytes.IndexByte(d.Source, '<') < 0 {
		return root
	}
	holds := w.find(root)
	w.lines.finish()
	ReportStuck(d, in, w.lines.stuck)
	if !holds {
		return root
	}
	w.children(root)
	w.Again()
	w.children(root)
	ReportStuck(d, in, w.Stuck)
	return FromHTML(d, in, &w.Stream)
}

// ReportStuck reports what is never closed and swallows the text behind it.
func ReportStuck(d *draft.Draft, in *draft.Input, all []stuck) {
	for _, s := range all {
		switch s.name {
		case largeTable:
			in.Diags.Warnf(in.File.At(s.at, s.at), "large-table", "cells of tables beyond the first %d are shown as text", MostCells)
			continue
		case manyElements:
			in.Diags.Warnf(in.File.At(s.at, s.at), "many-elements", "of further elements only the text is shown; there are as many as %d and one for each %d bytes", MostElements, BytesForElement)
			continue
		}
		in.Diags.Warnf(in.File.At(s.at, s.at+len(s.name)), "never-closed", "%s is never closed, and the text behind it is not shown", s.name).
			Hint = "close it"
	}
}

type islandWriter struct {
	*draft.Draft
	Stream
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
	case *tree.Details:
		holds = w.find(n.Summary)
	}
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		holds = w.find(c) || holds
		c = next
	}
	if holds && tree.IsLine(n) && w.resolve(n) {
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
			if name := nameOf(first.Value(w.Source)); !isInside(name) || name == "hr" {
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
			w.place(n, w.StartOf(n))
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
		depth := len(w.Open)
		w.children(n)
		w.endBlock(depth)
		w.Out.WriteByte('\n')
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
	case *tree.InlineElement:
		w.around(n.Tag, n)
	case *tree.Details:
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
		if tag := s.Value(w.Source); n.Segments.Len() == 1 && w.isSpokenOf(tag) {
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
	if name == "button" && tag[1] == '/' && slices.ContainsFunc(w.Open, func(o opened) bool { return o.Name == name }) {
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
		piece.Write(s.Value(w.Source))
	}
	if n.HasClosure() {
		piece.Write(n.ClosureLine.Value(w.Source))
	}
	depth := len(w.Open)
	w.Raw(piece.Bytes(), w.StartOf(n))
	w.endBlock(depth)
	w.Out.WriteByte('\n')
}

func (w *islandWriter) around(name string, n ast.Node) {
	w.Tag(name, w.StartOf(n), -1)
	w.Out.WriteByte('>')
	depth := len(w.Open)
	w.children(n)
	w.endBlock(depth)
	w.Out.WriteString("</" + name + ">")
	if n.Type() == ast.TypeBlock {
		w.Out.WriteByte('\n')
	}
}

// heading writes a heading that holds raw HTML, with the ID that its author
// gave it.
func (w *islandWriter) heading(n *ast.Heading) {
	name := "h" + strconv.Itoa(n.Level)
	w.Tag(name, w.StartOf(n), len(w.nodes))
	w.nodes = append(w.nodes, n)
	w.Out.WriteByte('>')
	depth := len(w.Open)
	w.children(n)
	w.endBlock(depth)
	w.Out.WriteString("</" + name + ">\n")
}

// details writes a block that opens on a click.
func (w *islandWriter) details(n *tree.Details) {
	w.Tag("details", w.StartOf(n), -1)
	w.Out.WriteByte('>')
	w.around("summary", n.Summary)
	depth := len(w.Open)
	w.children(n)
	w.endBlock(depth)
	w.Out.WriteString("</details>\n")
}

func (w *islandWriter) list(n *ast.List) {
	if !n.IsOrdered() {
		w.around("ul", n)
		return
	}
	w.Tag("ol", w.StartOf(n), -1)
	w.attribute("start", strconv.Itoa(n.Start))
	w.Out.WriteByte('>')
	w.children(n)
	w.Out.WriteString("</ol>\n")
}

func (w *islandWriter) link(n *ast.Link) {
	w.Tag("a", w.StartOf(n), -1)
	w.attribute("href", string(render.Resolve(n.Destination)))
	w.Out.WriteByte('>')
	w.children(n)
	w.Out.WriteString("</a>")
}

// table writes a table that holds raw HTML somewhere: all its rows, for a place
// in a table can only be taken by a row.
func (w *islandWriter) table(n *extast.Table) {
	w.Tag("table", w.StartOf(n), -1)
	w.Out.WriteByte('>')
	depth := len(w.Open)
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		name := "td"
		if _, head := row.(*extast.TableHeader); head {
			name = "th"
		}
		w.cells(row, name)
	}
	w.endBlock(depth)
	w.Out.WriteString("</table>\n")
}

// cells writes a row of a table.
func (w *islandWriter) cells(n ast.Node, name string) {
	w.Out.WriteString("<tr>")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.Tag(name, w.StartOf(c), -1)
		if cell, is := c.(*extast.TableCell); is && cell.Alignment != extast.AlignNone {
			w.attribute("class", cell.Alignment.String())
		}
		w.Out.WriteByte('>')
		w.children(c)
		w.Out.WriteString("</" + name + ">")
	}
	w.Out.WriteString("</tr>\n")
}
