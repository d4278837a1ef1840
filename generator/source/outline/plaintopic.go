package outline

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// isTopicMark reports whether a list is a single line with a mark before it, such
// as "■ Graphs", right above a question of plain text. Where questions have lists
// for their answers, one right below a question or its text is part of its answer.
func (o *outline) isTopicMark(n *ast.List, i int) bool {
	line := n.FirstChild().FirstChild()
	if n.ChildCount() > 1 || line.NextSibling() != nil || goesOn(line) || i+1 == len(o.blocks) || wording.Asks(o.firstLine(line)) > 0 {
		return false
	}
	at := line.Lines().At(0)
	if at.Len() > longestTopic || !o.beginsLine(at.Start) || o.shape.bulleted && o.open && !o.standsApart(at.Start) {
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
	begin := bytes.LastIndexByte(o.Source[:at], '\n') + 1
	return at > begin && at-begin <= 6 && o.Source[begin] != ' ' && o.Source[begin] != '\t'
}

// standsApart reports whether the line that holds a byte has a blank line above
// it, and the open question has something below it.
func (o *outline) standsApart(at int) bool {
	begin := bytes.LastIndexByte(o.Source[:at], '\n') + 1
	above := bytes.TrimRight(o.Source[:max(begin-1, 0)], " \t\r")
	return bytes.HasSuffix(above, []byte("\n")) && len(o.Questions[len(o.Questions)-1].Body) > 0
}
