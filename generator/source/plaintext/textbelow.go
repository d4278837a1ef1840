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

// onlyTopics reports whether a text is nothing but paragraphs of lines, the first
// of which is a topic and the others what is asked: a few words of its own, a colon
// behind them, and lines of which some ask and hardly one ends a sentence.
func (t *textReader) onlyTopics() bool {
	all, asking, ending, short := 0, 0, 0, 0
	topics := map[string]bool{}
	for i, l := range t.lines {
		line := t.say(i)
		if l.rule != 0 || l.column > 0 || l.bullet || t.HasLabel(line) {
			return false
		}
		if l.blank {
			if !namesTopic(line) || topics[line] || t.paragraphEnd(i) == i+1 {
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
	return len(topics) >= fewestTopics && all >= fewestSingle && 10*asking >= 3*all && 10*ending <= all && (t.width == 0 || 2*short >= all)
}

// namesTopic reports whether a line is a few words with a colon behind them.
func namesTopic(line string) bool {
	return (strings.HasSuffix(line, ":") || strings.HasSuffix(line, "：")) && wording.Cells(line) <= LongestTopic
}

// below returns the heading for a line of such a text.
func (t *textReader) below(l textLine) ast.Node {
	if !l.blank {
		return t.newTitle(2, l)
	}
	l.end = l.start + len(strings.TrimRight(string(t.Source[l.start:l.end]), ":： "))
	return t.newTitle(1, l)
}
