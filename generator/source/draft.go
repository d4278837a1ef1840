package source

import (
	"bytes"
	"iter"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/yuin/goldmark/ast" // one tree for all kinds of documents
	extast "github.com/yuin/goldmark/extension/ast"
)

// draft is a document whose questions have been found in its tree and not yet
// written out.
type draft struct {
	source    []byte // what the nodes point into
	title     string
	lang      string
	page      string // the language that the frame of a web page states, often without thought
	sections  []Section
	questions []found
	footnotes map[int]*extast.Footnote
	formulas  []formula
	shape     string // what the questions were found to be, in words
	marks     []mark
	folded    []*details // what opens on a click, until it is known which of it says the same
	framed    bool       // a frame was left out, be it in the middle of an answer
	twoParts  bool       // numbers such as 1.2 are labels without a sign behind them
}

// found is a question in the tree.
type found struct {
	id         string // the author's own, or empty
	label      string
	title      ast.Node   // its children are the question
	body       []ast.Node // what stands below it, until it is settled
	stem       []ast.Node
	passage    *passage // what it shares with other questions, or nil
	answer     []ast.Node
	follow     []found    // what its number says that it follows it up
	key        []ast.Node // what answers it from further below
	titled     bool       // by its title, and not by a number
	section    int
	parent     int
	start, end int // the bytes of the question itself
}

// finish writes the questions out into the document.
func (d *draft) finish(in *input, doc *Document) {
	doc.Title, doc.Shape = d.title, d.shape
	doc.Sections = d.usedSections()
	doc.Questions = make([]Question, len(d.questions))
	files := make([][]reference, len(d.questions))
	broken := make([][]problem, len(d.questions))
	var painted, mathematical atomic.Bool
	d.writePassages(d.writer(in), files, broken, &painted, &mathematical)
	intros := d.writer(in)
	doc.writeIntros(intros)
	inParallel(len(d.questions), d.stretch(), func(stretches iter.Seq2[int, int]) {
		w := d.writer(in)
		for from, to := range stretches {
			for i := from; i < to; i++ {
				doc.Questions[i] = d.questions[i].write(w, in)
				d.questions[i].release()
				files[i], w.files = w.files, nil
				broken[i], w.broken = w.broken, nil
			}
		}
		if w.painted {
			painted.Store(true)
		}
		if w.mathematical {
			mathematical.Store(true)
		}
	})
	doc.Code, doc.Math = painted.Load() || intros.painted, mathematical.Load() || intros.mathematical
	doc.collect(append(files, intros.files), in)
	in.reportProblems(append(broken, intros.broken))
	doc.reportUnanswered(in)
	own := make([]string, len(d.questions))
	for i := range own {
		own[i] = d.questions[i].id
	}
	doc.identify(own, in.diags)
	d.reportStray(in)
	d.markAround(in)
	doc.marks = d.marks
	if doc.Lang == "" {
		doc.Lang = d.lang
	}
	if doc.Lang == "" {
		doc.Lang = stated(d.page, doc.Questions)
	}
}

// writer returns a writer for the document.
func (d *draft) writer(in *input) *writer {
	return &writer{source: d.source, footnotes: d.footnotes, formulas: d.formulas, has: in.opts.Has, toMathML: in.opts.MathML, colours: in.opts.Code}
}

func (f *found) write(w *writer, in *input) Question {
	w.at, w.led = f.start, w.led[:0]
	q := Question{
		Label:    f.label,
		Title:    w.line(f.title),
		Section:  f.section,
		Parent:   f.parent,
		Position: in.file.At(f.start, f.end),
	}
	q.Stem, _ = w.blocks(append(f.stem[:len(f.stem):len(f.stem)], w.leads()...))
	if f.passage != nil {
		q.Stem = f.passage.before(q.Stem)
	}
	q.Answer, q.Points = w.blocks(f.answer)
	return q
}

// release lets go of the nodes of a question that has been written: the tree of
// a long document takes more room than all that is made of it.
func (f *found) release() {
	for _, nodes := range [][]ast.Node{{f.title}, f.stem, f.answer} {
		for _, n := range nodes {
			n.SetParent(nil)
			n.SetPreviousSibling(nil)
			n.SetNextSibling(nil)
		}
	}
	f.title, f.body, f.stem, f.answer = nil, nil, nil, nil
}

// leads returns paragraphs with the addresses that links of a question lead
// to, for it is shown without them.
func (w *writer) leads() []ast.Node {
	var all []ast.Node
	for _, to := range w.led {
		p, link := ast.NewParagraph(), ast.NewLink()
		link.Destination = []byte(to)
		link.AppendChild(link, ast.NewString([]byte(to)))
		p.AppendChild(p, link)
		all = append(all, p)
	}
	return all
}

// collect gathers the files that the questions refer to, and reports those that
// are somewhere else.
func (doc *Document) collect(files [][]reference, in *input) {
	seen := map[string]bool{}
	for _, all := range files {
		for _, f := range all {
			if seen[f.path] {
				continue
			}
			seen[f.path] = true
			at := in.file.At(f.at, f.at)
			if f.outside {
				in.diags.Warnf(at, "file-outside", "%q is not below the folder of the document, and is not linked to", f.path).
					Hint = "put the file there, or give its address on the web"
				continue
			}
			doc.Assets = append(doc.Assets, Asset{Path: f.path, Position: at})
		}
	}
}

// stretch returns how many questions are written at a time: formulas and code
// take so much longer than the rest that a single question counts.
func (d *draft) stretch() int {
	if mayHoldFormulas(d.source) || bytes.Contains(d.source, []byte("```")) || bytes.Contains(d.source, []byte("<pre")) {
		return 1
	}
	return 64
}

// inParallel calls work on each processor, as far as there are stretches that
// together make up 0 to n for all of them. Each takes the next one when it is
// done with the last.
func inParallel(n, stretch int, work func(stretches iter.Seq2[int, int])) {
	var taken atomic.Int64
	stretches := func(yield func(from, to int) bool) {
		for {
			to := int(taken.Add(int64(stretch)))
			if to-stretch >= n || !yield(to-stretch, min(to, n)) {
				return
			}
		}
	}
	var wait sync.WaitGroup
	for range max(1, min(runtime.GOMAXPROCS(0), n/stretch)) {
		wait.Go(func() { work(stretches) })
	}
	wait.Wait()
}

// usedSections returns the sections that questions stand under, and gives the
// questions their places in it.
func (d *draft) usedSections() []Section {
	place := make([]int, len(d.sections))
	for i := range d.questions {
		for s := d.questions[i].section; s >= 0; s = d.sections[s].Parent {
			place[s] = 1
		}
	}
	var used []Section
	for i, s := range d.sections {
		if place[i] == 0 {
			d.mark(s.Position.Start, Nothing, "no question stands below it")
			d.dropIntro(&s)
			continue
		}
		place[i] = len(used)
		if s.Parent >= 0 {
			s.Parent = place[s.Parent]
		}
		used = append(used, s)
	}
	for i := range d.questions {
		if s := d.questions[i].section; s >= 0 {
			d.questions[i].section = place[s]
		}
	}
	return used
}
