package source

import (
	"sync/atomic"

	"studysite/generator/source/draft"
	"studysite/generator/source/render"
	"studysite/generator/source/tree"
)

// writeIntros writes what introduces the document and its sections.
func (doc *Document) writeIntros(d *draft.Draft, w *render.Writer) {
	if len(d.Intro) > 0 {
		w.At = d.StartOf(d.Intro[0])
		doc.IntroAt = doc.File.AtLine(doc.File.Line(w.At))
		doc.Intro, _ = w.Blocks(tree.TrimRules(d.Intro))
	}
	for i := range doc.Sections {
		s := &doc.Sections[i]
		if len(s.Nodes) == 0 {
			continue
		}
		w.At = s.Position.Start
		s.Intro, _ = w.Blocks(tree.TrimRules(s.Nodes))
		s.Nodes = nil
	}
}

// writePassages writes each passage once, for the questions that share it are
// written at the same time.
func writePassages(d *draft.Draft, w *render.Writer, files [][]render.Reference, broken [][]render.Problem, painted, mathematical *atomic.Bool) {
	var last *draft.Passage
	for i := range d.Questions {
		q := &d.Questions[i]
		if q.Passage == nil || q.Passage == last {
			continue
		}
		last = q.Passage
		w.At = q.Start
		last.Rich, _ = w.Blocks(last.Nodes)
		files[i], w.Files = w.Files, nil
		broken[i], w.Broken = w.Broken, nil
	}
	painted.Store(w.Painted)
	mathematical.Store(w.Mathematical)
}
