package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
)

// speech makes what the one who asks says a question, and what the other says
// its answer. What stands between them is part of the question.
func (d *divider) speech(i int) {
	b := &d.Blocks[i]
	line := d.SpokenLine(i)
	_, length := d.MarkOf(line)
	d.TrimStart(line, d.Opening(line)[:length])
	if b.Turn == layout.Answerer {
		if d.open {
			q := &d.Questions[len(d.Questions)-1]
			q.Stem, q.Body = append(q.Stem, q.Body...), nil
		}
		d.body(b.Node)
		return
	}
	d.titled(line, true)
	if quote, is := b.Node.(*ast.Blockquote); is {
		for _, n := range tree.Children(quote)[1:] {
			d.body(n)
		}
	}
}
