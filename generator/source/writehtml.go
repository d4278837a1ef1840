package source

import (
	"github.com/yuin/goldmark/ast"
)

// details writes what opens on a click as what it is without one: an answer is
// hidden already, and nothing in it is hidden a second time.
func (w *writer) details(n *details) {
	if n.summary != nil && (!n.isAnswer() || n.isOneAnswer()) || namesPart(n.title) {
		w.newLine()
		w.tag("<p><strong>")
		w.children(n.summary)
		w.tag("</strong></p>\n")
	}
	w.eachBlock(n)
}

// element writes an element of HTML that is kept as it is.
func (w *writer) element(n *element) {
	if n.tag == "table" {
		from := w.beginTable()
		w.eachBlock(n)
		w.endTable(from)
		return
	}
	w.tag("<" + n.tag + n.attributes + ">")
	switch n.tag {
	case "tr":
		w.newLine()
	case "td", "th":
		if n.PreviousSibling() != nil {
			w.text = append(w.text, between...)
		}
		w.cell(n)
		w.tag("</" + n.tag + ">\n")
		return
	}
	w.eachBlock(n)
	w.tag("</" + n.tag + ">\n")
}

// cell writes what stands in a cell of a table, its lines side by side in plain
// text.
func (w *writer) cell(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if !isLine(c) {
			w.block(c)
			continue
		}
		if c != n.FirstChild() {
			w.tag("<br>")
			w.text = append(w.text, ' ')
		}
		w.children(c)
	}
}
