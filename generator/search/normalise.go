package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm" // composes and takes apart what the standard library leaves as it is
)

// normalise makes texts that look alike alike: composed Hangul, no width
// variants, lower case, no accents, nothing invisible. Compatibility forms
// stay as they are, for they would turn a lone ㄱ into another character.
func normalise(text string) string {
	text = strings.Map(plain, text)
	if isSimple(text) {
		return text
	}
	text = strings.Map(func(r rune) rune {
		if r >= 0x300 && r <= 0x36f {
			return -1
		}
		return r
	}, norm.NFD.String(text))
	return strings.Map(loneLead, norm.NFC.String(text))
}

// isSimple reports whether a text holds only characters that need not be
// composed or taken apart. Nearly all do, so that it looks at bytes first.
func isSimple(text string) bool {
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c < utf8.RuneSelf:
			i++
		case isSyllable(c):
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if !isComposed(r) {
				return false
			}
			i += size
		}
	}
	return true
}

func isComposed(r rune) bool {
	switch {
	case r < 0xc0, isHangul(r),
		r >= 0x2010 && r <= 0x2122, r >= 0x2190 && r <= 0x2bff, // signs
		r >= 0x3000 && r <= 0x3029, r >= 0x4e00 && r <= 0x9fff, // Chinese
		r >= 0xff01 && r <= 0xff5e: // full width
		return true
	}
	return false
}

// plain is the lower-case, usual-width form of r, or -1 where r is invisible.
func plain(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case isHangul(r):
		return r
	case r == 0xad || r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0xfeff:
		return -1
	case r == 0x3000:
		return ' '
	case r >= 0xff01 && r <= 0xff5e:
		return plain(r - 0xfee0)
	case r == 'ς':
		return 'σ'
	}
	return unicode.ToLower(r)
}

// loneLead turns an initial consonant that found no vowel into the letter that
// keyboards type.
func loneLead(r rune) rune {
	if r >= 0x1100 && r <= 0x1112 {
		return []rune("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")[r-0x1100]
	}
	return r
}
