package layout

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"studysite/generator/source/wording"
)

// IsLabel reports whether a line is a label and nothing else: Q1.
func IsLabel(line string) bool {
	_, length := wording.SplitLabel(line)
	return length > 0 && length == len(line)
}

// GoesOn reports whether a paragraph has more than one line.
func GoesOn(n ast.Node) bool {
	end := EndOfLine(n.FirstChild())
	return end != nil && end.NextSibling() != nil
}

// FirstLine returns the first line of a block: as it stands in the source, or
// where that begins with emphasis or holds links, its text.
func (l *Layout) FirstLine(n ast.Node) string {
	if lines := n.Lines(); lines != nil && lines.Len() > 0 && !l.stressesStart(n) {
		first := lines.At(0)
		line := bytes.TrimSpace(first.Value(l.Source))
		if len(line) > 0 && !bytes.Contains(line, []byte("](")) {
			if box, is := n.FirstChild().(*extast.TaskCheckBox); is && box != nil {
				line = bytes.TrimSpace(line[min(3, len(line)):])
			}
			return util.BytesToReadOnlyString(bytes.Trim(line, "*_ "))
		}
	}
	if n.FirstChild() == nil {
		return ""
	}
	return strings.TrimSpace(l.textUpTo(n, EndOfLine(n.FirstChild())))
}

// stressesStart reports whether a line begins with emphasis that does not reach
// to its end, or behind a sign.
func (l *Layout) stressesStart(n ast.Node) bool {
	first := n.FirstChild()
	if sign, is := first.(*ast.Text); is && !bytes.ContainsFunc(sign.Segment.Value(l.Source), isWord) {
		return sign.NextSibling() != nil && sign.NextSibling().Kind() == ast.KindEmphasis
	}
	_, is := first.(*ast.Emphasis)
	return is && first.NextSibling() != nil
}

// isWord reports whether a character is one of words.
func isWord(r rune) bool { return !wording.Unlettered(r) }

// OpensBold reports whether a line begins with something in bold.
func OpensBold(n ast.Node) bool {
	first, is := n.FirstChild().(*ast.Emphasis)
	return is && first.Level == 2
}

// BoldLength returns how many of the nodes inside a paragraph make up a first
// line that is bold as a whole, or 0.
func BoldLength(n ast.Node) int {
	first := n.FirstChild()
	if _, box := first.(*extast.TaskCheckBox); box {
		first = first.NextSibling()
	}
	bold, is := first.(*ast.Emphasis)
	if !is || bold.Level != 2 {
		return 0
	}
	length := 1
	for next := bold.NextSibling(); next != nil; next = next.NextSibling() {
		length++
		switch n := next.(type) {
		case *ast.Text:
			if n.Segment.Len() > 1 {
				return 0
			}
			if n.SoftLineBreak() || n.HardLineBreak() {
				return length
			}
		case *ast.CodeSpan: // in reStructuredText nothing is both
		case *ast.Emphasis:
			if n.Level != 2 {
				return 0
			}
		default:
			return 0
		}
	}
	return length
}

// TitleEnd returns the node with which the first line of a paragraph ends, in plain
// text the first that says more than its label.
func (l *Layout) TitleEnd(n ast.Node) ast.Node {
	first := EndOfLine(n.FirstChild())
	if !l.In.Plain || first == nil || first.NextSibling() == nil || n.Kind() != ast.KindParagraph {
		return first
	}
	if line := l.FirstLine(n); !l.HasLabel(line) || l.labelLength(line) < len(line) {
		return first
	}
	return EndOfLine(first.NextSibling())
}

// labelLength returns the length of the label that a line begins with.
func (l *Layout) labelLength(line string) int {
	_, length := l.SplitLabel(line)
	return length
}

// NamesItself reports whether a paragraph begins with a word such as Q: and says
// thereby that it is a question, wherever it stands.
func (l *Layout) NamesItself(n ast.Node) bool {
	line := l.FirstLine(n)
	return wording.QuestionWord(line) && l.HasLabel(line)
}
