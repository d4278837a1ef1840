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
// A short list is as those above it, all of whose items hold theirs and behind which
// nothing stood.
func (d *divider) endList(list *ast.List, from, i int) {
	own := d.Questions[from:]
	if len(own) == 0 {
		return
	}
	short := len(own) < layout.FewestListed
	if short && !d.spilled {
		own = d.Questions
	}
	answered := 0
	for j := range own {
		if len(own[j].Body) > 0 {
			answered++
		}
	}
	alike := answered == len(own) || answered == 0 && !short
	if d.resumes(list, i) || len(own) < layout.FewestListed || !alike {
		d.spilled = d.spilled || d.spills(i)
		return
	}
	for d.behind = i + 1; d.behind < len(d.Blocks) && d.Blocks[d.behind].Node != nil && tree.IsRule(d.Blocks[d.behind].Node); {
		d.behind++
	}
}

// resumes reports whether the answer on the lines of the last item of a list goes on
// behind it: the numbers of the next list go on, or none follows and they did before.
func (d *divider) resumes(list *ast.List, i int) bool {
	last := &d.Questions[len(d.Questions)-1]
	if !list.IsOrdered() || list.LastChild().ChildCount() > 1 || len(last.Body) == 0 || !d.spills(i) {
		return false
	}
	for j := i + 1; j < len(d.Blocks) && d.Blocks[j].Head == nil; j++ {
		if next, is := d.Blocks[j].Node.(*ast.List); is && next.IsOrdered() {
			d.resumed = next.Start >= list.Start+list.ChildCount()
			return d.resumed
		}
	}
	return d.resumed
}

// spills reports whether right behind a list stands what may go on with its last answer.
func (d *divider) spills(i int) bool {
	if i+1 == len(d.Blocks) {
		return false
	}
	b := &d.Blocks[i+1]
	_, list := b.Node.(*ast.List)
	return b.Head == nil && !list && b.Speaks()
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
