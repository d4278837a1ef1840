package plaintext

import (
	"slices"

	"studysite/generator/source/wording"
)

// ranks are the kinds of underlined headings of a plain text, the highest first,
// and the line with its title, or -1.
type ranks struct {
	kinds []underline
	title int
}

// rank finds the ranks. As in reStructuredText, kinds that come first stand above
// the others, unless the numbers say otherwise: 1 stands above 1.1.
func (t *textReader) rank() {
	heads := t.underlines()
	t.ranks = ranks{title: -1}
	all, numbered, above := map[underline]int{}, map[underline]int{}, map[[2]underline]int{}
	for i, h := range heads {
		if all[h.kind]++; h.number != nil {
			numbered[h.kind]++
		}
		if i > 0 && heads[i-1].number.Heads(h.number) {
			above[[2]underline{heads[i-1].kind, h.kind}]++
		}
		if !slices.Contains(t.ranks.kinds, h.kind) {
			t.ranks.kinds = append(t.ranks.kinds, h.kind)
		}
	}
	slices.SortStableFunc(t.ranks.kinds, func(a, b underline) int {
		return above[[2]underline{b, a}] - above[[2]underline{a, b}]
	})
	if len(heads) > 2 && t.isFirstTitle(heads, all[heads[0].kind], numbered[heads[0].kind]) {
		t.ranks.title = heads[0].line
	}
}

// isFirstTitle reports whether what is underlined first is the title: it has no
// number and nearly all others of its kind have; or it asks nothing and nothing
// stands below it, and something does below the next of them.
func (t *textReader) isFirstTitle(heads []underlinedHead, all, numbered int) bool {
	first, next := heads[0], heads[1]
	if first.number != nil || all < 3 {
		return false
	}
	return 10*numbered >= 8*(all-1) ||
		next.kind == first.kind && next.line == first.end && heads[2].line > next.end && wording.Asks(t.say(first.line)) == 0
}

// underlinedHead is an underlined heading of a plain text, with its number.
type underlinedHead struct {
	line, end int
	kind      underline
	number    wording.Sequence
}

// underlines returns the underlined headings.
func (t *textReader) underlines() []underlinedHead {
	var heads []underlinedHead
	for i := 0; i < len(t.lines); i++ {
		first, end, kind := t.underlined(i)
		if end == 0 {
			continue
		}
		h := underlinedHead{line: first, end: end, kind: kind}
		if line := t.say(first); wording.DigitsLength(line) > 0 {
			h.number = wording.NumberOf(line)
		}
		heads = append(heads, h)
		i = end - 1
	}
	return heads
}

// level returns the level of an underlined heading that begins with a line.
func (t *textReader) level(line int, kind underline) int {
	level := slices.Index(t.ranks.kinds, kind) + 1
	switch {
	case t.entries.single || t.entries.inside || t.entries.below || t.entries.sign != "":
		return 1 // questions are entries
	case line == t.ranks.title:
		level = 1
	case t.ranks.title >= 0:
		level++
	}
	return min(max(level, 1), 6)
}
