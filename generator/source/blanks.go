package source

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// fillBlanks shows the text of every question with its deletions left out, and
// begins its answer with the whole text. In answers of plain text, where they
// are no example of anything, deletions are only filled in.
func (d *draft) fillBlanks(plain bool) {
	if !bytes.Contains(d.source, []byte("{{c")) {
		return
	}
	w := writer{source: d.source}
	for i := range d.questions {
		q := &d.questions[i]
		if asked, whole := cloze(w.plain(q.title), false); whole != "" {
			at := max(q.start, 0)
			q.title = lineOf(at, asked)
			q.answer = append([]ast.Node{lineOf(at, whole)}, q.answer...)
		}
		for _, n := range append(q.stem[:len(q.stem):len(q.stem)], q.answer...) {
			if plain {
				d.fillIn(n)
			}
		}
	}
}

func lineOf(at int, text string) ast.Node {
	p := newParagraph(at)
	p.AppendChild(p, ast.NewString([]byte(text)))
	return p
}

// fillIn fills deletions in that stand on one line of text.
func (d *draft) fillIn(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, is := c.(*ast.Text)
		if !is {
			d.fillIn(c)
			continue
		}
		_, whole := cloze(string(t.Segment.Value(d.source)), false)
		if whole == "" {
			continue
		}
		s := ast.NewString([]byte(whole))
		n.InsertBefore(n, t, s)
		t.Segment.Start = t.Segment.Stop
	}
}
