package source

import (
	"bytes"
	"slices"

	"studysite/generator/source/decode"
	"studysite/generator/source/draft"
)

// Stretch is a run of lines with one role and one reason.
type Stretch struct {
	First, Last int // lines, counted from 1
	Role        draft.Role
	Why         string
}

// Account tells for every line of the document what has become of it: runs of
// lines in order, each line in one of them. Blank lines go with those above.
func (doc *Document) Account() []Stretch {
	marks := slices.Clone(doc.marks)
	slices.SortStableFunc(marks, func(a, b draft.Mark) int { return a.Start - b.Start })
	now := draft.Mark{Start: 0, Role: draft.Nothing, Why: draft.BeforeAll}
	var all []Stretch
	line := 0
	for pos := 0; pos < len(doc.File.Text); {
		end := decode.LineEnd(doc.File.Text, pos)
		line++
		shown := now
		for len(marks) > 0 && marks[0].Start < end {
			now, marks = marks[0], marks[1:]
			if shown.Role != draft.Asked || shown.Start < pos {
				shown = now
			}
		}
		if n := len(all); n > 0 && (all[n-1].Role == shown.Role && all[n-1].Why == shown.Why || len(bytes.TrimSpace(doc.File.Text[pos:end])) == 0) {
			all[n-1].Last = line
		} else {
			all = append(all, Stretch{line, line, shown.Role, shown.Why})
		}
		pos = end
	}
	return all
}

// markAround marks what stands outside the lines that the author has named.
func markAround(d *draft.Draft, in *draft.Input) {
	if in.Start > 0 {
		d.Marks = append([]draft.Mark{{Start: 0, Role: draft.Nothing, Why: "it stands before the line that begins the questions"}}, d.Marks...)
	}
	if in.End < len(in.File.Text) {
		d.Mark(in.End, draft.Nothing, "it stands behind the line that ends the questions")
	}
}
