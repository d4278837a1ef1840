package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// FollowUpStarts are the words for follow-up questions by their first letter.
var FollowUpStarts = ByFirstRune(FollowUpWords)

// FollowUpLength returns how many bytes of a text are a word such as
// "꼬리질문:" that says that a question follows up another, or 0.
func FollowUpLength(text string) int {
	start := strings.IndexFunc(text, unicode.IsLetter)
	if start < 0 {
		return 0
	}
	first, _ := utf8.DecodeRuneInString(text[start:])
	for _, w := range FollowUpStarts.With(first) {
		end := start + len(w)
		if len(text) < end || !strings.EqualFold(text[start:end], w) {
			continue
		}
		after := strings.TrimLeft(text[end:], " #0123456789-.")
		if next, _ := utf8.DecodeRuneInString(after); after == "" || after != text[end:] || !unicode.IsLetter(next) {
			return followUpEnd(text, end)
		}
	}
	return 0
}

// followUpEnd returns where the label ends whose word ends at a byte of a text:
// behind pictures, what stands in brackets, and signs.
func followUpEnd(text string, at int) int {
	rest := strings.TrimLeftFunc(text[at:], func(r rune) bool { return unicode.IsSpace(r) || unicode.In(r, unicode.So, unicode.Sk, unicode.Mn) })
	if closing := closingBracket(FirstRune(rest)); closing != "" {
		if end := strings.Index(rest[:min(len(rest), LongestTag)], closing); end > 0 {
			rest = rest[end+len(closing):]
		}
	}
	return SkipEnds(text, len(text)-len(rest))
}
