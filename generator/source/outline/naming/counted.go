package naming

import (
	"regexp"
	"strings"
	"unicode"

	"studysite/generator/source/draft"
)

// foldCounts makes labels of the headings that only count the questions below
// them, such as Day 1, Day 2, Day 3, where most of them stand over a single one, or a
// great many over a few each.
func (t *titles) foldCounts() {
	below := make([]int, len(t.Sections))
	for i := range t.Questions {
		if q := &t.Questions[i]; q.Section >= 0 && q.Parent < 0 {
			below[q.Section]++
		}
	}
	counts := map[string]*counted{}
	for i := range t.Sections {
		if name := countOf(&t.Sections[i]); name != "" && below[i] > 0 {
			if counts[name] == nil {
				counts[name] = &counted{}
			}
			counts[name].add(below[i])
		}
	}
	gone := make([]bool, len(t.Sections))
	for i := range t.Sections {
		c := counts[countOf(&t.Sections[i])]
		gone[i] = c != nil && below[i] > 0 && c.labels()
	}
	t.labelCounted(gone)
	t.removeSections(gone)
}

// counted are headings that count the same.
type counted struct{ all, single, questions int }

func (c *counted) add(questions int) {
	c.all++
	c.questions += questions
	if questions == 1 {
		c.single++
	}
}

// labels reports whether such headings are labels of the questions rather than
// topics.
func (c *counted) labels() bool {
	return c.all >= fewestCounted && 5*c.single >= 4*c.all || c.all >= manyCounted && c.questions <= fewBelow*c.all
}

const (
	fewestCounted = 3  // headings count something, at least
	manyCounted   = 60 // of them are too many to choose from
	fewBelow      = 5  // questions stand below each of these, on average
)

// labelCounted gives the questions below headings that only count them the words
// of these for a label.
func (t *titles) labelCounted(gone []bool) {
	for i := range t.Questions {
		q := &t.Questions[i]
		if q.Section < 0 || !gone[q.Section] || q.Parent >= 0 {
			continue
		}
		s := &t.Sections[q.Section]
		if q.Label == "" {
			q.Label = s.Title
		}
		t.Mark(s.Position.Start, draft.Asked, "it numbers the question below it")
	}
}

// countOf returns what a heading counts, such as Day 0 of Day 1 and 第0天 (0-0) of 第1天
// (04-17), where it says no more than that and nothing introduces its questions; or
// nothing. What codes such as T8A01 count is how they are made.
func countOf(s *draft.Section) string {
	if len(s.Nodes) > 0 {
		return ""
	}
	if code := codeOf(s.Title); code != "" {
		return code
	}
	if len(s.Title) > longestCount {
		return ""
	}
	if name := numbers.ReplaceAllString(s.Title, "0"); strings.Contains(name, "0") && strings.ContainsFunc(name, unicode.IsLetter) {
		return name
	}
	return ""
}

// numbers are the numbers in a title.
var numbers = regexp.MustCompile(`\p{Nd}+`)

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

// longestCount bounds, in bytes, headings that only count.
const longestCount = 36
