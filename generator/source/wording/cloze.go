package wording

import (
	"html"
	"regexp"
)

// Deletion is a part of a text that is left out for the reader to fill in, with
// a hint or without, as Anki writes it.
var Deletion = regexp.MustCompile(`\{\{c[0-9]{1,3}::((?:[^{}]|\{[^{}]*\})*?)(?:::([^{}:]*))?\}\}`)

// Cloze returns a text with its deletions left out, and with them filled in;
// nothing for the latter where it has none.
func Cloze(text string, isHTML bool) (asked, whole string) {
	if !Deletion.MatchString(text) {
		return text, ""
	}
	asked = Deletion.ReplaceAllStringFunc(text, func(s string) string {
		if hint := Deletion.FindStringSubmatch(s)[2]; hint != "" {
			return "[" + hint + "]"
		}
		return "[…]"
	})
	whole = Deletion.ReplaceAllString(text, "$1")
	if isHTML {
		whole = Deletion.ReplaceAllStringFunc(text, func(s string) string {
			return "<b>" + html.EscapeString(html.UnescapeString(Deletion.FindStringSubmatch(s)[1])) + "</b>"
		})
	}
	return asked, whole
}
