package markdown

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"studysite/generator/source/tree"
)

var (
	commentMark = []byte("%%")
	commentEnd  = regexp.MustCompile(`(?m)^[ \t]*%%[ \t]*$`)
)

// commentBlock reads comments between lines of %%.
type commentBlock struct{ dialectBlock }

// Trigger returns the byte that such a line begins with.
func (commentBlock) Trigger() []byte { return []byte{'%'} }

// Open begins a comment that has an end.
func (commentBlock) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	if !bytes.Equal(bytes.TrimSpace(line), commentMark) || !closesBelow(reader, pc, commentEnd) {
		return nil, parser.NoChildren
	}
	remark(pc, "comment", segment.Start)
	reader.AdvanceToEOL()
	n := &tree.Unseen{Why: "it is a comment"}
	n.SetPos(segment.Start)
	return n, parser.NoChildren
}

// Continue goes on with a comment up to the line that ends it.
func (commentBlock) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	reader.AdvanceToEOL()
	if bytes.Equal(bytes.TrimSpace(line), commentMark) {
		return parser.Close
	}
	return parser.Continue | parser.NoChildren
}

// commentInline reads comments inside a line, those of HTML as well: a line with
// one of these is no line with HTML.
type commentInline struct{}

// Trigger returns the bytes that they begin with.
func (commentInline) Trigger() []byte { return []byte("%<") }

// Parse reads a comment. Its marks stand at the ends of words, for other signs
// of per cent belong to texts.
func (commentInline) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if bytes.HasPrefix(line, []byte("<!--")) {
		if end := bytes.Index(line[4:], []byte("-->")); end > 0 {
			block.Advance(end + 7)
			return ast.NewString(nil)
		}
		return nil
	}
	if !bytes.HasPrefix(line, commentMark) || Latin(block.PrecendingCharacter()) {
		return nil
	}
	end := bytes.Index(line[2:], commentMark)
	if end <= 0 {
		return nil
	}
	after, _ := utf8.DecodeRune(line[end+4:])
	if Latin(after) || after == '%' || line[2] == '%' {
		return nil
	}
	remark(pc, "comment", segment.Start)
	block.Advance(end + 4)
	return ast.NewString(nil)
}
