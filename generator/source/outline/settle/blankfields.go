package settle

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// findBlankFields finds the headings that stand over places to fill in: several
// say the same, and none of them stands over anything.
func (s *settler) findBlankFields(all []draft.Found) {
	s.fields = map[string]int{}
	for i := range all {
		body := all[i].Body
		for j, n := range body {
			h, is := n.(*ast.Heading)
			if !is {
				continue
			}
			text := s.Text.Plain(h)
			if _, known := s.fields[text]; isFilled(h, body[j+1:]) {
				s.fields[text] = filled
			} else if !known || s.fields[text] != filled {
				s.fields[text]++
			}
		}
	}
}

// isFilled reports whether something stands below a heading: text, or the first
// of the headings of its parts, which a rule may set off.
func isFilled(h *ast.Heading, below []ast.Node) bool {
	ruled := false
	for len(below) > 0 && tree.IsRule(below[0]) {
		below, ruled = below[1:], true
	}
	if len(below) == 0 {
		return false
	}
	if next, is := below[0].(*ast.Heading); is {
		return next.Level > h.Level
	}
	return !ruled
}

// filled says of a heading that something stands below it.
const filled = -1

// splitAtField splits a body where a place to fill in stands. The heading below
// it is over what one compares one's own answer with.
func (s *settler) splitAtField(body []ast.Node) (stem, answer []ast.Node, is bool) {
	for i, n := range body {
		if h, heading := n.(*ast.Heading); !heading || s.fields[s.Text.Plain(h)] < 2 {
			continue
		}
		s.Mark(s.StartOf(n), draft.Nothing, onlyPlace)
		rest := body[i+1:]
		if len(rest) > 0 && rest[0].Kind() == ast.KindHeading && s.fields[s.Text.Plain(rest[0])] < 2 {
			rest = rest[1:]
		}
		return body[:i:i], rest, true
	}
	return nil, nil, false
}

// onlyPlace is why places to fill in are left out.
const onlyPlace = "it only holds the place of an answer"

// fieldLine is a line of a form with nothing behind its label but a rule to write on.
var fieldLine = regexp.MustCompile(`^(?:[\pL][\pL\pN ()'’-]*[:：])?\s*_{3,}\.?$`)

// isField reports whether a block is such a line.
func (s *settler) isField(n ast.Node) bool {
	if !tree.IsLine(n) || n.Lines() != nil && n.Lines().Len() > 1 {
		return false
	}
	text := strings.TrimSpace(s.Text.Plain(n))
	return len(text) < 80 && (fieldLine.MatchString(text) || survey.Alternatives[strings.ToLower(strings.ReplaceAll(strings.Trim(text, "()[] ."), " ", ""))])
}

// isForm reports whether lines of code are labels with nothing behind them, and
// below each of several is room, or they are words for an answer or counted.
func isForm(lines [][]byte) bool {
	labels, rooms, known := 0, 0, 0
	for i, line := range lines {
		if len(line) == 0 {
			continue
		}
		if line[len(line)-1] != ':' {
			return false
		}
		labels++
		if i+1 == len(lines) || len(lines[i+1]) == 0 {
			rooms++
		}
		if text := string(line); wording.AnswerLabelLength(text) == len(text) || numberedLabel.Match(line) {
			known++
		}
	}
	return labels == known || labels > 1 && labels == rooms
}

// numberedLabel is a label that is counted: Step 1:
var numberedLabel = regexp.MustCompile(`^\pL+ ?\d+ ?:$`)
