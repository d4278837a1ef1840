package study

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind says what a token is written in.
type kind int

const (
	korean kind = iota
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

// tokens returns the words of a text in order.
func tokens(text string) []token {
	var all []token
	phrase := 0 // words of the Latin phrase that may go on
	end := 0    // where the last token ended
	for i := 0; i < len(text); {
		n, k := word(text[i:])
		if n == 0 {
			i += width(text[i:])
			continue
		}
		found := text[i : i+n]
		joins := k == latin && phrase > 0 && phrase < maxPhrase && text[end:i] == " " && !function[strings.ToLower(found)]
		switch {
		case joins:
			all[len(all)-1].text += " " + found
			phrase++
		case k == korean && i > 0 && i == end && all != nil:
			// A particle behind a Latin word or a number: CNN은, 768에서.
			phrase = 0
		case keep(found, k):
			all = append(all, token{found, k})
			phrase = 0
			if k == latin {
				phrase = 1
			}
		default:
			phrase = 0
		}
		i += n
		end = i
	}
	return all
}

// word returns how many bytes of a text's beginning are one word, and of which
// kind.
func word(text string) (int, kind) {
	for i, r := range text {
		if i == 0 {
			switch {
			case isHangul(r):
				return span(text, isHangul), korean
			case isLatin(r):
				return span(text, func(r rune) bool { return isLatin(r) || isDigit(r) || r == '-' || r == '+' }), latin
			case isDigit(r):
				return digits(text)
			}
		}
		break
	}
	return 0, korean
}

// digits returns the length of a number such as 0.95, or of a term that begins
// with one, such as 3D.
func digits(text string) (int, kind) {
	n := span(text, func(r rune) bool { return isDigit(r) || r == '.' || r == ',' })
	if letters := span(text[n:], isLatin); letters > 0 {
		return n + letters, latin
	}
	return len(strings.TrimRight(text[:n], ".,")), number
}

func span(text string, in func(rune) bool) int {
	for i, r := range text {
		if !in(r) {
			return i
		}
	}
	return len(text)
}

func width(text string) int {
	for i := range text {
		if i > 0 {
			return i
		}
	}
	return len(text)
}

func isHangul(r rune) bool { return isSyllable(r) || unicode.Is(unicode.Hangul, r) }

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
		return utf8.RuneCountInString(text) > 1 && !function[strings.ToLower(text)]
	}
	return true
}

var function = setOf(`a an and as at be by do ex for from if in into is it its of off on or so that the then this to via vs was we with you`)

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
