package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"studysite/generator/source/tree"
)

// Tags of Liquid, as Jekyll and Hexo have them in Markdown, and of Hugo, such as
// {{< name >}}, on lines of their own: those that stand round code, with its
// language, those that a reader need not see, and those in whose place another
// program would put something.
var (
	liquidCode   = regexp.MustCompile(`^(?:\{%-?\s*(?:highlight|codeblock)(?:\s+(?:lang:)?([A-Za-z0-9+#_.-]+))?[^%]*%\}|\{\{[<%]\s*highlight\s+"?([A-Za-z0-9+#_.-]+)[^%>]*[%>]\}\})\s*$`)
	liquidEnd    = regexp.MustCompile(`(?m)^[ \t]*(?:\{%-?\s*end(?:highlight|codeblock)\s*-?%\}|\{\{[<%]\s*/\s*highlight\s*[%>]\}\})[ \t]*$`)
	liquidSilent = regexp.MustCompile(`^(?:\{%-?\s*((?:end)?raw|include\w*|assign)\b[^%]*%\}|(?:\{\{[<%]\s*(/?)[^{}]*[%>]\}\}[ \t]*)+)\s*$`)
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
	if !bytes.HasPrefix(line[at:], []byte("{%")) && !bytes.HasPrefix(line[at:], []byte("{{")) {
		return nil, parser.NoChildren
	}
	start := segment.Start - segment.Padding + at
	if m := liquidCode.FindSubmatchIndex(line[at:]); m != nil && closesBelow(reader, pc, liquidEnd) {
		n := ast.NewFencedCodeBlock(liquidLanguage(start, m))
		n.SetPos(start)
		reader.AdvanceToEOL()
		return n, parser.NoChildren
	}
	m := liquidSilent.FindSubmatch(line[at:])
	if m == nil {
		return nil, parser.NoChildren
	}
	if bytes.HasPrefix(m[1], []byte("i")) || m[1] == nil && len(m[2]) == 0 {
		remark(pc, "include", start)
	}
	n := &tree.Unseen{Why: ForPrograms}
	n.SetPos(start)
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

// liquidLanguage returns the language that a tag round code names, or nil.
func liquidLanguage(start int, m []int) *ast.Text {
	for i := 2; i < len(m); i += 2 {
		if m[i] >= 0 {
			return ast.NewTextSegment(text.NewSegment(start+m[i], start+m[i+1]))
		}
	}
	return nil
}

// Continue goes on with code up to the tag that ends it.
func (liquid) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	if n.Kind() == tree.KindUnseen {
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
