package site

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"studysite/generator/source"
)

// keywords finds many keywords in one walk over a text. A keyword's number is
// its place in the order in which it was added.
//
// A keyword matches whatever the case of its letters is. Where it begins or
// ends with a letter of a script that puts spaces between words, it must begin
// or end a word there: GD is not found in SGD, but CNN is found in CNN은, for
// Korean particles follow a word at once. Keywords in Hangul, Chinese or
// Japanese are found anywhere.
type keywords struct {
	first [256][]keyword // by the low byte of their first letter
	count int
}

type keyword struct {
	number int
	text   string // folded
	open   bool   // may follow a letter
	closed bool   // may be followed by a letter
}

// add adds a keyword.
func (k *keywords) add(text string) {
	folded := fold(text)
	head, _ := utf8.DecodeRuneInString(folded)
	tail, _ := utf8.DecodeLastRuneInString(folded)
	k.first[byte(head)] = append(k.first[byte(head)], keyword{k.count, folded, !spaced(head), !spaced(tail)})
	k.count++
}

// find calls found with the number of each keyword in a clean text, as often as
// it stands there.
func (k *keywords) find(text string, found func(number int)) {
	before := ' '
	for i, r := range text {
		r = lower(r)
		words := k.first[byte(r)]
		for w := range words {
			if word := &words[w]; word.begins(text[i:]) && (word.open || !spaced(before)) {
				found(word.number)
			}
		}
		before = r
	}
}

// begins says whether a text begins with the keyword and it may end there.
func (k *keyword) begins(text string) bool {
	for _, want := range k.text {
		r, size := utf8.DecodeRuneInString(text)
		if lower(r) != want {
			return false
		}
		text = text[size:]
	}
	next, _ := utf8.DecodeRuneInString(text)
	return k.closed || !spaced(next)
}

// fold returns a text as keywords are compared.
func fold(text string) string { return strings.Map(lower, source.Clean(text)) }

// lower is unicode.ToLower, faster for ASCII and for letters without case.
func lower(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r < utf8.RuneSelf, r >= 0xAC00 && r <= 0xD7A3, r >= 0x3040 && r <= 0x9FFF:
		return r
	}
	return unicode.ToLower(r)
}

// spaced says whether a character is part of a word in a script that puts
// spaces between words and none before what is added to a word.
func spaced(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z'
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)) &&
		!unicode.In(r, unicode.Hangul, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
