package render

import (
	"bytes"
	"errors"
	"sort"
	"unicode/utf8"

	"studysite/generator/source/mathtext"
)

// ErrAsWritten is what Options.MathML returns where formulas are shown as they
// are written, and the formula is not to blame.
var ErrAsWritten = errors.New("formulas are shown as they are written")

// mathematics writes a text in which there may be formulas, between two bytes
// of the source.
func (w *Writer) mathematics(start, end int) {
	i := sort.Search(len(w.Formulas), func(i int) bool { return w.Formulas[i].Start >= start })
	for ; i < len(w.Formulas) && w.Formulas[i].End <= end; i++ {
		f := w.Formulas[i]
		w.both(Resolve(w.Source[start:f.Start]))
		w.formula(f, w.Source[f.Start:f.End])
		start = f.End
	}
	w.both(Resolve(w.Source[start:end]))
}

// formula writes a formula as MathML, or as it is written where nobody turns it
// into that. In plain text it is as it is written, but for the marks of a quotation
// before its lines.
func (w *Writer) formula(f mathtext.Formula, written []byte) {
	written = mathtext.QuoteMarks.ReplaceAll(written, []byte("\n"))
	w.Text = append(w.Text, written...)
	w.Mathematical = true
	if w.ToMathML != nil {
		mathML, err := w.ToMathML(f.Tex, f.Display)
		if err == nil {
			w.mathML(mathML)
			return
		}
		if !errors.Is(err, ErrAsWritten) {
			w.Broken = append(w.Broken, Problem{f.Start, f.End, err.Error()})
		}
	}
	w.tag(`<code class="math">`)
	w.escape(written)
	w.tag("</code>")
}

// MayScroll is how many characters make a formula, or a line of code, wider
// than the narrowest of screens.
const MayScroll = 24

// mathML writes a formula that has been set. What may scroll stands in a box that
// can be reached by keys, also in a question.
func (w *Writer) mathML(mathML string) {
	wide := glyphs(mathML) > MayScroll
	if wide {
		w.tag(`<span class="formula" tabindex="0">`)
	}
	w.tag(mathML)
	if wide {
		w.tag("</span>")
	}
}

// isWide reports whether a line of code may be wider than the narrowest of
// screens. A tab takes four columns, as in the style sheet.
func isWide(code []byte) bool {
	for line := range bytes.Lines(code) {
		if utf8.RuneCount(bytes.TrimRight(line, "\n"))+3*bytes.Count(line, []byte("\t")) > MayScroll {
			return true
		}
	}
	return false
}

// glyphs returns how many characters HTML shows.
func glyphs(html string) int {
	n, inTag := 0, false
	for _, r := range html {
		switch {
		case r == '<':
			inTag = true
		case r == '>':
			inTag = false
		case !inTag:
			n++
		}
	}
	return n
}

// holdsFormula reports whether a formula begins between two bytes.
func (w *Writer) holdsFormula(start, end int) bool {
	i := sort.Search(len(w.Formulas), func(i int) bool { return w.Formulas[i].Start >= start })
	return i < len(w.Formulas) && w.Formulas[i].Start < end
}

// Problem is a formula that does not parse, and why, or code that is not coloured.
type Problem struct {
	Start, End int
	Why        string // empty for code
}
