package source

import (
	"bytes"
	"regexp"
	"sort"
	"unicode"
	"unicode/utf8"
)

// formula is a stretch of a Markdown document that is mathematics in TeX.
type formula struct {
	start, end int // with its dollar signs
	tex        string
	display    bool // it stands on lines of its own
}

// findFormulas finds what stands between single or double dollar signs and is
// mathematics, outside code. The rules for single ones are those of Pandoc and
// GitHub: no white space inside of them, no digit or letter behind the second;
// and what is between them has to look like mathematics, for a price does not.
func findFormulas(text []byte, start int) []formula {
	if bytes.IndexByte(text, '$') < 0 {
		return nil
	}
	m := mathFinder{text: text}
	for m.at = start; m.at < len(text); {
		end := lineEnd(text, m.at)
		line := text[m.at:end]
		switch {
		case m.fence != nil:
			if closesFence(line, m.fence) {
				m.fence = nil
			}
		case fence.Match(line):
			m.fence = fence.FindSubmatch(line)[1]
		default:
			m.line(m.at, end)
			end = max(end, m.at)
		}
		m.at = end
	}
	return m.found
}

type mathFinder struct {
	text  []byte
	at    int    // the line that is looked at
	fence []byte // that of the code block that is open
	found []formula
}

// fence opens a code block, also inside lists and quotations.
var fence = regexp.MustCompile("^[ \t>]*(?:[-*+][ \t]+|[0-9]{1,9}[.)][ \t]+)*(`{3,}|~{3,})[^`\n]*\n?$")

func closesFence(line, open []byte) bool {
	line = bytes.Trim(line, " \t>\n")
	return len(line) >= len(open) && len(bytes.Trim(line, string(open[:1]))) == 0
}

// line finds the formulas that begin on a line. One between double dollar signs
// may go on over the next lines; the place to go on from is moved behind it.
func (m *mathFinder) line(start, end int) {
	for i := start; i < end; i++ {
		switch m.text[i] {
		case '\\':
			i++
		case '`':
			i = m.code(i, end) - 1
		case '$':
			f, ok := m.formula(i, end)
			if !ok {
				for i+1 < end && m.text[i+1] == '$' {
					i++
				}
				continue
			}
			m.found = append(m.found, f)
			i = f.end - 1
			if f.end > end {
				m.at = lineEnd(m.text, f.end)
				end = m.at
			}
		}
	}
}

// code returns the place behind a code span that begins at i, or behind its
// marks where it does not end on the line.
func (m *mathFinder) code(i, end int) int {
	n := 1
	for i+n < end && m.text[i+n] == '`' {
		n++
	}
	if close := bytes.Index(m.text[i+n:end], m.text[i:i+n]); close >= 0 {
		return i + n + close + n
	}
	return i + n
}

// longestFormula bounds a formula, in bytes.
const longestFormula = 4000

// formula returns the formula whose dollar sign is at i.
func (m *mathFinder) formula(i, end int) (formula, bool) {
	rest := m.text[i:min(len(m.text), i+longestFormula)]
	if bytes.HasPrefix(rest, []byte("$$")) {
		n := bytes.Index(rest[2:], []byte("$$"))
		if n <= 0 || blankLine.Match(rest[2:2+n]) {
			return formula{}, false
		}
		tex := quoteMarks.ReplaceAll(rest[2:2+n], []byte("\n"))
		return formula{i, i + n + 4, string(bytes.TrimSpace(tex)), true}, len(bytes.TrimSpace(tex)) > 0
	}
	rest = m.text[i:end]
	if bytes.HasPrefix(rest, []byte("$`")) {
		n := bytes.Index(rest, []byte("`$"))
		return formula{i, i + n + 2, string(rest[2:max(n, 2)]), false}, n > 2
	}
	for n := 1; n < len(rest); n++ {
		if rest[n] == '\\' {
			n++
			continue
		}
		if rest[n] == '$' {
			after, _ := utf8.DecodeRune(rest[n+1:])
			tex := rest[1:n]
			ok := n > 1 && rest[1] != ' ' && rest[n-1] != ' ' && !isDigitOrLatin(after) && after != '$' && looksLikeMath(tex)
			return formula{i, i + n + 1, string(tex), false}, ok
		}
	}
	return formula{}, false
}

var (
	blankLine  = regexp.MustCompile(`\n[ \t>]*\n`)
	quoteMarks = regexp.MustCompile(`\n[ \t]*(?:>[ \t]?)+`)
	twoWords   = regexp.MustCompile(`\pL{3,}[,.]? \pL{3,}`)
	operator   = regexp.MustCompile(`\\[A-Za-z]|[_^={}<>+*/|&\\]|[^\x00-\x7f]`)
)

func isDigitOrLatin(r rune) bool {
	return r < 0x80 && (unicode.IsDigit(r) || unicode.IsLetter(r))
}

// looksLikeMath reports whether a text between dollar signs is a formula: it
// has a command, an operator or an index, or it is a name or a number, and it
// is no sentence.
func looksLikeMath(tex []byte) bool {
	if bytes.Contains(tex, []byte(`\`)) {
		return true
	}
	if twoWords.Match(tex) {
		return false
	}
	return operator.Match(tex) || len(tex) <= 4 && bytes.IndexByte(tex, ' ') < 0 || bytes.IndexByte(tex, ' ') < 0 && bytes.ContainsAny(tex, "()-!'")
}

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
// into that.
func (w *writer) formula(f formula, written []byte) {
	w.text = append(w.text, written...)
	if w.toMathML != nil {
		mathML, err := w.toMathML(f.tex, f.display)
		if err == nil {
			w.tag(mathML)
			return
		}
		w.broken = append(w.broken, problem{f.start, err.Error()})
	}
	w.tag(`<code class="math">`)
	w.escape(written)
	w.tag("</code>")
}

// holdsFormula reports whether a formula begins between two bytes.
func (w *writer) holdsFormula(start, end int) bool {
	i := sort.Search(len(w.formulas), func(i int) bool { return w.formulas[i].start >= start })
	return i < len(w.formulas) && w.formulas[i].start < end
}

// problem is a formula that does not parse, and why.
type problem struct {
	at  int
	why string
}
