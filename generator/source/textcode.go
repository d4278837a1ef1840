package source

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"studysite/generator/source/decode"
)

// codeIndent is how much further than the text around it code is indented.
const codeIndent = 4

// codeEnd returns where code that begins with line i ends, or i where there is
// none: lines that stand further in than the text above them, and of which most
// look like code.
func (t *textReader) codeEnd(i int) int {
	end, like := i, 0
	for end < len(t.lines) && t.lines[end].indent >= t.base+codeIndent && (end == i || !t.lines[end].blank || t.lines[end-1].indent >= t.base+codeIndent) {
		if l := t.lines[end]; codeLike.MatchString(string(t.Source[l.begin:l.end])) {
			like++
		}
		end++
		if end < len(t.lines) && t.lines[end].blank && 2*like < end-i {
			break
		}
	}
	if !t.lines[i].blank || 2*like < end-i {
		return i
	}
	return end
}

// codeLike are lines with signs that prose hardly has.
var codeLike = regexp.MustCompile(`[{}=;|\\$@#^~<>]|\w\(|\)\s*$|^\s*[-:/.%+!]\S|\w[._/]\w|--|^\s*\S+\s*$|\s{3,}\S`)

// code returns the node for lines of code, without the white space that all of
// them begin with.
func (t *textReader) code(lines []textLine) ast.Node {
	code := ast.NewCodeBlock()
	code.SetPos(lines[0].start)
	indent := t.indentation(lines[0])
	for _, l := range lines {
		indent = commonPrefix(indent, t.indentation(l))
	}
	at := lines[0].begin
	for i, l := range lines {
		for i > 0 && at < l.begin { // blank lines
			next := decode.LineEnd(t.Source, at)
			code.Lines().Append(text.NewSegment(next-1, next))
			at = next
		}
		next := decode.LineEnd(t.Source, l.begin)
		code.Lines().Append(text.NewSegment(l.begin+len(indent), next))
		at = next
	}
	return code
}

func (t *textReader) indentation(l textLine) string {
	line := string(t.Source[l.begin:l.end])
	return line[:len(line)-len(strings.TrimLeft(line, " \t"))]
}

func commonPrefix(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a[:n]
}
