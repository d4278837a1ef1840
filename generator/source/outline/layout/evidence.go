package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// Evidence is how often something occurs and how much it looks like questions.
type Evidence struct {
	Count   int // how many there are
	Asks    int // how many of them look like questions
	Sure    int // and how many surely
	Labels  int // how many bear a number
	Answers int // how many have text below them
	Words   int // how many begin with a word such as Q
}

// Add counts one thing more: how much it asks, whether it bears a label, and whether
// something stands below it.
func (e *Evidence) Add(asks int, label, answer bool) {
	e.Count++
	if asks > 0 {
		e.Asks++
	}
	if asks == wording.Surely {
		e.Sure++
	}
	if label {
		e.Labels++
	}
	if answer {
		e.Answers++
	}
}

// Plus adds up evidence.
func (e Evidence) Plus(f Evidence) Evidence {
	return Evidence{e.Count + f.Count, e.Asks + f.Asks, e.Sure + f.Sure, e.Labels + f.Labels, e.Answers + f.Answers, e.Words + f.Words}
}

// Minus is the evidence without some of it.
func (e Evidence) Minus(f Evidence) Evidence {
	return Evidence{e.Count - f.Count, e.Asks - f.Asks, e.Sure - f.Sure, e.Labels - f.Labels, e.Answers - f.Answers, e.Words - f.Words}
}

// Score weighs evidence: that something asks counts most, then that it bears a
// number, and that it carries an answer.
func (e Evidence) Score() int { return 2*e.Asks + 2*e.Sure + e.Labels + e.Answers }

// Mostly reports whether n is at least that many in a hundred of all.
func (e Evidence) Mostly(n, percent int) bool { return e.Count > 0 && 100*n >= percent*e.Count }

// Labelled reports whether it is by a word such as Q, or by a number, that one
// knows the questions.
func (e Evidence) Labelled() bool {
	return e.Worded() || e.Count > 2 && e.Mostly(e.Labels, 60)
}

// Worded reports whether it is by a word such as Q that one knows the questions.
func (e Evidence) Worded() bool { return e.Words > 1 && 2*e.Words >= e.Asks }

// WeighItems tells how many items of a list ask, and how many carry something.
func (l *Layout) WeighItems(list *ast.List) Evidence {
	var e Evidence
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if first := item.FirstChild(); first != nil {
			e.Add(l.asksOfItem(first), false, first.NextSibling() != nil)
		}
	}
	return e
}
