package source

import (
	"bytes"
	"errors"
	"sort"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// ErrAsWritten is what Options.MathML returns where formulas are shown as they
// are written, and the formula is not to blame.
var ErrAsWritten = errors.New("formulas are shown as they are written")

// maskFormulas shows formulas to the Markdown parser as letters, so that their
// marks are none of Markdown's and their lines are one.
func (g *guarded) maskFormulas(all []formula) {
	for _, f := range all {
		for i := f.start; i < f.end; i++ {
			if c := g.text[i]; c < '0' || c > '9' && c < 'A' || c > 'Z' && c < 'a' || c > 'z' && c < 0x80 {
				g.mask(i)
			}
		}
	}
}

// mathematics writes a text in which there may be formulas, between two bytes
// of the source.
func (w *writer) mathematics(start, end int) {
	i := sort.Search(len(w.formulas), func(i int) bool { return w.formulas[i].start >= start })
	for ; i < len(w.formulas) && w.formulas[i].end <= end; i++ {
		f := w.formulas[i]
		w.both(resolve(w.source[start:f.start]))
		w.formula(f, w.source[f.start:f.end])
		start = f.end
	}
	w.both(resolve(w.source[start:end]))
}

// formula writes a formula as MathML, or as it is written where nobody turns it
// into that. In plain text it is as it is written, but for the marks of a quotation
// before its lines.
func (w *writer) formula(f formula, written []byte) {
	written = quoteMarks.ReplaceAll(written, []byte("\n"))
	w.text = append(w.text, written...)
	w.mathematical = true
	if w.toMathML != nil {
		mathML, err := w.toMathML(f.tex, f.display)
		if err == nil {
			w.mathML(mathML)
			return
		}
		if !errors.Is(err, ErrAsWritten) {
			w.broken = append(w.broken, problem{f.start, f.end, err.Error()})
		}
	}
	w.tag(`<code class="math">`)
	w.escape(written)
	w.tag("</code>")
}

// mayScroll is how many characters make a formula, or a line of code, wider
// than the narrowest of screens.
const mayScroll = 24

// mathML writes a formula that has been set. What may scroll stands in a box that
// can be reached by keys, also in a question.
func (w *writer) mathML(mathML string) {
	wide := glyphs(mathML) > mayScroll
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
		if utf8.RuneCount(bytes.TrimRight(line, "\n"))+3*bytes.Count(line, []byte("\t")) > mayScroll {
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
func (w *writer) holdsFormula(start, end int) bool {
	i := sort.Search(len(w.formulas), func(i int) bool { return w.formulas[i].start >= start })
	return i < len(w.formulas) && w.formulas[i].start < end
}

// problem is a formula that does not parse, and why, or code that is not coloured.
type problem struct {
	start, end int
	why        string // empty for code
}

// reportProblems reports the formulas that do not parse, and the code that is
// beyond the bounds.
func (in *input) reportProblems(broken [][]problem) {
	for _, all := range broken {
		for _, p := range all {
			if p.why == "" {
				in.diags.Notef(in.file.At(p.start, p.end), "plain-code", "this code is too large to be coloured")
				continue
			}
			in.diags.Warnf(in.file.At(p.start, p.end), "formula", "this formula is shown as it is written: %s", p.why).
				Hint = "correct the TeX; where no formula is meant, put a backslash before the sign that begins it"
		}
	}
}

// mathNode is a formula that does not stand in a text of the source as it is.
type mathNode struct {
	ast.BaseInline
	formula
	written []byte
}

var kindMath = ast.NewNodeKind("Math")

// Kind returns the kind of the node.
func (*mathNode) Kind() ast.NodeKind { return kindMath }

// Dump prints the node.
func (n *mathNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// appendText appends text that stands somewhere behind a byte of the source,
// and the formulas in it.
func (d *draft) appendText(to ast.Node, value []byte, at int) {
	from := 0
	for _, f := range formulasOf(value) {
		if f.start > from {
			to.AppendChild(to, ast.NewString(value[from:f.start]))
		}
		written := value[f.start:f.end]
		from = f.end
		f.start, f.end = d.locate(written, at)
		to.AppendChild(to, &mathNode{formula: f, written: written})
	}
	if from < len(value) {
		to.AppendChild(to, ast.NewString(value[from:]))
	}
}

// locate returns where a text stands in the source, not far behind a byte.
func (d *draft) locate(written []byte, at int) (start, end int) {
	near := d.source[min(at, len(d.source)):min(at+longestFormula, len(d.source))]
	if i := bytes.Index(near, written); i >= 0 {
		return at + i, at + i + len(written)
	}
	return at, at
}
