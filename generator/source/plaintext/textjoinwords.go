package plaintext

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// joinWords joins the words of a title that were divided between its lines, where the
// table of contents has them whole.
func (t *textReader) joinWords(title ast.Node, lines []textLine) {
	line := title.FirstChild()
	for i := range lines[:len(lines)-1] {
		if part, is := line.(*ast.Text); is && t.divides(lines[i], lines[i+1]) {
			part.Segment.Stop = lines[i].end - len("-")
			part.SetSoftLineBreak(false)
		}
		line = line.NextSibling()
	}
}

// divides reports whether a line ends with the first part of a word, and a hyphen, that
// stands whole in the table of contents.
func (t *textReader) divides(line, next textLine) bool {
	before, hyphen := strings.CutSuffix(string(t.Source[line.start:line.end]), "-")
	if !hyphen {
		return false
	}
	after := string(t.Source[next.start:next.end])
	first := before[len(strings.TrimRightFunc(before, unicode.IsLetter)):]
	second := after[:len(after)-len(strings.TrimLeftFunc(after, unicode.IsLetter))]
	return first != "" && second != "" && t.index.has(wording.Lower(first+second))
}

// has reports whether a word stands in the table of contents.
func (x *textIndex) has(word string) bool {
	if x.words == nil {
		x.words = map[string]bool{}
		for _, entries := range [][]indexEntry{x.entries, x.sections} {
			for _, e := range entries {
				for _, w := range e.words {
					x.words[w] = true
				}
			}
		}
	}
	return x.words[word]
}
