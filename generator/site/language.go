package site

import (
	"slices"
	"strings"

	"golang.org/x/text/language" // knows language tags and the scripts of languages
)

// rightToLeft are the scripts that are written from right to left.
var rightToLeft = []string{"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"}

// direction returns a language tag as pages write it, and the direction of the
// language's script; English for what is no tag.
func direction(tag string) (lang, dir string) {
	parsed, err := language.Parse(tag)
	if err != nil {
		return "en", "ltr"
	}
	lang = strings.ReplaceAll(tag, "_", "-")
	if script, _ := parsed.Script(); slices.Contains(rightToLeft, script.String()) {
		return lang, "rtl"
	}
	return lang, "ltr"
}

func isLanguage(tag string) bool {
	_, err := language.Parse(tag)
	return err == nil
}
