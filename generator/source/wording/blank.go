package wording

import (
	"strings"
	"unicode/utf8"
)

// LeavesBlank reports whether a line leaves a place to fill in, as questions of
// examinations do, be it filled with a sign or not: （ ）, (√) or ( ) behind a character of
// Chinese or Japanese or a space, or ___.
func LeavesBlank(line string) bool {
	if strings.Contains(line, "___") {
		return strings.Trim(line, "_ ") != ""
	}
	for at, r := range line {
		if r != '（' && r != '(' {
			continue
		}
		rest := line[at+utf8.RuneLen(r):]
		room := strings.TrimLeft(rest, LabelSpaces+"√✓✔×✗✘✖")
		closes := strings.HasPrefix(room, "）") || strings.HasPrefix(room, ")")
		before, _ := utf8.DecodeLastRuneInString(line[:at])
		if closes && at > 0 && (r == '（' || len(room) < len(rest) && (before == ' ' || before >= utf8.RuneSelf)) {
			return true
		}
	}
	return false
}
