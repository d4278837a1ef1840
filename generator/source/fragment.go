package source

import (
	// Markdown as CommonMark and GitHub understand it
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/render"
	"studysite/generator/source/wording"
)

// Write writes the blocks below a node as answers are written, but with
// headings that begin at the given level.
func Write(root ast.Node, text []byte, level int) render.Rich {
	var blocks []ast.Node
	d := &draft.Draft{Source: text}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if notes, is := n.(*extast.FootnoteList); is {
			d.TakeFootnotes(notes)
			continue
		}
		blocks = append(blocks, n)
	}
	w := &render.Writer{Source: text, Footnotes: d.Footnotes}
	rich, _ := w.BlocksBelow(level, blocks)
	return rich
}

// Clean returns a text as it counts for identity and comparison: in NFC,
// without invisible characters, each run of white space one space, none at the
// ends.
func Clean(text string) string { return wording.Clean(text) }

// ID returns the ID that a question gets from its text, where no other has it.
func ID(text string) string { return hash(wording.Clean(text)) }
