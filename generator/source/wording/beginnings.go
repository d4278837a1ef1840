package wording

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Beginnings are words by the character that they begin with.
type Beginnings struct {
	words map[rune][]string // the longest first
	some  [64]uint64        // a bit for each character that some word begins with, which it shares with others
}

// ByFirstRune returns words, which are in lower case, by the character that they
// begin with.
func ByFirstRune(words map[string]bool) *Beginnings {
	b := &Beginnings{words: map[rune][]string{}}
	for w := range words {
		first := FirstRune(w)
		b.words[first] = append(b.words[first], w)
		b.some[first>>6&63] |= 1 << (first & 63)
	}
	for _, list := range b.words {
		slices.SortFunc(list, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	}
	return b
}

// With returns the words that begin with a character, whatever its case, the
// longest first. Of nearly all characters it says at once that there is none.
func (b *Beginnings) With(first rune) []string {
	first = LowerRune(first)
	if b.some[first>>6&63]&(1<<(first&63)) == 0 {
		return nil
	}
	return b.words[first]
}

// MayOpen reports whether the first letter in a line's first bytes is one that
// some word begins with. It is true of an empty line.
func (b *Beginnings) MayOpen(line []byte) bool {
	for rest := line[:min(len(line), 40)]; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		if unicode.IsLetter(r) {
			return len(b.With(r)) > 0
		}
		rest = rest[size:]
	}
	return len(line) == 0
}
