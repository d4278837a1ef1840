package render

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/decode"
	"studysite/generator/source/wording"
)

func (w *Writer) table(n *extast.Table) {
	from := w.beginTable()
	w.tag("\n")
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
	w.endTable(from)
}

// tableStart is where a table begins in what has been written.
type tableStart struct{ html, text int }

// beginTable begins a table, in a box that scrolls by itself where the table is
// wider than the page.
func (w *Writer) beginTable() tableStart {
	w.tag(tableBox)
	from := tableStart{len(w.html), len(w.Text)}
	w.tag(">\n<table>")
	return from
}

const tableBox = `<div class="table"`

// endTable ends a table. What may scroll can be reached by keys.
func (w *Writer) endTable(from tableStart) {
	w.tag("</table>\n</div>\n")
	if isWideTable(w.Text[from.text:]) || bytes.Contains(w.html[from.html:], []byte("<math")) {
		w.insert(from.html, ` tabindex="0"`)
	}
}

// insert adds to HTML that has been written. The points behind it move.
func (w *Writer) insert(at int, tag string) {
	w.html = slices.Insert(w.html, at, []byte(tag)...)
	for i := range w.points {
		if p := &w.points[i]; p.html >= at {
			p.html += len(tag)
			p.htmlEnd += len(tag)
		}
	}
}

// isWideTable reports whether the longest words of the columns of a table, side
// by side, may be wider than the narrowest of screens.
func isWideTable(rows []byte) bool {
	const padding = 3 // round a cell, in characters
	var widths []int
	for row := range strings.Lines(string(rows)) {
		for i, cell := range strings.Split(row, between) {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			for _, word := range strings.Fields(cell) {
				widths[i] = max(widths[i], wording.Cells(word))
			}
		}
	}
	width := 0
	for _, w := range widths {
		width += w + padding
	}
	return width > MayScroll
}

// between stands between the cells of a row in plain text.
const between = " | "

// row writes a row of a table; in plain text its cells stand side by side.
func (w *Writer) row(n ast.Node, tag string) {
	w.tag("<tr>\n")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c != n.FirstChild() {
			w.Text = append(w.Text, between...)
		}
		w.tag("<" + tag)
		if cell, is := c.(*extast.TableCell); is && cell.Alignment != extast.AlignNone {
			w.tag(` class="` + cell.Alignment.String() + `"`)
		}
		w.tag(">")
		w.Children(c)
		w.tag("</" + tag + ">\n")
	}
	if rest := w.beyond(n); len(rest) > 0 {
		w.Text = append(w.Text, between...)
		w.tag("<td>")
		w.both(rest)
		w.tag("</td>\n")
	}
	w.tag("</tr>\n")
}

// beyond returns what stands in a row behind its last column, which GitHub
// leaves out.
func (w *Writer) beyond(row ast.Node) []byte {
	last := row.LastChild()
	if last == nil || last.Lines().Len() == 0 {
		return nil
	}
	end := last.Lines().At(last.Lines().Len() - 1).Stop
	return bytes.Trim(w.Source[end:decode.LineEnd(w.Source, end)], "| \t\n")
}
