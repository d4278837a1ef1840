package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// textIndex is a table of contents whose entries bear numbers of several parts. It
// says what the questions of a plain text are, whatever else begins with a number
// there: steps, versions, lines that were wrapped before one.
type textIndex struct {
	begin, end int                // its lines
	entries    []indexEntry       // in the order of their numbers
	sections   []indexEntry       // what stands over them
	titles     map[int]indexTitle // what it names further down, by the first line
}

// indexEntry is what a table of contents says in a line, and those that go on with it.
type indexEntry struct {
	number wording.Sequence
	text   string // the number as it is written
	words  []string
	asks   bool
}

// indexTitle is a title of which a table of contents tells.
type indexTitle struct{ level, lines int }

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
			t.index = x
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

// parted returns the number of several parts that line i begins with, or nil.
func (t *textReader) parted(i int) wording.Sequence {
	line := t.say(i)
	n := wording.NumberLength(line)
	if n == 0 || !strings.Contains(line[:n], ".") || n < len(line) && !strings.ContainsAny(line[n:n+1], ". :\t)") {
		return nil
	}
	return wording.NumberOf(line[:n])
}

// numberText returns the number that line i begins with as it is written.
func (t *textReader) numberText(i int) string {
	line := t.say(i)
	return line[:wording.NumberLength(line)]
}

// numberedLines returns the lines that begin with numbers of several parts.
func (t *textReader) numberedLines() []int {
	var all []int
	for i := range t.lines {
		if t.parted(i) != nil {
			all = append(all, i)
		}
	}
	return all
}

// indexFrom returns the table of contents that begins with the first of some
// numbered lines: it ends where that number comes again.
func (t *textReader) indexFrom(numbered []int) textIndex {
	first := t.parted(numbered[0])
	x := textIndex{begin: numbered[0]}
	last := 0
	for k, i := range numbered {
		number := t.parted(i)
		if k > 0 && number.Equal(first) {
			x.end = last + 1
			for x.end < i && !t.lines[x.end].blank && t.lines[x.end].rule == 0 {
				x.end++
			}
			t.takeClosing(&x)
			t.readIndex(&x)
			return x
		}
		if k == 0 || t.rises(x.entries[len(x.entries)-1].number, numbered[k:]) {
			x.entries = append(x.entries, indexEntry{number: number, text: t.numberText(i)})
			last = i
		}
	}
	return textIndex{}
}

// takeClosing takes lines without numbers behind the entries for part of the table if
// they stand alone and come again at the end, as Acknowledgments may.
func (t *textReader) takeClosing(x *textIndex) {
	for range mostClosing {
		if x.end+1 >= len(t.lines) || !t.standsAlone(x.end) || t.parted(x.end) != nil || !t.comesAgain(x.end) {
			return
		}
		x.end++
	}
}

// comesAgain reports whether a line says further down, alone, what line i says.
func (t *textReader) comesAgain(i int) bool {
	words := wordsOf(t.withoutNumber(i))
	for j := i + 1; j < len(t.lines); j++ {
		if t.standsAlone(j) && len(words) > 0 && slices.Equal(wordsOf(t.withoutNumber(j)), words) {
			return true
		}
	}
	return false
}

// rises reports whether the first of some numbered lines goes on from a number: not
// where the next one does and stands before it, as behind a line that was wrapped.
func (t *textReader) rises(last wording.Sequence, numbered []int) bool {
	number := t.parted(numbered[0])
	if t.lines[numbered[0]].bullet || !last.Less(number) {
		return false
	}
	if len(numbered) == 1 {
		return true
	}
	next := t.parted(numbered[1])
	return !last.Less(next) || number.Less(next)
}

// readIndex reads what the lines of a table of contents say: entries, sections
// over them, and lines that go on with either.
func (t *textReader) readIndex(x *textIndex) {
	for x.begin > 0 && !t.lines[x.begin].blank && wording.Asks(t.say(x.begin-1)) == 0 {
		x.begin--
	}
	next, indent := 0, 0
	var open *indexEntry
	for i := x.begin; i < x.end; i++ {
		l := t.lines[i]
		switch {
		case next < len(x.entries) && t.parted(i).Equal(x.entries[next].number):
			open, indent = &x.entries[next], l.indent
			next++
		case open == nil || l.blank || l.indent < indent || t.isNumbered(i):
			x.sections = append(x.sections, indexEntry{})
			open, indent = &x.sections[len(x.sections)-1], l.indent
		}
		open.words = append(open.words, wordsOf(t.withoutNumber(i))...)
		open.asks = open.asks || wording.Asks(t.withoutNumber(i)) > 0
	}
}

// isNumbered reports whether line i begins with a label.
func (t *textReader) isNumbered(i int) bool {
	line := t.say(i)
	return wording.DigitsLength(line) > 0 && t.HasLabel(line) || sectionWord.MatchString(line)
}

// withoutNumber returns what line i says behind its number.
func (t *textReader) withoutNumber(i int) string {
	line := t.say(i)
	if n := wording.NumberLength(line); n > 0 {
		return line[n:]
	}
	return line
}

// wordsOf returns the words of a line, in small letters; each sign is one where words
// are not divided. A word that goes on in the next line is none.
func wordsOf(line string) []string {
	var all []string
	for _, word := range strings.FieldsFunc(wording.Lower(line[:min(len(line), longestEntry)]), wording.Unlettered) {
		from := 0
		for i, r := range word {
			if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
				if from < i {
					all = append(all, word[from:i])
				}
				all = append(all, string(r))
				from = i + utf8.RuneLen(r)
			}
		}
		if from < len(word) {
			all = append(all, word[from:])
		}
	}
	if strings.HasSuffix(line, "-") && len(all) > 0 {
		return all[:len(all)-1]
	}
	return all
}

// findTitles finds what a table of contents names further down, and returns how many
// of its entries that are. What bears a number between those of two entries
// is a title as well if it stands alone.
func (t *textReader) findTitles(x *textIndex) (found int) {
	at := map[string]int{}
	for k, e := range x.entries {
		at[e.text] = k
	}
	x.titles = map[int]indexTitle{}
	last, section := -1, 0
	var number wording.Sequence
	for i := x.end; i < len(t.lines); i++ {
		if k, lines := t.sectionAt(x.sections[section:], i); lines > 0 {
			x.titles[i] = indexTitle{1, lines}
			section += k + 1
			i += lines - 1
			continue
		}
		own := t.parted(i)
		if own == nil || t.lines[i].bullet {
			continue
		}
		k, known := at[t.numberText(i)]
		switch {
		case known && k > last && t.isTitled(x.entries[k], i):
			lines := t.titleLines(x.entries[k], i)
			x.titles[i] = indexTitle{t.levelOf(x, k, i, lines), lines}
			last, number = k, own
			found++
		case !known && last >= 0 && number.Less(own) && number.GoesOn(own) && (last+1 == len(x.entries) || own.Less(x.entries[last+1].number)) && t.standsAlone(i):
			x.titles[i] = indexTitle{2, 1}
			number = own
		}
	}
	return found
}

// levelOf returns the level of the title that is entry k, of so many lines from one on:
// 2.0 right above 2.1 is a section.
func (t *textReader) levelOf(x *textIndex, k, i, lines int) int {
	number := x.entries[k].number
	if end := i + lines; number[len(number)-1] == 0 && end < len(t.lines) && number.Heads(t.parted(end)) {
		return 1
	}
	return 2
}

// isTitled reports whether line i, and the one below it, say what an entry says, or
// half of it.
func (t *textReader) isTitled(e indexEntry, i int) bool {
	words := map[string]bool{}
	for j := i; j < i+t.titleLines(e, i); j++ {
		for _, w := range wordsOf(t.withoutNumber(j)) {
			words[w] = true
		}
	}
	same := 0
	for _, w := range e.words {
		if words[w] {
			same++
		}
	}
	return same > 0 && 2*same >= min(len(words), len(e.words)) || len(e.words) == 0
}

// titleLines returns how many lines a title has that begins with line i: so many as
// hold the words of its entry.
func (t *textReader) titleLines(e indexEntry, i int) int {
	end, words := i, 0
	for end < len(t.lines) && end < i+mostLinesOfTitles && (end == i || words < len(e.words) && !t.lines[end].blank && t.lines[end].rule == 0) {
		words += len(wordsOf(t.withoutNumber(end)))
		end++
	}
	return end - i
}

// sectionAt returns which of some sections the title is of that begins with line i,
// and how many lines that has, or 0. It may begin with a word such as Chapter.
func (t *textReader) sectionAt(sections []indexEntry, i int) (section, lines int) {
	if !t.lines[i].blank && (i == 0 || t.lines[i-1].rule == 0) || t.lines[i].rule != 0 || t.parted(i) != nil {
		return 0, 0
	}
	for k := range min(len(sections), mostIndexes) {
		if len(sections[k].words) == 0 {
			continue
		}
		var words []string
		for end := i; end < len(t.lines) && end < i+2 && (end == i || !t.lines[end].blank) && t.lines[end].rule == 0; end++ {
			words = append(words, wordsOf(t.withoutNumber(end))...)
			if namesSection(words, sections[k].words) {
				return k, end + 1 - i
			}
		}
	}
	return 0, 0
}

// namesSection reports whether some words are those of a section, behind two others
// at most with which they count.
func namesSection(words, section []string) bool {
	more := len(words) - len(section)
	if more < 0 || more > 3 {
		return false
	}
	for i, w := range section {
		if words[more+i] != w {
			return false
		}
	}
	return more == 0 || strings.ContainsFunc(strings.Join(words[:more], ""), unicode.IsDigit)
}

// standsAlone reports whether there are blank lines above and below line i.
func (t *textReader) standsAlone(i int) bool {
	return t.lines[i].blank && t.lines[i].rule == 0 && i+1 < len(t.lines) && t.lines[i+1].blank
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

// indexed returns the heading for a title that the table of contents names, and
// where it ends, or nil.
func (t *textReader) indexed(i int) (ast.Node, int) {
	title, is := t.index.titles[i]
	if !is {
		return nil, i
	}
	lines := t.lines[i : i+title.lines]
	h := t.newTitle(title.level, lines...)
	t.base = max(t.prose, lines[0].indent+t.labelWidth(lines[0]))
	return h, i + title.lines
}
