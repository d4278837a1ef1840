package source

import (
	"bytes"
	"slices"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
	"studysite/generator/source/mathtext"
	"studysite/generator/source/web"
)

// guard returns the text with the formulas and all that is beyond the bounds
// masked, or the text itself. It reports what a reader will notice.
func guard(in *draft.Input, text []byte, formulas []mathtext.Formula) []byte {
	if len(text) == 0 {
		return text
	}
	g := &guarded{Input: in, text: text, out: text}
	g.maskFormulas(formulas)
	for pos := in.Start; pos < len(text); {
		end := decode.LineEnd(text, pos)
		g.line(pos, end)
		pos = end
	}
	return g.out
}

type guarded struct {
	*draft.Input
	text, out []byte
	reported  map[string]bool
	open      int    // brackets of the paragraph that are open
	pipes     int    // bars inside code in tables so far
	notes     int    // references to footnotes so far
	defined   int    // addresses of links in a row
	fence     []byte // that which is open, or nil
	endings   []int  // where the last ends of raw HTML stand, by kind
}

// mask shows a byte to the parser as a letter.
func (g *guarded) mask(at int) {
	if &g.out[0] == &g.text[0] {
		g.out = slices.Clone(g.text)
	}
	g.out[at] = 'x'
}

func (g *guarded) line(start, end int) {
	line := g.text[start:end]
	g.containers(start, line)
	switch {
	case len(line) > web.LongestLine:
		g.maskAny(start, line, "[]!<>*_~`|&\\$")
		g.report("long-line", start, end, "a line of %d bytes is shown as it is written", len(line))
	case bytes.Count(line, []byte("[")) > web.MostBrackets:
		g.maskAny(start, line, "[]")
		g.report("many-brackets", start, end, "a line with more than %d brackets is shown as it is written", web.MostBrackets)
	}
	g.unclosed(start, end, line)
	g.definition(start, end, line)
	g.brackets(start, line)
	if bytes.IndexByte(line, '|') >= 0 {
		g.bars(start, end, line)
	}
}

// definition bounds how many addresses of links are defined without a blank line
// between them, such as [name]: https://example.com
func (g *guarded) definition(start, end int, line []byte) {
	at := bytes.IndexByte(line, '[')
	if at < 0 || at > 3 || !bytes.Contains(line, []byte("]:")) {
		if decode.IsBlankLine(line) {
			g.defined = 0
		}
		return
	}
	if g.defined++; g.defined > web.Definitions {
		g.mask(start + at)
		g.report("many-definitions", start, end, "addresses of links beyond the first %d in a row are shown as they are written", web.Definitions)
	}
}

// brackets bounds how many brackets are open at once in a paragraph.
func (g *guarded) brackets(start int, line []byte) {
	if decode.IsBlankLine(line) {
		g.open = 0
		return
	}
	if g.open == 0 && bytes.IndexByte(line, '[') < 0 {
		return // as on most lines
	}
	for i := 0; i < len(line); i++ {
		next := bytes.IndexAny(line[i:], "[]")
		if next < 0 {
			return
		}
		i += next
		if bytes.HasPrefix(line[i:], []byte("[^")) {
			if g.notes++; g.notes > web.FootnoteMarks {
				g.mask(start + i)
				g.report("many-footnotes", start, start+len(line), "references to footnotes beyond the first %d are shown as they are written", web.FootnoteMarks)
				continue
			}
		}
		switch {
		case line[i] == ']':
			g.open = max(g.open-1, 0)
		case g.open == web.OpenBrackets:
			g.mask(start + i)
		default:
			g.open++
		}
	}
}

// bars bounds tables and the escaped bars in them.
func (g *guarded) bars(start, end int, line []byte) {
	if isDelimiterRow(line) {
		g.table(start, end, line)
	}
	if bytes.IndexByte(line, '`') < 0 {
		return
	}
	for i := 1; i < len(line); i++ {
		if line[i] == '|' && line[i-1] == '\\' {
			if g.pipes++; g.pipes > web.EscapedPipes {
				g.mask(start + i - 1)
				g.mask(start + i)
			}
		}
	}
}

func (g *guarded) maskAny(start int, line []byte, chars string) {
	for i, c := range line {
		if bytes.IndexByte([]byte(chars), c) >= 0 {
			g.mask(start + i)
		}
	}
}

// report warns of each kind of thing once.
func (g *guarded) report(rule string, start, end int, format string, args ...any) {
	if g.reported[rule] {
		return
	}
	if g.reported == nil {
		g.reported = map[string]bool{}
	}
	g.reported[rule] = true
	g.Diags.Warnf(g.File.At(start, min(end, start+80)), rule, format, args...)
}

// containers bounds how many lists and quotations a line opens or continues.
func (g *guarded) containers(start int, line []byte) {
	column, depth := 0, 0
	for i := 0; i < len(line); {
		switch c := line[i]; {
		case c == ' ':
			column++
			i++
			continue
		case c == '\t':
			column += 4 - column%4
			i++
			continue
		}
		n := markLength(line[i:])
		if n == 0 {
			return
		}
		if depth++; depth > web.DeepestBlock || column > web.WidestIndent {
			g.report("deep-nesting", start, start+len(line), "lists and quotations inside each other go no deeper than %d levels", web.DeepestBlock)
			for j := range n {
				g.mask(start + i + j)
			}
		}
		column += n
		i += n
	}
}

// markLength returns the length of the mark of a list item or a quotation that
// a line begins with, or 0.
func markLength(line []byte) int {
	n := 0
	switch c := line[0]; {
	case c == '>':
		return 1
	case c == '-' || c == '*' || c == '+':
		n = 1
	case c >= '0' && c <= '9':
		for n < len(line) && n < 9 && line[n] >= '0' && line[n] <= '9' {
			n++
		}
		if n == len(line) || line[n] != '.' && line[n] != ')' {
			return 0
		}
		n++
	default:
		return 0
	}
	if n < len(line) && line[n] != ' ' && line[n] != '\t' && line[n] != '\n' {
		return 0
	}
	return n
}

// isDelimiterRow reports whether a line is the one below the head of a table.
func isDelimiterRow(line []byte) bool {
	return bytes.IndexByte(line, '-') >= 0 && len(bytes.Trim(line, "|:- \t>\n")) == 0
}

// table bounds the cells of a table. Rows that lack cells are filled up to the
// number of columns, which a few bytes can make very many.
func (g *guarded) table(start, end int, line []byte) {
	columns := bytes.Count(line, []byte("|")) + 1
	if columns < 20 {
		return
	}
	rows, pos := 1, end
	for pos < len(g.text) {
		next := decode.LineEnd(g.text, pos)
		if len(bytes.TrimSpace(g.text[pos:next])) == 0 {
			break
		}
		rows++
		pos = next
	}
	if cells := columns * rows; cells > web.MostCells || cells > 1000+pos-start {
		g.maskAny(start, line, "|")
		g.report("large-table", start, end, "a table of %d columns and %d rows is shown as it is written", columns, rows)
	}
}

// maskFormulas shows formulas to the Markdown parser as letters, so that their
// marks are none of Markdown's and their lines are one.
func (g *guarded) maskFormulas(all []mathtext.Formula) {
	for _, f := range all {
		for i := f.Start; i < f.End; i++ {
			if c := g.text[i]; c < '0' || c > '9' && c < 'A' || c > 'Z' && c < 'a' || c > 'z' && c < 0x80 {
				g.mask(i)
			}
		}
	}
}
