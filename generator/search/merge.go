package search

import "slices"

// merger adds up lists of postings. It keeps one byte for each question.
type merger struct {
	where   []uint8
	touched []int32
}

func newMerger(questions int) *merger { return &merger{where: make([]uint8, questions)} }

func (m *merger) add(list []posting) {
	for _, p := range list {
		if m.where[p.question] == 0 {
			m.touched = append(m.touched, p.question)
		}
		m.where[p.question] = add(m.where[p.question], p.where)
	}
}

// take appends the sum of all that was added to list, in the order of
// questions, and begins anew.
func (m *merger) take(list []posting) []posting {
	list = slices.Grow(list, len(m.touched))
	if len(m.touched) > len(m.where)/8 {
		for question, where := range m.where {
			if where != 0 {
				list = append(list, posting{int32(question), where})
			}
		}
		clear(m.where)
	} else {
		slices.Sort(m.touched)
		for _, question := range m.touched {
			list = append(list, posting{question, m.where[question]})
			m.where[question] = 0
		}
	}
	m.touched = m.touched[:0]
	return list
}

// intersect returns the questions of two lists that are in both, and where both
// words stand in them.
func intersect(a, b []posting) []posting {
	var both []posting
	for i := 0; i < len(a) && len(b) > 0; {
		switch {
		case a[i].question < b[0].question:
			i++
		case a[i].question > b[0].question:
			b = b[1:]
		default:
			both = append(both, posting{a[i].question, a[i].where & b[0].where & inTitle})
			i, b = i+1, b[1:]
		}
	}
	return both
}
