package source

import (
	"github.com/yuin/goldmark" // Markdown as CommonMark and GitHub understand it
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// Parser returns a parser for the Markdown of documents, and of what is
// written beside them, with further extensions. It is safe for concurrent use.
func Parser(further ...goldmark.Extender) parser.Parser {
	return goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Footnote),
		goldmark.WithExtensions(further...),
		goldmark.WithParserOptions(
			parser.WithAttribute(), // {#id} behind a heading
			parser.WithInlineParsers(util.Prioritized(newTaskBox(), 0), util.Prioritized(delimiters("*_~"), 450)),
		),
	).Parser()
}

// Write writes the blocks below a node as answers are written, but with
// headings that begin at the given level.
func Write(root ast.Node, text []byte, level int) Rich {
	var blocks []ast.Node
	d := &draft{source: text}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if notes, is := n.(*extast.FootnoteList); is {
			d.takeFootnotes(notes)
			continue
		}
		blocks = append(blocks, n)
	}
	w := &writer{source: text, footnotes: d.footnotes}
	rich, _ := w.blocksBelow(level, blocks)
	return rich
}

// Clean returns a text as it counts for identity and comparison: in NFC,
// without invisible characters, each run of white space one space, none at the
// ends.
func Clean(text string) string { return clean(text) }

// ID returns the ID that a question gets from its text, where no other has it.
func ID(text string) string { return hash(clean(text)) }
