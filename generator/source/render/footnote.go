package render

import (
	"strconv"

	extast "github.com/yuin/goldmark/extension/ast"
)

// footnoteMark writes the number of a footnote. Each answer counts its own.
func (w *Writer) footnoteMark(n *extast.FootnoteLink) {
	note := w.Footnotes[n.Index]
	if note == nil {
		return
	}
	number := 0
	for i, used := range w.notes {
		if used == note {
			number = i + 1
		}
	}
	if number == 0 {
		w.notes = append(w.notes, note)
		number = len(w.notes)
	}
	mark := strconv.Itoa(number)
	w.tag("<sup>" + mark + "</sup>")
	w.Text = append(w.Text, "["+mark+"]"...)
}

// footnotesBelow writes the footnotes that an answer refers to below it. A
// footnote may refer to others, and each is written once.
func (w *Writer) footnotesBelow() {
	if len(w.notes) == 0 {
		return
	}
	w.tag("<ol>\n")
	w.lists += 2 // they are no points of the answer
	for i := 0; i < len(w.notes); i++ {
		w.tag("<li>\n")
		w.eachBlock(w.notes[i])
		w.tag("</li>\n")
	}
	w.lists -= 2
	w.tag("</ol>\n")
}
