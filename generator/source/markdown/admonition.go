package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// admonitionLine is how MkDocs begins a box above text that is indented:
// !!! note "Title", or ??? question "Title" where it opens on a click.
var admonitionLine = regexp.MustCompile(`^(!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*)(?:[ \t]+[A-Za-z][\w-]*)*(?:[ \t]+"([^\n]*)")?[ \t]*$`)

// insideBox is how far its text is indented, in columns.
const insideBox = 4

// admonitions reads such boxes as containers.
type admonitions struct{ dialectBlock }

// Trigger returns the bytes that their lines begin with.
func (admonitions) Trigger() []byte { return []byte("!?") }

// Open begins a box.
func (admonitions) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := max(pc.BlockOffset(), 0)
	m := admonitionLine.FindSubmatchIndex(bytes.TrimRight(line[at:], "\n"))
	if m == nil {
		return nil, parser.NoChildren
	}
	start := segment.Start - segment.Padding + at
	n := &Container{Name: strings.ToLower(string(line[at+m[4] : at+m[5]])), Opens: line[at] == '?'}
	n.SetPos(start)
	if m[7] > m[6] {
		n.title(start+m[6], start+m[7])
	}
	return n.opened(reader, pc)
}

// Continue goes on while lines are blank or indented.
func (admonitions) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		reader.AdvanceToEOL()
		return parser.Continue | parser.HasChildren
	}
	pos, padding := util.IndentPosition(line, reader.LineOffset(), insideBox)
	if pos < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(pos, padding)
	return parser.Continue | parser.HasChildren
}
