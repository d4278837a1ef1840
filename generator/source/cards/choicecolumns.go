package cards

import (
	"studysite/generator/source/columnar"
	"studysite/generator/source/wording"
)

// repeats is how often a field of a card says the same as one before it, and in
// which of these: where the last of several columns repeats another on each card,
// and not always the same, it tells which of them is right.
type repeats struct {
	count [mostRepeating]int
	of    [mostRepeating]uint

	looked int                // at how many cards
	asking [mostRepeating]int // in how many of them a field asks
}

// mostRepeating bounds how many columns are compared, and mostLookedAt how many cards
// are looked at for questions.
const (
	mostRepeating = 16
	mostLookedAt  = 100
)

// add compares the fields of a card.
func (r *repeats) add(fields []string) {
	if r.looked < mostLookedAt {
		r.looked++
		for i := range min(len(fields), mostRepeating) {
			if wording.Asks(fields[i]) > 0 {
				r.asking[i]++
			}
		}
	}
	for i := 2; i < min(len(fields), mostRepeating); i++ {
		for j := 1; j < i && fields[i] != ""; j++ {
			if fields[j] == fields[i] {
				r.count[i]++
				r.of[i] |= 1 << j
				break
			}
		}
	}
}

// findChoices finds the columns of a table without names whose questions have
// choices: the question is the first column that does not group the cards.
func (c *cards) findChoices(columns []columnar.Column, cards int) bool {
	question := 0
	for question < len(columns) && (columns[question].Groups(cards) || columns[question].Identifies()) {
		question++
	}
	if question >= mostRepeating || !c.findRepeated(columns, question, cards) && !c.findKey(columns, question, cards) {
		return false
	}
	c.question = question
	for i := range question {
		if question > 1 || columns[i].Identifies() || columns[i].Always() {
			c.skip[i] = true
		} else {
			c.cardColumns.topic = i
		}
	}
	return true
}

// findRepeated finds a column that repeats one of the choices between it and the
// question.
func (c *cards) findRepeated(columns []columnar.Column, question, cards int) bool {
	for i := question + 3; i < min(len(columns), mostRepeating); i++ {
		of := c.repeats.of[i] >> (question + 1) << (question + 1)
		if 10*c.repeats.count[i] >= 8*cards && of&(of-1) != 0 {
			c.takeChoices(columns, question+1, i, i)
			return true
		}
	}
	return false
}

// fewestChoices is how many choices there are at least where a column says by
// numbers or letters which is right.
const fewestChoices = 3

// findKey finds such a column, right behind a question that asks, or behind all
// choices.
func (c *cards) findKey(columns []columnar.Column, question, cards int) bool {
	first, last := question+1, len(columns)-1
	if last-first < fewestChoices || 2*c.repeats.asking[question] < c.repeats.looked {
		return false
	}
	switch {
	case columns[first].Keys(cards, last-first):
		c.takeChoices(columns, first+1, last+1, first)
	case columns[last].Keys(cards, last-first):
		c.takeChoices(columns, first, last, last)
	default:
		return false
	}
	return true
}

// takeChoices takes some columns for choices and another for what is right.
func (c *cards) takeChoices(columns []columnar.Column, from, to, answer int) {
	c.answer = answer
	for i := from; i < to; i++ {
		if columns[i].Filled > 0 {
			c.choices = append(c.choices, i)
		}
	}
}
