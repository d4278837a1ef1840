package plaintext

import (
	"strings"
	"unicode"

	"studysite/generator/source/wording"
)

// findTitles finds what a table of contents names further down, and returns how many
// of its entries that are. What bears a number between those of two entries
// is a title as well if it stands alone, and what bears that of an entry for the last time.
func (t *textReader) findTitles(x *textIndex) (found int) {
	x.numbers = map[string]int{}
	for k, e := range x.entries {
		x.numbers[e.text] = k
	}
	x.titles = knownTitles{}
	again := t.lastNumbers()
	last, section := -1, 0
	var number wording.Sequence
	for i := x.end; i < len(t.lines); i++ {
		if k, lines := t.sectionAt(x.sections[section:], i); lines > 0 {
			x.titles[i] = knownTitle{1, lines}
			section += k + 1
			i += lines - 1
			continue
		}
		own := t.parted(i)
		if own == nil || t.lines[i].bullet || again[t.numberText(i)] > i && t.isListed(i) {
			continue
		}
		k, known := x.numbers[t.numberText(i)]
		switch {
		case known && k > last && t.isTitled(x.entries[k], i):
			lines := t.titleLines(x.entries[k], i)
			x.titles[i] = knownTitle{t.levelOf(x, k, i, lines), lines}
			last, number = k, own
			found++
		case known && k > last && again[x.entries[k].text] == i && t.lines[i].blank:
			x.titles[i] = knownTitle{2, t.titleLines(x.entries[k], i)} // it says something else there
			last, number = k, own
		case !known && last >= 0 && number.Less(own) && number.GoesOn(own) && (last+1 == len(x.entries) || own.Less(x.entries[last+1].number)) && t.standsAlone(i):
			x.titles[i] = knownTitle{2, 1}
			number = own
		}
	}
	return found
}

// lastNumbers returns the last line that begins with each number of several parts.
func (t *textReader) lastNumbers() map[string]int {
	last := map[string]int{}
	for _, i := range t.numberedLines() {
		last[t.numberText(i)] = i
	}
	return last
}

// isListed reports whether line i has another with such a number right above or below
// it, as the contents of a section have.
func (t *textReader) isListed(i int) bool {
	return i+1 < len(t.lines) && !t.lines[i+1].blank && t.parted(i+1) != nil || !t.lines[i].blank && t.parted(i-1) != nil
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
// hold the words of its entry, and one of signs alone that ends it.
func (t *textReader) titleLines(e indexEntry, i int) int {
	end, words := i, 0
	for end < len(t.lines) && end < i+mostLinesOfTitles && (end == i || words < len(e.words) && !t.lines[end].blank && t.lines[end].rule == 0) {
		words += len(wordsOf(t.withoutNumber(end)))
		end++
	}
	if end > i && end < len(t.lines) && !t.lines[end].blank && t.lines[end].rule == 0 && strings.IndexFunc(t.say(end), func(r rune) bool { return !wording.Unlettered(r) }) < 0 {
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
			words = append(words, wordsOf(t.say(end))...)
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
