package site

import (
	"slices"
	"strconv"
	"strings"

	"studysite/generator/diag"
	"studysite/generator/source"
)

// readRecords reads questions.md, what an author says of single questions, and
// returns the sets of questions that are easily mixed up.
func readRecords(file *diag.File, c *catalogue, l *diag.List) [][]*Question {
	f := readFront(file, l)
	if f == nil {
		return nil
	}
	s := f.open(l)
	readRenames(s.groups("renames"), c, l)
	readTerms(s.groups("terms"), c, l)
	readCore(s.groups("core"), c, l)
	sets := readSets(s.lists("confusable"), c, l)
	s.done()
	if body := f.body.FirstChild(); body != nil {
		l.Warnf(f.place(body), "unread-body", "nothing is read below the front matter of this file")
	}
	return sets
}

// rename says that a question was reworded.
type rename struct{ from, to phrase }

// readRenames gives questions the IDs that they had. A question may have been
// reworded more than once: then one record leads to the next.
func readRenames(records []*settings, c *catalogue, l *diag.List) {
	var order []rename
	next := map[string]rename{}
	for _, s := range records {
		r := rename{s.must("from"), s.must("to")}
		s.done()
		switch _, twice := next[source.Clean(r.from.text)]; {
		case r.from.text == "" || r.to.text == "":
		case twice:
			l.Errorf(r.from.pos, "repeated-rename", "this question was renamed above")
		case len(c.get(r.from)) > 0:
			l.Errorf(r.from.pos, "present-question", "a question has this text or ID today").
				Hint = "from is what a question was before it was reworded"
		default:
			next[source.Clean(r.from.text)] = r
			order = append(order, r)
		}
	}
	for _, r := range order {
		if q := c.find(last(r, next), l); q != nil {
			q.Was = append(q.Was, formerIDs(r.from.text)...)
		}
	}
}

// last follows renames to the words that a question has today.
func last(r rename, next map[string]rename) phrase {
	for range next {
		further, ok := next[source.Clean(r.to.text)]
		if !ok {
			break
		}
		r = further
	}
	return r.to
}

// formerIDs returns the IDs that a question with the given former text or ID
// may have had: what is one word may be either.
func formerIDs(from string) []string {
	ids := []string{source.ID(from)}
	if !strings.ContainsAny(from, " \t\n") {
		ids = append(ids, from)
	}
	return ids
}

func readTerms(records []*settings, c *catalogue, l *diag.List) {
	seen := map[*Question]bool{}
	for _, s := range records {
		name, terms := s.must("question"), s.phrases("terms")
		s.done()
		if q := c.once(name, seen, l); q != nil {
			for _, t := range terms {
				q.Terms = append(q.Terms, source.Clean(t.text))
			}
		}
	}
}

func readCore(records []*settings, c *catalogue, l *diag.List) {
	seen := map[*Question]bool{}
	for _, s := range records {
		name, points := s.must("question"), s.phrases("points")
		s.done()
		if q := c.once(name, seen, l); q != nil {
			for _, p := range points {
				q.addCore(p, l)
			}
		}
	}
}

// addCore marks a point, counted from 1, as one that an answer must not lack.
func (q *Question) addCore(p phrase, l *diag.List) {
	n, err := strconv.Atoi(p.text)
	switch {
	case err != nil || n < 1 || n > len(q.Points):
		l.Errorf(p.pos, "unknown-point", "the answer on line %d has no point %s", q.Position.Line(), p.text).
			Hint = "points are the outermost list items of the answer, counted from 1; this answer has " + strconv.Itoa(len(q.Points))
	case slices.Contains(q.Core, n-1):
		l.Warnf(p.pos, "repeated-point", "point %d stands here twice", n)
	default:
		q.Core = append(q.Core, n-1)
	}
}

// once returns the question that a phrase names, and reports one that was
// named before.
func (c *catalogue) once(p phrase, seen map[*Question]bool, l *diag.List) *Question {
	if p.text == "" {
		return nil
	}
	q := c.find(p, l)
	if q != nil && seen[q] {
		l.Errorf(p.pos, "repeated-question", "this question stands in this list twice")
		return nil
	}
	seen[q] = true
	return q
}

func readSets(lists [][]phrase, c *catalogue, l *diag.List) [][]*Question {
	var sets [][]*Question
	for _, names := range lists {
		seen := map[*Question]bool{}
		var set []*Question
		for _, p := range names {
			if q := c.once(p, seen, l); q != nil {
				set = append(set, q)
			}
		}
		if len(names) == 1 {
			l.Errorf(names[0].pos, "lonely-question", "a set of confusable questions needs two or more")
		} else if len(set) > 1 {
			sets = append(sets, set)
		}
	}
	return sets
}
