package plaintext

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// textReader makes blocks of the lines of a plain text.
type textReader struct {
	*draft.Draft
	lines   []textLine
	width   int // at which the text was wrapped, or 0 where it was not
	reach   int // how far the longest line reaches
	base    int // the column of the text that is no code
	prose   int // that of nearly all of it
	ranks   ranks
	entries textEntries
	index   textIndex
	counted map[int]bool     // lines that name the sections of a paper
	parts   map[int]bool     // and those that name the parts these stand in
	titles  knownTitles      // or nil, where nothing tells all of them
	ruled   map[int]textLine // names of sections between rules
}

// block returns the block that begins with line i, or nil where there is
// nothing to show, and where it ends.
func (t *textReader) block(i int) (ast.Node, int) {
	l := t.lines[i]
	if i == t.index.begin && t.index.end > i {
		t.Mark(l.begin, draft.Nothing, "it is a table of contents")
		return nil, t.index.end
	}
	if end := t.contentsEnd(i); end > i {
		t.Mark(t.lines[i].begin, draft.Nothing, "it is a table of contents")
		return nil, end
	}
	if h, end := t.title(i); h != nil {
		return h, end
	}
	if h, end := t.entry(i); h != nil {
		return h, end
	}
	switch {
	case l.rule != 0:
		n := ast.NewThematicBreak()
		n.SetPos(l.start)
		return n, i + 1
	case t.isAnchor(l):
		t.Mark(l.begin, draft.Nothing, "it only names a place")
		return nil, i + 1
	}
	if end := max(t.codeEnd(i), t.programEnd(i)); end > i {
		return t.code(t.lines[i:end]), end
	}
	end := t.blockEnd(i)
	if l.bullet {
		t.base = l.indent + 2
		return nest(t.lines[i:end]), end
	}
	return t.paragraph(t.lines[i:end]), end
}

// blockEnd returns where the paragraph or the bullets that begin with line i
// end.
func (t *textReader) blockEnd(i int) int {
	end := i + 1
	for end < len(t.lines) && t.lines[end].rule == 0 && !t.isTitle(end) && !t.isEntry(end) && !t.isAnchor(t.lines[end]) {
		first, next := t.lines[i], t.lines[end]
		if first.bullet && !next.bullet && !t.continues(end) || !first.bullet && (next.bullet || next.blank) {
			break
		}
		if first.bullet && next.bullet && next.blank && t.differ(first, next) {
			break
		}
		end++
	}
	return end
}

// differ reports whether two lines that are not indented begin with different
// signs.
func (t *textReader) differ(a, b textLine) bool {
	r, _ := utf8.DecodeRune(t.Source[a.begin:])
	s, _ := utf8.DecodeRune(t.Source[b.begin:])
	return a.column == 0 && b.column == 0 && r != s
}

// continues reports whether a line that is no bullet goes on with the item
// above it: it stands right below it, and further in, or it is no question, for
// neither does it ask under a number nor does a bullet follow it.
func (t *textReader) continues(i int) bool {
	l := t.lines[i]
	if l.blank {
		return false
	}
	if l.column > 0 {
		return true
	}
	if line := string(t.Source[l.start:l.end]); t.HasLabel(line) && wording.Asks(line) == wording.Surely {
		return false
	}
	for i++; i < len(t.lines) && !t.lines[i].bullet && !t.lines[i].blank; i++ {
	}
	return i == len(t.lines) || !t.lines[i].bullet
}

// paragraph returns the node for the lines of a paragraph. A line that was
// ended although the next word had room stays a line.
func (t *textReader) paragraph(lines []textLine) ast.Node {
	p := ast.NewParagraph()
	for i, l := range lines {
		p.Lines().Append(text.NewSegment(l.start, l.end))
		n := rawText(l, i+1 < len(lines))
		if i+1 < len(lines) && t.endsEarly(l, lines[i+1]) {
			n.SetSoftLineBreak(false)
			n.SetHardLineBreak(true)
		}
		p.AppendChild(p, n)
	}
	last := lines[len(lines)-1]
	t.base = last.indent + t.labelWidth(last)
	if t.HasLabel(string(t.Source[lines[0].start:lines[0].end])) {
		t.base = max(t.base, t.prose) // what stands below a label is not further in than other prose
	}
	return p
}

// rawText returns the text of a line, to be taken as it stands.
func rawText(l textLine, more bool) *ast.Text {
	n := ast.NewRawTextSegment(text.NewSegment(l.start, l.end))
	n.SetSoftLineBreak(more)
	return n
}

// isAnchor reports whether a line is the name of a place, as texts for Vim have
// them above what they name: *like-this*.
func (t *textReader) isAnchor(l textLine) bool {
	s := string(t.Source[l.start:l.end])
	return len(s) > 2 && s[0] == '*' && strings.IndexByte(s[1:], '*') == len(s)-2 && !strings.ContainsAny(s, " \t")
}
