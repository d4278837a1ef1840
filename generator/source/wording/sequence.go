package wording

import (
	"slices"
	"strings"
)

// Sequence is the last of the numbers that a text's lines bear, part by part:
// 3.4.12 is 3, 4, 12.
type Sequence []int

// NumberOf returns the number that a line begins with, be it behind a word or a
// bracket, or nil.
func NumberOf(line string) Sequence {
	line = strings.TrimLeftFunc(line[:min(len(line), 60)], func(r rune) bool { return digit(r) < 0 })
	var all Sequence
	end := NumberLength(line)
	end += hyphenated(line[:end], line[end:], false)
	for _, part := range strings.FieldsFunc(line[:end], func(r rune) bool { return r == '.' || r == '-' }) {
		all = append(all, valueOf(part))
	}
	return all
}

// valueOf returns what digits stand for.
func valueOf(digits string) int {
	n := 0
	for _, r := range digits {
		n = 10*n + digit(r)
	}
	return n
}

// GoesOn reports whether a number may be the next one: 5 behind 4; 1.5, 1.7, 2.1
// or 1.4.1 behind 1.4. What begins anew begins with 0, 1 or 2.
func (s Sequence) GoesOn(next Sequence) bool {
	if len(next) == 0 {
		return false
	}
	if len(next) == 1 && len(s) < 2 {
		return len(s) == 0 && next[0] == 1 || len(s) == 1 && next[0] == s[0]+1
	}
	same := 0
	for same < len(s) && same < len(next) && next[same] == s[same] {
		same++
	}
	for _, n := range next[min(same+1, len(next)):] {
		if n > 2 {
			return false
		}
	}
	return len(next) > 1 && slices.Compare(next, s) > 0 && (same == len(s) || next[same] <= s[same]+20)
}

// Equal reports whether two numbers are the same.
func (s Sequence) Equal(other Sequence) bool { return slices.Equal(s, other) }

// Less reports whether a number stands before another, as 1.9 before 1.10.
func (s Sequence) Less(other Sequence) bool { return slices.Compare(s, other) < 0 }

// Rises reports whether a number stands somewhat above another: some in between
// are missing.
func (s Sequence) Rises(next Sequence) bool {
	return len(s) == 1 && len(next) == 1 && next[0] > s[0] && next[0] <= s[0]+20
}

// Heads reports whether a number stands above the next one, as 2 and 2.0 stand
// above 2.1.
func (s Sequence) Heads(next Sequence) bool {
	if n := len(s) - 1; n > 0 && s[n] == 0 && len(next) == len(s) && next[n] > 0 {
		return slices.Equal(s[:n], next[:n])
	}
	return len(s) > 0 && len(next) > len(s) && slices.Equal(s, next[:len(s)])
}

// Begins reports whether a number is the first one.
func (s Sequence) Begins() bool { return len(s) == 1 && s[0] == 1 }

// PageLength returns the length of the number of a page with which a line of a
// table of contents ends, and of the tab or dots before it, or 0.
func PageLength(line string) int {
	before := strings.TrimRight(line, "0123456789")
	title := strings.TrimRight(before, " .\t…_")
	leader := before[len(title):]
	if before == line || len(line)-len(before) > 4 || title == "" || !strings.ContainsAny(leader, "\t…") && !strings.Contains(leader, "...") && !strings.Contains(leader, ". . .") {
		return 0
	}
	return len(line) - len(title)
}
