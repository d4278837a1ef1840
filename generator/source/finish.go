package source

import (
	"bytes"
	"iter"
	"sync/atomic"

	"github.com/yuin/goldmark/ast" // one tree for all kinds of documents

	"studysite/generator/source/draft"
	"studysite/generator/source/mathtext"
	"studysite/generator/source/outline/naming"
	"studysite/generator/source/render"
	"studysite/generator/source/wording"
)

// finish writes the questions out into the document.
func finish(d *draft.Draft, in *draft.Input, doc *Document) {
	doc.Title, doc.Shape = d.Title, d.Shape
	doc.Sections = usedSections(d)
	doc.Questions = make([]Question, len(d.Questions))
	files := make([][]render.Reference, len(d.Questions))
	broken := make([][]render.Problem, len(d.Questions))
	var painted, mathematical atomic.Bool
	writePassages(d, newWriter(d, in), files, broken, &painted, &mathematical)
	intros := newWriter(d, in)
	doc.writeIntros(d, intros)
	draft.InParallel(len(d.Questions), stretchOf(d), func(stretches iter.Seq2[int, int]) {
		w := newWriter(d, in)
		for from, to := range stretches {
			for i := from; i < to; i++ {
				doc.Questions[i] = writeQuestion(&d.Questions[i], w, in)
				release(&d.Questions[i])
				files[i], w.Files = w.Files, nil
				broken[i], w.Broken = w.Broken, nil
			}
		}
		if w.Painted {
			painted.Store(true)
		}
		if w.Mathematical {
			mathematical.Store(true)
		}
	})
	doc.Code, doc.Math = painted.Load() || intros.Painted, mathematical.Load() || intros.Mathematical
	doc.collect(append(files, intros.Files), in)
	reportProblems(in, append(broken, intros.Broken))
	doc.reportUnanswered(in)
	own := make([]string, len(d.Questions))
	for i := range own {
		own[i] = d.Questions[i].ID
	}
	doc.identify(own, in.Diags)
	reportStray(d, in)
	markAround(d, in)
	doc.marks = d.Marks
	if doc.Lang == "" {
		doc.Lang = d.Lang
	}
	if doc.Lang == "" {
		doc.Lang = wording.Language(d.Page, doc.titles, doc.texts)
	}
}

// newWriter returns a writer for the document.
func newWriter(d *draft.Draft, in *draft.Input) *render.Writer {
	return &render.Writer{Source: d.Source, Footnotes: d.Footnotes, Formulas: d.Formulas, Has: in.Opts.Has, ToMathML: in.Opts.MathML, Colours: in.Opts.Code}
}

func writeQuestion(f *draft.Found, w *render.Writer, in *draft.Input) Question {
	w.At, w.Led = f.Start, w.Led[:0]
	q := Question{
		Label:    f.Label,
		Title:    w.Line(f.Title),
		Section:  f.Section,
		Parent:   f.Parent,
		Position: in.File.At(f.Start, f.End),
	}
	q.Stem, _ = w.Blocks(append(f.Stem[:len(f.Stem):len(f.Stem)], w.Leads()...))
	if f.Passage != nil {
		q.Stem = f.Passage.Before(q.Stem)
	}
	q.Answer, q.Points = w.Blocks(f.Answer)
	return q
}

// release lets go of the nodes of a question that has been written: the tree of
// a long document takes more room than all that is made of it.
func release(f *draft.Found) {
	for _, nodes := range [][]ast.Node{{f.Title}, f.Stem, f.Answer} {
		for _, n := range nodes {
			n.SetParent(nil)
			n.SetPreviousSibling(nil)
			n.SetNextSibling(nil)
		}
	}
	f.Title, f.Body, f.Stem, f.Answer = nil, nil, nil, nil
}

// collect gathers the files that the questions refer to, and reports those that
// are somewhere else.
func (doc *Document) collect(files [][]render.Reference, in *draft.Input) {
	seen := map[string]bool{}
	for _, all := range files {
		for _, f := range all {
			if seen[f.Path] {
				continue
			}
			seen[f.Path] = true
			at := in.File.At(f.At, f.At)
			if f.Outside {
				in.Diags.Warnf(at, "file-outside", "%q is not below the folder of the document, and is not linked to", f.Path).
					Hint = "put the file there, or give its address on the web"
				continue
			}
			doc.Assets = append(doc.Assets, Asset{Path: f.Path, Position: at})
		}
	}
}

// stretchOf returns how many questions are written at a time: formulas and code
// take so much longer than the rest that a single question counts.
func stretchOf(d *draft.Draft) int {
	if mathtext.May(d.Source) || bytes.Contains(d.Source, []byte("```")) || bytes.Contains(d.Source, []byte("<pre")) {
		return 1
	}
	return 64
}

// usedSections returns the sections that questions stand under, and gives the
// questions their places in it.
func usedSections(d *draft.Draft) []draft.Section {
	place := make([]int, len(d.Sections))
	for i := range d.Questions {
		for s := d.Questions[i].Section; s >= 0; s = d.Sections[s].Parent {
			place[s] = 1
		}
	}
	var used []draft.Section
	for i, s := range d.Sections {
		if place[i] == 0 {
			d.Mark(s.Position.Start, draft.Nothing, "no question stands below it")
			naming.DropIntro(d, &s)
			continue
		}
		place[i] = len(used)
		if s.Parent >= 0 {
			s.Parent = place[s.Parent]
		}
		used = append(used, s)
	}
	for i := range d.Questions {
		if s := d.Questions[i].Section; s >= 0 {
			d.Questions[i].Section = place[s]
		}
	}
	return used
}

// reportProblems reports the formulas that do not parse, and the code that is
// beyond the bounds.
func reportProblems(in *draft.Input, broken [][]render.Problem) {
	for _, all := range broken {
		for _, p := range all {
			if p.Why == "" {
				in.Diags.Notef(in.File.At(p.Start, p.End), "plain-code", "this code is too large to be coloured")
				continue
			}
			in.Diags.Warnf(in.File.At(p.Start, p.End), "formula", "this formula is shown as it is written: %s", p.Why).
				Hint = "correct the TeX; where no formula is meant, put a backslash before the sign that begins it"
		}
	}
}
