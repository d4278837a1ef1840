package render

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// details writes what opens on a click as what it is without one: an answer is
// hidden already, and nothing in it is hidden a second time.
func (w *Writer) details(n *tree.Details) {
	if n.Summary != nil && (!n.IsAnswer() || n.IsOneAnswer()) || wording.NamesPart(n.Title) {
		w.newLine()
		w.tag("<p><strong>")
		w.Children(n.Summary)
		w.tag("</strong></p>\n")
	}
	w.eachBlock(n)
}

// element writes an element of HTML that is kept as it is.
func (w *Writer) element(n *tree.Element) {
	if n.Tag == "table" {
		from := w.beginTable()
		w.eachBlock(n)
		w.endTable(from)
		return
	}
	w.tag("<" + n.Tag + n.Attrs + ">")
	switch n.Tag {
	case "tr":
		w.newLine()
	case "td", "th":
		if n.PreviousSibling() != nil {
			w.Text = append(w.Text, between...)
		}
		w.cell(n)
		w.tag("</" + n.Tag + ">\n")
		return
	}
	w.eachBlock(n)
	w.tag("</" + n.Tag + ">\n")
}

// cell writes what stands in a cell of a table, its lines side by side in plain
// text.
func (w *Writer) cell(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if !tree.IsLine(c) {
			w.Block(c)
			continue
		}
		if c != n.FirstChild() {
			w.tag("<br>")
			w.Text = append(w.Text, ' ')
		}
		w.Children(c)
	}
}
