package source

import (
	"strconv"

	extast "github.com/yuin/goldmark/extension/ast"
)

// takeFootnotes remembers the footnotes of a document, which stand at its end.
func (d *draft) takeFootnotes(list *extast.FootnoteList) {
	d.footnotes = map[int]*extast.Footnote{}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		if note, is := n.(*extast.Footnote); is {
			d.footnotes[note.Index] = note
		}
	}
}

// footnoteMark writes the number of a footnote. Each answer counts its own.
func (w *writer) footnoteMark(n *extast.FootnoteLink) {
	note := w.footnotes[n.Index]
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
	w.text = append(w.text, "["+mark+"]"...)
}

// footnotesBelow writes the footnotes that an answer refers to below it. A
// footnote may refer to others, and each is written once.
func (w *writer) footnotesBelow() {
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
