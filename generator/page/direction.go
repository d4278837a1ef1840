package page

import (
	"html"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi" // knows which characters run from right to left

	"studysite/generator/site"
)

// direction returns the attribute of text that runs from left to right as a whole on a
// site that does not, so that the mark at its end stands there.
func direction(s *site.Site, text string) string {
	if s.Dir != "rtl" || !strings.ContainsFunc(text, unicode.IsLetter) || strings.ContainsFunc(text, runsLeft) {
		return ""
	}
	return ` dir="ltr"`
}

// isolated returns such text for the middle of a line.
func isolated(s *site.Site, text string) string {
	if direction(s, text) == "" {
		return html.EscapeString(text)
	}
	return "<bdi>" + html.EscapeString(text) + "</bdi>"
}

// runsLeft reports whether a character runs from right to left.
func runsLeft(r rune) bool {
	properties, _ := bidi.LookupRune(r)
	return properties.Class() == bidi.R || properties.Class() == bidi.AL
}
