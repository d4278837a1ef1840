package source

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
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
	w.eachBlock(n)
	if w.lists == 1 {
		begin.htmlEnd, begin.textEnd = len(w.html), len(w.text)
		w.points = append(w.points, begin)
	}
	w.tag("</li>\n")
}

func (w *writer) table(n *extast.Table) {
	w.tag("<table>\n")
	body := false
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		w.newLine()
		if _, head := row.(*extast.TableHeader); head {
			w.tag("<thead>\n")
			w.row(row, "th")
			w.tag("</thead>\n")
			continue
		}
		if !body {
			w.tag("<tbody>\n")
			body = true
		}
		w.row(row, "td")
	}
	if body {
		w.tag("</tbody>\n")
	}
	w.tag("</table>\n")
}

// row writes a row of a table; in plain text its cells stand side by side.
func (w *writer) row(n ast.Node, tag string) {
	w.tag("<tr>\n")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c != n.FirstChild() {
			w.text = append(w.text, " | "...)
		}
		w.tag("<" + tag)
		if cell, is := c.(*extast.TableCell); is && cell.Alignment != extast.AlignNone {
			w.tag(` class="` + cell.Alignment.String() + `"`)
		}
		w.tag(">")
		w.children(c)
		w.tag("</" + tag + ">\n")
	}
	if rest := w.beyond(n); len(rest) > 0 {
		w.text = append(w.text, " | "...)
		w.tag("<td>")
		w.both(rest)
		w.tag("</td>\n")
	}
	w.tag("</tr>\n")
}

// beyond returns what stands in a row behind its last column, which GitHub
// leaves out.
func (w *writer) beyond(row ast.Node) []byte {
	last := row.LastChild()
	if last == nil || last.Lines().Len() == 0 {
		return nil
	}
	end := last.Lines().At(last.Lines().Len() - 1).Stop
	return bytes.Trim(w.source[end:lineEnd(w.source, end)], "| \t\n")
}
