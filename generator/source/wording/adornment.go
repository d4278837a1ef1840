package wording

import (
	"strings"
	"unicode"
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
