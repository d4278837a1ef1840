package plaintext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"studysite/generator/source/wording"
)

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
		if k == 0 || t.lines[i].bullet == t.lines[x.begin].bullet && t.rises(x.entries[len(x.entries)-1].number, numbered[k:]) {
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

// comesAgain reports whether a line says further down, alone or underlined, what line i
// says.
func (t *textReader) comesAgain(i int) bool {
	words := wordsOf(t.withoutNumber(i))
	for j := i + 1; j < len(t.lines); j++ {
		if (t.standsAlone(j) || t.lines[j].blank && t.isRuleBelow(j)) && len(words) > 0 && slices.Equal(wordsOf(t.withoutNumber(j)), words) {
			return true
		}
	}
	return false
}

// rises reports whether the first of some numbered lines goes on from a number: not
// where the next one does and stands before it, as behind a line that was wrapped.
func (t *textReader) rises(last wording.Sequence, numbered []int) bool {
	number := t.parted(numbered[0])
	if !last.Less(number) {
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
	for x.begin > 0 && !t.lines[x.begin].blank && (wording.Asks(t.say(x.begin-1)) == 0 || t.isOverEntries(x, x.begin-1)) {
		x.begin--
	}
	if x.begin > 0 && t.standsAlone(x.begin-1) && t.comesAgain(x.begin-1) {
		x.begin-- // the section over the first entries
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

// isOverEntries reports whether line i bears the number that those of the first entries
// begin with.
func (t *textReader) isOverEntries(x *textIndex, i int) bool {
	line := t.say(i)
	return wording.DigitsLength(line) > 0 && wording.NumberOf(line).Heads(x.entries[0].number)
}

// isNumbered reports whether line i begins with a label.
func (t *textReader) isNumbered(i int) bool {
	line := t.say(i)
	return wording.DigitsLength(line) > 0 && t.HasLabel(line) || sectionWord.MatchString(line)
}

// numberSpan returns where the number stands that a line begins with, behind words such
// as Q or Subject:, or nothing.
func numberSpan(line string) (from, to int) {
	for range 2 {
		word := wording.QuestionWordLength(line[from:])
		if word == 0 {
			break
		}
		from = len(line) - len(strings.TrimLeft(line[from+word:], " :#."))
	}
	if n := wording.NumberLength(line[from:]); n > 0 {
		return from, from + n + letterBehind(line[from+n:])
	}
	return 0, 0
}

// letterBehind returns the length of a letter behind a number that goes with it, as in
// 3.1a, or 0.
func letterBehind(rest string) int {
	if len(rest) > 1 && rest[0] >= 'a' && rest[0] <= 'z' && strings.ContainsAny(rest[1:2], ". :\t)") {
		return 1
	}
	return 0
}

// parted returns the number of several parts that line i begins with, or nil.
func (t *textReader) parted(i int) wording.Sequence {
	line := t.say(i)
	from, to := numberSpan(line)
	if to == 0 || !strings.Contains(line[from:to], ".") || to < len(line) && !strings.ContainsAny(line[to:to+1], ". :\t)") {
		return nil
	}
	number := wording.NumberOf(line[from:to])
	if last := line[to-1]; last >= 'a' {
		number = append(number, int(last-'a')+1)
	}
	return number
}

// numberText returns the number that line i begins with as it is written.
func (t *textReader) numberText(i int) string {
	line := t.say(i)
	from, to := numberSpan(line)
	return line[from:to]
}

// withoutNumber returns what line i says behind its number.
func (t *textReader) withoutNumber(i int) string {
	line := t.say(i)
	_, to := numberSpan(line)
	return line[to:]
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
