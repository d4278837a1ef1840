package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"studysite/generator/source/tree"
)

// delimiters parse what stands between marks of the same kind: *, _ and ~ as
// CommonMark and GitHub do, and ==text== as programs for notes do.
//
// But ** closes between punctuation and a Chinese, Japanese or Korean letter,
// and behind punctuation of theirs, and opens likewise: **정규화(norm)**는 and
// **答：**HTTP are bold, as their authors meant. The rule is that of
// https://github.com/tats-u/markdown-cjk-friendly, for asterisks only.
type delimiters string // the marks

// mostDelimiters bounds the marks of a paragraph. The parser looks for what a
// mark closes among all that stand before it.
const mostDelimiters = 1000

// longestUnderline is how many underscores are a mark: more are a place to fill in.
const longestUnderline = 3

// Trigger returns the bytes that marks consist of.
func (d delimiters) Trigger() []byte { return []byte(d) }

// Parse reads a run of marks.
func (delimiters) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	d := parser.ScanDelimiter(line, before, 1, delimiter(line[0]))
	if d == nil {
		return nil
	}
	after, _ := utf8.DecodeRune(line[d.OriginalLength:])
	switch {
	case d.Char == '*' && (!d.CanOpen || !d.CanClose):
		d.CanOpen = d.CanOpen || cjk(before) && util.IsPunctRune(after) || cjkMark(after)
		d.CanClose = d.CanClose || cjk(after) && util.IsPunctRune(before) || cjkMark(before)
	case d.Char == '~' && (d.OriginalLength > 2 || before == '~'):
		return nil
	case d.Char == '=':
		d.CanOpen = d.CanOpen && !Latin(before) // a==b compares
		d.CanClose = d.CanClose && !Latin(after)
		if d.OriginalLength != 2 || before == '=' || !d.CanOpen && !d.CanClose {
			return nil
		}
	}
	d.Segment = segment.WithStop(segment.Start + d.OriginalLength)
	block.Advance(d.OriginalLength)
	if d.Char == '_' && d.OriginalLength > longestUnderline {
		return ast.NewTextSegment(d.Segment)
	}
	if remarked(pc).delimitersOf(parent) > mostDelimiters {
		remark(pc, "many-marks", segment.Start)
		return ast.NewTextSegment(d.Segment)
	}
	pc.PushDelimiter(d)
	return d
}

func cjk(r rune) bool {
	return r >= 0x1100 && unicode.In(r, unicode.Hangul, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// cjkMark reports whether a character is punctuation of Chinese or Japanese.
func cjkMark(r rune) bool {
	return (r > 0x3000 && r <= 0x303f || r > 0xff00 && r <= 0xff65) && unicode.IsPunct(r)
}

// Latin reports whether a character may be part of a name or number in code.
func Latin(r rune) bool {
	return r < 0x300 && (unicode.IsLetter(r) || unicode.IsDigit(r)) || r == '_'
}

// delimiter is a mark that text may stand between.
type delimiter byte

// IsDelimiter reports whether b is the mark.
func (d delimiter) IsDelimiter(b byte) bool { return b == byte(d) }

// CanOpenCloser reports whether two runs are of the same mark.
func (delimiter) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch returns the node for text between one or two marks.
func (d delimiter) OnMatch(consumes int) ast.Node {
	switch d {
	case '~':
		return extast.NewStrikethrough()
	case '=':
		return &tree.InlineElement{Tag: "mark"}
	}
	return ast.NewEmphasis(consumes)
}
