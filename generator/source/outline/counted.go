package outline

import (
	"strings"
	"unicode"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// foldCounts makes labels of the headings that only count the questions below
// them, such as Day 1, Day 2, Day 3, where most of them stand over a single one.
func (o *outline) foldCounts() {
	below := make([]int, len(o.Sections))
	for i := range o.Questions {
		if q := &o.Questions[i]; q.Section >= 0 && q.Parent < 0 {
			below[q.Section]++
		}
	}
	all, single := map[string]int{}, map[string]int{}
	for i := range o.Sections {
		name := countOf(&o.Sections[i])
		if below[i] > 0 {
			all[name]++
		}
		if below[i] == 1 {
			single[name]++
		}
	}
	gone := make([]bool, len(o.Sections))
	for i := range o.Sections {
		name := countOf(&o.Sections[i])
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
	for i := range o.Questions {
		q := &o.Questions[i]
		if q.Section < 0 || !gone[q.Section] || q.Parent >= 0 {
			continue
		}
		s := &o.Sections[q.Section]
		if q.Label == "" {
			q.Label = s.Title
		}
		o.Mark(s.Position.Start, draft.Asked, "it numbers the question below it")
	}
}

// countOf returns what a heading counts, such as the Day of Day 1, where it says
// no more than that and nothing introduces its questions; or nothing. What codes such
// as T8A01 count is how they are made.
func countOf(s *draft.Section) string {
	if code := codeOf(s.Title); code != "" && len(s.Nodes) == 0 {
		return code
	}
	before := strings.TrimRightFunc(s.Title, func(r rune) bool { return !unicode.IsDigit(r) })
	name := strings.TrimRightFunc(before, unicode.IsDigit)
	if len(s.Nodes) > 0 || name == before || strings.ContainsFunc(name, unicode.IsDigit) {
		return ""
	}
	name += s.Title[len(before):]
	if len(name) > longestCount || strings.TrimFunc(name, wording.Unlettered) == "" {
		return ""
	}
	return name
}

// codeOf returns how a code is made of ASCII letters and digits that take turns more
// than once, or nothing.
func codeOf(title string) string {
	code := make([]byte, 0, longestCode)
	for i := 0; i < len(title) && len(title) <= longestCode; i++ {
		kind := byte('A')
		switch c := title[i]; {
		case c == '-' || c == '.':
			kind = c
		case '0' <= c && c <= '9':
			kind = '0'
		case c|0x20 < 'a' || c|0x20 > 'z':
			return ""
		}
		if len(code) == 0 || code[len(code)-1] != kind {
			code = append(code, kind)
		}
	}
	if made := string(code); strings.HasPrefix(made, "A") && strings.HasSuffix(made, "0") && strings.Count(made, "0") > 1 {
		return made
	}
	return ""
}

// longestCode bounds such codes.
const longestCode = 12

// longestCount bounds, in bytes, what a heading counts.
const longestCount = 24
