package markdown

import (
	"bytes"
	"regexp"
	"strconv"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// listBelowTable reads a list right below a table, which ends the table as any other
// block does, also one that begins with another number than 1.
type listBelowTable struct{ parser.BlockParser }

// Extend puts the parser before the one for other lists.
func (l listBelowTable) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithBlockParsers(util.Prioritized(l, 299)))
}

// Trigger returns with what such a list begins.
func (listBelowTable) Trigger() []byte { return []byte("0123456789") }

// Open begins a list.
func (listBelowTable) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	m := numberedItem.FindSubmatch(line)
	last := pc.LastOpenedBlock().Node
	if m == nil || last == nil || last.Parent() != parent || !isTable(last, reader.Source()) || bytes.IndexByte(line, '|') >= 0 {
		return nil, parser.NoChildren
	}
	list := ast.NewList(m[2][0])
	list.Start, _ = strconv.Atoi(string(m[1]))
	return list, parser.HasChildren
}

// numberedItem is a line with which an item that says something begins.
var numberedItem = regexp.MustCompile(`^ {0,3}(\d{1,9})([.)])[ \t]+\S`)

// isTable reports whether the lines of a paragraph are those of a table.
func isTable(n ast.Node, source []byte) bool {
	if !ast.IsParagraph(n) || n.Lines().Len() < 2 {
		return false
	}
	second := n.Lines().At(1)
	row := second.Value(source)
	return bytes.IndexByte(row, '|') >= 0 && delimiterRow.Match(row)
}

// delimiterRow is the line below the head of a table.
var delimiterRow = regexp.MustCompile(`^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$`)
