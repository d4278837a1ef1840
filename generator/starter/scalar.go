package starter

import (
	"regexp"
	"strings"
)

// plain is a text that means itself in YAML without quotes: it begins with a
// letter, and holds neither what ends a value nor what would make a mapping of
// it.
var plain = regexp.MustCompile(`^\p{L}[^:#\n]*$`)

// words that YAML takes for something else.
var reserved = regexp.MustCompile(`^(?i:true|false|yes|no|on|off|null|y|n)$`)

// scalar writes a text of one line as a value in YAML.
func scalar(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	if plain.MatchString(text) && !reserved.MatchString(text) {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}
