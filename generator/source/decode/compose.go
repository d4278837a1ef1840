package decode

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm" // decomposed letters
)

// composed returns a text with letters that were taken apart put together, as Korean
// comes from computers that keep 한 as three letters: words for questions and answers
// would not be known otherwise. Characters that stand alone stay as they are.
func composed(text []byte) []byte {
	if !mayBeDecomposed(text) {
		return text
	}
	out := make([]byte, 0, len(text))
	for len(text) > 0 {
		n := 1
		if _, size := utf8.DecodeRune(text); size > 1 || len(text) > 1 && text[1] >= utf8.RuneSelf {
			n = max(norm.NFC.NextBoundary(text, true), size)
			if n > size {
				out = norm.NFC.Append(out, text[:n]...)
				text = text[n:]
				continue
			}
		}
		out, text = append(out, text[:n]...), text[n:]
	}
	return out
}

// mayBeDecomposed reports whether a text may hold letters taken apart, by the bytes
// with which Korean ones, and marks above and below letters of others, begin.
func mayBeDecomposed(text []byte) bool {
	for i, c := range text {
		switch {
		case c < 0xcc || i+2 >= len(text):
		case c == 0xcc, c == 0xcd && text[i+1] < 0xb0,
			c == 0xe1 && text[i+1] >= 0x84 && text[i+1] <= 0x87,
			c == 0xe3 && text[i+1] == 0x82 && (text[i+2] == 0x99 || text[i+2] == 0x9a):
			return true
		}
	}
	return false
}
