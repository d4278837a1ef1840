package diag

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width" // East Asian widths: Hangul takes two cells
)

// glyph is what a terminal shows for a piece of a line.
type glyph struct {
	text         string
	width        int // in cells
	offset, size int // in bytes of the line
}

const tabStop = 4

// glyphsOf splits a line into what is shown for each of its characters. Tabs
// become spaces.
func glyphsOf(line string) []glyph {
	var glyphs []glyph
	column := 0
	for offset := 0; offset < len(line); {
		r, size := utf8.DecodeRuneInString(line[offset:])
		g := glyph{string(r), cells(r), offset, size}
		if r == '\t' {
			g.width = tabStop - column%tabStop
			g.text = strings.Repeat(" ", g.width)
		} else if shown := replacement(r, size); shown != "" {
			g.text, g.width = shown, utf8.RuneCountInString(shown)
		}
		glyphs = append(glyphs, g)
		column += g.width
		offset += size
	}
	return glyphs
}

// Visible returns a text in which nothing is left that would move a terminal's
// cursor, change the direction of writing, or not be seen.
func Visible(text string) string {
	var b strings.Builder
	for offset := 0; offset < len(text); {
		r, size := utf8.DecodeRuneInString(text[offset:])
		if shown := replacement(r, size); shown != "" {
			b.WriteString(shown)
		} else {
			b.WriteRune(r)
		}
		offset += size
	}
	return b.String()
}

// replacement is what is shown instead of a character that would do harm or
// not be seen, or empty where it can be shown.
func replacement(r rune, size int) string {
	switch {
	case r == utf8.RuneError && size == 1:
		return "\ufffd"
	case r < ' ':
		return string('␀' + r)
	case r == 0x7f:
		return "␡"
	case unicode.IsControl(r), unicode.Is(unseen, r):
		return fmt.Sprintf("<U+%04X>", r)
	}
	return ""
}

// unseen are characters that take no room or change the direction of writing.
// The joiners U+200C and U+200D are not among them: words and emoji need them.
var unseen = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x00ad, Hi: 0x00ad, Stride: 1}, // soft hyphen
		{Lo: 0x061c, Hi: 0x061c, Stride: 1}, // Arabic letter mark
		{Lo: 0x200b, Hi: 0x200b, Stride: 1}, // zero width space
		{Lo: 0x200e, Hi: 0x200f, Stride: 1}, // directional marks
		{Lo: 0x2028, Hi: 0x202e, Stride: 1}, // separators, embeddings and overrides
		{Lo: 0x2060, Hi: 0x206f, Stride: 1}, // word joiner, isolates
		{Lo: 0x3164, Hi: 0x3164, Stride: 1}, // Hangul filler
		{Lo: 0xfeff, Hi: 0xfeff, Stride: 1}, // byte-order mark
	},
	R32: []unicode.Range32{
		{Lo: 0xe0000, Hi: 0xe007f, Stride: 1}, // tags
	},
}

// cells is how many cells of a terminal a character takes: two for what East
// Asian writing gives a full square, none for what goes onto or into the
// character before it, as vowels and finals of decomposed Hangul do.
func cells(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf),
		r >= 0x1160 && r <= 0x11ff, r >= 0xd7b0 && r <= 0xd7ff:
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
