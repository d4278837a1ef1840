package divide

import "studysite/generator/source/wording"

// partedNumber returns the number of several parts that a title begins with, the last
// of which is not 0, or nil.
func partedNumber(title string) wording.Sequence {
	number := wording.NumberOf(title[:wording.NumberLength(title)])
	if n := len(number); n < 2 || number[n-1] == 0 {
		return nil
	}
	return number
}

// leaveNumbered closes sections such as 8.1.6, below which 8.1.6.1 and others have stood,
// at a question with a number such as 8.2.
func (d *divider) leaveNumbered(label string) {
	number := partedNumber(label)
	for len(d.under) > 0 && number != nil {
		last := &d.under[len(d.under)-1]
		if last.headed = last.headed || last.number.Heads(number); last.number == nil || !last.headed || last.number.Heads(number) {
			return
		}
		d.under = d.under[:len(d.under)-1]
	}
}
