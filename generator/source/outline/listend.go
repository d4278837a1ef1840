package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
)

// endList notes that the questions from one on are a list, of which all items hold
// their answers or none has one: a paragraph or quotation behind it answers none of them.
func (o *outline) endList(from, i int) {
	own := o.Questions[from:]
	answered := 0
	for j := range own {
		if len(own[j].Body) > 0 {
			answered++
		}
	}
	if len(own) >= fewestListed && (answered == 0 || answered == len(own)) {
		o.behind = i + 1
	}
}

// leaveList closes the last item of such a list before what stands behind it, unless
// the line with which that begins says that it is an answer.
func (o *outline) leaveList(line ast.Node, i int) {
	if o.open && i > 0 && o.behind == i && (line == nil || !tree.IsLine(line) || o.opensAnswer(line) == 0) {
		o.open, o.why = false, draft.BetweenAll
	}
}
