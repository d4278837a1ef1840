package translate

import (
	"bytes"

	"studysite/generator/source/decode"
)

// Some authors indent the items of a list by four spaces below the line that names
// it. To Markdown they are more lines of its paragraph, whatever they begin with: it
// is shown their bullets and numbers three spaces in, with the text where it is.

// holdsIndented reports whether a text has such items.
func holdsIndented(text []byte) bool {
	count, from := 0, 0
	for count < fewestIndented {
		at := bytes.Index(text[from:], []byte("\n    "))
		if at < 0 {
			return false
		}
		from += at + 1
		if _, end := indentedItem(text[from:]); end > 0 {
			count++
		}
	}
	items := 0
	eachIndented(text, func([]byte) { items++ })
	return items >= fewestIndented
}

// fewestIndented is how many such items a text has at least: one line may begin with
// a dash that divides words.
const fewestIndented = 3

// shownIndent is how far in an item may stand and is still one.
const shownIndent = 3

// indentedItem returns where the mark of an item begins that stands four to six
// spaces in, and where what stands behind it does, or 0.
func indentedItem(line []byte) (mark, end int) {
	mark = indentation(line)
	if mark <= shownIndent || mark > 2*shownIndent || mark == len(line) {
		return 0, 0
	}
	end = mark
	for end < len(line) && line[end] >= '0' && line[end] <= '9' {
		end++
	}
	numbered := end > mark && end <= mark+3
	if end >= len(line)-2 || !(numbered && (line[end] == '.' || line[end] == ')') || end == mark && (line[end] == '*' || line[end] == '-' || line[end] == '+')) {
		return 0, 0
	}
	if line[end+1] != ' ' || line[end+2] == ' ' || line[end+2] == '\n' {
		return 0, 0
	}
	return mark, end + 2
}

// indentation returns how many spaces a line begins with.
func indentation(line []byte) int {
	i := 0
	for i < len(line) && line[i] == ' ' {
		i++
	}
	return i
}

// eachIndented goes through the beginnings of such items, up to their text: those right
// below a line of words, and those that follow them as far in.
func eachIndented(text []byte, f func(mark []byte)) {
	depth, above, fenced := 0, false, false // how far in the items stand that are open, if any do
	for pos := 0; pos < len(text); {
		end := decode.LineEnd(text, pos)
		line := text[pos:end]
		pos = end
		in := indentation(line)
		rest := line[in:]
		if bytes.HasPrefix(rest, []byte("```")) || bytes.HasPrefix(rest, []byte("~~~")) {
			fenced, depth, above = !fenced, 0, false
			continue
		}
		if len(bytes.TrimSpace(rest)) == 0 {
			above = false
			continue
		}
		if fenced {
			continue
		}
		mark, until := indentedItem(line)
		switch {
		case mark > 0 && (mark == depth || depth == 0 && above):
			depth = mark
			f(line[:until])
		case in <= shownIndent:
			depth = 0
		}
		above = in <= shownIndent && opensWords(rest)
	}
}

// opensWords reports whether a line may be one of a paragraph, and is none of a list, a
// quotation, a table or HTML, no heading, and none that holds what is indented below it: a
// box or a tab of MkDocs, a definition and a footnote.
func opensWords(line []byte) bool {
	for _, opening := range holdIndented {
		if bytes.HasPrefix(line, opening) {
			return false
		}
	}
	return bytes.IndexByte([]byte("#>|<`~"), line[0]) < 0 && !opensItem(line)
}

// holdIndented is how lines begin that hold what is indented below them.
var holdIndented = [][]byte{
	[]byte("!!! "), []byte("??? "), []byte("???+ "), []byte(`=== "`), []byte(`===+ "`), []byte(`===! "`), []byte(": "), []byte("[^"),
}

// opensItem reports whether a line begins with a bullet or a number.
func opensItem(line []byte) bool {
	end := 0
	for end < len(line) && line[end] >= '0' && line[end] <= '9' {
		end++
	}
	if end == 0 {
		return len(line) > 1 && bytes.IndexByte([]byte("*-+"), line[0]) >= 0 && line[1] == ' '
	}
	return end < len(line) && (line[end] == '.' || line[end] == ')')
}

// showIndented moves the mark of an item out, and leaves its text where it stands.
func showIndented(mark []byte) {
	length := copy(mark[shownIndent:], mark[indentation(mark):])
	fill(mark[shownIndent+length:], ' ')
}
