package source

import (
	"strings"
	"unicode"
)

// foldCounts makes labels of the headings that only count the questions below
// them, such as Day 1, Day 2, Day 3, where most of them stand over a single one.
func (o *outline) foldCounts() {
	below := make([]int, len(o.sections))
	for i := range o.questions {
		if q := &o.questions[i]; q.section >= 0 && q.parent < 0 {
			below[q.section]++
		}
	}
	all, single := map[string]int{}, map[string]int{}
	for i := range o.sections {
		name := countOf(&o.sections[i])
		if below[i] > 0 {
			all[name]++
		}
		if below[i] == 1 {
			single[name]++
		}
	}
	gone := make([]bool, len(o.sections))
	for i := range o.sections {
		name := countOf(&o.sections[i])
		gone[i] = name != "" && below[i] > 0 && all[name] >= fewestCounted && 5*single[name] >= 4*all[name]
	}
	o.labelCounted(gone)
	o.removeSections(gone)
}

// fewestCounted is how many headings count something, at least.
const fewestCounted = 3

// labelCounted gives the questions below headings that only count them the words
// of these for a label.
func (o *outline) labelCounted(gone []bool) {
	for i := range o.questions {
		q := &o.questions[i]
		if q.section < 0 || !gone[q.section] || q.parent >= 0 {
			continue
		}
		s := &o.sections[q.section]
		if q.label == "" {
			q.label = s.Title
		}
		o.mark(s.Position.Start, Asked, "it numbers the question below it")
	}
}

// countOf returns what a heading counts, such as the Day of Day 1, where it says
// no more than that and nothing introduces its questions; or nothing.
func countOf(s *Section) string {
	before := strings.TrimRightFunc(s.Title, func(r rune) bool { return !unicode.IsDigit(r) })
	name := strings.TrimRightFunc(before, unicode.IsDigit)
	if len(s.intro) > 0 || name == before || strings.ContainsFunc(name, unicode.IsDigit) {
		return ""
	}
	name += s.Title[len(before):]
	if len(name) > longestCount || strings.TrimFunc(name, unlettered) == "" {
		return ""
	}
	return name
}

// longestCount bounds, in bytes, what a heading counts.
const longestCount = 24
