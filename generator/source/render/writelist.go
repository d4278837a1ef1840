package render

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
)

func (w *Writer) list(n *ast.List) {
	end := "</ul>\n"
	switch {
	case !n.IsOrdered():
		w.tag("<ul>\n")
	case n.Start == 1:
		w.tag("<ol>\n")
		end = "</ol>\n"
	default:
		w.tag(`<ol start="` + strconv.Itoa(n.Start) + "\">\n")
		end = "</ol>\n"
	}
	w.lists++
	w.eachBlock(n)
	w.lists--
	w.tag(end)
}

func (w *Writer) item(n *ast.ListItem) {
	w.tag("<li>")
	if _, tight := n.FirstChild().(*ast.TextBlock); !tight && n.FirstChild() != nil {
		w.tag("\n")
	}
	begin := point{html: len(w.html), text: len(w.Text)}
	if w.bare && n.HasChildren() {
		w.Block(n.FirstChild())
	} else {
		w.eachBlock(n)
	}
	if w.lists == 1 {
		begin.htmlEnd, begin.textEnd = len(w.html), len(w.Text)
		w.points = append(w.points, begin)
	}
	w.tag("</li>\n")
}
