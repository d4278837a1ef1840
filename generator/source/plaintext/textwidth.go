package plaintext

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"studysite/generator/source/wording"
)

// Texts that are wrapped reach about as far in most of their lines; others end
// their lines where their author ended them.
const (
	narrowest = 50  // a text that reaches no further is not wrapped
	widest    = 132 // nor is one with lines that reach further
)

// measure finds out at which width the text was wrapped, if it was.
func (t *textReader) measure() {
	for _, l := range t.lines {
		t.reach = max(t.reach, l.width)
	}
	if t.width = t.reach; t.width < narrowest || t.width > widest {
		t.width = 0
	}
}

// proseColumn returns the column at which two thirds of the lines that look like
// prose begin, or 0. Paragraphs with a label or a bullet stand elsewhere and do
// not count.
func (t *textReader) proseColumn() int {
	lines, all, labelled := map[int]int{}, 0, false
	for i, l := range t.lines {
		if l.blank || l.bullet {
			labelled = l.bullet || t.HasLabel(t.say(i))
		}
		if labelled || l.rule != 0 || codeLike.Match(t.Source[l.begin:l.end]) {
			continue
		}
		lines[l.indent]++
		all++
	}
	for column, n := range lines {
		if 3*n > 2*all {
			return column
		}
	}
	return 0
}

// endsEarly reports whether a line was ended although the first word of the
// next one had room enough: three quarters of the width. A sentence that goes on
// with a small letter was not, if it reached half of that.
func (t *textReader) endsEarly(l, next textLine) bool {
	word := string(t.Source[next.start:next.end])
	if ownLine.MatchString(word) || address.Match(t.Source[l.start:l.end]) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(word)
	last, _ := utf8.DecodeLastRune(t.Source[l.start:l.end])
	if half := t.width > 0 && 2*(l.width+1+wording.Cells(firstWord(word))) <= t.width; !half && unicode.IsLower(first) && (unicode.IsLetter(last) || last == ',') {
		return false
	}
	return 4*(l.width+1+wording.Cells(firstWord(word))) <= 3*t.width || t.width == 0
}

// ownLine is how lines begin that stand by themselves: parts of a list, commands,
// addresses.
var ownLine = regexp.MustCompile(`^(?:\(?(?:[ivx]{1,4}|[a-z])\)\s|[$#%] \S|(?:https?|ftp)://\S+$)`)

// address is a line that is nothing else.
var address = regexp.MustCompile(`^(?:https?|ftp)://\S+$`)

func firstWord(text string) string {
	if end := strings.IndexAny(text, " \t"); end >= 0 {
		return text[:end]
	}
	return text
}

// labelWidth returns how wide a label is that a line begins with, and the white
// space behind it.
func (t *textReader) labelWidth(l textLine) int {
	line := string(t.Source[l.start:min(l.end, l.start+60)])
	_, length := t.SplitLabel(line)
	length = max(length, wording.AnswerLabelLength(line))
	return wording.Columns(strings.Repeat(" ", l.indent)+strings.Map(blankOut, line[:min(length, len(line))]), 8) - l.indent
}

func blankOut(r rune) rune {
	if r == '\t' {
		return r
	}
	return ' '
}

// RuleOf returns the sign that a line consists of, one after the other or with
// spaces between them, or 0 where it says something.
func RuleOf(s string) rune {
	sign, _ := utf8.DecodeRuneInString(s)
	drawn := sign >= '\u2500' && sign <= '\u25ff' // lines, blocks and shapes
	if !drawn && !strings.ContainsRune("-=*_~#+^.", sign) {
		return 0
	}
	n, spaces := strings.Count(s, string(sign)), strings.Count(s, " ")
	if n < 3 || (sign == '.' || sign >= '\u25a0') && n < 8 || n+spaces != utf8.RuneCountInString(s) || spaces > 0 && spaces != n-1 {
		return 0
	}
	return sign
}
