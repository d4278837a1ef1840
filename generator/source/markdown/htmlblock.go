package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// ShortHTML has blocks of raw HTML end where their authors mean them to. In
// CommonMark they go on to a blank line: a question right below the end of an
// answer to open is text there, and a heading right below another closing tag.
var ShortHTML goldmark.Extender = htmlBlocks{parser.NewHTMLBlockParser()}

type htmlBlocks struct{ parser.BlockParser }

// Extend puts the parser before the one of CommonMark.
func (h htmlBlocks) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithBlockParsers(util.Prioritized(h, 899)))
}

// Continue ends a block before such a line.
func (h htmlBlocks) Continue(n ast.Node, reader text.Reader, pc parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if block := n.(*ast.HTMLBlock); block.HTMLBlockType >= ast.HTMLBlockType6 && line[0] != '<' && !util.IsSpace(line[0]) {
		lines := block.Lines()
		above := lines.At(lines.Len() - 1)
		if tag := closingTag.FindSubmatch(lastTag(above.Value(reader.Source()))); tag != nil && (len(tag[1]) > 0 || atxHeading.Match(line)) {
			return parser.Close
		}
	}
	return h.BlockParser.Continue(n, reader, pc)
}

// lastTag returns what of a line stands behind the last sign that may open a tag.
func lastTag(line []byte) []byte { return line[max(bytes.LastIndexByte(line, '<'), 0):] }

var (
	atxHeading = regexp.MustCompile(`^#{1,6}[ \t]`)

	// closingTag matches the end of a line that can stand in no code: there a line with a
	// hash may be a comment.
	closingTag = regexp.MustCompile(`(?i)^(?:</(?:(details)|summary|div|p|table|ul|ol|dl|center|blockquote|h[1-6])|<(?:/?br|hr|img)\b[^<>]*)>\s*$`)
)
