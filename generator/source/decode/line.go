package decode

import "bytes"

// TrimEnd returns a line without its line end.
func TrimEnd(line []byte) []byte { return bytes.TrimRight(line, "\r\n") }

// LineEnd returns where the line after the one at pos begins.
func LineEnd(text []byte, pos int) int {
	if i := bytes.IndexByte(text[pos:], '\n'); i >= 0 {
		return pos + i + 1
	}
	return len(text)
}
