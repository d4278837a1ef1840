package source

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// textIndex is a table of contents whose entries bear numbers of several parts. It
// says what the questions of a plain text are, whatever else begins with a number
// there: steps, versions, lines that were wrapped before one.
type textIndex struct {
	begin, end int             // its lines
	entries    []indexEntry    // in the order of their numbers
	sections   []indexEntry    // what stands over them
	titles     knownTitles     // what it names further down
	words      map[string]bool // all that it says, or nil
}

// indexEntry is what a table of contents says in a line, and those that go on with it.
type indexEntry struct {
	number wording.Sequence
	text   string // the number as it is written
	words  []string
	asks   bool
}

// knownTitles are all titles of a text, by their first lines, where something tells
// them apart from everything else.
type knownTitles map[int]knownTitle

type knownTitle struct{ level, lines int }

const (
	fewestIndexed     = 5 // entries, for a table to be one
	mostIndexes       = 8 // places at which one is looked for
	mostLinesOfTitles = 8
	mostClosing       = 4 // lines behind the entries
)

// findIndex finds the table of contents of a text, if nearly all of its entries
// come again further down in their order, and enough of them ask.
func (t *textReader) findIndex() bool {
	numbered := t.numberedLines()
	for k := 0; k < len(numbered) && k < mostIndexes; k++ {
		x := t.indexFrom(numbered[k:])
		if len(x.entries) < fewestIndexed {
			continue
		}
		asking := 0
		for _, e := range x.entries {
			if e.asks {
				asking++
			}
		}
		if found := t.findTitles(&x); found > 2*t.underlinedOf(&x) && 3*asking >= len(x.entries) && 10*found >= 8*len(x.entries) && t.questionWords(x.end) < found {
			t.index, t.titles = x, x.titles
			return true
		}
		return false
	}
	return false
}

// underlinedOf returns how many of the titles are underlined: these are headings by
// how they look.
func (t *textReader) underlinedOf(x *textIndex) int {
	count := 0
	for i, title := range x.titles {
		if title.level > 1 && t.isRuleBelow(i+title.lines-1) {
			count++
		}
	}
	return count
}

// questionWords returns how many lines from one on begin with a word such as Q:
func (t *textReader) questionWords(from int) int {
	count := 0
	for i := from; i < len(t.lines); i++ {
		if line := t.say(i); wording.QuestionWordLength(line) > 0 && t.HasLabel(line) {
			count++
		}
	}
	return count
}

// known returns the heading for such a title, and where it ends, or nil.
func (t *textReader) known(i int) (ast.Node, int) {
	title, is := t.titles[i]
	if !is {
		return nil, i
	}
	lines := t.lines[i : i+title.lines]
	h := t.newTitle(title.level, lines...)
	t.joinWords(h, lines)
	t.base = max(t.base, lines[0].indent+t.labelWidth(lines[0]))
	return h, i + title.lines
}
