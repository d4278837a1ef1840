package layout

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// answerInLine takes the answer off a paragraph whose first line is a question
// with its mark, and behind that a word such as "Answer:". A line that begins with
// a word such as "Question:" may end in any way.
func (l *Layout) answerInLine(n ast.Node) ast.Node {
	end := EndOfLine(n.FirstChild())
	ends := questionEnd
	if l.NamesItself(n) {
		ends = labelledEnd
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, is := c.(*ast.Text)
		if !is {
			if c == end {
				return nil
			}
			continue
		}
		value := string(t.Segment.Value(l.Source))
		for _, at := range ends.FindAllStringIndex(value, -1) {
			switch {
			case at[1] == len(value) && c != end && wording.IsAnswerWord(l.Text.Plain(c.NextSibling())):
				return l.SplitText(n, c, at[1], at[1])
			case HasAnswerLabel(value[at[1]:min(len(value), at[1]+wording.LongestTag)]):
				return l.SplitText(n, c, at[0]+len(strings.TrimRight(value[at[0]:at[1]], " ")), at[1])
			}
		}
		if c == end {
			return nil
		}
	}
	return nil
}

// questionEnd is where a question ends inside a line, and labelledEnd where one
// may end that bears a label.
var (
	questionEnd = regexp.MustCompile(`[?？؟] *`)
	labelledEnd = regexp.MustCompile(`[?？؟。．]\s*|\s+`)
)

// HasAnswerLabel reports whether a text begins with a word such as "Answer" and a
// colon, or with one in Chinese brackets.
func HasAnswerLabel(text string) bool {
	return strings.ContainsAny(text[:min(len(text), wording.AnswerLabelLength(text))], ":：】")
}
