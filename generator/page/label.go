package page

import (
	"html"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"studysite/generator/site"
)

// longestLabel is how many characters fit before a question.
const longestLabel = 5

// label returns what stands before a question: the author's own number, or its
// place in the document. A long one, such as Question 12 (easy), is shown by its number.
func label(q *site.Question) string {
	switch {
	case q.Label == "":
		return strconv.Itoa(q.Number)
	case utf8.RuneCountInString(q.Label) > longestLabel:
		if number := onlyNumber(q.Label); number != "" {
			return number
		}
	}
	return html.EscapeString(q.Label)
}

// onlyNumber returns the only number of a label, but for those in brackets behind it,
// or nothing.
func onlyNumber(label string) string {
	label, _, _ = strings.Cut(label, "(")
	numbers := strings.FieldsFunc(label, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' && r != '-' })
	if len(numbers) != 1 {
		return ""
	}
	return strings.Trim(numbers[0], ".-")
}
