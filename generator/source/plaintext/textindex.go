package plaintext

import (
	"slices"

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
	numbers    map[string]int  // the entries by their numbers
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
		if found := t.findTitles(&x); found > 2*t.underlinedOf(&x) && 3*asking >= len(x.entries) && 10*found >= 8*len(x.entries) && t.questionWords(&x) < found {
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

// questionWords returns how many lines behind a table of contents, besides those that
// it names, begin with a word such as Q:
func (t *textReader) questionWords(x *textIndex) int {
	count := 0
	for i := x.end; i < len(t.lines); i++ {
		if _, is := x.titles[i]; is || t.isListed(i) {
			continue
		}
		if line := t.say(i); wording.QuestionWordLength(line) > 0 && t.HasLabel(line) {
			count++
		}
	}
	return count
}

// contentsEnd returns where the contents of a section end that begin with line i, or i:
// lines right below each other, several of which bear numbers.
func (t *textReader) contentsEnd(i int) int {
	if t.index.end == 0 || i < t.index.end || !t.namesEntry(i) || !t.isListed(i) {
		return i
	}
	end, numbered := i, 0
	for end < len(t.lines) && (end == i || !t.lines[end].blank) && t.lines[end].rule == 0 {
		if _, is := t.titles[end]; is {
			return i
		}
		if t.namesEntry(end) {
			numbered++
		}
		end++
	}
	if 3*numbered < end-i {
		return i
	}
	return end
}

// namesEntry reports whether line i says what an entry of the contents says.
func (t *textReader) namesEntry(i int) bool {
	k, known := t.index.numbers[t.numberText(i)]
	return known && t.parted(i) != nil && t.isTitled(t.index.entries[k], i)
}

// known returns the heading for such a title, and where it ends, or nil.
func (t *textReader) known(i int) (ast.Node, int) {
	title, is := t.titles[i]
	if !is {
		return nil, i
	}
	lines := slices.Clone(t.lines[i : i+title.lines])
	if from, to := numberSpan(t.say(i)); to > 0 && t.index.end > 0 && title.level > 1 {
		lines[0].start += from
	}
	h := t.newTitle(title.level, lines...)
	t.joinWords(h, lines)
	t.base = max(t.base, lines[0].indent+t.labelWidth(lines[0]))
	return h, i + title.lines
}
