package layout

import (
	"strconv"
	"strings"
	"unicode"

	"studysite/generator/source/wording"
)

// findParted takes numbers such as 1.2 or 3.4.12 for labels where most headings of a
// level bear one, whatever stands behind them; a single one may be that of a version.
func (l *Layout) findParted() {
	var all, numbered [7]int
	for i := range l.Heads {
		h := &l.Heads[i]
		all[h.Level]++
		if partedLength(h) > 0 || len(wording.NumberOf(h.Label)) > 1 {
			numbered[h.Level]++
		}
	}
	for i := range l.Heads {
		h := &l.Heads[i]
		if n := partedLength(h); n > 0 && numbered[h.Level] > 1 && 2*numbered[h.Level] >= all[h.Level] {
			l.takeNumber(h, n)
		}
	}
}

// partedLength returns the length of the number of several parts that a heading without
// a label begins with, with a space or a letter behind it, or 0.
func partedLength(h *Head) int {
	n := wording.NumberLength(h.Full)
	if h.Label != "" || !strings.Contains(h.Full[:n], ".") {
		return 0
	}
	if behind := wording.FirstRune(h.Full[n:]); behind != ' ' && !unicode.IsLetter(behind) {
		return 0
	}
	return n
}

// takeNumber takes the number off a heading that so many of its bytes are, and the
// spaces behind it.
func (l *Layout) takeNumber(h *Head, n int) {
	l.Names[h.Text]--
	h.Label, h.Text = h.Full[:n], strings.TrimLeft(h.Full[n:], " ")
	h.Length = len(h.Full) - len(h.Text)
	l.Names[h.Text]++
}

// bareNumbers are the headings of a level with a number before the title, and a mark
// between the two or none.
type bareNumbers struct {
	all, numbered int
	rising        int // those whose number is higher than that of the one before, or 1
	last          int
}

// are reports whether such numbers are labels: nearly all headings of the level
// bear one, and they rise.
func (b *bareNumbers) are() bool {
	return b.numbered > 2 && 10*b.numbered >= 8*b.all && 10*b.rising >= 9*b.numbered
}

// findBare takes such numbers for labels.
func (l *Layout) findBare() {
	var levels [7]bareNumbers
	for i := range l.Heads {
		h := &l.Heads[i]
		b := &levels[h.Level]
		b.all++
		number := ownNumber(h)
		if number < 0 {
			continue
		}
		b.numbered++
		if number > b.last || number == 1 {
			b.rising++
		}
		b.last = number
	}
	for i := range l.Heads {
		h := &l.Heads[i]
		if n := bareLength(h); n > 0 && levels[h.Level].are() {
			l.takeNumber(h, n)
		}
	}
}

// ownNumber returns the number that a heading begins with, marked or bare, or -1.
func ownNumber(h *Head) int {
	if number := wording.NumberOf(h.Label); len(number) == 1 {
		return number[0]
	}
	if n := bareLength(h); n > 0 {
		number, _ := strconv.Atoi(h.Full[:n])
		return number
	}
	return -1
}

// bareLength returns the length of the number that a heading begins with, with a
// space and a word behind it, or 0. Years have more digits.
func bareLength(h *Head) int {
	n := wording.DigitsLength(h.Full)
	if h.Label != "" || n == 0 || n > 3 || !strings.HasPrefix(h.Full[n:], " ") || strings.IndexFunc(h.Full[n:], unicode.IsLetter) < 0 {
		return 0
	}
	return n
}
