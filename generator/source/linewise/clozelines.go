package linewise

import (
	"bytes"
	"regexp"
	"sort"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/mathtext"
	"studysite/generator/source/render"
	"studysite/generator/source/tree"
)

// Decks of cards in plain text have, besides questions behind Q: and answers behind
// A:, sentences whose words in brackets are to be filled in:
//
//	C: Speech is [produced] in [Broca's area].

var (
	clozeLine   = regexp.MustCompile(`(?m)^C:(?:[ \t]|$)`)
	clozeInLine = regexp.MustCompile(`(?m)^C:[ \t].*\[[^\]\n]+\](?:[^(:]|$)`)
	askedLine   = regexp.MustCompile(`(?m)^Q:(?:[ \t]|$)`)
	otherLetter = regexp.MustCompile(`(?m)^[BDE]:(?:[ \t]|$)`) // C: is one of several choices
)

// holdsClozes reports whether a text has such sentences: several, or one beside
// questions.
func holdsClozes(text []byte) bool {
	return bytes.Contains(text, []byte("C:")) && clozeInLine.Match(text) && !otherLetter.Match(text) &&
		(askedLine.Match(text) || len(clozeLine.FindAllIndex(text, 2)) == 2)
}

// AskClozes makes a question and an answer of each such sentence.
func AskClozes(d *draft.Draft, in *draft.Input, root ast.Node) {
	if !holdsClozes(in.Text()[in.Start:]) {
		return
	}
	w := &render.Writer{Source: d.Source, Formulas: d.Formulas}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if p, is := n.(*ast.Paragraph); is {
			divideCards(d, p)
			askCloze(d, w, p)
		}
	}
}

// cardLabel is how a line of such a deck begins.
var cardLabel = regexp.MustCompile(`^[QAC]:(?:\s|$)`)

// lineBegins returns the text with which the line begins that a node begins.
func lineBegins(d *draft.Draft, n ast.Node) []byte {
	if t, is := n.(*ast.Text); is {
		return t.Segment.Value(d.Source)
	}
	return nil
}

// divideCards cuts a paragraph before the first of its further lines that begins
// or ends such a sentence.
func divideCards(d *draft.Draft, p *ast.Paragraph) {
	cloze := clozeLine.Match(lineBegins(d, p.FirstChild()))
	cutBefore(d, p, func(line []byte) bool { return clozeLine.Match(line) || cloze && cardLabel.Match(line) })
}

// cutBefore cuts a paragraph before the first of its further lines that begins in some
// way.
func cutBefore(d *draft.Draft, p *ast.Paragraph, begins func(line []byte) bool) {
	for n := p.FirstChild(); n != nil && n.NextSibling() != nil; n = n.NextSibling() {
		t, is := n.(*ast.Text)
		if !is || !t.SoftLineBreak() && !t.HardLineBreak() || !begins(lineBegins(d, n.NextSibling())) {
			continue
		}
		cut := n.NextSibling().(*ast.Text).Segment.Start
		rest := tree.NewParagraph(cut)
		lines := p.Lines()
		for i := 1; i < lines.Len(); i++ {
			if lines.At(i).Stop > cut {
				rest.Lines().SetSliced(0, 0)
				rest.Lines().AppendAll(lines.Sliced(i, lines.Len()))
				lines.SetSliced(0, i)
			}
		}
		t.SetSoftLineBreak(false)
		t.SetHardLineBreak(false)
		tree.MoveChildren(rest, p, n.NextSibling())
		p.Parent().InsertAfter(p.Parent(), p, rest)
		return
	}
}

// askCloze makes of a paragraph that is such a sentence a question, above it, and
// its answer.
func askCloze(d *draft.Draft, w *render.Writer, p *ast.Paragraph) {
	if !clozeLine.Match(lineBegins(d, p.FirstChild())) {
		return
	}
	asked, has := leaveOut(w.Plain(p))
	for next, is := p.NextSibling().(*ast.Paragraph); is && !has && !cardLabel.Match(lineBegins(d, next.FirstChild())); next, is = p.NextSibling().(*ast.Paragraph) {
		p.AppendChild(p, tree.LineBreak(d.StartOf(next)))
		tree.MoveChildren(p, next, next.FirstChild())
		p.Parent().RemoveChild(p.Parent(), next)
		asked, has = leaveOut(w.Plain(p))
	}
	if !has {
		return
	}
	at := d.StartOf(p)
	question := tree.NewParagraph(at)
	question.AppendChild(question, ast.NewString([]byte("Q: ")))
	d.AppendText(question, bytes.TrimLeft(bytes.TrimPrefix(asked, []byte("C:")), " "), at)
	p.Parent().InsertBefore(p.Parent(), p, question)
	p.Lines().SetSliced(0, 1)
	d.TrimStart(p, "C:")
	fillBrackets(d, p)
	p.InsertBefore(p, p.FirstChild(), ast.NewString([]byte("A: ")))
}

// leaveOut returns a sentence without what stands in brackets, and reports whether
// anything did. Those of formulas are their own.
func leaveOut(sentence string) (asked []byte, has bool) {
	formulas := mathtext.Of([]byte(sentence))
	depth := 0
	for i := 0; i < len(sentence); i++ {
		if len(formulas) > 0 && i == formulas[0].Start {
			if depth == 0 {
				asked = append(asked, sentence[i:formulas[0].End]...)
			}
			i = formulas[0].End - 1
			formulas = formulas[1:]
			continue
		}
		switch c := sentence[i]; {
		case c == '[':
			if depth++; depth == 1 {
				asked, has = append(asked, "[…]"...), true
			}
		case c == ']' && depth > 0:
			depth--
		case depth == 0:
			asked = append(asked, c)
		}
	}
	return asked, has && depth == 0
}

// fillBrackets takes the brackets off the texts below a node.
func fillBrackets(d *draft.Draft, n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, is := c.(*ast.Text)
		if !is {
			fillBrackets(d, c)
			continue
		}
		for at := t.Segment.Start; at < t.Segment.Stop; at++ {
			if end := formulaFrom(d, at); end > at {
				at = end - 1
			} else if sign := d.Source[at]; sign == '[' || sign == ']' {
				n.InsertBefore(n, t, ast.NewTextSegment(t.Segment.WithStop(at)))
				t.Segment = t.Segment.WithStart(at + 1)
			}
		}
	}
}

// formulaFrom returns where a formula ends that begins at a byte, or 0.
func formulaFrom(d *draft.Draft, at int) int {
	i := sort.Search(len(d.Formulas), func(i int) bool { return d.Formulas[i].Start >= at })
	if i < len(d.Formulas) && d.Formulas[i].Start == at {
		return d.Formulas[i].End
	}
	return 0
}
