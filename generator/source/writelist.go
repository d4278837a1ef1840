package source

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
)

func (w *writer) list(n *ast.List) {
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

func (w *writer) item(n *ast.ListItem) {
	w.tag("<li>")
	if _, tight := n.FirstChild().(*ast.TextBlock); !tight && n.FirstChild() != nil {
		w.tag("\n")
	}
	begin := point{html: len(w.html), text: len(w.text)}
	if w.bare && n.HasChildren() {
		w.block(n.FirstChild())
	} else {
		w.eachBlock(n)
	}
	if w.lists == 1 {
		begin.htmlEnd, begin.textEnd = len(w.html), len(w.text)
		w.points = append(w.points, begin)
	}
	w.tag("</li>\n")
}
