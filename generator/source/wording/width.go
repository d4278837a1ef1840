package wording

import "unicode"

// Columns returns how far white space indents, a tab leading to the next
// multiple of so many columns.
func Columns(space string, tab int) int {
	n := 0
	for _, r := range space {
		if r == '\t' {
			n += tab - n%tab
		} else {
			n++
		}
	}
	return n
}

// Cells returns how wide a text is in a terminal, where Chinese, Japanese and
// Korean characters and their signs take two cells.
func Cells(s string) int {
	n := 0
	for _, r := range s {
		if n++; r >= 0x1100 && (unicode.In(r, unicode.Hangul, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー' || r >= 0x3000 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF60) {
			n++
		}
	}
	return n
}
