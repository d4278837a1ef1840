package source

import (
	"bytes"
	"sort"
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
	Blank   Role = "blank"
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
	d.marks = append(d.marks, mark{start, role, why})
}

// account tells for every line of the document what has become of it.
func (d *draft) account(in *input) []Stretch {
	d.mark(in.end, Nothing, "it stands behind the line that ends the questions")
	sort.SliceStable(d.marks, func(i, j int) bool { return d.marks[i].start < d.marks[j].start })
	now := mark{0, Nothing, "it stands before the first question"}
	if in.start > 0 {
		now.why = "it stands before the line that begins the questions"
	}
	var all []Stretch
	rest, line := d.marks, 0
	for pos := 0; pos < len(in.file.Text); {
		end := lineEnd(in.file.Text, pos)
		line++
		shown := now
		for len(rest) > 0 && rest[0].start < end {
			now, rest = rest[0], rest[1:]
			if shown.role != Asked || shown.start < pos {
				shown = now
			}
		}
		if len(bytes.TrimSpace(in.file.Text[pos:end])) == 0 {
			shown = mark{role: Blank}
		}
		all = add(all, line, shown)
		pos = end
	}
	return all
}

// add adds a line to the stretches.
func add(all []Stretch, line int, m mark) []Stretch {
	if n := len(all); n > 0 && all[n-1].Role == m.role && all[n-1].Why == m.why {
		all[n-1].Last = line
		return all
	}
	return append(all, Stretch{line, line, m.role, m.why})
}
