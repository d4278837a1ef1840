package study

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind says what a token is written in.
type kind int

const (
	none kind = iota
	korean
	latin
	number
)

// token is a word of a text, or several Latin ones that stand together:
// "gradient vanishing".
type token struct {
	text string
	kind kind
}

// Latin words that stand together are one term, up to so many.
const maxPhrase = 3

// tokens goes through the words of a text.
func tokens(text string) iter.Seq[token] {
	return func(yield func(token) bool) {
		var last token // which the next word may join
		start := 0     // of the last token
		phrase := 0    // words of the Latin phrase that may go on
		end := 0       // of the last word
		for i := 0; i < len(text); {
			n, k := word(text[i:])
			if k == none {
				i += n
				continue
			}
			found := text[i : i+n]
			joins := k == latin && phrase > 0 && phrase < maxPhrase && text[end:i] == " " && !isFunction(found)
			switch {
			case joins:
				last.text = text[start : i+n]
				phrase++
			case k == korean && i > 0 && i == end && last.kind != none:
				// A particle behind a Latin word or a number: CNN은, 768에서.
				phrase = 0
			case keep(found, k):
				if last.kind != none && !yield(last) {
					return
				}
				last = token{found, k}
				start, phrase = i, 0
				if k == latin {
					phrase = 1
				}
			default:
				phrase = 0
			}
			i += n
			end = i
		}
		if last.kind != none {
			yield(last)
		}
	}
}

// word returns how many bytes of a text's beginning are one word, and of which
// kind; or how many are none.
func word(text string) (int, kind) {
	r, size := decode(text)
	switch {
	case isHangul(r):
		return size + syllables(text[size:]), korean
	case isLatin(r):
		return size + letters(text[size:]), latin
	case isDigit(r):
		return digits(text)
	}
	return size, none
}

// syllables returns how many bytes of a text's beginning are Korean.
func syllables(text string) int {
	i := 0
	for i+2 < len(text) && startsSyllable(text[i]) {
		i += 3
	}
	if i == len(text) || text[i] < utf8.RuneSelf {
		return i
	}
	return i + span(text[i:], isHangul)
}

// letters returns how many bytes of a text's beginning may stand inside a Latin
// word.
func letters(text string) int {
	i := 0
	for i < len(text) && text[i] < utf8.RuneSelf {
		if !isInLatin(rune(text[i])) {
			return i
		}
		i++
	}
	return i + span(text[i:], isInLatin)
}

// isInLatin reports whether a character may stand inside a Latin word.
func isInLatin(r rune) bool { return isLatin(r) || isDigit(r) || r == '-' || r == '+' }

// digits returns the length of a number such as 0.95, or of a term that begins
// with one, such as 3D.
func digits(text string) (int, kind) {
	n := span(text, func(r rune) bool { return isDigit(r) || r == '.' || r == ',' })
	if letters := span(text[n:], isLatin); letters > 0 {
		return n + letters, latin
	}
	return len(strings.TrimRight(text[:n], ".,")), number
}

// span returns how many bytes of a text's beginning are characters of a kind.
func span(text string, in func(rune) bool) int {
	i := 0
	for i < len(text) {
		r, size := decode(text[i:])
		if !in(r) {
			break
		}
		i += size
	}
	return i
}

// decode returns the first character of a text and its size; of most texts that
// is a letter of ASCII or a syllable, for which it takes no time.
func decode(text string) (rune, int) {
	c := text[0]
	switch {
	case c < utf8.RuneSelf:
		return rune(c), 1
	case startsSyllable(c) && len(text) > 2:
		return rune(c&0xf)<<12 | rune(text[1]&0x3f)<<6 | rune(text[2]&0x3f), 3
	}
	return utf8.DecodeRuneInString(text)
}

// startsSyllable reports whether all characters that begin with a byte are Korean
// syllables of three bytes: those from 뀀 to 쿿.
func startsSyllable(c byte) bool { return c == 0xeb || c == 0xec }

func isHangul(r rune) bool { return isSyllable(r) || r >= 0x1100 && unicode.Is(unicode.Hangul, r) }

func isLatin(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.Is(unicode.Latin, r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// keep leaves out what names nothing: single letters and digits, and the words
// that hold English sentences together.
func keep(text string, k kind) bool {
	switch k {
	case number:
		return len(text) > 1
	case latin:
		return utf8.RuneCountInString(text) > 1 && !isFunction(text)
	}
	return true
}

var function = setOf(`a an and as at be by do ex for from if in into is it its of off on or so that the then this to via vs was we with you`)

// longestFunction is the length of the longest word among them.
const longestFunction = 4

func isFunction(word string) bool {
	return len(word) <= longestFunction && function[strings.ToLower(word)]
}

// isAcronym reports whether a term has two capitals, or a digit among letters:
// CNN, ReLU, L2.
func isAcronym(text string) bool {
	capitals, digits := 0, 0
	for _, r := range text {
		if unicode.IsUpper(r) {
			capitals++
		}
		if isDigit(r) {
			digits++
		}
	}
	return capitals > 1 || capitals > 0 && digits > 0
}
