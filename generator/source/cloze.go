package source

import (
	"html"
	"regexp"
)

// deletion is a part of a text that is left out for the reader to fill in, with
// a hint or without, as Anki writes it.
var deletion = regexp.MustCompile(`\{\{c[0-9]{1,3}::((?:[^{}]|\{[^{}]*\})*?)(?:::([^{}:]*))?\}\}`)

// cloze returns a text with its deletions left out, and with them filled in;
// nothing for the latter where it has none.
func cloze(text string, isHTML bool) (asked, whole string) {
	if !deletion.MatchString(text) {
		return text, ""
	}
	asked = deletion.ReplaceAllStringFunc(text, func(s string) string {
		if hint := deletion.FindStringSubmatch(s)[2]; hint != "" {
			return "[" + hint + "]"
		}
		return "[…]"
	})
	whole = deletion.ReplaceAllString(text, "$1")
	if isHTML {
		whole = deletion.ReplaceAllStringFunc(text, func(s string) string {
			return "<b>" + html.EscapeString(html.UnescapeString(deletion.FindStringSubmatch(s)[1])) + "</b>"
		})
	}
	return asked, whole
}
