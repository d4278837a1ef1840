package source

import "studysite/generator/source/columnar"

// repeats is how often a field of a card says the same as one before it, and in
// which of these: where the last of several columns repeats another on each card,
// and not always the same, it tells which of them is right.
type repeats struct {
	count [mostRepeating]int
	of    [mostRepeating]uint
}

// mostRepeating bounds how many columns are compared.
const mostRepeating = 16

// add compares the fields of a card.
func (r *repeats) add(fields []string) {
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

// findRepeated finds the columns of a table without names whose questions have
// choices: the question is the first column that does not group the cards, and what
// is between it and the column that repeats one are the choices.
func (c *cards) findRepeated(columns []columnar.Column, cards int) bool {
	question := 0
	for question < len(columns) && (columns[question].Groups(cards) || columns[question].Identifies()) {
		question++
	}
	for i := question + 3; i < min(len(columns), mostRepeating); i++ {
		of := c.repeats.of[i] >> (question + 1) << (question + 1)
		if 10*c.repeats.count[i] < 8*cards || of&(of-1) == 0 {
			continue
		}
		c.question, c.answer = question, i
		for j := range columns {
			switch {
			case j > question && j < i && columns[j].Filled > 0:
				c.choices = append(c.choices, j)
			case j < question && (question > 1 || columns[j].Identifies()):
				c.skip[j] = true
			case j < question:
				c.cardColumns.topic = j
			}
		}
		return true
	}
	return false
}
