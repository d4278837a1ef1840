package plaintext

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// Names of sections may stand between rules: the signs of one at both ends of their
// line, as in "==== Water ====", or a rule like theirs above and below it; or in
// brackets that stand further in, above a question.

// fewestRuled is how many names are made alike, at least.
const fewestRuled = 2

// findRuledNames finds the names between rules, by their lines: several that look alike
// and say different things, most of which do not ask.
func (t *textReader) findRuledNames() {
	if t.index.end > 0 {
		return // the table of contents knows all
	}
	names, looks := map[int]textLine{}, map[int]string{}
	alike, asking, known := map[string]int{}, map[string]int{}, map[string]bool{}
	for i := range t.lines {
		name, look := t.nameBetweenRules(i)
		if look == "" {
			continue
		}
		names[i], looks[i] = name, look
		if known[look+t.text(name)] {
			continue
		}
		known[look+t.text(name)] = true
		alike[look]++
		if wording.Asks(t.text(name)) == wording.Surely {
			asking[look]++
		}
	}
	t.ruled = map[int]textLine{}
	for i, name := range names {
		if look := looks[i]; alike[look] >= fewestRuled && 2*asking[look] < alike[look] {
			t.ruled[i] = name
		}
	}
}

// nameBetweenRules returns the name that line i holds and what stands round it, or "".
// Between rules right above and below it, it is a title by how it is underlined, unless
// other things tell the titles of the text.
func (t *textReader) nameBetweenRules(i int) (name textLine, look string) {
	l := t.lines[i]
	if l.rule != 0 || l.end-l.start > LongestTitleLine || i == 0 || i+1 == len(t.lines) {
		return l, ""
	}
	above, below := t.lines[i-1], t.lines[i+1]
	if from, to := ruledSpan(t.say(i)); to > 0 && (l.blank || above.rule != 0) && (below.blank || below.rule != 0) {
		first := t.say(i)[:1]
		l.start, l.end = l.start+from, l.start+to
		return l, first
	}
	if l.column > 0 && t.standsAlone(i) && t.asksOrCounts(i+1) {
		l.column = 0
		if inner, is := t.bracketed(l); is {
			return inner, "["
		}
	}
	if above.rule == 0 || above.rule != below.rule || above.width != below.width || l.bullet || t.isLabelled(i) {
		return l, ""
	}
	if !l.blank && !below.blank && t.titles == nil {
		return l, ""
	}
	return l, string([]rune{above.rule, below.rule})
}

// asksOrCounts reports whether line i asks or begins with a label.
func (t *textReader) asksOrCounts(i int) bool {
	return t.HasLabel(t.say(i)) || wording.Asks(t.say(i)) == wording.Surely
}

// isLabelled reports whether line i begins with a word for a question or an answer.
func (t *textReader) isLabelled(i int) bool {
	line := t.say(i)
	return wording.QuestionWordLength(line) > 0 && t.HasLabel(line) || wording.AnswerLabelLength(line) > 0
}

// shortestRule is how many signs at an end of a line make a rule.
const shortestRule = 3

// ruledSpan returns where the name stands in a line whose ends are rules of one sign,
// or nothing.
func ruledSpan(line string) (from, to int) {
	if !strings.ContainsAny(line[:1], "=-*#~_+") {
		return 0, 0
	}
	sign := line[:1]
	name := strings.Trim(line, sign)
	from = strings.Index(line, name)
	if before, behind := from, len(line)-from-len(name); before < shortestRule || behind < shortestRule {
		return 0, 0
	}
	from += len(name) - len(strings.TrimLeftFunc(name, unicode.IsSpace))
	name = strings.TrimSpace(name)
	if !unicode.IsLetter(wording.FirstRune(name)) {
		return 0, 0
	}
	return from, from + len(name)
}

// text returns the text of a line.
func (t *textReader) text(l textLine) string { return string(t.Source[l.start:l.end]) }

// ruledTitle returns the heading for the name between rules on line i, or nil.
func (t *textReader) ruledTitle(i int) ast.Node {
	name, is := t.ruled[i]
	if !is {
		return nil
	}
	return t.newTitle(1, name)
}
