package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// adornment returns the length of what adorns the beginning of a line before a
// label: signs and pictures such as an emoji, or the dash of a bullet, with a space
// behind each; or 0.
func adornment(s string) int {
	if s == "" || s[0] < 0x80 && s[0] != '-' && s[0] != '*' && s[0] != ' ' {
		return 0
	}
	at := 0
	for {
		sign, _, spaced := strings.Cut(s[at:], " ")
		if !spaced || len(sign) > longestAdornment || strings.ContainsFunc(sign, func(r rune) bool { return !adorns(r) }) {
			return at
		}
		at += len(sign) + len(" ")
	}
}

// longestAdornment bounds, in bytes, a sign: families are drawn from several emoji.
const longestAdornment = 28

// adorns reports whether a character is a sign that adorns lines.
func adorns(r rune) bool {
	switch r {
	case '-', '*', '–', '—', '•', '·', '\u00a0':
		return true
	}
	return r >= 0x80 && (unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) || Invisible(r))
}

// StuckMark returns the length of a mark with which a line begins that asks, and which
// only sets it off: that of a quotation, or a bullet without a space behind it, as some
// write it who do not write in Latin letters.
func StuckMark(s string) int {
	if rest, is := strings.CutPrefix(s, "> "); is {
		return len(s) - len(strings.TrimLeft(rest, "> "))
	}
	r, size := utf8.DecodeRuneInString(s)
	word, _, _ := strings.Cut(s, " ")
	if !strings.ContainsRune("-•·▪●○◦※", r) || !unicode.IsLetter(FirstRune(s[size:])) || IsLatin(word) || Asks(s[size:]) == 0 {
		return 0
	}
	return size
}
