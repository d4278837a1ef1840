package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// endList notes that the questions from one on are a list, of which all items hold
// their answers or none has one: a paragraph or quotation behind it answers none of them.
func (d *divider) endList(from, i int) {
	own := d.Questions[from:]
	answered := 0
	for j := range own {
		if len(own[j].Body) > 0 {
			answered++
		}
	}
	if len(own) >= layout.FewestListed && (answered == 0 || answered == len(own)) {
		d.behind = i + 1
	}
}

// leaveList closes the last item of such a list before what stands behind it, unless
// the line with which that begins says that it is an answer; and that of any list, where
// few questions of the document have an answer, before a line that names its source.
func (d *divider) leaveList(line ast.Node, i int) {
	if d.open && i > 0 && (d.behind == i || d.namesSource(line, i)) && (line == nil || !tree.IsLine(line) || d.OpensAnswer(line) == 0) {
		d.open, d.why = false, draft.BetweenAll
	}
}

// namesSource reports whether a line right behind a list of questions without answers
// is a word such as "Source:" and a link.
func (d *divider) namesSource(line ast.Node, i int) bool {
	if d.Shape.Family != survey.Items || d.Shape.Mostly(d.Shape.Answers, 30) || line == nil || line.ChildCount() != 2 || line.LastChild().Kind() != ast.KindLink {
		return false
	}
	_, behind := d.Blocks[i-1].Node.(*ast.List)
	return behind && wording.ClosingWords[wording.Heart(d.TextFromTo(line.FirstChild(), line.FirstChild()))]
}
