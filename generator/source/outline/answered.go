package outline

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// mayTell reports whether answers may tell what is a question: below headings they
// have much else above them.
func (o *outline) mayTell() bool { return o.in.Plain || len(o.heads) == 0 }

// isAnswered reports whether what follows a paragraph says with a word such as
// "A:" that it is an answer.
func (o *outline) isAnswered(next ast.Node) bool {
	p, is := next.(*ast.Paragraph)
	return is && o.opensAnswer(p) > 0
}

// opensByClick reports whether a bold line stands right above an answer to open,
// behind an answer or as the first: then it is a question, whatever it says.
func (o *outline) opensByClick(n *ast.Paragraph, next ast.Node) bool {
	d, is := next.(*tree.Details)
	return is && d.IsAnswer() && o.isBoldOnly(n) && !wording.NamesPart(o.firstLine(n)) && (!o.open || len(o.Questions[len(o.Questions)-1].Body) > 0)
}

// hasChoices reports whether choices stand below a line, in its paragraph or in the
// next block: then it is a question, whatever it says.
func (o *outline) hasChoices(n, next ast.Node) bool {
	end := endOfLine(n.FirstChild())
	if end == nil || option.MatchString(o.firstLine(n)) {
		return false
	}
	if end.NextSibling() != nil {
		return o.opensOptions(end.NextSibling(), 0)
	}
	p, is := next.(*ast.Paragraph)
	return is && goesOn(p) && o.startsChoices(p)
}

// startsChoices reports whether a block begins with the first two choices.
func (o *outline) startsChoices(n ast.Node) bool {
	for _, letters := range alphabets {
		if taken, _ := o.choices(letters, []ast.Node{n}); taken > 0 {
			return true
		}
	}
	return false
}

// hasAnswer reports whether such a word stands below the open question.
func (o *outline) hasAnswer() bool {
	for _, n := range o.Questions[len(o.Questions)-1].Body {
		if o.isAnswered(n) {
			return true
		}
	}
	return false
}

// wordsTell reports whether it is by a word such as Q that questions are told, so
// that numbers without one belong to answers: hardly any of these asks.
func (o *outline) wordsTell() bool {
	words, bare := o.words.count, o.shape.count-o.words.count
	return o.shape.family == labelled && words > 2 && 10*(o.shape.asks-words) <= 3*bare
}
