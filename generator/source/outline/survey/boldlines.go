package survey

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
)

// boldStatements reports whether bold lines that ask nothing are questions all the
// same: something stands below nearly all of them, and the document says that it
// holds questions and has no other headings but topics, or has none at all and one
// line asks.
func (s *surveyor) boldStatements(c, heading Shape) bool {
	if c.Count < 3 || !c.Mostly(c.Answers, 80) || heading.Asks > 0 {
		return false
	}
	if s.headCount == 0 {
		return c.Asks > 0
	}
	return s.CallsItself(layout.OfQuestions) && (heading.Count < 2 || heading.Family == Headings && c.Count > heading.Count && s.boldBelow(heading.Level))
}

// countsAmongBold reports whether of bold lines that do not ask some, not most, bear
// numbers that count: these are the questions, and the others parts of answers.
func (s *surveyor) countsAmongBold(c, heading Shape) bool {
	numbers := Shape{Family: Labelled, Evidence: s.others[Labelled]}
	return 3*c.Labels > c.Count && !c.Labelled() && numbers.Mostly(numbers.Labels, 80) && s.qualifies(numbers, heading)
}

// boldBelow reports whether right below the headings of a level stand bold lines,
// each with its own words.
func (s *surveyor) boldBelow(level int) bool {
	said := map[string]bool{}
	for i := range s.Heads {
		h := &s.Heads[i]
		if h.Level != level || h.Aside || h.Contents || h.Body == 0 {
			continue
		}
		first := h.At + 1
		for !s.Blocks[first].Speaks() {
			first++
		}
		p, is := s.Blocks[first].Node.(*ast.Paragraph)
		if !is || layout.BoldLength(p) == 0 || said[s.FirstLine(p)] {
			return false
		}
		said[s.FirstLine(p)] = true
	}
	return len(said) > 1
}

// LeadsBold reports whether a paragraph begins with a question in bold, with its
// mark, and goes on in the same line with words that do not ask. A single word, such
// as Why?, and what stands so more than once are parts of answers.
func (s *Survey) LeadsBold(n ast.Node) bool {
	if !layout.OpensBold(n) {
		return false
	}
	bold := n.FirstChild()
	behind, is := bold.NextSibling().(*ast.Text)
	if !is || behind.Segment.Len() < 2 {
		return false
	}
	title := s.Text.Plain(bold)
	return layout.EndsAsking(title) && s.leads[title] < 2 && (strings.Contains(title, " ") || title[0] >= utf8.RuneSelf) && s.BoldQuestion(n) != nil
}

// IsDashed reports whether a dash or colon stands behind what is bold at the
// beginning of a line, and more words.
func (s *Survey) IsDashed(n ast.Node, bold string) bool {
	behind, begins := strings.CutPrefix(strings.TrimLeft(s.Text.Plain(n), " "), bold)
	between := layout.Dash.FindString(behind)
	return begins && between != "" && len(between) < len(behind)
}
