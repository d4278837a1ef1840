package plaintext

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"studysite/generator/source/decode"
)

// CodeIndent is how much further than the text around it code is indented.
const CodeIndent = 4

// codeEnd returns where code that begins with line i ends, or i where there is
// none: lines that stand further in than the text above them and do not look like
// prose. Code does not begin a document.
func (t *textReader) codeEnd(i int) int {
	if !t.lines[i].blank || i == 0 {
		return i
	}
	column := t.base + CodeIndent
	end := i
	for end < len(t.lines) && t.lines[end].indent >= column {
		next := end + 1
		for next < len(t.lines) && t.lines[next].indent >= column && !t.lines[next].blank {
			next++
		}
		if t.isProse(t.lines[end:next]) {
			break
		}
		end = next
	}
	return end
}

// isProse reports whether the lines of a paragraph are sentences: they begin
// like one and end like one, each goes on in the next, and few have signs that
// prose hardly has.
func (t *textReader) isProse(lines []textLine) bool {
	like := 0
	for i, l := range lines {
		text := t.Source[l.start:l.end]
		if l.rule != 0 || l.bullet || inColumns.Match(text) || i+1 < len(lines) && t.endsEarly(l, lines[i+1]) {
			return false
		}
		if codeLike.Match(text) {
			like++
		}
	}
	first, _ := utf8.DecodeRune(t.Source[lines[0].start:])
	last, _ := utf8.DecodeLastRune(t.Source[:lines[len(lines)-1].end])
	return 2*like < max(len(lines), 2) && !unicode.IsLower(first) && !unicode.IsPunct(first) && strings.ContainsRune(".?!:。？！：", last)
}

// codeLike are lines with signs that prose hardly has, inColumns those with wide
// gaps.
var (
	codeLike  = regexp.MustCompile(`[{}=;|\\$@#^~<>]|\w\(|\)\s*$|^\s*[-:/.%+!]\S|\w[._/]\w|--|^\s*\S+\s*$`)
	inColumns = regexp.MustCompile(`\S(?:\s{3,}|\t)\S`)
)

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
