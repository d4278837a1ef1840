package source

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// emphasis parses * and _ as CommonMark does, but lets ** close between
// punctuation and a Chinese, Japanese or Korean letter, and open likewise:
// **정규화(norm)**는 is bold, as its author meant. The rule is that of
// https://github.com/tats-u/markdown-cjk-friendly, for asterisks only.
type emphasis struct{}

// Trigger returns the bytes that emphasis begins or ends with.
func (emphasis) Trigger() []byte { return []byte{'*', '_'} }

// Parse reads a run of asterisks or underscores.
func (emphasis) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	d := parser.ScanDelimiter(line, before, 1, emphasisMarks{})
	if d == nil {
		return nil
	}
	if d.Char == '*' && (!d.CanOpen || !d.CanClose) {
		after, _ := utf8.DecodeRune(line[d.OriginalLength:])
		d.CanOpen = d.CanOpen || cjk(before) && util.IsPunctRune(after)
		d.CanClose = d.CanClose || cjk(after) && util.IsPunctRune(before)
	}
	d.Segment = segment.WithStop(segment.Start + d.OriginalLength)
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}

func cjk(r rune) bool {
	return r >= 0x1100 && unicode.In(r, unicode.Hangul, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

type emphasisMarks struct{}

// IsDelimiter reports whether emphasis is marked by b.
func (emphasisMarks) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

// CanOpenCloser reports whether two runs are of the same mark.
func (emphasisMarks) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch returns the node for emphasis marked by one or two characters.
func (emphasisMarks) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }
