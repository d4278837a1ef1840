package source

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Tags of Liquid, as Jekyll and Hexo have them in Markdown, on lines of their
// own: those that stand round code, with its language, those that a reader need
// not see, and those in whose place another program would put something.
var (
	liquidCode   = regexp.MustCompile(`^\{%-?\s*(?:highlight|codeblock)(?:\s+(?:lang:)?([A-Za-z0-9+#_.-]+))?[^%]*%\}\s*$`)
	liquidEnd    = regexp.MustCompile(`(?m)^[ \t]*\{%-?\s*end(?:highlight|codeblock)\s*-?%\}[ \t]*$`)
	liquidSilent = regexp.MustCompile(`^\{%-?\s*((?:end)?raw|include\w*|assign)\b[^%]*%\}\s*$`)
)

// liquid reads such lines: code as a fence would hold it, and other tags as
// nothing for readers.
type liquid struct{ dialectBlock }

// Trigger returns the byte that a tag begins with.
func (liquid) Trigger() []byte { return []byte{'{'} }

// Open begins with a tag.
func (liquid) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := max(pc.BlockOffset(), 0)
	if !bytes.HasPrefix(line[at:], []byte("{%")) {
		return nil, parser.NoChildren
	}
	start := segment.Start - segment.Padding + at
	if m := liquidSilent.FindSubmatch(line[at:]); m != nil {
		if m[1][0] == 'i' {
			remark(pc, "include", start)
		}
		n := &unseen{why: forPrograms}
		n.SetPos(start)
		reader.AdvanceToEOL()
		return n, parser.NoChildren
	}
	m := liquidCode.FindSubmatchIndex(line[at:])
	if m == nil || !closesBelow(reader, pc, liquidEnd) {
		return nil, parser.NoChildren
	}
	var language *ast.Text
	if m[2] >= 0 {
		language = ast.NewTextSegment(text.NewSegment(start+m[2], start+m[3]))
	}
	n := ast.NewFencedCodeBlock(language)
	n.SetPos(start)
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

// Continue goes on with code up to the tag that ends it.
func (liquid) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	if n.Kind() == kindUnseen {
		return parser.Close
	}
	line, segment := reader.PeekLine()
	reader.AdvanceToEOL()
	if liquidEnd.Match(line) {
		return parser.Close
	}
	segment.ForceNewline = true
	n.Lines().Append(segment)
	return parser.Continue | parser.NoChildren
}
