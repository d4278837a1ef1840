package plaintext

import (
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/wording"
)

// findTwoParts finds out whether a plain text counts in numbers of two parts:
// nearly all lines that begin with one go on from the one before, or begin anew.
func (t *textReader) findTwoParts() {
	var last wording.Sequence
	all, inOrder := 0, 0
	for _, l := range t.lines {
		line := string(t.Source[l.start:l.end])
		if l.bullet || wording.TwoPartsLength(line) == 0 {
			continue
		}
		number := wording.NumberOf(line)
		if all++; last.GoesOn(number) || number[0] <= 1 && number[1] <= 1 {
			inOrder++
		}
		last = number
	}
	t.TwoParts = inOrder >= layout.Entries && 10*inOrder >= 8*all
}
