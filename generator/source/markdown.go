package source

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// readMarkdown reads a Markdown document: one parse of the whole, then the
// shape is found in the tree.
func readMarkdown(in *input) *draft {
	front, begin := readFrontMatter(in.text())
	d := &draft{source: in.file.Text, title: front.Title, lang: front.Lang}
	if begin > 0 && begin >= in.start {
		d.mark(0, Front, "it is front matter")
	}
	d.find(in, d.islands(in, parse(guard(in, in.text()), max(begin, in.start))))
	return d
}

// markdown is the parser for all documents. It is safe for concurrent use.
var markdown = Parser()

// parse returns the tree of the text from begin on; its segments are offsets
// into the whole text.
func parse(source []byte, begin int) ast.Node {
	reader := text.NewReader(source)
	for pos := 0; pos < begin; pos = lineEnd(source, pos) {
		reader.AdvanceLine()
	}
	return markdown.Parse(reader)
}
