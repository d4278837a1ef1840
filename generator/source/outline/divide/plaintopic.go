package divide

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/wording"
)

// isTopicMark reports whether a list is a single line with a mark before it, such
// as "■ Graphs", right above a question of plain text. Where questions have lists
// for their answers, one right below a question or its text is part of its answer.
func (d *divider) isTopicMark(n *ast.List, i int) bool {
	line := n.FirstChild().FirstChild()
	if n.ChildCount() > 1 || line.NextSibling() != nil || layout.GoesOn(line) || i+1 == len(d.Blocks) || wording.Asks(d.FirstLine(line)) > 0 {
		return false
	}
	at := line.Lines().At(0)
	if at.Len() > longestTopic || !d.beginsLine(at.Start) || d.Shape.Bulleted && d.open && !d.standsApart(at.Start) {
		return false
	}
	next, is := d.Blocks[i+1].Node.(*ast.Paragraph)
	if !is || d.Shape.Family == survey.Listed {
		return false
	}
	var after ast.Node
	if i+2 < len(d.Blocks) {
		after = d.Blocks[i+2].Node
	}
	return d.isLineOf(next, after)
}

// longestTopic bounds, in bytes, what may be the name of a topic of plain text.
const longestTopic = 120

// beginsLine reports whether a byte stands at the beginning of a line, behind
// nothing but a mark and a space.
func (d *divider) beginsLine(at int) bool {
	begin := bytes.LastIndexByte(d.Source[:at], '\n') + 1
	return at > begin && at-begin <= 6 && d.Source[begin] != ' ' && d.Source[begin] != '\t'
}

// standsApart reports whether the line that holds a byte has a blank line above
// it, and the open question has something below it.
func (d *divider) standsApart(at int) bool {
	begin := bytes.LastIndexByte(d.Source[:at], '\n') + 1
	above := bytes.TrimRight(d.Source[:max(begin-1, 0)], " \t\r")
	return bytes.HasSuffix(above, []byte("\n")) && len(d.Questions[len(d.Questions)-1].Body) > 0
}
