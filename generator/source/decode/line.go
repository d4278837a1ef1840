package decode

import (
	"bytes"
	"unicode"
)

// TrimEnd returns a line without its line end.
func TrimEnd(line []byte) []byte { return bytes.TrimRight(line, "\r\n") }

// LineEnd returns where the line after the one at pos begins.
func LineEnd(text []byte, pos int) int {
	if i := bytes.IndexByte(text[pos:], '\n'); i >= 0 {
		return pos + i + 1
	}
	return len(text)
}

// IsBlankLine reports whether a line is nothing but spaces.
func IsBlankLine(line []byte) bool { return len(bytes.TrimLeftFunc(line, unicode.IsSpace)) == 0 }
