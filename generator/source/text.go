package source

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// readText reads plain text: paragraphs, and bullets that nest by their
// indentation. Nothing in it is markup; a line in brackets stands above a
// section.
func readText(in *input) *draft {
	in.plain = true
	d := &draft{source: in.file.Text}
	root := ast.NewDocument()
	lines := textLines(in.text(), in.start)
	for i := 0; i < len(lines); {
		end := d.blockEnd(lines, i)
		root.AppendChild(root, d.textBlock(lines[i:end]))
		i = end
	}
	d.find(in, root)
	d.dropIntro(in)
	return d
}

// textLine is a line that is not blank.
type textLine struct {
	start, end int // the text itself, without indentation, bullet and line end
	column     int // where the line begins, in characters
	bullet     bool
	blank      bool // a blank line stands before it
}

// textLines returns the lines from start on that are not blank; a no-break
// space is as good as any.
func textLines(source []byte, start int) []textLine {
	var lines []textLine
	blank := true
	for pos := start; pos < len(source); {
		next := lineEnd(source, pos)
		line := string(source[pos:next])
		body := strings.TrimSpace(line)
		if strings.TrimFunc(body, func(r rune) bool { return invisible(r) }) == "" {
			blank = true
			pos = next
			continue
		}
		indent := strings.Index(line, body)
		l := textLine{start: pos + indent, end: pos + indent + len(body), column: columns(line[:indent]), blank: blank}
		if n := bulletLength(body); n > 0 {
			l.bullet = true
			l.start += n
		}
		lines = append(lines, l)
		blank = false
		pos = next
	}
	return lines
}

// columns returns how far white space indents, a tab leading to the next
// multiple of four.
func columns(space string) int {
	n := 0
	for _, r := range space {
		if r == '\t' {
			n += 4 - n%4
		} else {
			n++
		}
	}
	return n
}

const bullets = "•‣⁃◦●○■□▪▫◆◇▶▷►·ㆍ・∙*-+–—"

// bulletLength returns the length of the bullet that a line begins with and of
// the white space after it, or 0.
func bulletLength(line string) int {
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

// blockEnd returns where the paragraph or the bullets that begin with line i
// end.
func (d *draft) blockEnd(lines []textLine, i int) int {
	end := i + 1
	if d.isBracketed(lines[i]) {
		return end
	}
	for end < len(lines) && !d.isBracketed(lines[end]) && (lines[i].bullet && (lines[end].bullet || continues(lines, end)) ||
		!lines[i].bullet && !lines[end].bullet && !lines[end].blank) {
		end++
	}
	return end
}

func (d *draft) isBracketed(l textLine) bool {
	_, is := d.bracketed(l)
	return is
}

// continues reports whether a line that is no bullet goes on with the item
// above it: it stands right below it, and further in, or no bullet follows it
// to make it a question.
func continues(lines []textLine, i int) bool {
	l := lines[i]
	if l.blank {
		return false
	}
	if l.column > 0 {
		return true
	}
	for i++; i < len(lines) && !lines[i].bullet && !lines[i].blank; i++ {
	}
	return i == len(lines) || !lines[i].bullet
}

// textBlock returns the node for the lines of a paragraph or of bullets.
func (d *draft) textBlock(lines []textLine) ast.Node {
	if lines[0].bullet {
		return nest(lines)
	}
	if inner, is := d.bracketed(lines[0]); is {
		h := ast.NewHeading(1)
		h.Lines().Append(text.NewSegment(inner.start, inner.end))
		h.AppendChild(h, rawText(inner, false))
		return h
	}
	p := ast.NewParagraph()
	for i, l := range lines {
		p.Lines().Append(text.NewSegment(l.start, l.end))
		p.AppendChild(p, rawText(l, i+1 < len(lines)))
	}
	return p
}

// bracketed returns what stands inside a line in brackets, such as [SQL].
func (d *draft) bracketed(l textLine) (textLine, bool) {
	s := string(d.source[l.start:l.end])
	for _, pair := range []struct{ open, close string }{{"[", "]"}, {"【", "】"}} {
		if strings.HasPrefix(s, pair.open) && strings.HasSuffix(s, pair.close) && len(s) > len(pair.open+pair.close) {
			l.start += len(pair.open)
			l.end -= len(pair.close)
			return l, true
		}
	}
	return l, false
}

// rawText returns the text of a line, to be taken as it stands.
func rawText(l textLine, more bool) *ast.Text {
	n := ast.NewRawTextSegment(text.NewSegment(l.start, l.end))
	n.SetSoftLineBreak(more)
	return n
}

// dropIntro leaves out what stands before the first section, where at least
// half of the questions have one.
func (d *draft) dropIntro(in *input) {
	n := 0
	for n < len(d.questions) && d.questions[n].section < 0 {
		n++
	}
	if n == 0 || 2*n > len(d.questions) {
		return
	}
	at := in.file.At(d.questions[0].start, d.questions[n-1].end)
	in.diags.Notef(at, "stray-text", "what stands before the first heading in brackets is left out")
	for i := range d.marks {
		if d.marks[i].start < d.questions[n].start {
			d.marks[i].role, d.marks[i].why = Nothing, "it stands before the first heading in brackets"
		}
	}
	d.questions = d.questions[n:]
	for i := range d.questions {
		d.questions[i].parent = max(d.questions[i].parent-n, -1)
	}
}
