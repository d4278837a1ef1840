package diag

import (
	"strings"
	"unicode/utf8"
)

// Excerpt returns the line that the position begins on, fit for a terminal and
// cut to the given number of cells around the position (0 means 100), and a
// second line that underlines the position with "^~~~". Both are empty where
// there is no text to show.
func (p Position) Excerpt(columns int) (line, underline string) {
	before, inside, after := p.Parts(columns)
	line = before + inside + after
	if line == "" {
		return "", ""
	}
	pad, marks := widthOf(glyphsOf(before)), max(widthOf(glyphsOf(inside)), 1)
	return line, strings.Repeat(" ", pad) + "^" + strings.Repeat("~", marks-1)
}

// Parts returns the line of an Excerpt as what stands before the position, in
// it and after it.
func (p Position) Parts(columns int) (before, inside, after string) {
	if p.Line() == 0 {
		return "", "", ""
	}
	if columns <= 0 {
		columns = 100
	}
	text, begin := p.surroundings(16 * columns)
	if strings.TrimSpace(text) == "" {
		return "", "", ""
	}
	glyphs := glyphsOf(text)
	start := indexAt(glyphs, p.Start-begin)
	end := min(indexAt(glyphs, p.End-1-begin)+1, len(glyphs))
	from, to := window(glyphs, start, columns)
	end = max(start, min(end, to))
	before, inside, after = join(glyphs[from:start]), join(glyphs[start:end]), join(glyphs[end:to])
	if from > 0 {
		before = "…" + before
	}
	if to < len(glyphs) {
		after += "…"
	}
	return before, inside, after
}

// surroundings returns the line that the position begins on, and the offset at
// which it begins, but no more than far bytes on either side: a file may be
// one line of megabytes.
func (p Position) surroundings(far int) (text string, begin int) {
	line := p.File.AtLine(p.Line())
	begin, end := max(line.Start, p.Start-far), min(line.End, p.Start+far)
	for begin > line.Start && begin < line.End && !utf8.RuneStart(p.File.Text[begin]) {
		begin--
	}
	return string(p.File.Text[begin:max(begin, end)]), begin
}

// indexAt returns the index of the glyph that the byte at offset belongs to.
func indexAt(glyphs []glyph, offset int) int {
	for i, g := range glyphs {
		if g.offset+g.size > offset {
			return i
		}
	}
	return len(glyphs)
}

// window picks the glyphs to show of a line that may be too long: those from
// start on, a third of the room before them, and the rest of it after them.
func window(glyphs []glyph, start, columns int) (from, to int) {
	if widthOf(glyphs) <= columns {
		return 0, len(glyphs)
	}
	room := columns - 2 // for an ellipsis on either side
	before := max(room/3, room-widthOf(glyphs[start:]))
	for from = start; from > 0 && glyphs[from-1].width <= before; from-- {
		before -= glyphs[from-1].width
	}
	for from < start && glyphs[from].width == 0 { // a mark without its letter
		from++
	}
	to = from
	for used := 0; to < len(glyphs) && used+glyphs[to].width <= room; to++ {
		used += glyphs[to].width
	}
	return from, to
}

func join(glyphs []glyph) string {
	var b strings.Builder
	for _, g := range glyphs {
		b.WriteString(g.text)
	}
	return b.String()
}

func widthOf(glyphs []glyph) int {
	sum := 0
	for _, g := range glyphs {
		sum += g.width
	}
	return sum
}
