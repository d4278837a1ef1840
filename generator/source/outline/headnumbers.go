package outline

import (
	"strconv"
	"strings"
	"unicode"

	"studysite/generator/source/wording"
)

// findParted takes numbers such as 1.2 or 3.4.12 for labels where most headings of a
// level bear one, whatever stands behind them; a single one may be that of a version.
func (o *outline) findParted() {
	var all, numbered [7]int
	for i := range o.heads {
		h := &o.heads[i]
		all[h.level]++
		if partedLength(h) > 0 || len(wording.NumberOf(h.label)) > 1 {
			numbered[h.level]++
		}
	}
	for i := range o.heads {
		h := &o.heads[i]
		if n := partedLength(h); n > 0 && numbered[h.level] > 1 && 2*numbered[h.level] >= all[h.level] {
			o.takeNumber(h, n)
		}
	}
}

// partedLength returns the length of the number of several parts that a heading without
// a label begins with, with a space or a letter behind it, or 0.
func partedLength(h *head) int {
	n := wording.NumberLength(h.full)
	if h.label != "" || !strings.Contains(h.full[:n], ".") {
		return 0
	}
	if behind := wording.FirstRune(h.full[n:]); behind != ' ' && !unicode.IsLetter(behind) {
		return 0
	}
	return n
}

// takeNumber takes the number off a heading that so many of its bytes are, and the
// spaces behind it.
func (o *outline) takeNumber(h *head, n int) {
	o.names[h.text]--
	h.label, h.text = h.full[:n], strings.TrimLeft(h.full[n:], " ")
	h.length = len(h.full) - len(h.text)
	o.names[h.text]++
}

// bareNumbers are the headings of a level with a number before the title and no
// mark between the two.
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
func (o *outline) findBare() {
	var levels [7]bareNumbers
	for i := range o.heads {
		h := &o.heads[i]
		b := &levels[h.level]
		if b.all++; bareLength(h) == 0 {
			continue
		}
		b.numbered++
		number, _ := strconv.Atoi(h.full[:bareLength(h)])
		if number > b.last || number == 1 {
			b.rising++
		}
		b.last = number
	}
	for i := range o.heads {
		h := &o.heads[i]
		if n := bareLength(h); n > 0 && levels[h.level].are() {
			o.takeNumber(h, n)
		}
	}
}

// bareLength returns the length of the number that a heading begins with, with a
// space and a word behind it, or 0. Years have more digits.
func bareLength(h *head) int {
	n := wording.DigitsLength(h.full)
	if h.label != "" || n == 0 || n > 3 || !strings.HasPrefix(h.full[n:], " ") || strings.IndexFunc(h.full[n:], unicode.IsLetter) < 0 {
		return 0
	}
	return n
}

// headsNumbers reports whether a heading stands over nothing, and its number above
// those of the headings behind it at its level, as that of 2 Graphs above 2.1.
func (o *outline) headsNumbers(h *head) bool {
	if h.body > 0 || h.end == len(o.blocks) {
		return false
	}
	next := o.blocks[h.end].head
	if next == nil || next.level != h.level {
		return false
	}
	number, below := numberOf(h), numberOf(next)
	return len(below) > len(number) && number.Heads(below)
}

// numberOf returns the number that a heading begins with, or nil.
func numberOf(h *head) wording.Sequence {
	if h.label != "" {
		return wording.NumberOf(h.label)
	}
	return wording.NumberOf(h.full[:wording.NumberLength(h.full)])
}

// partedNumber returns the number of several parts that a title begins with, the last
// of which is not 0, or nil.
func partedNumber(title string) wording.Sequence {
	number := wording.NumberOf(title[:wording.NumberLength(title)])
	if n := len(number); n < 2 || number[n-1] == 0 {
		return nil
	}
	return number
}

// leaveNumbered closes sections such as 8.1.6, below which 8.1.6.1 and others have stood,
// at a question with a number such as 8.2.
func (o *outline) leaveNumbered(label string) {
	number := partedNumber(label)
	for len(o.under) > 0 && number != nil {
		last := &o.under[len(o.under)-1]
		if last.headed = last.headed || last.number.Heads(number); last.number == nil || !last.headed || last.number.Heads(number) {
			return
		}
		o.under = o.under[:len(o.under)-1]
	}
}
