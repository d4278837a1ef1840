package plaintext

import (
	"strings"

	"studysite/generator/source/wording"
)

// bracketed returns what stands inside a line in brackets, such as [SQL].
func (t *textReader) bracketed(l textLine) (textLine, bool) {
	s := string(t.Source[l.start:l.end])
	if l.column > 0 || strings.HasSuffix(s, ".]") || strings.HasPrefix(s, "[[") {
		return l, false
	}
	for _, pair := range []struct{ open, close string }{{"[", "]"}, {"【", "】"}} {
		if strings.HasPrefix(s, pair.open) && strings.HasSuffix(s, pair.close) && len(s) > len(pair.open+pair.close) {
			l.start += len(pair.open)
			l.end -= len(pair.close)
			inner := string(t.Source[l.start:l.end])
			l.end -= len(inner) - len(strings.TrimRight(inner, " \t"))
			l.start += len(inner) - len(strings.TrimLeft(inner, " \t"))
			return l, l.start < l.end
		}
	}
	return l, false
}

// fewestInside is how many lines in brackets are entries at least.
const fewestInside = 5

// asksInBrackets reports whether the lines in brackets are the questions: some of
// them ask, and hardly a paragraph below them does or bears a number.
func (t *textReader) asksInBrackets() bool {
	all, asking, others, begins := 0, 0, 0, true
	for i, l := range t.lines {
		switch inner, is := t.bracketed(l); {
		case is:
			all++
			if wording.Asks(string(t.Source[inner.start:inner.end])) > 0 {
				asking++
			}
			begins = true
		case l.rule != 0:
		default:
			if line := t.say(i); (l.blank || begins || l.bullet) && (wording.Asks(line) == wording.Surely || t.HasLabel(line)) {
				others++
			}
			begins = false
		}
	}
	return all >= fewestInside && 5*asking >= all && 5*others <= all
}
