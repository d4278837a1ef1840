// Package plaintext reads text in which all signs are themselves: its lines become a
// tree of headings, paragraphs and lists, as their numbers, signs and widths tell.
package plaintext

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
	"studysite/generator/source/linewise"
	"studysite/generator/source/outline"
	"studysite/generator/source/wording"
)

// Read reads plain text: paragraphs, bullets that nest by their
// indentation, code that is indented. Nothing in it is markup; a line in
// brackets, underlined, or between rules stands above a section.
func Read(in *draft.Input) *draft.Draft {
	in.Plain = true
	d := &draft.Draft{Source: in.File.Text}
	root := ast.NewDocument()
	t := &textReader{Draft: d, lines: textLines(in.Text(), in.Start)}
	t.dropEditorLines()
	t.measure()
	t.findTwoParts()
	t.prose = t.proseColumn()
	t.rank()
	t.findCounted()
	t.findEntries(in)
	t.findRuledNames()
	for i := 0; i < len(t.lines); {
		n, end := t.block(i)
		if n != nil {
			root.AppendChild(root, n)
		}
		i = end
	}
	linewise.AskClozes(d, in, root)
	linewise.DivideSpeeches(d, in, root)
	outline.Find(d, in, root)
	if t.titles == nil {
		dropBeforeSections(d, in)
	}
	return d
}

// textLine is a line that is not blank.
type textLine struct {
	begin      int  // where the line begins, with its indentation
	start, end int  // the text itself, without indentation, bullet and line end
	column     int  // where the text begins, in characters, as bullets nest
	indent     int  // the same where a tab is as wide as in a terminal
	width      int  // how far the line reaches, in characters of a terminal
	rule       rune // what a line consists of that only divides, or 0
	bullet     bool
	blank      bool // a blank line stands before it
	gap        int  // how many of them
}

// textLines returns the lines from start on that are not blank; a no-break
// space is as good as any.
func textLines(source []byte, start int) []textLine {
	var lines []textLine
	blank, gap := true, 1000
	for pos := start; pos < len(source); {
		next := decode.LineEnd(source, pos)
		line := string(source[pos:next])
		body := strings.TrimSpace(line)
		if strings.TrimFunc(body, func(r rune) bool { return wording.Invisible(r) }) == "" {
			blank = true
			gap++
			pos = next
			continue
		}
		indent := strings.Index(line, body)
		l := textLine{begin: pos, start: pos + indent, end: pos + indent + len(body), column: wording.Columns(line[:indent], 4), indent: wording.Columns(line[:indent], 8), rule: RuleOf(body), blank: blank, gap: gap}
		l.width = l.indent + wording.Cells(body)
		if n := max(BulletLength(body), entryMark(body)); n > 0 && l.rule == 0 {
			l.bullet = true
			l.start += n
		}
		lines = append(lines, l)
		blank, gap = false, 0
		pos = next
	}
	return lines
}

// entryMark returns the length of a letter or hash that stands before a number of
// several parts as a bullet does, as in contents of pages that were saved as text, or 0.
func entryMark(line string) int {
	if len(line) < 3 || line[0] != 'o' && line[0] != '#' || line[1] != ' ' {
		return 0
	}
	if n := wording.NumberLength(line[2:]); n == 0 || !strings.Contains(line[2:2+n], ".") {
		return 0
	}
	return 2
}

const bullets = "•‣⁃◦●○■□▪▫◆◇▶▷►·ㆍ・∙*-+–—"

// BulletLength returns the length of the bullet that a line begins with and of
// the white space after it, or 0.
func BulletLength(line string) int {
	r, size := utf8.DecodeRuneInString(line)
	if !strings.ContainsRune(bullets, r) {
		return 0
	}
	rest := strings.TrimLeft(line[size:], " \t\u00a0\u3000")
	if rest == "" || len(rest) == len(line)-size {
		return 0
	}
	return len(line) - len(rest)
}

// dropBeforeSections leaves out what stands before the first section, where it is no more
// than a fifth of the questions.
func dropBeforeSections(d *draft.Draft, in *draft.Input) {
	n := 0
	for n < len(d.Questions) && d.Questions[n].Section < 0 {
		n++
	}
	if n == 0 || 5*n > len(d.Questions) {
		return
	}
	at := in.File.At(d.Questions[0].Start, d.Questions[n-1].End)
	in.Diags.Notef(at, "stray-text", "what stands before the first heading is left out")
	for i := range d.Marks {
		if d.Marks[i].Start < d.Questions[n].Start {
			d.Marks[i].Role, d.Marks[i].Why = draft.Nothing, "it stands before the first heading"
		}
	}
	d.Questions = d.Questions[n:]
	for i := range d.Questions {
		d.Questions[i].Parent = max(d.Questions[i].Parent-n, -1)
	}
}
