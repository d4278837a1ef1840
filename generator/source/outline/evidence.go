package outline

import (
	"studysite/generator/source/wording"
)

// family is a kind of thing that questions can be in a document.
type family int

// The families, the more distinct ones first.
const (
	none       family = iota
	headings          // headings of one level
	cardLines         // lines of front and back, such as front::back
	summaries         // what one clicks on to open details
	rows              // rows of tables with a column of questions and one of answers
	items             // items of lists
	innerItems        // items of lists inside items, which are topics
	boldLines         // paragraphs that begin with a bold line
	labelled          // paragraphs that begin with a number or with Q:
	quoted            // quotations that ask
	Speeches          // what one says in a dialogue, and another answers
	listed            // paragraphs with a list below them
	asking            // paragraphs that ask, with paragraphs below them that do not
	disclosed         // paragraphs above answers to open
	families          // how many there are
)

// FamilyNames say what questions are.
var FamilyNames = map[family]string{
	headings: "headings", cardLines: "lines of front and back", summaries: "details", rows: "rows of tables", items: "list items", innerItems: "list items inside list items",
	boldLines: "bold lines", quoted: "quotations that ask", labelled: "numbered or labelled paragraphs", Speeches: "what one of two speakers says", listed: "paragraphs with a list below", asking: "paragraphs that ask", disclosed: "paragraphs above answers to open",
}

// shape is what the questions of a document were found to be.
type shape struct {
	family   family
	level    int      // of the headings
	alone    bool     // items of other lists seldom ask
	lists    listKind // of most questions that are items
	followed bool     // items inside items ask as well
	divided  bool     // most labelled paragraphs bear numbers such as 1.2
	inBold   bool     // nearly all labelled paragraphs have their label in bold
	entries  string   // what the headings are, where the reader knew that they are questions
	bulleted bool     // below most of them stands a list
	evidence
}

// evidence is how often something occurs and how much it looks like questions.
type evidence struct {
	count   int // how many there are
	asks    int // how many of them look like questions
	sure    int // and how many surely
	labels  int // how many bear a number
	answers int // how many have text below them
	words   int // how many begin with a word such as Q
}

func (e *evidence) add(asks int, label, answer bool) {
	e.count++
	if asks > 0 {
		e.asks++
	}
	if asks == wording.Surely {
		e.sure++
	}
	if label {
		e.labels++
	}
	if answer {
		e.answers++
	}
}

// plus adds up evidence.
func (e evidence) plus(f evidence) evidence {
	return evidence{e.count + f.count, e.asks + f.asks, e.sure + f.sure, e.labels + f.labels, e.answers + f.answers, e.words + f.words}
}

// score weighs evidence: that something asks counts most, then that it bears a
// number, and that it carries an answer.
func (e evidence) score() int { return 2*e.asks + 2*e.sure + e.labels + e.answers }

// mostly reports whether n is at least that many in a hundred of all.
func (e evidence) mostly(n, percent int) bool { return e.count > 0 && 100*n >= percent*e.count }

// labelled reports whether it is by a word such as Q, or by a number, that one
// knows the questions.
func (e evidence) labelled() bool {
	return e.worded() || e.count > 2 && e.mostly(e.labels, 60)
}

// worded reports whether it is by a word such as Q that one knows the questions.
func (e evidence) worded() bool { return e.words > 1 && 2*e.words >= e.asks }
