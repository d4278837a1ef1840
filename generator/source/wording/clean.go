package wording

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Clean returns a text as it counts for identity and comparison: in NFC,
// without invisible characters, each run of white space one space, none at the
// ends.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	s = norm.NFC.String(s)
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
		case Invisible(r):
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isClean reports whether a text surely is as clean would make it: nearly all
// are, and looking is cheaper than making.
func isClean(s string) bool {
	last := ' '
	for _, r := range s {
		switch {
		case r == ' ' && last == ' ':
			return false
		case r >= ' ' && r <= '~', r >= 0xAC00 && r <= 0xD7A3, r >= 0x4E00 && r <= 0x9FFF:
		default:
			return false
		}
		last = r
	}
	return last != ' ' || s == ""
}

// Invisible reports whether a character is one that nobody sees: the format
// characters of Unicode (zero-width spaces and joiners, word joiners, soft
// hyphens, direction marks, byte-order marks) and the selectors of variations.
func Invisible(r rune) bool {
	return r >= 0xAD && (unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r))
}
