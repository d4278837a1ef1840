// Package mathtext finds formulas in a text: it tells the dollar signs and
// backslashes that begin one from those that do not.
//
// In comes a text, out come stretches of it. It does not read the formulas
// themselves, and it knows nothing of how they are shown.
package mathtext

import (
	"bytes"
	"regexp"
	"unicode"
	"unicode/utf8"

	"studysite/generator/source/decode"
)

// Formula is a stretch of a document that is mathematics in TeX.
type Formula struct {
	Start, End int // with what encloses it
	Tex        string
	Display    bool // it stands on lines of its own
	unsure     bool // what encloses it may also be brackets that Markdown would take for marks
}

// Find finds what stands between single or double dollar signs, or
// between \( and \) or \[ and \], and is mathematics, outside code. The rules for
// single ones are those of Pandoc and GitHub: no white space inside of them, no
// digit or letter behind the second; and what is between them has to look like
// mathematics, for a price does not.
func Find(text []byte, start int) []Formula {
	if !May(text) {
		return nil
	}
	m := mathFinder{text: text}
	for m.at = start; m.at < len(text); {
		end := decode.LineEnd(text, m.at)
		line := text[m.at:end]
		switch {
		case m.fence != nil:
			if ClosesFence(line, m.fence) {
				m.fence = nil
			}
		case Fence.Match(line):
			m.fence = Fence.FindSubmatch(line)[1]
		default:
			m.line(m.at, end)
			end = max(end, m.at)
		}
		m.at = end
	}
	return m.sure()
}

// Of finds the formulas of a text that knows no code, nor lines.
func Of(text []byte) []Formula {
	if !May(text) {
		return nil
	}
	m := mathFinder{text: text, raw: true}
	m.line(0, len(text))
	return m.sure()
}

// May reports whether a text may hold formulas: it has a sign that begins one.
func May(text []byte) bool {
	return bytes.IndexByte(text, '$') >= 0 || bytes.Contains(text, []byte(`\(`)) || bytes.Contains(text, []byte(`\[`)) || bytes.Contains(text, []byte(`\begin{`))
}

type mathFinder struct {
	text  []byte
	at    int    // the line that is looked at
	fence []byte // that of the code block that is open
	blank int    // where the paragraph ends
	raw   bool   // a backquote is one
	found []Formula
}

// sure returns what was found. Brackets behind backslashes may be there because
// Markdown would take them for marks; where nothing that is surely a formula
// stands in them in the whole text, none of them holds one.
func (m *mathFinder) sure() []Formula {
	var sure []Formula
	brackets := false
	for _, f := range m.found {
		brackets = brackets || m.text[f.Start] == '\\' && !f.unsure
	}
	for _, f := range m.found {
		if !f.unsure || brackets {
			sure = append(sure, f)
		}
	}
	return sure
}

// Fence opens a code block, also inside lists and quotations.
var Fence = regexp.MustCompile("^[ \t>]*(?:[-*+][ \t]+|[0-9]{1,9}[.)][ \t]+)*(`{3,}|~{3,})[^`\n]*\n?$")

// ClosesFence reports whether a line closes the fence that another has opened.
func ClosesFence(line, open []byte) bool {
	line = bytes.Trim(line, " \t>\n")
	return len(line) >= len(open) && len(bytes.Trim(line, string(open[:1]))) == 0
}

// line finds the formulas that begin on a line. One may go on over the next
// lines; the place to go on from is moved behind it.
func (m *mathFinder) line(start, end int) {
	for i := start; i < end; i++ {
		var f Formula
		found := false
		switch m.text[i] {
		case '\\':
			if f, found = m.bracketed(i); !found {
				i++
			}
		case '`':
			if !m.raw {
				i = m.code(i, end) - 1
			}
		case '$':
			if f, found = m.dollars(i); !found {
				for i+1 < end && m.text[i+1] == '$' {
					i++
				}
			}
		}
		if !found {
			continue
		}
		m.found = append(m.found, f)
		i = f.End - 1
		if f.End > end {
			m.at = decode.LineEnd(m.text, f.End)
			end = m.at
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

// LongestFormula bounds a formula, in bytes.
const LongestFormula = 4000

// paragraph returns what follows a byte up to the end of its paragraph, as far
// as a formula may reach.
func (m *mathFinder) paragraph(i int) []byte {
	if i >= m.blank {
		m.blank = len(m.text)
		if at := blankLine.FindIndex(m.text[i:]); at != nil {
			m.blank = i + at[0]
		}
	}
	return m.text[i:min(m.blank, i+LongestFormula)]
}

// dollars returns the formula whose first dollar sign is at i.
func (m *mathFinder) dollars(i int) (Formula, bool) {
	rest := m.paragraph(i)
	switch {
	case bytes.HasPrefix(rest, []byte("$$")):
		return newFormula(i, rest, 2, bytes.Index(rest[2:], []byte("$$")), true)
	case bytes.HasPrefix(rest, []byte("$`")) && !m.raw:
		n := bytes.Index(rest[2:], []byte("`$"))
		return newFormula(i, rest, 2, n, false)
	}
	for n := 1; n < len(rest); n++ {
		switch rest[n] {
		case '\\':
			n++
		case '$':
			after, _ := utf8.DecodeRune(rest[n+1:])
			tex := rest[1:n]
			if n == 1 || isSpace(rest[1]) || isSpace(rest[n-1]) || isDigitOrLatin(after) || after == '$' || !looksLikeMath(tex, after) {
				return Formula{}, false
			}
			return newFormula(i, rest, 1, n-1, false)
		}
	}
	return Formula{}, false
}

// bracketed returns the formula that begins at i with \( or \[, or with \\( or
// \\[ as Markdown has to be written where another program looks for the first;
// or that is an environment which stands for itself.
func (m *mathFinder) bracketed(i int) (Formula, bool) {
	rest := m.paragraph(i)
	if name := environment.FindSubmatch(rest); name != nil {
		end := append(append([]byte(`\end{`), name[1]...), '}')
		f, ok := newFormula(i, rest, 0, bytes.Index(rest, end)+len(end), true)
		return f, ok && bytes.Contains(rest, end)
	}
	n := 1
	if bytes.HasPrefix(rest, []byte(`\\`)) {
		n = 2
	}
	if len(rest) <= n || rest[n] != '(' && rest[n] != '[' {
		return Formula{}, false
	}
	closing := append(bytes.Clone(rest[:n]), map[byte]byte{'(': ')', '[': ']'}[rest[n]])
	f, ok := newFormula(i, rest, n+1, bytes.Index(rest[n+1:], closing), rest[n] == '[')
	f.unsure = !certain.MatchString(f.Tex)
	return f, ok && !(f.unsure && (f.Display || !looksLikeMath([]byte(f.Tex), 0)))
}

// newFormula returns the formula of length bytes between two marks of size
// bytes each, the first of which text begins with.
func newFormula(at int, text []byte, size, length int, display bool) (Formula, bool) {
	if length <= 0 {
		return Formula{}, false
	}
	tex := QuoteMarks.ReplaceAll(text[size:size+length], []byte("\n"))
	tex = bytes.TrimSpace(tex)
	return Formula{Start: at, End: at + length + 2*size, Tex: string(tex), Display: display}, len(tex) > 0
}

var (
	blankLine  = regexp.MustCompile(`\n[ \t>]*\n`)
	QuoteMarks = regexp.MustCompile(`\n[ \t]*(?:>[ \t]?)+`)
	twoWords   = regexp.MustCompile(`\pL{3,}[,.]? \pL{3,}`)
	operator   = regexp.MustCompile(`[_^={}<>+*/|&]|[\p{Greek}\p{Sm}]`)
	certain    = regexp.MustCompile(`\\[A-Za-z]|[_^=]`)
	command    = regexp.MustCompile(`\\[A-Za-z,;:!{}|\\]`)
	// those of LaTeX that stand outside of formulas
	environment = regexp.MustCompile(`^\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|displaymath|math)\*?)\}`)
	hangul      = regexp.MustCompile(`\p{Hangul}`)
)

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }

func isDigitOrLatin(r rune) bool {
	return r < 0x80 && (unicode.IsDigit(r) || unicode.IsLetter(r))
}

// looksLikeMath reports whether a text between dollar signs is a formula: it
// has a command, an operator or an index, or it is a name or a number, and it
// is no sentence. Two variables of a shell or a template are none, nor two
// calls in a script: $A:$(pwd), ${a}${b}, $(a);$(b).
func looksLikeMath(tex []byte, after rune) bool {
	if command.Match(tex) {
		return true
	}
	last := tex[len(tex)-1]
	switch {
	case tex[0] == '*' && last == '*':
		return false // it stands between two texts in bold
	case bytes.IndexByte(tex, '\n') >= 0 || twoWords.Match(tex) || bytes.IndexByte([]byte(":;,."), last) >= 0:
		return false
	case (after == '{' || after == '(') && (tex[0] == '{' || tex[0] == '(' || last == '-' || last == '/'):
		return false
	case hangul.Match(tex):
		return certain.Match(tex)
	case operator.Match(tex):
		return true
	case bytes.IndexByte(tex, ' ') >= 0:
		return false
	}
	return len(tex) <= 4 || bytes.ContainsAny(tex, "()-!'")
}
