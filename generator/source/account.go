package source

import (
	"bytes"
	"slices"
)

// Role is what a line of a document has become.
type Role string

// The roles. Every line has one and only one.
const (
	Asked   Role = "question"
	Answer  Role = "answer"
	Topic   Role = "topic"
	Front   Role = "front matter"
	Nothing Role = "left out"
)

// Stretch is a run of lines with one role and one reason.
type Stretch struct {
	First, Last int // lines, counted from 1
	Role        Role
	Why         string
}

// mark says what the text from a byte on has become, up to the next mark. Of
// two marks at one place the later one holds.
type mark struct {
	start int
	role  Role
	why   string
}

func (d *draft) mark(start int, role Role, why string) {
	if n := len(d.marks); role == Answer && !d.framed && n > 0 && d.marks[n-1].role == Answer && d.marks[n-1].start <= start {
		return
	}
	d.marks = append(d.marks, mark{start, role, why})
}

// Account tells for every line of the document what has become of it: runs of
// lines in order, each line in one of them. Blank lines go with those above.
func (doc *Document) Account() []Stretch {
	marks := slices.Clone(doc.marks)
	slices.SortStableFunc(marks, func(a, b mark) int { return a.start - b.start })
	now := mark{0, Nothing, beforeAll}
	var all []Stretch
	line := 0
	for pos := 0; pos < len(doc.File.Text); {
		end := lineEnd(doc.File.Text, pos)
		line++
		shown := now
		for len(marks) > 0 && marks[0].start < end {
			now, marks = marks[0], marks[1:]
			if shown.role != Asked || shown.start < pos {
				shown = now
			}
		}
		if n := len(all); n > 0 && (all[n-1].Role == shown.role && all[n-1].Why == shown.why || len(bytes.TrimSpace(doc.File.Text[pos:end])) == 0) {
			all[n-1].Last = line
		} else {
			all = append(all, Stretch{line, line, shown.role, shown.why})
		}
		pos = end
	}
	return all
}

// markAround marks what stands outside the lines that the author has named.
func (d *draft) markAround(in *input) {
	if in.start > 0 {
		d.marks = append([]mark{{0, Nothing, "it stands before the line that begins the questions"}}, d.marks...)
	}
	if in.end < len(in.file.Text) {
		d.mark(in.end, Nothing, "it stands behind the line that ends the questions")
	}
}
