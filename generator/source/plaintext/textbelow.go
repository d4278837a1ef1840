package plaintext

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

const (
	fewestTopics = 3
	LongestTopic = 40 // in characters of a terminal
)

// onlyTopics reports whether a text is nothing but topics and below each the lines that
// are asked: a few words of its own, a colon behind them, and lines of which some ask and
// hardly one ends a sentence. These stand right below the topic, or further in, as all do.
func (t *textReader) onlyTopics() bool {
	all, asking, ending, short := 0, 0, 0, 0
	topics := map[string]bool{}
	t.entries.column = t.deepest()
	for i, l := range t.lines {
		line := t.say(i)
		if l.rule != 0 || l.column != 0 && l.column != t.entries.column || l.bullet || t.HasLabel(line) {
			return false
		}
		if t.isTopic(l) {
			if !namesTopic(line) || topics[line] || i+1 == len(t.lines) || t.isTopic(t.lines[i+1]) {
				return false
			}
			topics[line] = true
			continue
		}
		all++
		if wording.Asks(line) > 0 {
			asking++
		}
		if strings.HasSuffix(line, ".") || strings.HasSuffix(line, "。") {
			ending++
		}
		if 2*l.width < t.reach {
			short++
		}
	}
	if len(topics) < fewestTopics || all < fewestSingle || 10*asking < 3*all {
		return false
	}
	if t.entries.column > 0 {
		return 5*ending <= all // where they stand tells as well
	}
	return 10*ending <= all && (t.width == 0 || 2*short >= all)
}

// deepest returns the column of the line that stands furthest in.
func (t *textReader) deepest() int {
	column := 0
	for _, l := range t.lines {
		column = max(column, l.column)
	}
	return column
}

// isTopic reports whether a line of such a text is a topic: it stands below a blank line,
// or further out than the others.
func (t *textReader) isTopic(l textLine) bool {
	if t.entries.column > 0 {
		return l.column == 0
	}
	return l.blank
}

// namesTopic reports whether a line is a few words with a colon behind them.
func namesTopic(line string) bool {
	return (strings.HasSuffix(line, ":") || strings.HasSuffix(line, "：")) && wording.Cells(line) <= LongestTopic
}

// below returns the heading for a line of such a text.
func (t *textReader) below(l textLine) ast.Node {
	if !t.isTopic(l) {
		return t.newTitle(2, l)
	}
	l.end = l.start + len(strings.TrimRight(string(t.Source[l.start:l.end]), ":： "))
	return t.newTitle(1, l)
}
