package divide

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// opensByClick reports whether a bold line stands right above an answer to open,
// behind an answer or as the first: then it is a question, whatever it says.
func (d *divider) opensByClick(n *ast.Paragraph, next ast.Node) bool {
	details, is := next.(*tree.Details)
	return is && details.IsAnswer() && d.isBoldOnly(n) && !wording.NamesPart(d.FirstLine(n)) && (!d.open || len(d.Questions[len(d.Questions)-1].Body) > 0)
}

// hasAnswer reports whether such a word stands below the open question.
func (d *divider) hasAnswer() bool {
	for _, n := range d.Questions[len(d.Questions)-1].Body {
		if d.IsAnswered(n) {
			return true
		}
	}
	return false
}

// wordsTell reports whether it is by a word such as Q that questions are told, so
// that numbers without one belong to answers: hardly any of these asks.
func (d *divider) wordsTell() bool {
	words, bare := d.Words.Count, d.Shape.Count-d.Words.Count
	return d.Shape.Family == survey.Labelled && words > 2 && 10*(d.Shape.Asks-words) <= 3*bare
}
