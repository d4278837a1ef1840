package settle

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/render"
	"studysite/generator/source/wording"
)

// fillBlanks shows the text of every question with its deletions left out, and
// begins its answer with the whole text. In answers of plain text, where they
// are no example of anything, deletions are only filled in.
func fillBlanks(d *draft.Draft, plain bool) {
	if !bytes.Contains(d.Source, []byte("{{c")) {
		return
	}
	w := render.Writer{Source: d.Source}
	for i := range d.Questions {
		q := &d.Questions[i]
		if asked, whole := wording.Cloze(w.Plain(q.Title), false); whole != "" {
			at := max(q.Start, 0)
			q.Title = survey.LineOf(at, asked)
			q.Answer = append([]ast.Node{survey.LineOf(at, whole)}, q.Answer...)
		}
		for _, n := range append(q.Stem[:len(q.Stem):len(q.Stem)], q.Answer...) {
			if plain {
				fillIn(d, n)
			}
		}
	}
}

// fillIn fills deletions in that stand on one line of text.
func fillIn(d *draft.Draft, n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, is := c.(*ast.Text)
		if !is {
			fillIn(d, c)
			continue
		}
		_, whole := wording.Cloze(string(t.Segment.Value(d.Source)), false)
		if whole == "" {
			continue
		}
		s := ast.NewString([]byte(whole))
		n.InsertBefore(n, t, s)
		t.Segment.Start = t.Segment.Stop
	}
}
