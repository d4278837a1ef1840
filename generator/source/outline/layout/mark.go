package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/wording"
)

// MarkOf returns the word of the mark that a line begins with, and how long the
// mark is: a word of a few letters, perhaps a number, and a colon, or a letter and
// a full stop.
func (l *Layout) MarkOf(n ast.Node) (word string, length int) {
	text := l.Opening(n)
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) })
	letters := utf8.RuneCountInString(text[:max(end, 0)])
	if letters == 0 || letters > longestMark {
		return "", 0
	}
	after := skipSpaces(text, end)
	after = skipSpaces(text, after+wording.DigitsLength(text[after:]))
	sign, size := utf8.DecodeRuneInString(text[after:])
	if sign != ':' && sign != '：' && (sign != '.' || letters > 1 || text[after-1] == ' ') {
		return "", 0
	}
	rest := text[after+size:]
	if trimmed := strings.TrimLeft(rest, wording.LabelSpaces); trimmed != "" && trimmed == rest && sign != '：' {
		return "", 0
	}
	return strings.ToLower(text[:end]), after + size
}

// skipSpaces returns where the spaces end that stand at a place of a text.
func skipSpaces(text string, at int) int {
	return len(text) - len(strings.TrimLeft(text[at:], wording.LabelSpaces))
}

// longestMark is how many letters a mark has at most.
const longestMark = 12
