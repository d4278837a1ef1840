package settle

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
)

// telling is how many bodies tell what stands below most questions.
const telling = 1000

// fewQuestions are too few to tell that a document has no answers.
const fewQuestions = 10

// bodies tells what stands below the questions of a document.
type bodies struct {
	all    int
	asking int // nothing but further questions
	listed int // nothing but other lists
	said   int // more than code and lines that lead to it
	opened int // an answer to open that is nothing but code
	quoted int // a quotation that asks, and more behind it, below a title that does not
	plain  int // code alone, below a question that does not mean it
	meant  int // code alone, below one that does
}

// tellFrom finds out what stands below most questions.
func (s *settler) tellFrom(all []draft.Found) {
	var b bodies
	s.seldom = seldomAnswered(all)
	for i := range all {
		body := tree.TrimRules(all[i].Body)
		if len(body) == 0 {
			continue
		}
		if b.all < telling {
			s.weighBody(&b, &all[i], body)
		}
		if tree.IsCode(body[0]) {
			s.times[s.FirstLine(all[i].Title)]++
		} else if !onlyShows(body) {
			b.said++
		}
	}
	s.chained = b.all > 1 && 2*b.asking > b.all
	s.findBlankFields(all)
	s.findNamed(all)
	s.findTitled(all)
	s.findNumbered(all)
	coded := b.plain > 2 && b.plain > 2*b.meant
	s.unanswered = len(all) > fewQuestions && 10*(b.said-b.asking) <= len(all) && b.all < telling && !(coded && 2*b.plain > len(all))
	s.bare = s.unanswered && b.said == b.asking+b.listed && 4*(b.all-b.said) <= len(all)
	s.quoted = b.quoted > 2 && 4*b.quoted >= 3*b.all
	s.coded = b.all > 2 && 2*b.opened > b.all || !s.unanswered && coded
}

// seldomAnswered reports whether nothing stands below most of many questions.
func seldomAnswered(all []draft.Found) bool {
	bare := 0
	for i := range all {
		if len(tree.TrimRules(all[i].Body)) == 0 {
			bare++
		}
	}
	return len(all) > fewQuestions && 2*bare > len(all)
}

// weighBody adds what stands below a question.
func (s *settler) weighBody(b *bodies, f *draft.Found, body []ast.Node) {
	b.all++
	switch {
	case s.isQuotedTask(f, body):
		b.quoted++
	case s.isAskingList(body) || s.isAskingFolded(body):
		b.asking++
	case onlyLists(body):
		b.listed++
	case isAnsweredInCode(body):
		b.opened++
	case onlyCode(body) && s.pointsAtCode(f, false):
		b.meant++
	case onlyCode(body):
		b.plain++
	}
}

// isAnsweredInCode reports whether what stands below a question is an answer to
// open that is nothing but code.
func isAnsweredInCode(body []ast.Node) bool {
	if len(body) != 1 {
		return false
	}
	d, is := body[0].(*tree.Details)
	return is && onlyShows(tree.Children(d))
}

// onlyCode reports whether blocks are code and nothing else.
func onlyCode(body []ast.Node) bool {
	for _, n := range body {
		if !tree.IsCode(n) {
			return false
		}
	}
	return true
}
