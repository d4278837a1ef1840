package source

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// isTopicMark reports whether a list is a single line with a mark before it, such
// as "■ Graphs", right above a question of plain text.
func (o *outline) isTopicMark(n *ast.List, i int) bool {
	line := n.FirstChild().FirstChild()
	if n.ChildCount() > 1 || line.NextSibling() != nil || line.Lines().Len() > 1 || i+1 == len(o.blocks) || asks(o.firstLine(line)) > 0 {
		return false
	}
	if at := line.Lines().At(0); at.Len() > longestTopic || !o.beginsLine(at.Start) {
		return false
	}
	next, is := o.blocks[i+1].node.(*ast.Paragraph)
	if !is || o.shape.family == listed {
		return false
	}
	var after ast.Node
	if i+2 < len(o.blocks) {
		after = o.blocks[i+2].node
	}
	return o.isLineOf(next, after)
}

// longestTopic bounds, in bytes, what may be the name of a topic of plain text.
const longestTopic = 120

// beginsLine reports whether a byte stands at the beginning of a line, behind
// nothing but a mark and a space.
func (o *outline) beginsLine(at int) bool {
	begin := bytes.LastIndexByte(o.source[:at], '\n') + 1
	return at > begin && at-begin <= 6 && o.source[begin] != ' ' && o.source[begin] != '\t'
}
